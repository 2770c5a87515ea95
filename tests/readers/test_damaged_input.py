"""Whatever the bytes: conversations, or one ReadError after all that could be read."""

from __future__ import annotations

import json

import ijson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Message
from etiquette_lint.readers import READERS, Source, detect
from tests.readers.telegram.samples import OWNER, account, chat, said, source

ONE = json.dumps(chat(*(said(f"№ {n}", id=n) for n in range(5))), ensure_ascii=False, indent=1)
ALL = json.dumps(
    account(chat(said("а"), said("б", OWNER), id=1), chat(said("в"), id=2), left=[chat(id=3)]),
    ensure_ascii=False,
)
TALK = "2026-01-02 10:00 client: Где?\n2026-01-02 10:01:30 staff [voice 0:40]: Едет\nпоезд\n"
WHOLE = {"telegram-json": [ONE, ALL], "transcript": [TALK], "draft": ["Привет!\n---\nПока.\n"]}


def read(name: str, data: bytes) -> tuple[list[Message], ReadError | None]:
    found: list[Message] = []
    try:
        for conversation in READERS[name].read(Source.of(data, "файл")):
            assert conversation.facts <= READERS[name].facts
            found.extend(conversation.messages)
    except ReadError as error:
        assert "\n" not in error.message
        assert error.origin is not None
        return found, error
    return found, None


@pytest.mark.parametrize("whole", [ONE, ALL])
def test_a_cut_export_gives_what_came_before_the_cut(whole: str) -> None:
    data = whole.encode()
    texts = [m.text for m in read("telegram-json", data)[0]]
    for end in range(len(data)):
        found, error = read("telegram-json", data[:end])
        assert error is not None, end
        assert [m.text for m in found] == texts[: len(found)]
        begun = data[:end].count(b'"type": "message"')
        assert len(found) >= begun - 1


def test_the_error_says_where_the_export_breaks_off() -> None:
    cut = ONE.encode()[:-200]
    found, error = read("telegram-json", cut)
    assert error is not None
    assert str(error.origin) == f"файл (/messages/{len(found)})"
    assert f"at byte {len(cut)}" in error.message
    assert error.hint == f"messages read before it: {len(found)}"


def test_a_break_far_into_the_file_loses_no_message_before_it() -> None:
    raws = [said("слова " * 40, id=n) for n in range(2000)]
    data = json.dumps(account(chat(*raws, id=1), chat(*raws, id=2)), indent=1).encode()
    found, error = read("telegram-json", data[: len(data) * 3 // 4])
    assert error is not None
    begun = data[: len(data) * 3 // 4].count(b'"type": "message"')
    assert begun - 1 <= len(found) <= begun


def test_the_failure_is_told_once_by_whoever_meets_it() -> None:
    reader = READERS["telegram-json"].read(source(ALL.encode()[:-60]))
    failures = 0
    for conversation in reader:
        try:
            list(conversation.messages)
        except ReadError:
            failures += 1
    assert failures == 1


def test_what_follows_the_json_is_reported() -> None:
    found, error = read("telegram-json", ONE.encode() + b"\n{}")
    assert len(found) == 5
    assert error is not None


@given(
    st.sampled_from([(name, text) for name, texts in WHOLE.items() for text in texts]),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=6),
)
def test_flipped_bytes(whole: tuple[str, str], flips: list[tuple[int, int]]) -> None:
    name, text = whole
    data = bytearray(text.encode())
    for place, byte in flips:
        data[place % len(data)] = byte
    read(name, bytes(data))


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b'{"messages": [', b"\xff\xfe", b"2026-01-02 10:00 "]),
)
def test_any_bytes(data: bytes, start: bytes) -> None:
    for name in READERS:
        read(name, start + data)
    try:
        reader, reason = detect(Source.of(start + data, "файл"))
    except ReadError:
        return
    assert reason
    read(reader.name, start + data)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
KEYS = [
    *("id", "type", "from", "from_id", "actor", "actor_id", "author", "date", "date_unixtime"),
    *("text", "text_entities", "media_type", "file", "photo", "sticker_emoji", "duration_seconds"),
    *("edited", "edited_unixtime", "reply_to_message_id", "forwarded_from", "via_bot", "action"),
]


@given(
    st.dictionaries(st.sampled_from(KEYS), JSON),
    st.dictionaries(st.sampled_from(["id", "name"]), JSON),
)
def test_any_json_in_any_field(raw: dict[str, object], header: dict[str, object]) -> None:
    for kind in ("message", "service"):
        document = chat(said(), {**said(), **raw}, {**said(), **raw, "type": kind}, **header)
        found, _ = read(
            "telegram-json", json.dumps(document, allow_nan=False, default=str).encode()
        )
        assert all(isinstance(m.text, str) and isinstance(m.author.name, str) for m in found)


def test_both_ways_of_parsing_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = [ONE.encode(), ALL.encode(), ONE.encode()[:-100], b"\xef\xbb\xbf" + ALL.encode()]
    fast = [read("telegram-json", data) for data in inputs]
    slow = ijson.get_backend("python")
    monkeypatch.setattr(ijson, "backend", slow.backend)
    monkeypatch.setattr(ijson, "items_coro", slow.items_coro)
    for data, (found, error) in zip(inputs, fast, strict=True):
        others, failure = read("telegram-json", data)
        assert others == found
        assert (failure is None) == (error is None)


def test_the_fast_way_is_the_one_in_use() -> None:
    from etiquette_lint.readers.json_stream import GrowingJson

    if ijson.backend != "yajl2_c":
        pytest.skip("this ijson has no C parser")
    with source(ONE.encode()).open() as file:
        parse = GrowingJson(file, "файл")._send
    assert "yajl2" in type(parse.__self__).__module__ + type(parse.__self__).__name__  # type: ignore[attr-defined]
