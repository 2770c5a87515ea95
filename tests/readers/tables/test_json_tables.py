"""Tables in JSON: lines, lists, objects in objects, and dialogues with lists of messages."""

from __future__ import annotations

import json

import pytest

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Fact, MessageKind, Role
from etiquette_lint.readers import Source, detect
from tests.readers.tables.samples import document_of, lines_of, messages, notes, one, partly, read

HEADER = ("id", "author.name", "author.type", "created_at", "body", "files")
ROWS = [
    (1, "Ирина", "customer", "2026-03-02T10:15:30+02:00", "Где?", []),
    (2, "Анна", "agent", "2026-03-02T10:16:00+02:00", "Едет", [{"filename": "a.jpg"}]),
    (3, "Анна", "agent", "2026-03-02T10:17:00+02:00", None, None),
]
BOTH = [("jsonl", lines_of(HEADER, ROWS)), ("json", document_of(HEADER, ROWS))]


@pytest.mark.parametrize(("format", "data"), BOTH)
def test_a_talk(format: str, data: bytes) -> None:
    assert detect(Source.of(data, "чаты"))[0].name == format
    conversation, (first, second, third) = one(format, data)
    assert (first.id, first.author.name, first.author.role) == ("1", "Ирина", Role.CLIENT)
    assert (second.text, second.author.role) == ("Едет", Role.STAFF)
    assert [(a.kind, a.name) for a in second.attachments] == [(MessageKind.PHOTO, "a.jpg")]
    assert (third.kind, third.text) == (MessageKind.UNSUPPORTED, "")
    assert conversation.facts == {
        *(Fact.ROLES, Fact.TURNS, Fact.TIME, Fact.SECONDS, Fact.ZONE, Fact.MEDIA),
    }


@pytest.mark.parametrize(("format", "data"), BOTH)
def test_columns_may_be_told_by_path(format: str, data: bytes) -> None:
    told = {"text": "author.type", "author": "body"}
    assert [m.text for m in messages(format, data, columns=told)] == ["customer", "agent", "agent"]
    with pytest.raises(ReadError) as caught:
        read(format, data, columns={"author": "author.nick"})
    assert "did you mean 'author.name'? Columns here: id, author.name," in str(caught.value)


def test_where_messages_stand() -> None:
    assert [str(m.origin) for m in messages("jsonl", BOTH[0][1])] == [
        *("чаты.csv:1", "чаты.csv:2", "чаты.csv:3"),
    ]
    wrapped = document_of(HEADER, ROWS, lambda rows: {"meta": {"n": 3}, "data": {"items": rows}})
    assert [str(m.origin) for m in messages("json", wrapped)] == [
        f"чаты.csv (/data/items/{n})" for n in range(3)
    ]


def talks_of(*chats: int) -> list[dict[str, object]]:
    return [
        {
            "id": f"д{chat}",
            "subject": f"тема {chat}",
            "client": {"name": "Ирина"},
            "messages": [
                {
                    "role": ("user", "assistant")[n % 2],
                    "content": f"{chat}-{n}",
                    "timestamp": 1772446500 + n,
                }
                for n in range(3)
            ],
        }
        for chat in chats
    ]


@pytest.mark.parametrize(
    ("format", "data", "third"),
    [
        ("json", json.dumps({"dialogs": talks_of(1, 2)}), "чаты.csv (/dialogs/0/messages/2)"),
        ("json", json.dumps(talks_of(1, 2), indent=2), "чаты.csv (/0/messages/2)"),
        ("jsonl", "\n".join(map(json.dumps, talks_of(1, 2))), "чаты.csv:1 (/messages/2)"),
    ],
)
def test_dialogues_with_lists_of_messages(format: str, data: str, third: str) -> None:
    assert detect(Source.of(data.encode(), "чаты"))[0].name == format
    talks = read(format, data)
    assert [(c.id, c.title, [m.text for m in found]) for c, found in talks] == [
        ("д1", "тема 1", ["1-0", "1-1", "1-2"]),
        ("д2", "тема 2", ["2-0", "2-1", "2-2"]),
    ]
    assert [(m.author.name, m.author.role) for m in talks[0][1]] == [
        ("Ирина", Role.CLIENT),
        ("assistant", Role.STAFF),
        ("Ирина", Role.CLIENT),
    ]
    assert str(talks[0][1][2].origin) == third
    told = {"text": "messages.role", "conversation": "subject"}
    assert [(c.id, found[1].text) for c, found in read(format, data, columns=told)] == [
        ("тема 1", "assistant"),
        ("тема 2", "assistant"),
    ]


