"""What the words of a role set off in a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from etiquette_lint.model import Language, MessageKind
from etiquette_lint.pattern.index import Index
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.regulars import Regulars
from etiquette_lint.pattern.tables import Tables, numbers_of
from etiquette_lint.ruleset.shapes import SHAPES
from etiquette_lint.text.lately import Lately
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import Word

if TYPE_CHECKING:
    from collections.abc import Container

LONG = 30  # tokens; a message of fewer is not too long for anybody, nor is a sentence in it


class _SetOff(Lately[Word, tuple[int, ...]]):
    """By word, looked up in the index once."""

    def __init__(self, index: Index) -> None:
        super().__init__()
        self._index = index

    def make(self, key: Word) -> tuple[int, ...]:
        return self._index.ids(key)

    def leave(self, numbers: Container[int]) -> None:
        for known in (self, self.older):
            for word, ids in known.items():
                if ids:
                    known[word] = tuple(number for number in ids if number not in numbers)


class Panel:
    """Entries are numbers, as in the index. What is known of the regular patterns need not be
    looked up word by word.
    """

    def __init__(
        self, language: Language, always: list[int], tables: Tables, regulars: Regulars
    ) -> None:
        self.language = language
        self._tables = tables
        self._index = Index(language, tables, SHAPES)
        self._always = always
        self._by_word = _SetOff(self._index)
        self._regulars = regulars
        self._grown = 0
        self._known: dict[Pattern, list[int]] = {}
        self._names: frozenset[Pattern] = frozenset()

    def regular(
        self, utterance: Utterance, tried: Mapping[int, Pattern]
    ) -> Iterable[tuple[int, Pattern]]:
        """Entries whose patterns the message may match. ``tried``: those that have been tried."""
        found = self._regulars.found(utterance)
        if self._grown != self._regulars.grown:
            self._leave(tried)
        return [
            (number, pattern) for pattern in found & self._names for number in self._known[pattern]
        ]

    def others(self, utterance: Utterance) -> set[int]:
        """Entries that the words set off, whether or not their patterns match."""
        words, index = utterance.words, self._index
        ids = set(self._always).union(*map(self._by_word.__getitem__, words))
        ids.update(index.at_edges(words))
        if len(words) > LONG:
            ids.update(index.long)
        if utterance.message.kind is not MessageKind.TEXT:
            ids.update(index.media.get(utterance.message.kind.value, ()))
        return ids

    def _leave(self, tried: Mapping[int, Pattern]) -> None:
        """Words need not set off what is found without them."""
        self._grown = self._regulars.grown
        own, known = numbers_of(self._tables).union(self._always), self._regulars.known
        left = {number: tried[number] for number in own & tried.keys() if tried[number] in known}
        self._known = {}
        for number, pattern in left.items():
            self._known.setdefault(pattern, []).append(number)
        self._names = frozenset(self._known)
        self._always = [number for number in self._always if number not in left]
        self._index.leave(left)
        self._by_word.leave(left)
