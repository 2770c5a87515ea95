"""How the beginning of a JSON document is looked at, and how lists grow."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.readers.json_head import peek
from etiquette_lint.readers.json_stream import GrowingJson

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def grown(data: bytes) -> GrowingJson:
    document = GrowingJson(io.BytesIO(data), "файл")
    while not document.done:
        document.grow()
    return document


@pytest.mark.parametrize(
    ("head", "seen"),
    [
        ("{}", {}),
        (" [ ]", []),
        ('\ufeff[{"a": "\\x0b"}]', [{"a": "\x0b"}]),
        ('{"a": {"b": 1, "c', {"a": {"b": 1}}),
        ('[{"a": 1}, {"b": [1, ', [{"a": 1}, {"b": [1]}]),
        ('[["x", 1], ["y"', [["x", 1], ["y"]]),
        ("[1, null, tru", [1, None]),
        ('{"a": 1}\n{"b": 2}\n', {"a": 1}),
        ('{"": [1]}', {"": [1]}),
    ],
)
def test_what_is_there_is_seen(head: str, seen: object) -> None:
    assert peek(head.encode()) == seen


@pytest.mark.parametrize(
    "head", ["", "[", '{"na', "{name}, привет", "[Имя], привет", "[x]", '"да"', "42", "<p>", "[]]"]
)
def test_what_is_no_json(head: str) -> None:
    assert not peek(head.encode())


def test_the_same_head_is_parsed_once() -> None:
    head = b'[{"a": 1}, {"b": 2}]'
    assert peek(head) is peek(bytes(head))


@given(st.lists(JSON, max_size=4) | st.dictionaries(st.text(), JSON, max_size=4))
def test_a_whole_document_is_seen_whole(value: object) -> None:
    data = json.dumps(value).encode()
    document = grown(data)
    assert document.failure is None
    assert document.top == peek(data) == value


@given(st.lists(JSON, min_size=1, max_size=4), st.data())
def test_a_cut_list_shows_what_is_complete(value: list[object], draw: st.DataObject) -> None:
    data = json.dumps(value).encode()
    end = draw.draw(st.integers(1, len(data) - 1))
    document = grown(data[:end])
    assert document.failure is not None
    assert f"at byte {end}" in document.failure.message
    top = document.top or []
    assert top[:-1] == value[: max(0, len(top) - 1)]


def test_a_list_grows_with_the_file() -> None:
    data = json.dumps([{"n": n, "text": "слово " * 20} for n in range(2000)]).encode()
    document = GrowingJson(io.BytesIO(data), "файл")
    document.grow()
    assert 0 < len(document.top) < 2000
    assert document.top[0]["n"] == 0


@pytest.mark.parametrize("data", [b"[" * 10**6, b'{"a":' * 10**5, b"[" * 10**5 + b"]" * 10**5])
def test_brackets_without_end_take_no_memory(data: bytes) -> None:
    failure = grown(data).failure
    assert failure is not None
    assert "deep" in failure.message
    assert grown(b"[" * 100 + b"]" * 100).failure is None


def test_drafts_with_brackets_load_no_parser() -> None:
    program = (
        "import sys; from etiquette_lint.readers.json_head import peek\n"
        "for text in ('[Имя], добрый день!', '{name}, привет', 'Да'): peek(text.encode())\n"
        "assert 'ijson' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
