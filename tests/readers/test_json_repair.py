"""Telegram's mistakes in JSON are mended; what is sound is left alone."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.readers.json_repair import chunks, mended
from tests.readers.telegram.samples import chat, messages, said

FRAGMENTS = st.sampled_from(
    [b"\\", b"\\\\", b"\\x0B", b"x", b"\\n", b'\\"', b"a", b"\n", b"\xd0\xb6"]
)


def test_control_characters_as_hexadecimal_escapes() -> None:
    raw = json.dumps(chat(said("раз~два")), ensure_ascii=False).replace("~", "\\x0B")
    assert [m.text for m in messages(raw.encode())] == ["раз\x0bдва"]


def test_a_backslash_before_an_x_is_not_an_escape() -> None:
    text = "путь C:\\x0B\\\\x1f"
    assert [m.text for m in messages(chat(said(text)))] == [text]


@pytest.mark.parametrize(
    "name", ["video_files/sticker (2).webm", 'a"b\\c.webp', "(File not included.)"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", ",\n"])
def test_an_emoji_s_file_without_quotes(name: str, end: str) -> None:
    entity = f'{{\n"type": "custom_emoji",\n"text": "🙂",\n"document_id": {name}{end}'
    entity += '"collapsed": true\n}' if "," in end else "}"
    mistaken = json.dumps(chat({**said(), "text_entities": ["ENTITY"]}), indent=1)
    mistaken = mistaken.replace('"ENTITY"', entity)
    assert [m.text for m in messages(mistaken.encode())] == ["🙂"]


@pytest.mark.parametrize("value", ['"video_files/a.webm"', "5368324170671202286", "-1", "null"])
def test_a_sound_emoji_is_left_alone(value: str) -> None:
    raw = f'{{\n "document_id": {value}\n}}'.encode()
    assert mended(raw) == raw


def test_words_about_document_ids_are_left_alone() -> None:
    text = 'пишу: "document_id": abc\nи "document_id": def'
    assert [m.text for m in messages(chat(said(text)))] == [text]


def test_half_an_emoji_is_no_question() -> None:
    raw = json.dumps(chat(said("Спс ~ за заказ"), said("целый 🙂, \\ud83d"))).replace(
        "~", "\\ud83d"
    )
    assert [m.text for m in messages(raw.encode())] == ["Спс \ufffd за заказ", "целый 🙂, \\ud83d"]


@given(st.text("а🙂\\n", max_size=30), st.integers(1, 20))
def test_emoji_are_put_together_wherever_they_are_cut(text: str, size: int) -> None:
    raw = json.dumps(text).encode()
    pieces = chunks(io.BytesIO(raw), size)
    assert b"".join(map(mended, pieces)) == raw


@given(st.lists(FRAGMENTS).map(b"".join), st.integers(1, 20))
def test_cutting_into_chunks_changes_nothing(data: bytes, size: int) -> None:
    pieces = list(chunks(io.BytesIO(data), size))
    assert b"".join(pieces) == data
    if b"\\" * size not in data:
        assert b"".join(map(mended, pieces)) == mended(data)


@given(
    st.recursive(
        st.text() | st.integers() | st.none(), lambda s: st.lists(s) | st.dictionaries(st.text(), s)
    )
)
def test_sound_json_passes_unchanged(value: object) -> None:
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False, indent=1)):
        raw = text.encode("utf-8", "surrogatepass")
        assert mended(raw) == raw