def test_dialogues_without_ids_are_numbered() -> None:
    bare = [{"messages": talk["messages"]} for talk in talks_of(1, 2)]
    assert [c.id for c, _ in read("json", json.dumps(bare))] == ["1", "2"]


def test_lines_that_are_no_json() -> None:
    lines = lines_of(HEADER, ROWS).split(b"\n")
    data = b"\n".join([lines[0], b'{"id": 7, "bo', lines[1], b"[1]", b"", lines[2], b""])
    ((_, found),), error = partly("jsonl", data)
    assert [m.id for m in found] == ["1", "2", "3"]
    assert str(error) == "чаты.csv:2: lines that are no JSON: 2"


def test_a_cut_document_gives_what_comes_before_the_cut() -> None:
    data = document_of(HEADER, ROWS)
    for end in range(20, len(data)):
        found, error = partly("json", data[:end])
        assert error is not None, end
        assert [m.id for _, said in found for m in said] == ["1", "2", "3"][
            : sum(map(len, (s for _, s in found)))
        ]


def test_elements_that_are_no_objects_are_told() -> None:
    data = json.dumps([{"text": "а", "author": "Анна"}, 5, None, {"text": "б", "author": "Анна"}])
    talk = one("json", data)
    assert [m.text for m in talk[1]] == ["а", "б"]
    assert notes([talk]) == {"tables.elements": (2, "чаты.csv (/1)")}


def test_values_of_all_sorts() -> None:
    data = json.dumps(
        [
            {"text": 5, "author": {"name": None, "id": 7}, "is_operator": True},
            {"text": 5.5, "author": "Анна", "is_operator": False},
            {"text": ["а", "б"], "author": {"name": "Ирина"}, "is_operator": None},
            {"text": {"text": "в"}, "author": {"name": "Ирина"}},
        ]
    )
    found = messages("json", data, columns={"text": "text", "author": "author.name"})
    assert [m.text for m in found] == ["5", "5.5", "а, б", "в"]
    assert [m.author.role for m in found][:2] == [Role.STAFF, Role.CLIENT]


@pytest.mark.parametrize("format", ["json", "jsonl"])
@pytest.mark.parametrize("data", ["{}", "[]", "[1, 2]", '{"a": 1}', '[{"price": 5}]', "", "слова"])
def test_no_messages_in_it(format: str, data: str) -> None:
    with pytest.raises(ReadError, match="no table of messages"):
        read(format, data)


def test_nothing_as_pandas_writes_it() -> None:
    data = '{"text": "а", "author": NaN, "id": 5.0}\n{"text": NaN, "author": "Анна", "id": NaN}\n'
    found = messages("jsonl", data)
    assert [(m.text, m.author.name, m.id) for m in found] == [
        ("а", "unknown", "5"),
        ("", "Анна", "2"),
    ]


def test_long_documents() -> None:
    rows = [
        (n, "Анна", "agent", "2026-03-02T10:15:30+02:00", "слово " * 20, []) for n in range(3000)
    ]
    for format, data in (("jsonl", lines_of(HEADER, rows)), ("json", document_of(HEADER, rows))):
        assert len(data) > 3 * 64 * 1024
        assert [m.id for m in messages(format, data)] == [str(n) for n in range(3000)]


def test_other_encodings() -> None:
    data = lines_of(HEADER, ROWS).decode()
    for encoding in ("utf-8-sig", "utf-16"):
        assert len(messages("jsonl", data.encode(encoding))) == 3
    told = messages("jsonl", data.encode("cp1251"), encoding="cp1251")
    assert [m.author.name for m in told] == ["Ирина", "Анна", "Анна"]


def test_a_key_that_is_a_value_here_and_an_object_there() -> None:
    data = [{"text": "Да", "author": "Анна"}, {"text": "Нет", "author": {"": "Ирина"}}]
    assert [m.text for m in messages("json", json.dumps(data))] == ["Да", "Нет"]
