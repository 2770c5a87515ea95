"""A talk written as a table in any way reads back the same; of damaged bytes, ReadErrors come."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Role
from etiquette_lint.readers import READERS, Source, detect
from tests.readers.tables.samples import (
    Talk,
    csv_of,
    document_of,
    lines_of,
    partly,
    read,
    xlsx_of,
)


class Said(NamedTuple):
    chat: str
    at: datetime
    author: str
    role: Role
    text: str


LETTERS = st.characters(exclude_categories=["Cs", "Cc"], max_codepoint=0x4FF)
WORDS = st.text(LETTERS, min_size=1, max_size=8).map(lambda word: f"ы{word}ё")
TEXTS = st.lists(
    WORDS | st.sampled_from([",", ";", '"', "\t", "|", "\n", "''", "№ 5"]), min_size=1
).map(" ".join)
NAMES = {"Анна": Role.STAFF, "Ірина": Role.CLIENT, "Пётр": Role.CLIENT}


@st.composite
def talks(draw: st.DrawFn) -> list[Said]:
    """Conversations one after another, each in its order."""
    said = []
    for chat in range(draw(st.integers(1, 4))):
        at = draw(st.datetimes(datetime(2020, 1, 1), datetime(2026, 1, 1))).replace(microsecond=0)
        for text in draw(st.lists(TEXTS, min_size=1, max_size=5)):
            at += timedelta(seconds=draw(st.integers(1, 90_000)))
            name = draw(st.sampled_from(sorted(NAMES)))
            said.append(Said(f"ч-{chat}", at, name, NAMES[name], f"ы {text} ё"))
    return said


HEADERS = (
    ("Чат", "Дата", "Автор", "Роль", "Текст"),
    ("ticket_id", "created_at", "author", "direction", "body"),
    ("Діалог", "Час", "Від кого", "Напрям", "Повідомлення"),
)
ROLES = (
    {Role.STAFF: "оператор", Role.CLIENT: "клиент"},
    {Role.STAFF: "out", Role.CLIENT: "in"},
    {Role.STAFF: "вихідне", Role.CLIENT: "вхідне"},
)
LAYOUTS = ("{0:%Y-%m-%d %H:%M:%S}", "{0:%d.%m.%Y %H:%M:%S}", "{0:%Y-%m-%dT%H:%M:%SZ}", "{1}")


def rows(said: list[Said], layout: str, roles: dict[Role, str]) -> list[tuple[str, ...]]:
    return [
        (
            each.chat,
            layout.format(each.at, int(each.at.replace(tzinfo=UTC).timestamp())),
            *(each.author, roles[each.role], each.text),
        )
        for each in said
    ]


def back(found: list[Talk]) -> list[Said]:
    return [
        Said(
            conversation.id,
            message.sent_at.replace(tzinfo=None) if message.sent_at else datetime.min,
            *(message.author.name, message.author.role, message.text),
        )
        for conversation, messages in found
        for message in messages
    ]


@settings(max_examples=60)
@given(
    talks(),
    st.sampled_from(HEADERS),
    st.sampled_from(ROLES),
    st.sampled_from(LAYOUTS),
    st.sampled_from(";,\t|"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_csv(
    said: list[Said],
    header: tuple[str, ...],
    roles: dict[Role, str],
    layout: str,
    delimiter: str,
    quoting: int,
    encoding: str,
    ending: str,
    backwards: bool,
) -> None:
    written = rows(said, layout, roles)[:: -1 if backwards else 1]
    dialect: dict[str, Any] = {"quoting": quoting, "lineterminator": ending}
    data = csv_of(header, written, encoding, delimiter=delimiter, **dialect)
    assert detect(Source.of(data, "чаты"))[0].name == "csv"
    assert sorted(back(read("csv", data))) == sorted(said)
    found = read("csv", data)
    assert all(conversation.facts <= READERS["csv"].facts for conversation, _ in found)
    for _, messages in found:
        assert [m.sent_at for m in messages] == sorted(m.sent_at for m in messages if m.sent_at)


@settings(max_examples=20)
@given(talks(), st.sampled_from(HEADERS), st.sampled_from(ROLES), st.booleans())
def test_xlsx(
    said: list[Said], header: tuple[str, ...], roles: dict[Role, str], as_text: bool
) -> None:
    written: list[Any] = rows(said, LAYOUTS[0], roles)
    if not as_text:
        written = [(row[0], each.at, *row[2:]) for each, row in zip(said, written, strict=True)]
    assert back(read("xlsx", xlsx_of(header, written))) == said


@settings(max_examples=50)
@given(
    talks(),
    st.sampled_from(HEADERS),
    st.sampled_from(ROLES),
    st.sampled_from(LAYOUTS),
    st.booleans(),
)
def test_json(
    said: list[Said],
    header: tuple[str, ...],
    roles: dict[Role, str],
    layout: str,
    wrapped: bool,
) -> None:
    written = rows(said, layout, roles)
    assert back(read("jsonl", lines_of(header, written))) == said
    document = document_of(header, written, (lambda found: {"data": found}) if wrapped else list)
    assert back(read("json", document)) == said


PLAIN = [
    Said("ч-1", datetime(2026, 3, 2, 10, 15, n), "Анна", Role.STAFF, f"слова; {n}\nи ещё")
    for n in range(20)
]
WRITTEN = rows(PLAIN, LAYOUTS[0], ROLES[0])
WHOLE = {
    "csv": csv_of(HEADERS[0], WRITTEN),
    "jsonl": lines_of(HEADERS[0], WRITTEN),
    "json": document_of(HEADERS[0], WRITTEN),
}


def only_read_errors(format: str, data: bytes, **options: Any) -> list[str]:
    found, error = partly(format, data, **options)
    assert error is None or (error.origin is not None and "\n" not in error.message)
    return [message.text for _, messages in found for message in messages]


@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 4000))
def test_cut_files(format: str, end: int) -> None:
    data = WHOLE[format][:end]
    found = only_read_errors(format, data)
    whole = [said.text for said in PLAIN]
    intact = [text for text in found if text in whole]
    assert intact == whole[: len(intact)]
    assert len(found) - len(intact) <= 1


@given(
    st.sampled_from(sorted(WHOLE)),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=6),
)
def test_flipped_bytes(format: str, flips: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE[format])
    for place, byte in flips:
        data[place % len(data)] = byte
    only_read_errors(format, bytes(data))


@given(
    st.sampled_from(sorted(WHOLE)),
    st.sampled_from(["cp1251", "utf-16", "koi8-u", "utf-7", "ascii"]),
)
def test_swapped_encodings(format: str, encoding: str) -> None:
    only_read_errors(format, WHOLE[format], encoding=encoding)
    text = WHOLE[format].decode()
    if encoding not in ("koi8-u", "ascii"):
        only_read_errors(format, text.encode(encoding))
        only_read_errors(format, text.encode(encoding), encoding="utf-8")


STARTS = [
    *("", "Автор;Текст\n", "дата,автор,текст\n02.03.2026 10:15,Анна,", "sep=\x00\n", "a\tb\n"),
    *(
        '{"text": "а", "author": ',
        '[{"text": "а"}, ',
        '{"a": {"text": [',
        "\ufeff",
        "PK\x03\x04xl/",
    ),
]


@given(
    st.sampled_from(STARTS),
    st.binary(max_size=200)
    | st.text(st.sampled_from(';,"\n\r\t{}[]:а5 \\'), max_size=60).map(str.encode),
)
def test_any_bytes(start: str, data: bytes) -> None:
    whole = start.encode() + data
    for format in ("csv", "xlsx", "jsonl", "json"):
        READERS[format].detect(whole)
        only_read_errors(format, whole)
        only_read_errors(format, whole, columns={"text": "2", "author": "1"})


SCALARS = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5)
JSON = (
    SCALARS
    | st.lists(SCALARS, max_size=2)
    | st.dictionaries(st.sampled_from(["name", "id", "text", ""]), SCALARS, max_size=2)
    | st.floats(allow_nan=False, allow_infinity=False)
)
KEYS = ("text", "author", "created_at", "role", "id", "chat_id", "attachments", "channel", "is_bot")


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), JSON), min_size=1, max_size=4))
def test_any_values(objects: list[dict[str, Any]]) -> None:
    for format, data in (
        ("json", json.dumps(objects)),
        ("jsonl", "\n".join(map(json.dumps, objects))),
    ):
        try:
            found = read(format, data)
        except ReadError as error:
            assert "no table" in error.message or "nothing tells" in error.message
        else:
            assert all(isinstance(m.text, str) for _, messages in found for m in messages)
