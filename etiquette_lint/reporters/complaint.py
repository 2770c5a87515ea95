"""An error's text on a screen: sentences wrapped, paths whole, the caret under its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from etiquette_lint.model import Span
from etiquette_lint.reporters.cells import cells, rows

_CARET = re.compile(r"  ( *)(\^+)")
_BEFORE = 3  # of how many parts of a row one is left to what stands before the caret
_CUT = "…"


def complaint(lines: Sequence[str], width: int, place: str = "") -> Iterator[str]:
    """The rows of ``EtiquetteError.told``, whose first line has a sign before it.

    ``place`` is what that line begins with where it says where something is wrong.
    """
    first, *rest = lines
    yield from sentence(first, width - 2, place, hang="  ")
    yield from details(rest, width)


def details(lines: Sequence[str], width: int) -> Iterator[str]:
    """Rows of the lines after the first: an excerpt and its caret, hints."""
    for line, below in zip_longest(lines, lines[1:], fillvalue=""):
        if caret := _CARET.fullmatch(below):
            yield from _excerpt(line[2:], Span(*caret.span(2)), width - 2)
        elif not _CARET.fullmatch(line):
            indent = " " * (len(line) - len(line.lstrip()))
            for row in sentence(line[len(indent) :], width - len(indent)):
                yield indent + row


def sentence(text: str, width: int, place: str = "", hang: str = "") -> Iterator[str]:
    """Rows that break between words alone, and nowhere within ``place``; all but the first
    begin with ``hang``.
    """
    whole = text
    if place and text.startswith(place):
        whole = place.rstrip().replace(" ", "\xa0") + " " + text[len(place) :]
    for n, span in enumerate(rows(whole, width, whole=True)):
        yield hang * bool(n) + text[span.start : span.end]


def _excerpt(line: str, marked: Span, width: int) -> Iterator[str]:
    """What there is room for around the marked characters, and the caret under them."""
    start, end = marked.start - 2, marked.end - 2
    if cells(line) > width:
        first = max(0, min(start - width // _BEFORE, len(line) - width))
        shown = line[first : first + width]
        front = _CUT if first else ""
        back = _CUT if first + width < len(line) else ""
        line = front + shown[len(front) : width - len(back)] + back
        start, end = start - first, min(end - first, width)
    yield f"  {line}"
    yield f"  {' ' * cells(line[:start])}{'^' * max(1, cells(line[start:end]))}"
