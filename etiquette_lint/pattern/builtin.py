"""Phrase sets that are code: times, which no list of phrases could hold.

A phrase set of the same name in a folder adds to them. What knows times is loaded when the first
pattern that names one is tried.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from etiquette_lint.model import Language
from etiquette_lint.pattern.needs import Need
from etiquette_lint.pattern.parts import Part
from etiquette_lint.pattern.scan import Scan

if TYPE_CHECKING:
    from etiquette_lint.text.moments import Sort

WHEN, VAGUE_WHEN = "when", "vague-when"
BUILT_IN = (WHEN, VAGUE_WHEN)


class Times:
    """Times of some sorts, as patterns of a language see them."""

    def __init__(self, name: str, language: Language) -> None:
        from etiquette_lint.text import moments

        self.language = language
        self._at = moments.moment_at
        self._sorts: frozenset[Sort] = moments.STATED if name == WHEN else moments.VAGUE
        figures = moments.FIGURES if name == WHEN else ()
        keys = frozenset(f"<{kind.value}>" for kind in figures)
        self.anchors = keys | moments.cores(language, self._sorts)
        starts = keys | moments.starts(language, self._sorts)
        self.part = Part(self._step, starts, needs=(Need(self.anchors),))

    def _step(self, scan: Scan, at: int) -> Iterable[int]:
        if at == len(scan.words):
            return ()
        found = self._at(scan.words, at, self.language, self._sorts)
        return (found.end,) if found else ()
