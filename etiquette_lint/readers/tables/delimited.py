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
from etiquette_lint.readers.tables.table import BATCH, Cells, Columns, Rows, Table, Tally
from etiquette_lint.ui import Saying

LONGEST = 1 << 24  # characters in a cell; what is longer is a quotation mark left open
# A line after the last: it comes back as a row of its own unless an open quotation swallows it.
_END = "\x00end\x00"


def tables(source: Source) -> Iterator[Table]:
    """The one table in a file. Raises ReadError where there is none."""
    encoding, text = head_of(source)
    layout = layout_of(text, source.whole, source.options.columns.values())
    if layout is None:
        raise ReadError(Saying("tables.none"), Origin(source.path, 1))
    yield Delimited(source, encoding, layout)


class Delimited(Table):
    """Places of rows are the first physical lines of their records."""

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

    def sample(self) -> list[Cells]:
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

    def rows(self, columns: Columns | None = None, tally: Tally | None = None) -> Iterator[Rows]:
        text = columns.at["text"] if columns else 0
        widths, odd = {len(self.header)}, {"", self.header[text]}
        before = self._before
        for rows in self._records():
            as_it_is = not before and set(map(len, rows.cells)) == widths
            if as_it_is and odd.isdisjoint([row[text] for row in rows.cells]):
                yield rows
                continue
            fitted = Rows([], [])
            for place, row in zip(rows.places, rows.cells, strict=True):
                cells = self._fitted(row, text)
                if cells is None:
                    continue
                if before or cells == self.header:
                    before = max(before - 1, 0)
                    continue
                if tally and len(row) != len(cells) and cells != row[: len(cells)]:
                    tally.add(Saying("tables.ragged"), Origin(self.path, place))
                fitted.places.append(place)
                fitted.cells.append(cells)
            if len(fitted):
                yield fitted

    def _fitted(self, row: Cells, text: int) -> Cells | None:
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

    def _records(self) -> Iterator[Rows]:
        """Records as they stand; then the error that breaks them off, if there is one."""
        csv.field_size_limit(LONGEST)
        layout = self._layout
        with self._source.open() as file:
            lines = lines_of(self._source, self._encoding, file)
            reader = csv.reader(
                chain(islice(lines, layout.skipped, None), (_END,)),
                delimiter=layout.delimiter,
                escapechar=layout.escape,
                skipinitialspace=layout.spaced,
            )
            line = layout.skipped + 1
            failure: ReadError | None = None
            more = True
            while more:
                cells: list[Cells] = []
                try:
                    for row in islice(reader, BATCH):
                        cells.append(row)
                except UnicodeDecodeError as error:
                    failure = self._undecodable(error, layout.skipped + reader.line_num + 1)
                except csv.Error as error:
                    failure = self._broken(error, _places(cells, line)[-1])
                last = cells.pop() if cells and cells[-1] and _END in cells[-1][-1] else None
                after = layout.skipped + reader.line_num + 1
                alone = after - line == len(cells)  # each on a line of its own
                places = list(range(line, after)) if alone else _places(cells, line)
                if last is not None and last != [_END]:
                    failure = self._open_quotation(Saying("tables.quote"), places[-1])
                if cells:
                    yield Rows(places[: len(cells)], cells)
                if failure is not None:
                    raise failure
                more = last is None
                line = after

    def _undecodable(self, error: UnicodeDecodeError, line: int) -> ReadError:
        said = Saying("read.encoding", name=error.encoding)
        return ReadError(said, Origin(self.path, line), hint=Saying("tables.encoding.hint"))

    def _broken(self, error: csv.Error, line: int) -> ReadError:
        if "limit" in str(error):
            return self._open_quotation(Saying("tables.long", n=LONGEST), line)
        return ReadError(Saying("tables.damaged", reason=str(error)), Origin(self.path, line))

    def _open_quotation(self, message: str, line: int) -> ReadError:
        return ReadError(message, Origin(self.path, line), hint=Saying("tables.quote.hint"))


def _places(records: Iterable[Cells], line: int) -> list[int]:
    """The first line of each record, of which the first is on ``line``, and of what follows."""
    places = [line]
    for cells in records:
        line += 1 + sum(cell.count("\n") for cell in cells)
        places.append(line)
    return places


def _names(cells: Cells, width: int) -> list[str]:
    """The header's names, without the empty ones past the last column with values."""
    names = [name.strip().lstrip("\ufeff") for name in cells]
    while len(names) > width and not names[-1]:
        names.pop()
    return names
