"""Which of a set's patterns are worth trying on a message."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from etiquette_lint.pattern.anchors import cost
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.needs import few_keys, vocabulary
from etiquette_lint.pattern.regulars import Regulars

if TYPE_CHECKING:
    from etiquette_lint.text.utterance import Utterance


class Shortlist:
    """The patterns of one set in one language. Lighter than an Index, which the words of a
    conversation would each have to pass.
    """

    def __init__(self, patterns: Sequence[Pattern], regulars: Regulars) -> None:
        self._patterns = patterns
        self._regulars = regulars
        self._grown = -1
        self._known: dict[Pattern, int] = {}
        self._names: frozenset[Pattern] = frozenset()
        self._by_key: dict[str, list[int]] = {}
        self._loose: list[int] = []  # those that nothing need set off
        regulars.enlist(patterns)

    def of(self, utterance: Utterance) -> list[Pattern]:
        """The patterns for which the utterance has all that they need, in their order."""
        regular = self._regulars.found(utterance)
        if self._grown != self._regulars.grown:
            self._part()
        places = [self._known[pattern] for pattern in regular & self._names]
        if self._by_key or self._loose:
            said, by_key = vocabulary(utterance), self._by_key
            found = {number for key in said.keys if key in by_key for number in by_key[key]}
            found.update(self._loose)
            places += [number for number in found if self._patterns[number].may_match(said)]
        return [self._patterns[number] for number in sorted(places)]

    def _part(self) -> None:
        """Into the patterns found among the regular ones and those to look for."""
        self._grown = self._regulars.grown
        self._known, self._loose, self._by_key = {}, [], defaultdict(list)
        for number, pattern in enumerate(self._patterns):
            if pattern in self._regulars.known:
                self._known[pattern] = number
                continue
            told = few_keys(pattern.node, pattern.language)
            # what phrase sets need is known once they are compiled
            told = told or [need.keys for need in pattern.part.needs if not need.asks]
            if not told:
                self._loose.append(number)
                continue
            for key in min(told, key=cost):
                self._by_key[key].append(number)
        self._names = frozenset(self._known)
