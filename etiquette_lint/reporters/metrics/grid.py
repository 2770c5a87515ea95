"""A table that a narrow terminal gets with fewer columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from etiquette_lint.reporters.cells import cells, clip
from etiquette_lint.reporters.styled import Line, Segment, Style

_GAP = "  "
_NARROWEST = 10  # cells for the names


class Column(NamedTuple):
    """``least`` columns are left out first where there is no room; 0 never."""

    head: str
    values: Sequence[str]
    least: int = 0

    @property
    def width(self) -> int:
        return max(map(cells, (self.head, *self.values)))


def grid(names: Column, columns: Sequence[Column], width: int) -> Iterator[Line]:
    """A row for each name, below the heads; figures stand to the right."""
    kept = list(columns)
    while _room(kept, width) < min(_NARROWEST, names.width):
        least = max(kept, key=lambda column: column.least, default=None)
        if least is None or not least.least:
            break
        kept.remove(least)
    room = max(8, min(names.width, _room(kept, width)))
    for row in range(-1, len(names.values)):
        head = row < 0
        name = clip(names.head if head else names.values[row], room)
        line = [Segment(name + " " * (room - cells(name)), Style.DIM if head else Style.STRONG)]
        for column in kept:
            text = column.head if head else column.values[row]
            blank = " " * (column.width - cells(text))
            line.append(Segment(_GAP + blank + text, Style.DIM if head else Style.PLAIN))
        yield line


def _room(columns: Sequence[Column], width: int) -> int:
    return width - sum(column.width + len(_GAP) for column in columns)
