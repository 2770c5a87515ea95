"""The part of a message worth showing: all of a short one, of a long one what findings point at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from etiquette_lint.model import Span
from etiquette_lint.reporters.cells import harmless, rows
from etiquette_lint.reporters.styled import Line, Segment, Style, painted, runs

Mark = tuple[Span, Style]

SHORT = 5  # rows that are shown whole
PER_MARK = 2  # rows shown of each mark in a longer text
MOST = 24  # rows shown of any text
_BEFORE, _AFTER = Segment("… ", Style.DIM), Segment(" …", Style.DIM)
_ELLIPSES = 4  # cells that both take


def excerpt(text: str, marks: Sequence[Mark], width: int) -> Iterator[Line]:
    """Rows of the text with the marks shown, and … where rows were left out."""
    text = harmless(text)
    marks = [(_visible(span, text), style) for span, style in marks]
    styles = painted(text, marks)
    spans = _rows(text, width)
    shown = list(range(len(spans)))
    if len(spans) > SHORT:
        spans = _rows(text, width - _ELLIPSES)
        shown = _telling(spans, marks)
    last = -1
    for index, following in zip(shown, [*shown, len(spans)][1:], strict=True):
        before = [_BEFORE] if index > last + 1 else []
        after = [_AFTER] if index + 1 < min(following, len(spans)) else []
        yield [*before, *runs(text, styles, spans[index]), *after]
        last = index


def _rows(text: str, width: int) -> list[Span]:
    return [span for span in rows(text, width) if span.end > span.start]


def _telling(spans: Sequence[Span], marks: Sequence[Mark]) -> list[int]:
    """The rows that marks touch, in part where a mark is long and where there are many."""
    chosen: set[int] = set()
    for mark, _ in marks:
        first = bisect_right(spans, mark.start, key=lambda span: span.end)
        touched = range(first, min(first + PER_MARK, len(spans)))
        chosen.update(i for i in touched if spans[i].overlaps(mark))
    return sorted(chosen)[:MOST] or list(range(PER_MARK))


def _visible(span: Span, text: str) -> Span:
    """A point of insertion is given a character to be seen by."""
    if span.end > span.start:
        return span
    start = min(span.start, max(0, len(text) - 1))
    return Span(start, start + 1)
