"""Styled text: what a report says, apart from how a terminal or a pipe can show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from etiquette_lint.model import Severity, Span
from etiquette_lint.reporters.cells import cells, harmless, rows


class Style(StrEnum):
    PLAIN = "plain"
    DIM = "dim"
    STRONG = "strong"
    PATH = "path"
    GOOD = "good"
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    MARKED_ERROR = "marked-error"  # the words a finding is about
    MARKED_WARNING = "marked-warning"
    MARKED_INFO = "marked-info"


class Segment(NamedTuple):
    text: str
    style: Style = Style.PLAIN


Line = Sequence[Segment]

SIGNS: dict[Severity, Segment] = {
    Severity.ERROR: Segment("✖", Style.ERROR),
    Severity.WARNING: Segment("▲", Style.WARNING),
    Severity.INFO: Segment("●", Style.INFO),
}

MARKS: dict[Severity, Style] = {
    Severity.ERROR: Style.MARKED_ERROR,
    Severity.WARNING: Style.MARKED_WARNING,
    Severity.INFO: Style.MARKED_INFO,
}


def cut(segments: Iterable[Segment], part: Span) -> list[Segment]:
    """What of the segments lies within a span of their joined text."""
    pieces = []
    at = 0
    for text, style in segments:
        start, end = max(part.start - at, 0), min(part.end - at, len(text))
        if start < end:
            pieces.append(Segment(text[start:end], style))
        at += len(text)
    return pieces


def painted(text: str, marks: Sequence[tuple[Span, Style]]) -> list[Style]:
    """The style of each character; where marks overlap, the earlier in the list shows."""
    styles = [Style.PLAIN] * len(text)
    for span, style in reversed(marks):
        end = min(span.end, len(text))
        styles[span.start : end] = [style] * (end - span.start)
    return styles


def runs(text: str, styles: Sequence[Style], part: Span) -> list[Segment]:
    """A part of the text in segments of one style each."""
    segments = []
    start = part.start
    for style, run in groupby(styles[part.start : part.end]):
        end = start + len(list(run))
        segments.append(Segment(text[start:end], style))
        start = end
    return segments


def paragraph(
    segments: Sequence[Segment], width: int, first: Line = (), hang: Line | None = None
) -> list[Line]:
    """Segments wrapped to a width, the first row after ``first`` and the others after ``hang``.

    Without ``hang`` the others are indented as deep as ``first`` is wide.
    """
    lead = sum(cells(segment.text) for segment in first)
    hang = [Segment(" " * lead)] if hang is None else hang
    safe = [Segment(harmless(text), style) for text, style in segments]
    spans = rows("".join(segment.text for segment in safe), max(8, width - lead))
    return [[*(hang if n else first), *cut(safe, span)] for n, span in enumerate(spans)]
