"""Lines into records, as the csv module makes them, and most lines in half its time."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from typing import Any

from etiquette_lint.readers.tables.layout import Layout
from etiquette_lint.readers.tables.table import Cells

LONGEST = 1 << 24  # characters in a cell; what is longer is a quotation left open
_END = "\x00end\x00"  # what an open quotation swallows after the last line


class OpenQuotation(Exception):
    """Nothing closes it."""


class Splitting:
    """Goes through lines in blocks. ``line`` is the number of the last that has been read, and
    ``start`` that of the first in the record that is being read.

    Lines without quotation marks, or with some around whole cells only, need but be split. The
    csv module reads the others, and where their quotations go on, those below.
    """

    def __init__(self, blocks: Iterator[list[str]], layout: Layout) -> None:
        csv.field_size_limit(LONGEST)
        self.line = self.start = layout.skipped
        self._blocks = blocks
        self._block: list[str] = []
        self._at = 0  # lines of the block that have been read
        self._ended = False
        self._cells = _splitter(layout.delimiter) if layout.plain else _unsplit
        self._reader = csv.reader(
            iter(self._next_line, None),
            delimiter=layout.delimiter,
            escapechar=layout.escape,
            skipinitialspace=layout.spaced,
        )

    def records(self) -> Iterator[tuple[list[int], list[Cells]]]:
        """First lines and cells. May raise OpenQuotation, ``csv.Error`` and UnicodeDecodeError."""
        self._next_block()
        self._at = self.line
        while self._at < len(self._block) or self._next_block():
            block = self._block
            found = [*self._cells(block), None]
            while self._block is block:
                at = self._at
                stop = found.index(None, at)
                self._at, first = stop, self.line + 1
                self.line += stop - at
                if stop > at:
                    split: list[Any] = found[at:stop]
                    yield list(range(first, self.line + 1)), split
                if stop == len(block):
                    break
                self.start = self.line + 1
                row = next(self._reader)
                if row and _END in row[-1]:
                    raise OpenQuotation
                yield [self.start], [row]

    def _next_block(self) -> bool:
        self._block, self._at = next(self._blocks, []), 0
        return bool(self._block)

    def _next_line(self) -> str | None:
        """For the csv module; after the last line, what closes an open quotation."""
        if self._at == len(self._block) and not self._next_block():
            ended, self._ended = self._ended, True
            return None if ended else f'"{_END}'
        self._at += 1
        self.line += 1
        return self._block[self._at - 1] + "\n"


Split = Callable[[list[str]], list[Cells | None]]


def _unsplit(lines: list[str]) -> list[Cells | None]:
    return [None] * len(lines)


def _splitter(delimiter: str) -> Split:
    """A function of lines that gives each one's cells, or None where the csv module is needed."""
    between = f'"{delimiter}"'

    def quoted(line: str) -> Cells | None:
        parts = line.split('"')
        if len(parts) == 3:  # one cell is quoted
            before, cell, after = parts
            if before[-1:] in ("", delimiter) and after[:1] in ("", delimiter):
                return [*before.split(delimiter)[:-1], cell, *after.split(delimiter)[1:]]
        elif not parts[0] and not parts[-1]:  # perhaps all are
            cells = line[1:-1].split(between)
            if len(parts) == 2 * len(cells) + 1:
                return cells
        return None

    def split(lines: list[str]) -> list[Cells | None]:
        return [
            quoted(line.rstrip("\r")) if '"' in line else line.rstrip("\r").split(delimiter)
            for line in lines
        ]

    return split
