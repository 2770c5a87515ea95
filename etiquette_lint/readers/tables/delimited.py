"""Rows of text files: CSV and what goes under its name."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Any

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables.headers import fields_of, places_of
from etiquette_lint.readers.tables.layout import Layout, layout_of
from etiquette_lint.readers.tables.lines import blocks_of, head_of, undecodable
from etiquette_lint.readers.tables.splitting import LONGEST, OpenQuotation, Splitting
from etiquette_lint.readers.tables.table import BATCH, Cells, Columns, Rows, Table, Tally
from etiquette_lint.ui import Saying

_LAST = 1000  # after any rank


def tables(source: Source) -> Iterator[Table]:
    """The one table in a file. Raises ReadError where there is none."""
    encoding, text = head_of(source)
    layout = layout_of(text, source.whole, source.options.columns.values())
    if layout is None:
        raise ReadError(Saying("tables.none"), Origin(source.path, 1))
    yield Delimited(source, encoding, layout)


class Delimited(Table):
    """Places of rows are the first physical lines of their records."""

    written = True

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
        text = self._likely_text()
        fitted = (self._fitted(row, text) for row in self._layout.body)
        return [row for row in fitted if row is not None]

    def _likely_text(self) -> int:
        """The column that rows with too many cells have them in, as far as names tell."""
        told = self._source.options.columns.get("text")
        if told and (places := places_of(self.header, told)):
            return places[0]
        ranks = [fields_of(name).get("text", _LAST) for name in self.header]
        return len(ranks) - 1 - ranks[::-1].index(min(ranks))

    @property
    def header_origin(self) -> Origin:
        return Origin(self.path, self._layout.skipped + max(self._before, 1))

    def origins(self, places: Iterable[Any]) -> list[Origin]:
        return list(map(Origin, repeat(self.path), places))

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
        with self._source.open() as file:
            reading = Splitting(blocks_of(self._source, self._encoding, file), self._layout)
            held = Rows([], [])
            failure: ReadError | None = None
            try:
                for places, cells in reading.records():
                    held += Rows(places, cells)
                    if len(held) >= BATCH:
                        yield held
                        held = Rows([], [])
            except UnicodeDecodeError as error:
                failure = undecodable(self.path, error.encoding, reading.line + 1)
            except OpenQuotation:
                failure = self._open_quotation(Saying("tables.quote"), reading.start)
            except csv.Error as error:
                failure = self._broken(error, reading.start)
        if held:
            yield held
        if failure is not None:
            raise failure

    def _broken(self, error: csv.Error, line: int) -> ReadError:
        if "limit" in str(error):
            return self._open_quotation(Saying("tables.long", n=LONGEST), line)
        return ReadError(Saying("tables.damaged", reason=str(error)), Origin(self.path, line))

    def _open_quotation(self, message: str, line: int) -> ReadError:
        return ReadError(message, Origin(self.path, line), hint=Saying("tables.quote.hint"))


def _names(cells: Cells, width: int) -> list[str]:
    """The header's names, without the empty ones past the last column with values."""
    names = [name.strip().lstrip("\ufeff") for name in cells]
    while len(names) > width and not names[-1]:
        names.pop()
    return names
