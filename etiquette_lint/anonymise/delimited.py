"""CSV: the same delimiters, quotes, line ends and bytes around other cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from etiquette_lint.anonymise.addresses import EMAIL
from etiquette_lint.anonymise.cells import CellPattern
from etiquette_lint.anonymise.encoded import Encoded
from etiquette_lint.anonymise.values import Anonymiser, Sort
from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables.delimited import tables
from etiquette_lint.readers.tables.layout import Layout, layout_of
from etiquette_lint.readers.tables.lines import head_of
from etiquette_lint.readers.tables.mapping import mapped
from etiquette_lint.ui import Saying

_NAMES = ("author", "staff_name", "client_name", "title")
_IDS = ("author_id", "conversation")
_KEPT = (
    *("time", "date", "clock", "role", "kind", "incoming", "outgoing", "bot", "internal", "public"),
    *("id", "reply_to", "channel"),
)
_CALLED = (
    (re.compile(r"тел\b|телефон|phone|моб", re.IGNORECASE), Sort.PHONE),
    (re.compile(r"mail|пошт|почт", re.IGNORECASE), Sort.EMAIL),
    (re.compile(r"\bip\b|адрес|address", re.IGNORECASE), Sort.SECRET),
    (re.compile(r"^(?:имя|ім'я|фио|піб|name|full name)$", re.IGNORECASE), Sort.NAME),
)
_FILE = re.compile(r"[^/\s]+\.[A-Za-z0-9]{2,5}")
_COUNTED = re.compile(r"[A-Za-z]{0,12}[ #_-]?\d+")  # an id that a machine has given


def rewritten(source: Source, anonymiser: Anonymiser) -> Iterator[bytes]:
    encoding, text = head_of(source)
    layout = layout_of(text, source.whole, source.options.columns.values())
    if layout is None:
        raise ReadError(Saying("tables.none"), Origin(source.path, 1))
    (table,) = tables(source)
    columns = mapped(table, source.options.columns)
    fields = {place: field for field, place in columns.at.items()}
    sorts = [
        _sort(fields.get(place), name if table.named else "")
        for place, name in enumerate(table.header)
    ]
    export = _Export(layout, sorts, columns.at["text"], anonymiser)
    return export.pieces(source, Encoded(source, encoding))


class _Export:
    def __init__(
        self, layout: Layout, sorts: Sequence[Sort | None], text: int, anonymiser: Anonymiser
    ) -> None:
        self._layout = layout
        self._sorts = sorts
        self._text = text
        self._value = anonymiser.value
        at = layout.header.at
        self._before = 0 if at is None else at + 1  # records down to the header
        self._names = None if at is None else layout.rows[at]
        self._cells = CellPattern(layout.delimiter, layout.escape, layout.spaced)

    def pieces(self, source: Source, file: Encoded) -> Iterator[bytes]:
        """A record at a time, though it take several lines."""
        yield file.mark
        lines = file.lines()
        for line in islice(lines, self._layout.skipped):
            yield file.bytes(line)
        number = 0
        for written in self._cells.records(lines, source.path, self._layout.skipped):
            if written.strip():
                number += 1
                written = self._record(written, number)
            yield file.bytes(written)

    def _record(self, written: str, number: int) -> str:
        """The header's own names stay wherever they stand; above it there may be anything."""
        cells = self._cells.split(written)
        values = [cell.value for cell in cells]
        if values == self._names:
            return written
        above = number <= self._before
        pieces = []
        for place, cell in enumerate(cells):
            sort = Sort.TEXT if above else self._sort_at(place, values)
            sort = _precise(sort, cell.value)
            fresh = cell.value if sort is None else self._value(sort, cell.value)
            pieces.append(cell.written if fresh == cell.value else self._cells.join(cell, fresh))
        return "".join(pieces)

    def _sort_at(self, place: int, values: Sequence[str]) -> Sort | None:
        """Too many cells come of delimiters in the text that should have been quoted."""
        over = len(values) - len(self._sorts)
        if over > 0 and any(map(str.strip, values[len(self._sorts) :])):
            if self._text < place <= self._text + over:
                return Sort.TEXT
            place -= over if place > self._text else 0
        return self._sorts[place] if place < len(self._sorts) else Sort.TEXT


def _sort(field: str | None, name: str) -> Sort | None:
    if field in _NAMES:
        return Sort.NAME
    if field in _IDS:
        return Sort.ID
    if field in _KEPT:
        return None
    if field == "media":
        return Sort.FILE
    if field is None:
        return next((sort for called, sort in _CALLED if called.search(name)), Sort.TEXT)
    return Sort.TEXT


def _precise(sort: Sort | None, value: str) -> Sort | None:
    """What a cell of a column is, where they differ."""
    if not value.strip():
        return None
    if sort in (Sort.NAME, Sort.ID) and EMAIL.fullmatch(value.strip()):
        return Sort.EMAIL
    if sort is Sort.ID and not _COUNTED.fullmatch(value):
        return Sort.NAME if not value.isascii() or " " in value else Sort.SECRET
    if sort is Sort.FILE:
        if "://" in value:
            return Sort.TEXT
        return Sort.FILE if _FILE.fullmatch(value) else None
    return sort
