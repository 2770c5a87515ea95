"""Rows of Excel workbooks."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from openpyxl import load_workbook

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables.header_row import NEAR, header_row
from etiquette_lint.readers.tables.table import (
    SAMPLE,
    Cells,
    Columns,
    Rows,
    Table,
    Tally,
    in_batches,
)
from etiquette_lint.ui import Saying

_HALF_SECOND = timedelta(seconds=0.5)
_ESCAPED = re.compile(
    r"_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_"
)  # how Excel writes what XML has no room for


def tables(source: Source) -> Iterator[Table]:
    """The sheets that hold messages; if none has a header that says so, the first with rows."""
    with source.open() as file:
        book = _opened(source.path, file)
        sheets = [each for each in book.worksheets if each.sheet_state == "visible"]
        found = [Sheet(source, each, len(sheets) > 1) for each in sheets]
        filled = [sheet for sheet in found if sheet.header]
        if not filled:
            raise ReadError(Saying("tables.none"), Origin(source.path))
        yield from [sheet for sheet in filled if sheet.sure] or filled[:1]


def _opened(path: str, file: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions, which nobody asks for
        try:
            return load_workbook(file, read_only=True, data_only=True, keep_links=False)
        except Exception as error:  # a damaged archive fails in whatever part is damaged
            raise _damaged(Origin(path), error) from None


class Sheet(Table):
    def __init__(self, source: Source, sheet: Any, several: bool) -> None:
        super().__init__(source.path)
        self._sheet = sheet
        self._pointer = sheet.title if several else None
        self.title = sheet.title if several else ""
        first = list(self._first())
        found = header_row([row for _, row in first], source.options.columns.values())
        self.sure = found.sure
        self.named = found.at is not None
        body = first if found.at is None else first[found.at + 1 :]
        width = max((_filled(row) for _, row in body), default=0)
        if found.at is None:
            self.header = [str(number) for number in range(1, width + 1)]
            self._header_at = 0
        else:
            self._header_at, names = first[found.at] if first else (0, [])
            self.header = [name.strip() for name in names[: max(width, _filled(names))]]
        self._body = [self._fitted(row) for _, row in body]

    def sample(self) -> list[Cells]:
        return self._body

    @property
    def header_origin(self) -> Origin:
        return self.origins([self._header_at or 1])[0]

    def origins(self, places: Iterable[Any]) -> list[Origin]:
        path, pointer = self.path, self._pointer
        return [Origin(path, place, None, pointer) for place in places]

    def rows(self, columns: Columns | None = None, tally: Tally | None = None) -> Iterator[Rows]:
        return in_batches(self._rows(columns))

    def _rows(self, columns: Columns | None) -> Iterator[tuple[int, Cells]]:
        width = len(self.header)
        wanted = sorted(set(columns.at.values())) if columns else range(width)
        group = columns.at.get("conversation") if columns else None
        latest = ""
        for place, values in self._values():
            if place <= self._header_at:
                continue
            row = [""] * width
            for at in wanted:
                if at < len(values) and (value := values[at]) is not None:
                    row[at] = value if value.__class__ is str else _text(value)
            if not any(map(str.strip, row)):
                continue
            if group is not None:  # merged cells have their value in the first of them
                row[group] = latest = row[group] or latest
            yield place, [_ESCAPED.sub(_char, cell) if "_x" in cell else cell for cell in row]

    def _fitted(self, row: Cells) -> Cells:
        width = len(self.header)
        return row[:width] + [""] * (width - len(row))

    def _first(self) -> Iterator[tuple[int, Cells]]:
        rows = ((place, list(map(_text, values))) for place, values in self._values())
        filled = ((place, row) for place, row in rows if any(map(str.strip, row)))
        try:
            yield from islice(filled, NEAR + SAMPLE)
        except ReadError:
            return  # which comes again, after the rows before it have been given

    def _values(self) -> Iterator[tuple[int, tuple[Any, ...]]]:
        """The rows with their numbers. The size that a sheet states of itself is often wrong."""
        self._sheet.reset_dimensions()
        number = 0
        try:
            for number, row in enumerate(self._sheet.iter_rows(1, None, 1, None, True), 1):
                yield number, row
        except Exception as error:
            raise _damaged(self.origins([number + 1])[0], error) from None


def _filled(row: list[str]) -> int:
    """How many cells there are up to the last with something in it."""
    return max((at for at, cell in enumerate(row, 1) if cell.strip()), default=0)


def _text(value: Any) -> str:
    """A value as a cell of text; dates in ISO, to the second that Excel's fractions stand for."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        try:
            return (value + _HALF_SECOND).replace(microsecond=0).isoformat(" ")
        except OverflowError:
            return str(value)
    if isinstance(value, date):
        return f"{value.isoformat()} 00:00:00"
    return str(value)


def _char(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _damaged(origin: Origin, error: Exception) -> ReadError:
    if isinstance(error, ReadError):
        return error
    said = str(error).partition("\n")[0].strip(" .'\"")
    return ReadError(Saying("tables.workbook", reason=said or type(error).__name__), origin)
