"""Patterns at work on the words of a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.model import Language
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.compiler import START, Part, PhraseSource, compile_node
from etiquette_lint.pattern.keys import keys_of
from etiquette_lint.pattern.needs import Said
from etiquette_lint.pattern.parser import parse
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

    __slots__ = ("_greedy", "_part", "language", "phrases", "readings", "source", "value")

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
        self._part: Part | None = None
        self._greedy = True

    def __repr__(self) -> str:
        return f"Pattern({self.source!r}, {self.language})"

    @property
    def part(self) -> Part:
        """The compiled pattern."""
        if self._part is None:
            node = parse(self.source)
            self._greedy = not any(isinstance(part, syntax.Gap) for part in syntax.walk(node))
            self._part = compile_node(node, self.language, self.phrases, self.readings)
        return self._part

    def match_at(self, words: Sequence[Word], start: int, unsure: bool = False) -> Match | None:
        """The match that begins at a word: the longest, or the nearest where a gap is in it."""
        part = self._part or self.part
        scan = Scan(words, self.language, unsure)
        first = part.first
        if first is not None and first.isdisjoint(keys_of(words[start])):
            at_start = START in first and start == scan.ends()[0]
            if not at_start:
                return None
        return self._match_at(part, scan, start)

    def may_match(self, said: Said) -> bool:
        """Whether a message has all that the pattern needs."""
        return said.has((self._part or self.part).needs)

    def matches(self, words: Sequence[Word], unsure: bool = False) -> Iterator[Match]:
        """Matches from left to right that do not overlap."""
        part, scan, end = self.part, Scan(words, self.language, unsure), 0
        first = part.first
        start = scan.ends()[0] if first is not None and START in first else None
        for at, word in enumerate(words):
            if at < end:
                continue
            if first is not None and at != start and first.isdisjoint(word.keys or keys_of(word)):
                continue
            found = self._match_at(part, scan, at)
            if found:
                yield found
                end = found.end

    def _match_at(self, part: Part, scan: Scan, start: int) -> Match | None:
        best: Match | None = None
        for end in part.step(scan, start):
            if end > start and (best is None or end > best.end):
                best = Match(start, end, dict(scan.captures), self)
                if not self._greedy:
                    break
        return best
