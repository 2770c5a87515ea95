"""Rows of text files: CSV and what goes under its name."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables.layout import Layout, layout_of
from etiquette_lint.readers.tables.lines import head_of, lines_of
from etiquette_lint.readers.tables.table import Columns, Row, Table, Tally
from etiquette_lint.ui import Saying

LONGEST = 1 << 24  # characters in a cell; what is longer is a quotation mark left open
# A line after the last: it comes back as a row of its own unless an open quotation swallows it.
_END = "\x00"


def tables(source: Source) -> Iterator[Table]:
    """The one table in a file. Raises ReadError where there is none."""
    encoding, text = head_of(source)
    layout = layout_of(text, source.whole, source.options.columns.values())
    if layout is None:
        raise ReadError(Saying("tables.none"), Origin(source.path, 1))
    yield Delimited(source, encoding, layout)


class Delimited(Table):
    def __init__(self, source: Source, encoding: str, layout: Layout) -> None:
        super().__init__(source.path)
        self._source = source
        self._encoding = encoding
        self._layout = layout
        at = layout.header.at
        width = max(map(len, layout.body), default=0)
        self.named = at is not None
        if at is None:
            self.header = [str(number) for number in range(1, width + 1)]
        else:
            self.header = _names(layout.rows[at], width)
        self._before = 0 if at is None else at + 1  # rows down to the header

    def sample(self) -> list[list[str]]:
        fitted = (self._fitted(row, 0) for row in self._layout.body)
        return [row for row in fitted if row is not None]

    @property
    def header_origin(self) -> Origin:
        return Origin(self.path, self._layout.skipped + max(self._before, 1))

    @property
    def shown(self) -> str:
        return f"{self._layout.delimiter} ".join(self.header)

    def origins(self, places: Iterable[Any]) -> list[Origin]:
        path = self.path
        return [Origin(path, place) for place in places]

    def rows(self, columns: Columns | None = None, tally: Tally | None = None) -> Iterator[Row]:
        width = len(self.header)
        text = columns.at["text"] if columns else 0
        odd = {"", self.header[text]}
        before = self._before
        for start, row in self._records():
            if before or len(row) != width or row[text] in odd:
                fitted = self._fitted(row, text)
                if fitted is None:
                    continue
                if before or fitted == self.header:
                    before = max(before - 1, 0)
                    continue
                if tally and len(row) != width and fitted != row[:width]:
                    tally.add(Saying("tables.ragged"), Origin(self.path, start))
                row = fitted
            yield start, row

    def _fitted(self, row: list[str], text: int) -> list[str] | None:
        """A row of the header's width; None where nothing stands in it.

        Too many cells come of delimiters in the text that should have been quoted.
        """
        if not any(map(str.strip, row)):
            return None
        width = len(self.header)
        over = len(row) - width
        if over < 0:
            return row + [""] * -over
        if not over or not any(map(str.strip, row[width:])):
            return row[:width]
        joined = self._layout.delimiter.join(row[text : text + over + 1])
        return [*row[:text], joined, *row[text + over + 1 :]]

    def _records(self) -> Iterator[Row]:
        """Each record with its first physical line; then the error that breaks them off, if any."""
        csv.field_size_limit(LONGEST)
        layout = self._layout
        skipped = layout.skipped
        with self._source.open() as file:
            lines = lines_of(self._source, self._encoding, file)
            reader = csv.reader(
                chain(islice(lines, skipped, None), (_END,)),
                delimiter=layout.delimiter,
                escapechar=layout.escape,
                skipinitialspace=layout.spaced,
            )
            start = 1 + skipped
            try:
                for row in reader:
                    if row and _END in row[-1]:
                        if row != [_END]:
                            raise self._open_quotation(Saying("tables.quote"), start)
                        return
                    yield start, row
                    start = 1 + skipped + reader.line_num
            except UnicodeDecodeError as error:
                said = Saying("read.encoding", name=error.encoding)
                line = 1 + skipped + reader.line_num
                hint = Saying("tables.encoding.hint")
                raise ReadError(said, Origin(self.path, line), hint=hint) from None
            except csv.Error as error:
                if "limit" in str(error):
                    raise self._open_quotation(Saying("tables.long", n=LONGEST), start) from None
                said = Saying("tables.damaged", reason=str(error))
                raise ReadError(said, Origin(self.path, start)) from None

    def _open_quotation(self, message: str, line: int) -> ReadError:
        return ReadError(message, Origin(self.path, line), hint=Saying("tables.quote.hint"))


def _names(cells: list[str], width: int) -> list[str]:
    """The header's names, without the empty ones past the last column with values."""
    names = [name.strip().lstrip("\ufeff") for name in cells]
    while len(names) > width and not names[-1]:
        names.pop()
    return names
