"""What all helpdesks have in common: the same conversation in any wrapping, whole or cut."""

from __future__ import annotations

import io
import json
import random
import re
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Fact, Role
from etiquette_lint.readers import READERS, Source, detect, helpdesk
from tests.readers.helpdesk.samples import (
    NAMES,
    RU,
    UK,
    WRITERS,
    Line,
    attempt,
    chatwoot_message,
    conversations,
    json_lines,
    only,
    told,
    written,
)

SYSTEMS = list(WRITERS)
WRAPPINGS: dict[str, Any] = {
    "alone": lambda talks: talks[0],
    "result": lambda talks: {"result": talks[0], "time": {"start": 1.5}},
    "data": lambda talks: {"data": talks[0]},
    "list": lambda talks: talks,
    "tickets": lambda talks: {"tickets": talks, "next_page": None, "count": len(talks)},
    "conversations": lambda talks: {"type": "conversation.list", "conversations": talks},
    "payload": lambda talks: {"data": {"meta": {"all_count": 2}, "payload": talks}},
    "results": lambda talks: [{"result": talk, "time": {}} for talk in talks],
    "pages": lambda talks: [{"data": talks[:1]}, {"data": talks[1:]}],
    "batch": lambda talks: {"result": {"result": {f"cmd{n}": t for n, t in enumerate(talks)}}},
    "lines": json_lines,
    "crlf": lambda talks: b"\xef\xbb\xbf" + json_lines(talks).replace(b"\n", b"\r\n\r\n"),
    "indented": lambda talks: json.dumps({"data": talks}, indent=2).encode(),
    "utf-16": lambda talks: json.dumps(talks, ensure_ascii=False).encode("utf-16"),
}
LETTERS = "абвгдеёжийклмнопрстуфхцшщыьэюяіїєґАБВІЇabcXYZ0123456789.,!?«»—👍"
WORD = st.text(LETTERS, min_size=1, max_size=8)
TEXT = st.lists(st.lists(WORD, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=3).map(
    "\n".join
)
LINES = st.lists(
    st.tuples(st.sampled_from(["client", "staff"]), TEXT, st.integers(0, 100_000)),
    min_size=1,
    max_size=6,
).map(lambda lines: sorted(lines, key=lambda line: line[2]))


@pytest.mark.parametrize("wrapping", WRAPPINGS)
@pytest.mark.parametrize("name", SYSTEMS)
def test_the_same_in_any_wrapping(name: str, wrapping: str) -> None:
    write = WRITERS[name]
    data = written(WRAPPINGS[wrapping]([write(RU, 1), write(UK, 2)]))
    expected = [("1", RU), ("2", UK)][: 1 if wrapping in ("alone", "result", "data") else 2]
    assert detect(Source.of(data, "файл"))[0].name == name
    found = conversations(name, data)
    assert [(each.id, told(messages)) for each, messages in found] == expected
    for conversation, messages in found:
        assert conversation.facts == READERS[name].facts
        assert conversation.notes == []
        assert {(m.author.role, m.author.name) for m in messages} == {
            (Role.CLIENT, NAMES["client"]),
            (Role.STAFF, NAMES["staff"]),
        }


@pytest.mark.parametrize("name", SYSTEMS)
@settings(max_examples=40)
@given(lines=LINES)
def test_any_conversation_is_read_as_written(name: str, lines: list[Line]) -> None:
    if name == "freshdesk":  # a ticket begins with its requester
        lines = [("client", *lines[0][1:]), *lines[1:]]
    _, messages = only(name, WRITERS[name](lines))
    assert told(messages) == lines


@pytest.mark.parametrize("name", SYSTEMS)
def test_messages_know_where_they_stand(name: str) -> None:
    """By the pointer, the very object is found in the document."""
    document = {"data": [WRITERS[name](RU, 1), WRITERS[name](UK, 2)]}
    for _, messages in conversations(name, document):
        for message in messages:
            assert message.origin is not None
            node: Any = document
            for key in str(message.origin.pointer).split("/")[1:]:
                node = node[int(key)] if isinstance(node, list) else node[key]
            assert message.text.split("\n")[0] in json.dumps(node, ensure_ascii=False)


@pytest.mark.parametrize("name", SYSTEMS)
def test_lines_know_their_number(name: str) -> None:
    data = json_lines([WRITERS[name](RU, 1), WRITERS[name](UK, 2)])
    lines = [
        {message.origin.line for message in messages if message.origin}
        for _, messages in conversations(name, data)
    ]
    assert lines == [{1}, {2}]


@pytest.mark.parametrize("name", SYSTEMS)
@pytest.mark.parametrize("wrapping", ["alone", "list", "payload", "lines"])
def test_a_cut_file_gives_what_came_before_the_cut(name: str, wrapping: str) -> None:
    data = written(WRAPPINGS[wrapping]([WRITERS[name](RU, 1), WRITERS[name](UK, 2)]))
    texts = [text for _, text, _ in RU + UK]
    shown = {text: json.dumps(text, ensure_ascii=False)[1:-1] for text in texts}
    for cut in range(len(data) // 4, len(data) - 2, 7):
        found, error = attempt(name, data[:cut])
        read = {message.text for _, messages in found for message in messages}
        assert read <= {*texts, "…"}
        begun = data[:cut].decode("utf-8", "ignore")
        complete = [text for text in texts if _after(begun, text, shown[text])]
        assert len(set(complete) - read) <= 1, cut
        if error is None:  # between two lines nothing is amiss
            assert data[:cut].rstrip() in data.splitlines()
        else:
            assert str(error.origin).startswith("файл")


def _after(begun: str, text: str, shown: str) -> bool:
    """Whether some of what follows a text is there too."""
    html = text.replace("\n", "<br>")
    at = max(begun.rfind(shown), begun.rfind(html))
    return at >= 0 and "}" in begun[at:]


def test_where_a_file_breaks_off_is_told() -> None:
    data = written([WRITERS["zendesk"](RU, 1), WRITERS["zendesk"](UK, 2)])[:-400]
    found, error = attempt("zendesk", data)
    assert error is not None
    assert str(error.origin) == "файл (/1)"
    assert f"at byte {len(data)}" in error.message
    count = sum(len(messages) for _, messages in found)
    assert error.hint == f"messages read before it: {count}"
    assert len(RU) <= count < len(RU) + len(UK)


def test_a_bad_line_costs_only_itself() -> None:
    good = [written(WRITERS["intercom"](RU, number)) for number in range(4)]
    data = b"\n".join([*good[:2], b'{"type": "conversation", "id', *good[2:], b"\x00", b""])
    found, error = attempt("intercom", data)
    assert [conversation.id for conversation, _ in found] == ["0", "1", "2", "3"]
    assert error is not None
    assert str(error.origin) == "файл:3"
    assert error.hint == f"lines of that kind: 2; messages read from the rest: {4 * len(RU)}"


FOREIGN: dict[str, Any] = {
    "telegram": {
        "name": "Ирина",
        "type": "personal_chat",
        "id": 1,
        "messages": [{"id": 1, "type": "message", "date": "2026-01-01T10:00:00", "text": "Да"}],
    },
    "discord": {
        "guild": {"id": "0"},
        "channel": {"id": "5"},
        "messages": [{"id": "1", "type": "Default", "content": "Да", "author": {"id": "2"}}],
    },
    "instagram": {
        "participants": [{"name": "A"}, {"name": "B"}],
        "messages": [{"sender_name": "A", "timestamp_ms": 1_700_000_000_000, "content": "a"}],
    },
    "slack": [{"type": "message", "user": "U1", "text": "Да", "ts": "1700000000.000100"}],
    "slack users": [{"id": "U1", "name": "oleg", "profile": {}}],
    "rows": [{"conversation": 1, "author": "A", "role": "client", "text": "Да", "time": "10:00"}],
    "templates": {"_embedded": {"chat_templates": [{"id": 1, "name": "Привет", "content": "Да"}]}},
    "canned": [{"short_code": "hi", "content": "Добрый день, {{contact.name}}!"}],
    "macros": {"macros": [{"title": "a", "actions": [{"field": "comment_value", "value": "b"}]}]},
    "folder": {"title": "a", "content": "b", "content_html": "<p>b</p>"},
    "comments": {"comments": [{"author": "A", "body": "b"}], "post": 1},
    "empty": {},
    "nothing": [],
    "numbers": [[1, 2], [3, 4]],
}


@pytest.mark.parametrize("sample", FOREIGN)
def test_no_one_elses_file_is_taken(sample: str) -> None:
    head = written(FOREIGN[sample])
    assert [name for name in SYSTEMS if READERS[name].detect(head)] == []


@pytest.mark.parametrize("name", SYSTEMS)
def test_each_system_is_taken_by_itself_alone(name: str) -> None:
    for wrapping, wrap in WRAPPINGS.items():
        head = written(wrap([WRITERS[name](RU, 1), WRITERS[name](UK, 2)]))
        taken = [each for each, reader in READERS.items() if reader.detect(head)]
        assert taken[0] == name, wrapping
        assert set(taken) & set(SYSTEMS) == {name}, wrapping


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_head_cut_anywhere_is_recognised_or_not_but_never_mistaken(name: str) -> None:
    head = written([WRITERS[name](RU, 1)])
    for cut in range(0, len(head), 11):
        assert {each for each in SYSTEMS if READERS[each].detect(head[:cut])} <= {name}


@pytest.mark.parametrize(
    "text", ["Добрый день!", "[Имя], добрый день!", "{name}, вітаю!", '"Да"', "42", "Цена: [100]"]
)
def test_drafts_are_left_to_the_draft_reader(text: str) -> None:
    assert detect(Source.of(text.encode(), "файл"))[0].name == "draft"


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_file_of_nothing_says_so(name: str) -> None:
    for document in FOREIGN.values():
        found, error = attempt(name, document)
        assert (found, error is not None) == ([], True)


def test_memory_stays_flat() -> None:
    """A list and lines of ten times as many tickets take no more memory at once."""

    def peak(count: int, lines: bool) -> int:
        talks = [WRITERS["zendesk"]([*RU] * 10, number) for number in range(count)]
        data = json_lines(talks) if lines else written({"tickets": talks})
        del talks
        source = Source.of(data, "файл")
        tracemalloc.start()
        read = sum(1 for _ in READERS["zendesk"].read(source))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert read == count
        return most

    for lines in (False, True):
        peak(2, lines)  # what is imported on first use
        assert peak(80, lines) < 1.5 * peak(20, lines)


def test_the_first_conversation_comes_before_the_file_ends() -> None:
    data = written([WRITERS["zendesk"](RU, number) for number in range(400)])
    source = Source.of(data, "файл")
    reading = iter(READERS["zendesk"].read(source))
    assert next(reading).id == "0"
    assert 0 < source.done < len(data) / 2


def test_messages_on_their_own_are_sorted_into_their_conversations() -> None:
    mixed = [
        chatwoot_message(RU[0], 0, 1),
        chatwoot_message(UK[0], 1, 2),
        chatwoot_message(RU[1], 2, 1),
        chatwoot_message(UK[1], 3, 2),
    ]
    for document in (mixed, {"meta": {}, "payload": mixed}, json_lines(mixed)):
        found = conversations("chatwoot", document)
        assert [(each.id, told(messages)) for each, messages in found] == [
            ("1", RU[:2]),
            ("2", UK[:2]),
        ]


def test_order_is_by_time() -> None:
    """Newest first, with two of the same second; and out of any order."""
    lines: list[Line] = [("client", "а", 0), ("staff", "б", 5), ("client", "в", 5), RU[3]]
    document = WRITERS["chatwoot"](lines)
    document["messages"].reverse()
    assert told(only("chatwoot", document)[1]) == lines
    document["messages"] = [document["messages"][i] for i in (3, 0, 2, 1)]
    assert [text for _, text, _ in told(only("chatwoot", document)[1])][::3] == ["а", RU[3][1]]


def test_facts_are_those_that_the_file_bears_out() -> None:
    usedesk = WRITERS["usedesk"](RU)
    for comment in usedesk["comments"]:
        comment["published_at"] = comment["published_at"][:19].replace("T", " ")
    conversation, messages = only("usedesk", usedesk)
    assert Fact.ZONE not in conversation.facts >= {Fact.TIME, Fact.SECONDS, Fact.ROLES}
    assert [text for _, text, _ in told(messages)] == [text for _, text, _ in RU]
    for comment in usedesk["comments"]:
        comment["published_at"] = comment["published_at"][:16]
    assert Fact.SECONDS not in only("usedesk", usedesk)[0].facts >= {Fact.TIME}
    usedesk["comments"][0].pop("published_at")
    assert Fact.TIME not in only("usedesk", usedesk)[0].facts
    usedesk["comments"][0]["from"] = "кто-то"
    assert Fact.ROLES not in only("usedesk", usedesk)[0].facts


def test_conversations_divided_among_processes() -> None:
    for name, write in WRITERS.items():
        alone, two = written(write(RU, 1)), written([write(RU, 1), write(UK, 2)])
        assert not READERS[name].holds_many(alone)
        assert READERS[name].holds_many(two)
        assert READERS[name].holds_many(json_lines([write(RU, 1), write(UK, 2)]))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def _places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    pairs: Any = node.items() if isinstance(node, dict) else enumerate(node)
    if isinstance(node, (dict, list)):
        for key, value in pairs:
            found += _places(value, (*path, key)) if isinstance(value, (dict, list)) else []
            found.append((*path, key))
    return found


@pytest.mark.parametrize("name", SYSTEMS)
@settings(max_examples=40)
@given(data=st.data())
def test_anything_in_any_field(name: str, data: st.DataObject) -> None:
    document = json.loads(written([WRITERS[name](RU[:2], 1)]))
    for _ in range(data.draw(st.integers(1, 3))):
        *above, key = data.draw(st.sampled_from(_places(document)))
        node = document
        for step in above:
            node = node[step]
        node[key] = data.draw(JSON)
        if not isinstance(document[0], dict):
            break
    found, _ = attempt(name, document)
    for _, messages in found:
        assert all(isinstance(m.text, str) and isinstance(m.author.name, str) for m in messages)
        assert all(isinstance(m.id, str) and isinstance(m.author.id, str) for m in messages)
        for message in messages:
            assert all(0 <= s.start < s.end <= len(message.text) for s in message.quoted)


@pytest.mark.parametrize("name", SYSTEMS)
def test_flipped_and_cut_bytes(name: str) -> None:
    chance = random.Random(name)
    for wrapping in ("alone", "list", "lines", "indented", "utf-16"):
        whole = written(WRAPPINGS[wrapping]([WRITERS[name](RU, 1), WRITERS[name](UK, 2)]))
        for _ in range(40):
            damaged = bytearray(whole)
            for _ in range(chance.randrange(1, 8)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            start = chance.choice([0, 0, 0, chance.randrange(len(damaged))])
            attempt(name, bytes(damaged[start : chance.randrange(start, len(damaged)) + 1]))


@given(st.binary(max_size=300), st.sampled_from([b"", b"[{", b'{"comments": [', b'{"a":1}\n{']))
def test_any_bytes(data: bytes, start: bytes) -> None:
    for name in SYSTEMS:
        READERS[name].detect(start + data)
        attempt(name, start + data)


def test_the_page_has_a_section_for_each() -> None:
    page = (Path(__file__).parents[3] / "docs" / "helpdesk.md").read_text("utf-8")
    assert re.findall(r"^## .* `([a-z0-9]+)`$", page, re.M) == list(helpdesk.READERS)
    assert set(SYSTEMS) == set(helpdesk.READERS)


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    path = tmp_path / "tickets.json"
    path.write_bytes(written([WRITERS["zendesk"](RU)]))
    source = Source(str(path), lambda: path.open("rb"), path.stat().st_size)
    path.unlink()
    with pytest.raises(ReadError):
        list(READERS["zendesk"].read(source))


class _Failing(io.BytesIO):
    """A disk that goes bad after so many bytes."""

    left = 700

    def read(self, size: int | None = -1) -> bytes:
        return self._part(super().read(size))

    def readline(self, size: int | None = -1) -> bytes:
        return self._part(super().readline(size))

    def _part(self, data: bytes) -> bytes:
        self.left -= len(data)
        if self.left < 0:
            raise OSError(5, "Input/output error")
        return data


@pytest.mark.parametrize("wrapping", ["list", "lines", "alone"])
def test_a_disk_that_goes_bad(wrapping: str) -> None:
    data = written(WRAPPINGS[wrapping]([WRITERS["jivo"](RU, n) for n in range(3)]))
    source = Source.of(data, "файл")
    source._opener = lambda: _Failing(data)
    with pytest.raises(ReadError):
        for conversation in READERS["jivo"].read(source):
            assert told(conversation.messages) == RU
