"""Tables for tests: a talk written as any of the formats, and what comes of reading one."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from openpyxl import Workbook

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Conversation, Message, Note, ReadOptions
from etiquette_lint.readers import READERS, Source

Row = Sequence[Any]


def csv_of(
    header: Row | None, rows: Iterable[Row], encoding: str = "utf-8", **dialect: Any
) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, **{"delimiter": ";", **dialect})
    writer.writerows([*([header] if header else []), *rows])
    return out.getvalue().encode(encoding)


def xlsx_of(header: Row | None, rows: Iterable[Row], **others: Iterable[Row]) -> bytes:
    """A workbook; ``others`` are more sheets by name."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (*([header] if header else []), *rows):
        sheet.append(list(row))
    for name, more in others.items():
        other = book.create_sheet(name)
        for row in more:
            other.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def lines_of(header: Row, rows: Iterable[Row]) -> bytes:
    """JSON lines; a dot in a name nests."""
    return b"".join(
        json.dumps(nested(dict(zip(header, row, strict=True))), ensure_ascii=False).encode() + b"\n"
        for row in rows
    )


def document_of(header: Row, rows: Iterable[Row], wrap: Callable[[Any], Any] = list) -> bytes:
    objects = [nested(dict(zip(header, row, strict=True))) for row in rows]
    return json.dumps(wrap(objects), ensure_ascii=False, indent=1).encode()


def nested(flat: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in flat.items():
        *path, last = name.split(".")
        inside = found
        for key in path:
            inside = inside.setdefault(key, {})
        inside[last] = value
    return found


Talk = tuple[Conversation, list[Message]]


def read(format: str, data: bytes | str, path: str = "чаты.csv", **options: Any) -> list[Talk]:
    """All conversations; raises what the reader raises."""
    found, failure = partly(format, data, path, **options)
    if failure is not None:
        raise failure
    return found


def partly(
    format: str, data: bytes | str, path: str = "чаты.csv", **options: Any
) -> tuple[list[Talk], ReadError | None]:
    """What could be read, and what ended it."""
    raw = data.encode() if isinstance(data, str) else data
    source = Source.of(raw, path, ReadOptions(**options))
    found: list[Talk] = []
    try:
        for conversation in READERS[format].read(source):
            talk: Talk = (conversation, [])
            found.append(talk)
            for message in conversation.messages:
                talk[1].append(message)
    except ReadError as error:
        return found, error
    return found, None


def one(format: str, data: bytes | str, **options: Any) -> Talk:
    (found,) = read(format, data, **options)
    return found


def messages(format: str, data: bytes | str, **options: Any) -> list[Message]:
    return [message for _, found in read(format, data, **options) for message in found]


def notes(talks: Iterable[Talk]) -> dict[str, tuple[int, str]]:
    """How often and where first, by the key of what is said."""
    found: Iterator[Note] = (note for talk in talks for note in talk[0].notes)
    return {note.message.key: (note.count, str(note.origin)) for note in found}  # type: ignore[attr-defined]
