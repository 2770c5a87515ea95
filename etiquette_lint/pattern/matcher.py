"""Patterns at work on the words of a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.model import Language
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.compiler import PhraseSource, compile_node
from etiquette_lint.pattern.keys import keys_of
from etiquette_lint.pattern.needs import Said
from etiquette_lint.pattern.parser import parse
from etiquette_lint.pattern.parts import START, Part
from etiquette_lint.pattern.scan import Bounds, Scan
from etiquette_lint.records import record
from etiquette_lint.text.words import Word


@record
class Match:
    """Words ``start`` to ``end`` (half-open) of an utterance."""

    start: int
    end: int
    captures: dict[str, Bounds]
    pattern: Pattern

    def overlaps(self, other: Match) -> bool:
        return self.start < other.end and other.start < self.end


class Pattern:
    """A pattern of one language. Parsed when first matched: most never are.

    ``readings`` is the policy for ``[features]``: ``all`` dictionary readings must have them,
    or ``any`` one. ``value`` is its owner's: what ``replace`` puts in place of a match.
    """

    __slots__ = ("_greedy", "_node", "_part", "language", "phrases", "readings", "source", "value")

    def __init__(
        self,
        source: str,
        language: Language,
        phrases: PhraseSource,
        readings: str = "all",
        value: Any = "",
    ) -> None:
        self.source = source
        self.language = language
        self.phrases = phrases
        self.readings = readings
        self.value = value
        self._node: syntax.Node | None = None
        self._part: Part | None = None
        self._greedy = True

    def __repr__(self) -> str:
        return f"Pattern({self.source!r}, {self.language})"

    @property
    def node(self) -> syntax.Node:
        """The syntax tree, kept until the pattern is compiled."""
        self._node = self._node or parse(self.source)
        return self._node

    @property
    def tree(self) -> syntax.Node:
        """The syntax tree, read again where it is no longer kept."""
        return self._node or parse(self.source)

    @property
    def part(self) -> Part:
        """The compiled pattern."""
        if self._part is None:
            node, self._node = self.node, None
            self._greedy = not any(isinstance(part, syntax.Gap) for part in syntax.walk(node))
            self._part = compile_node(node, self.language, self.phrases, self.readings)
        return self._part

    def match_at(
        self, words: Sequence[Word], start: int, unsure: bool = False, said: Said | None = None
    ) -> Match | None:
        """The match that begins at a word: the longest, or the nearest where a gap is in it."""
        part = self._part or self.part
        first = part.first
        begins = first is None or not first.isdisjoint(keys_of(words[start]))
        if first is not None and not begins and START not in first:
            return None
        scan = Scan(words, self.language, unsure, said)
        if not begins and start != scan.ends()[0]:
            return None
        return self._match_at(part, scan, start)

    def may_match(self, said: Said) -> bool:
        """Whether a message has all that the pattern needs."""
        return said.has((self._part or self.part).needs)

    def matches(
        self, words: Sequence[Word], unsure: bool = False, said: Said | None = None
    ) -> Iterator[Match]:
        """Matches from left to right that do not overlap. ``said`` is what the message has."""
        part, scan, end = self.part, Scan(words, self.language, unsure, said), 0
        for at in self._places(part, scan):
            if at >= end and (found := self._match_at(part, scan, at)):
                yield found
                end = found.end

    @staticmethod
    def _places(part: Part, scan: Scan) -> Sequence[int]:
        """Where a match may begin."""
        first = part.first
        if first is None:
            return range(len(scan.words)) if part.ask is None else scan.said.passing(part.ask)
        places = scan.said.having(first)
        if START in first and (start := scan.ends()[0]) < len(scan.words):
            places.add(start)
        return sorted(places)

    def _match_at(self, part: Part, scan: Scan, start: int) -> Match | None:
        best: Match | None = None
        for end in part.step(scan, start):
            if end > start and (best is None or end > best.end):
                best = Match(start, end, dict(scan.captures), self)
                if not self._greedy:
                    break
        return best
