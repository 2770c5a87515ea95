"""Replies in an Excel workbook: a row each, in any sheet whose header is that of a library."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any
from zipfile import BadZipFile

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Conversation, Language, Message, Origin
from etiquette_lint.model.sources import Reply, ReplyOrigin, SourceFile
from etiquette_lint.readers.canned.delimited import Column, columns_of
from etiquette_lint.readers.canned.fields import Keys, language_of
from etiquette_lint.readers.canned.reading import AUTHOR, conversation
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

_BROKEN = (BadZipFile, KeyError, ValueError, OSError, EOFError)


def library(source: Source) -> Iterator[Conversation]:
    keys = Keys.of(source.options.canned)
    with source.open() as file:
        try:
            messages = list(_messages(source.path, file.read(), keys))
        except _BROKEN as error:
            raise ReadError(
                Saying("canned.workbook", reason=str(error)), Origin(source.path)
            ) from None
    yield conversation(source.path, messages)


def has_library(data: bytes) -> bool:
    """Whether a sheet of a whole workbook has the header of a library."""
    try:
        return any(True for _ in _tables(data, Keys.of({})))
    except _BROKEN:
        return False


def _tables(data: bytes, keys: Keys) -> Iterator[tuple[Any, list[Column], Iterator[Any]]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            rows = sheet.iter_rows()
            header = next(rows, None)
            columns = columns_of([_said(cell) for cell in header], keys) if header else None
            if columns:
                yield sheet, columns, rows
    finally:
        book.close()


def _messages(path: str, data: bytes, keys: Keys) -> Iterator[Message]:
    for sheet, columns, rows in _tables(data, keys):
        for row in rows:
            yield from _row(path, sheet.title, row, columns)


def _row(path: str, sheet: str, row: Sequence[Any], columns: Sequence[Column]) -> Iterator[Message]:
    pairs = list(zip(row, columns, strict=False))
    told = {column.field: _said(cell) for cell, column in reversed(pairs)}
    for cell, column in pairs:
        text = _said(cell)
        if column.field != "text" or not text:
            continue
        place = f"{sheet}!{cell.coordinate}"
        language = column.language or language_of(told.get("language", "")) or Language.UNKNOWN
        reply = Reply(
            told.get("key") or told.get("title") or place,
            told.get("title", ""),
            language,
            told.get("kind", ""),
            told.get("channel", ""),
        )
        file = SourceFile(path, "")
        origin = ReplyOrigin(path, pointer=place, reply=reply, file=file)
        yield Message(place, AUTHOR, None, text, origin=origin)


def _said(cell: Any) -> str:
    value = cell.value
    return "" if value is None else str(value).replace("\r\n", "\n").strip()
