"""Many patterns of a language as one automaton: a message is read once for all of them.

It may find a pattern that does not match, for it knows neither captures nor what cancels a phrase
set, takes words that nearly any could be for a gap, and gaps for any distance. It never misses a
pattern that does match.

A pattern is taken apart into fragments (``fragments``), whose words are questions to a word
(``atoms``) at positions (``positions``); the states that messages lead to are made as they come
(``states``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

from etiquette_lint.model import Language
from etiquette_lint.pattern.anchors import Key, anchors_of, cost
from etiquette_lint.pattern.automaton.atoms import END, START, Alphabet
from etiquette_lint.pattern.automaton.fragments import (
    AllOf,
    AnyOf,
    Cores,
    Demand,
    Demands,
    Fragment,
    Options,
)
from etiquette_lint.pattern.automaton.positions import Positions
from etiquette_lint.pattern.automaton.states import Reading, States, Symbol
from etiquette_lint.pattern.keys import content_bounds
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.lately import Lately
from etiquette_lint.text.words import Word

_NO_ANCHORS = 10_000  # the cost of what cannot be looked up
_NONE: frozenset[int] = frozenset()


class PhraseSets(Protocol):
    """What is asked of the phrase sets that patterns name."""

    def options(self, name: str, language: Language) -> Options: ...
    def anchors(self, name: str, language: Language) -> frozenset[Key] | None: ...


class _Symbols(Lately[Word, Symbol]):
    """By word, asked once."""

    def __init__(self, alphabet: Alphabet, states: States) -> None:
        super().__init__()
        self._alphabet = alphabet
        self._states = states

    def make(self, key: Word) -> Symbol:
        return self._states.symbol(self._alphabet.answers(key))


# Of each group a message must have one fragment.
_Groups = tuple[frozenset[int], ...]


class Automaton:
    def __init__(self, language: Language, phrases: PhraseSets) -> None:
        self.language = language
        self._phrases = phrases
        self._alphabet = Alphabet(language)
        self._demands = Demands(language, lambda name: phrases.options(name, language))
        self._positions = Positions(self._alphabet, self._demands.options)
        self._numbers: dict[object, int] = {}  # of fragments
        self._costs: list[int] = []
        # by a fragment that each of the patterns needs, what else they need
        self._proofs: dict[int, list[tuple[Pattern, _Groups]]] = defaultdict(list)
        self._begin()

    def _begin(self) -> None:
        self._states = States(self._positions)
        self._start, self._end = (self._states.symbol(frozenset({edge})) for edge in (START, END))
        self._symbols = _Symbols(self._alphabet, self._states)

    def learn(self, patterns: Iterable[Pattern]) -> list[Pattern]:
        """Takes patterns in; gives back those that could be: of some nothing is surely needed."""
        learnt = []
        for pattern in patterns:
            groups = self._groups(self._demands.of(pattern.tree))
            if groups:
                learnt.append(pattern)
                rarest = min(groups, key=self._cost)
                others = tuple(group for group in groups if group is not rarest)
                for number in rarest:
                    self._proofs[number].append((pattern, others))
        self._begin()
        return learnt

    def found(self, words: Sequence[Word]) -> set[Pattern]:
        """The patterns that the words of a message may match."""
        seen = self._fragments(words)
        return {
            pattern
            for number in seen & self._proofs.keys()
            for pattern, others in self._proofs[number]
            if not others or not any(map(seen.isdisjoint, others))
        }

    def _fragments(self, words: Sequence[Word]) -> frozenset[int]:
        symbols = list(map(self._symbols.__getitem__, words))
        start, end = content_bounds(words)
        reading = Reading(self._states)
        reading.words(symbols[:start])
        reading.edge(self._start)
        reading.words(symbols[start:end])
        reading.edge(self._end)
        reading.words(symbols[end:])
        return _NONE.union(*reading.found)

    def _groups(self, demand: Demand) -> _Groups:
        """Of options that each demand several fragments the rarest is told."""
        match demand:
            case Fragment() | Cores():
                return (frozenset({self._number(demand)}),)
            case AllOf(items):
                return tuple(group for each in items for group in self._groups(each))
            case AnyOf(options):
                told = [min(self._groups(each), key=self._cost) for each in options]
                return (_NONE.union(*told),)

    def _cost(self, group: Iterable[int]) -> int:
        return sum(map(self._costs.__getitem__, group))

    def _number(self, demand: Fragment | Cores) -> int:
        key = str(demand.node) if isinstance(demand, Fragment) else demand.keys
        if key not in self._numbers:
            number = self._numbers[key] = len(self._costs)
            if isinstance(demand, Fragment):
                self._positions.add(number, demand.node)
                anchors = anchors_of(demand.node, self.language, self._phrase_anchors)
            else:
                self._positions.add_keys(number, demand.keys)
                anchors = demand.keys
            self._costs.append(cost(anchors) if anchors else _NO_ANCHORS)
        return self._numbers[key]

    def _phrase_anchors(self, name: str) -> frozenset[Key] | None:
        return self._phrases.anchors(name, self.language)
