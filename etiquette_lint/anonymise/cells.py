"""Records of a delimited file as they are written: where cells begin, what they say, how to write
another value in the same manner.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.ui import Saying


class Cell(NamedTuple):
    value: str
    written: str  # with what parts it from the next one, or ends the record
    start: int  # behind the opening quotation mark, if there is one
    end: int  # before what parts it
    quoted: bool


class CellPattern:
    """The same reading of quotation marks as in the standard library's csv, kept as written."""

    def __init__(self, delimiter: str, escape: str | None, spaced: bool) -> None:
        self._delimiter = delimiter
        self._escape = escape
        part = re.escape(delimiter)
        escaped = rf"|{re.escape(escape)}." if escape else ""
        plain = re.escape(escape) if escape else ""
        quoted = rf'"(?P<quoted>(?:[^"{plain}]|""{escaped})*+)"(?P<more>[^{part}\r\n]*)'
        bare = rf'(?!")(?P<bare>(?:[^{part}\r\n{plain}]{escaped})*+)'
        lead = " *" if spaced else ""
        cell = rf"{lead}(?:{quoted}|{bare})"
        self._cell = re.compile(rf"{cell}(?:{part}|\r\n|\r|\n|\Z)", re.DOTALL)
        unnamed = re.sub(r"\?P<\w+>", "?:", cell)
        self._record = re.compile(rf"(?:{unnamed}{part})*+{unnamed}(?:\r\n|\r|\n|\Z)", re.DOTALL)

    def records(self, lines: Iterable[str], path: str, line: int) -> Iterator[str]:
        """Lines joined while a quotation is open; ``line`` come before them."""
        held = ""
        first = line
        for number, written in enumerate(lines, line + 1):
            first = first if held else number
            held += written
            if self._record.fullmatch(held):
                yield held
                held = ""
        if held:
            hint = Saying("tables.quote.hint")
            raise ReadError(Saying("tables.quote"), Origin(path, first), hint=hint)

    def split(self, record: str) -> list[Cell]:
        cells = []
        at = 0
        more = True
        while more:
            found = self._cell.match(record, at)
            assert found is not None
            inside = "bare" if found["quoted"] is None else "quoted"
            value = self._read(found[inside]) + (found["more"] or "")
            start = found.start(inside) - at
            end = max(found.end(inside), found.end("more")) - at
            cells.append(Cell(value, found[0], start, end, inside == "quoted"))
            at = found.end()
            more = found[0].endswith(self._delimiter)
        return cells

    def join(self, cell: Cell, value: str) -> str:
        """The cell with another value in its place."""
        before, after = cell.written[: cell.start], cell.written[cell.end :]
        if cell.quoted:
            return f'{before}{self._written(value)}"{after}'
        if any(sign in value for sign in (self._delimiter, "\n", "\r")) or value.startswith('"'):
            return f'{before}"{self._written(value)}"{after}'
        return before + value + after

    def _read(self, inside: str) -> str:
        if self._escape and self._escape in inside:
            inside = re.sub(re.escape(self._escape) + "(.)", r"\1", inside, flags=re.DOTALL)
        return inside.replace('""', '"')

    def _written(self, value: str) -> str:
        if self._escape:
            sign = self._escape
            return value.replace(sign, sign * 2).replace('"', f'{sign}"')
        return value.replace('"', '""')
