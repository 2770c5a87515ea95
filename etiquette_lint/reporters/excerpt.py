"""The part of a message worth showing: all of a short one, of a long one what findings point at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etiquette_lint.model import Span
from etiquette_lint.reporters.cells import harmless, rows
from etiquette_lint.reporters.styled import Line, Segment, Style, cut, marked

Mark = tuple[Span, Style]

SHORT = 5  # rows that are shown whole
PER_MARK = 2  # rows shown of each mark in a longer text
_BEFORE, _AFTER = Segment("… ", Style.DIM), Segment(" …", Style.DIM)
_ELLIPSES = 4  # cells that both take


def excerpt(text: str, marks: Sequence[Mark], width: int) -> Iterator[Line]:
    """Rows of the text with the marks shown, and … where rows were left out."""
    text = harmless(text)
    marks = [(_visible(span, text), style) for span, style in marks]
    segments = marked(text, marks)
    spans = _rows(text, width)
    shown = list(range(len(spans)))
    if len(spans) > SHORT:
        spans = _rows(text, width - _ELLIPSES)
        shown = _telling(spans, marks)
    for index in shown:
        before = [_BEFORE] if index and index - 1 not in shown else []
        after = [_AFTER] if index + 1 < len(spans) and index + 1 not in shown else []
        yield [*before, *cut(segments, spans[index]), *after]


def _rows(text: str, width: int) -> list[Span]:
    return [span for span in rows(text, width) if span.end > span.start]


def _telling(spans: Sequence[Span], marks: Sequence[Mark]) -> list[int]:
    chosen: set[int] = set()
    for mark, _ in marks:
        touched = [i for i, span in enumerate(spans) if span.overlaps(mark)]
        chosen.update(touched[:PER_MARK])
    return sorted(chosen) or list(range(PER_MARK))


def _visible(span: Span, text: str) -> Span:
    """A point of insertion is given a character to be seen by."""
    if span.end > span.start:
        return span
    start = min(span.start, max(0, len(text) - 1))
    return Span(start, start + 1)
