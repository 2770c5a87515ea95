"""How the cells of a text file are separated, told from its beginning."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from etiquette_lint.readers.tables.header_row import HeaderRow, header_row
from etiquette_lint.records import record

DELIMITERS = ";\t,|"
_SEP = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n", re.IGNORECASE)
_ROWS = 100
_ESCAPED = re.compile(r"[^\\]\\\"(?![;,\t|\r\n]|\Z)")


@record
class Layout:
    """``skipped`` physical lines come before the first record. ``rows`` are the first ones."""

    delimiter: str
    header: HeaderRow
    rows: Sequence[list[str]]
    skipped: int = 0
    escape: str | None = None
    spaced: bool = False  # a space after each delimiter

    @property
    def body(self) -> Sequence[list[str]]:
        return self.rows if self.header.at is None else self.rows[self.header.at + 1 :]

    @property
    def plain(self) -> bool:
        """Whether nothing but quotation marks keeps a delimiter from being one."""
        return self.escape is None and not self.spaced

    @property
    def even(self) -> float:
        """How many of the rows are as wide as the widest."""
        widths = [len(row) for row in self.rows]
        return widths.count(max(widths)) / len(widths) if widths else 0.0


def layout_of(text: str, whole: bool, told: Iterable[str] = ()) -> Layout | None:
    """The likeliest layout of a file that begins so; None where no line has two cells.

    ``whole``: the text is all there is, not cut off somewhere. ``told`` are names of columns.
    """
    return _layout_of(text, whole, tuple(told))


@lru_cache(maxsize=1)  # recognising a file and reading it ask the same
def _layout_of(text: str, whole: bool, told: tuple[str, ...]) -> Layout | None:
    named = _SEP.match(text)
    if named:
        return _layout(text[named.end() :], named[1], whole, told, skipped=1)
    found = [
        layout
        for delimiter in DELIMITERS
        if delimiter in text and (layout := _layout(text, delimiter, whole, told))
    ]
    return max(found, key=_likeness, default=None)


def _likeness(layout: Layout) -> tuple[bool, int, float, int]:
    width = max(map(len, layout.rows))
    return layout.header.text, layout.header.known, layout.even, width


def _layout(
    text: str, delimiter: str, whole: bool, told: Sequence[str], skipped: int = 0
) -> Layout | None:
    start = text[: text.find("\n") + 1 or len(text)]
    spaced = start.count(delimiter) == len(re.findall(f"{re.escape(delimiter)} ", start)) > 0
    escape = "\\" if len(_ESCAPED.findall(text)) > text.count('""') else None
    rows = list(_parsed(text, delimiter, escape, spaced, whole))
    if max(map(len, rows), default=0) < 2:
        return None
    return Layout(delimiter, header_row(rows, told), rows, skipped, escape, spaced)


def _parsed(
    text: str, delimiter: str, escape: str | None, spaced: bool, whole: bool
) -> Iterator[list[str]]:
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter,
        escapechar=escape,
        skipinitialspace=spaced,
    )
    held: list[str] | None = None
    count = 0
    try:
        for row in reader:
            if held:
                yield held
                count += 1
                if count == _ROWS:
                    return
            held = row if any(cell.strip() for cell in row) else None
    except csv.Error:
        return
    if held and (whole or not count):
        yield held
