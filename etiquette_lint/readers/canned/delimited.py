"""Replies in a CSV table: its cells with their places, its columns known by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from etiquette_lint.model import Language, Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers.canned.fields import FIELDS, Keys, language_of
from etiquette_lint.readers.canned.found import Found
from etiquette_lint.readers.canned.pieces import Piece, Text
from etiquette_lint.readers.canned.tree import Leaf
from etiquette_lint.ui import Saying

DELIMITERS = ";,\t|"
_LINE_END = re.compile("\r\n|\n|\r")


class Cell(NamedTuple):
    """``start`` and ``end`` are inside the quotes, if it has any."""

    start: int
    end: int
    quoted: bool

    def text(self, whole: str) -> str:
        raw = whole[self.start : self.end]
        return raw.replace('""', '"') if self.quoted else raw


class Column(NamedTuple):
    """``field`` is one of FIELDS; a text may be in a language."""

    field: str
    language: Language = Language.UNKNOWN


def rows(text: Text, delimiter: str) -> Iterator[list[Cell]]:
    """Rows that have something in them. Raises ReadError for quotes that are never closed."""
    whole, at = text.text, 0
    plain_end = re.compile(f"[{re.escape(delimiter)}\r\n]")
    row: list[Cell] = []
    while at < len(whole):
        if whole[at] == '"':
            cell = _quoted(text, at + 1)
            after = cell.end + 1
        else:
            found = plain_end.search(whole, at)
            after = found.start() if found else len(whole)
            cell = Cell(at, after, False)
        row.append(cell)
        stop = plain_end.search(whole, after)
        after = stop.start() if stop else len(whole)
        if whole[after : after + 1] == delimiter:
            at = after + 1
            if at == len(whole):
                row.append(Cell(at, at, False))
            continue
        ended = _LINE_END.match(whole, after)
        at = ended.end() if ended else len(whole)
        if any(each.end > each.start for each in row):
            yield row
        row = []
    if row:
        yield row


def _quoted(text: Text, start: int) -> Cell:
    at = start
    while (at := text.text.find('"', at)) >= 0:
        if text.text[at + 1 : at + 2] != '"':
            return Cell(start, at, True)
        at += 2
    raise text.error(Saying("canned.unclosed"), start - 1)


def delimiter_of(line: str, keys: Keys) -> str | None:
    """What parts the cells of a header in which every name is known."""
    for delimiter in DELIMITERS:
        if columns_of(line.strip().split(delimiter), keys):
            return delimiter
    return None


def columns_of(header: Sequence[str], keys: Keys) -> list[Column] | None:
    """What each column holds; None where some name is unknown, or none is that of a text."""
    told = keys.told.get("text")
    columns: list[Column] = []
    for name in (cell.strip().strip('"').strip() for cell in header):
        language = language_of(name.rpartition(".")[2]) or language_of(name.rpartition("_")[2])
        field = next((field for field in FIELDS if keys.has(field, name)), None)
        if field == "text" or (field is None and language and not told):
            columns.append(Column("text", language or Language.UNKNOWN))
        elif field is not None:
            columns.append(Column(field))
        elif told:
            columns.append(Column(""))
        else:
            return None
    texts = [column for column in columns if column.field == "text"]
    several = len(texts) > 1 and any(not column.language for column in texts)
    return columns if texts and not several else None


def replies(text: Text, keys: Keys) -> Iterator[Found]:
    first = text.text.lstrip("\r\n").partition("\n")[0]
    delimiter = delimiter_of(first, keys)
    if delimiter is None:
        return
    table = rows(text, delimiter)
    columns = columns_of([cell.text(text.text) for cell in next(table)], keys) or []
    for cells in table:
        yield from _row(text, cells, columns, delimiter)


def _row(
    text: Text, cells: Sequence[Cell], columns: Sequence[Column], delimiter: str
) -> Iterator[Found]:
    pairs = list(zip(cells, columns, strict=False))
    said = {column.field: cell.text(text.text).strip() for cell, column in reversed(pairs)}
    for cell, column in pairs:
        if column.field != "text" or cell.start == cell.end:
            continue
        yield Found(
            _leaf(text, cell, delimiter),
            (cells[0].start - cells[0].quoted, cells[-1].end + cells[-1].quoted),
            name=said.get("key") or said.get("title", ""),
            title=said.get("title", ""),
            language=column.language or language_of(said.get("language", "")) or Language.UNKNOWN,
            kind=said.get("kind", ""),
            channel=said.get("channel", ""),
        )


def _leaf(text: Text, cell: Cell, delimiter: str) -> Leaf:
    def pieces() -> list[Piece]:
        found: list[Piece] = []
        at = cell.start
        if cell.quoted:
            for pair in re.finditer('""', text.text[cell.start : cell.end]):
                start = cell.start + pair.start()
                found += text.lines(at, start)
                found.append(Piece('"', start, start + 2))
                at = start + 2
        found += text.lines(at, cell.end)
        return found

    name = "csv-quoted" if cell.quoted else "csv-bare"
    style = Style(name, text.newline, "" if cell.quoted else delimiter + '"')
    said = _LINE_END.sub("\n", cell.text(text.text))
    return Leaf(said, Span(cell.start, cell.end), style, pieces)
