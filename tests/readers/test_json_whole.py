"""Elements read past the parser are those that it would have built, in whatever layout."""

from __future__ import annotations

import io
import json
from functools import partial
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.readers import json_whole
from etiquette_lint.readers.json_list import elements
from etiquette_lint.readers.json_repair import chunks
from etiquette_lint.readers.json_stream import GrowingJson

TEXTS = st.text(st.sampled_from('абв {}[],:"\\\n🙂'), max_size=8)
NUMBERS = st.integers(-(1 << 62), 1 << 62) | st.floats(-1e9, 1e9)
LEAVES = st.none() | st.booleans() | NUMBERS | TEXTS
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.sampled_from(["id", "text", "list"]), VALUES)
LISTS = st.lists(OBJECTS | OBJECTS | VALUES, max_size=12)


def read(data: bytes, size: int) -> tuple[list[Any], str | None]:
    """The elements of a document's list, and what was wrong with it."""
    with patch("etiquette_lint.readers.json_stream.chunks", partial(chunks, size=size)):
        document = GrowingJson(io.BytesIO(data), "")
        listed = elements(document, lambda: _listed(document), "")
        found: list[Any] = []
        try:
            found += (value for _, value in listed)
        except Exception as error:
            return found, str(error)
    return found, None


def _listed(document: GrowingJson) -> object:
    top = document.top
    return top.get("messages") if isinstance(top, dict) else top


@given(LISTS, st.booleans(), st.sampled_from([None, 0, 1, 2, "\t"]), st.integers(40, 200))
def test_every_element_comes_once_and_in_its_place(
    values: list[Any], wrapped: bool, indent: int | str | None, size: int
) -> None:
    whole = {"name": "чат", "messages": values, "after": [{}, {}, {}]} if wrapped else values
    data = json.dumps(whole, ensure_ascii=False, indent=indent).encode()
    assert read(data, size) == (values, None)


@given(LISTS, st.integers(40, 200), st.integers(0, 1000), st.data())
def test_a_file_that_breaks_off_gives_what_the_parser_gives(
    values: list[Any], size: int, cut: int, data: st.DataObject
) -> None:
    written = json.dumps({"messages": values}, ensure_ascii=False, indent=1).encode()
    broken = written[:cut] + data.draw(st.binary(max_size=4))
    with patch.object(json_whole, "run", lambda chunk, indent: None):
        slow = read(broken, size)
    assert read(broken, size) == slow


def test_lists_inside_with_the_same_indent() -> None:
    """No program writes so, and a person may."""
    inner = '{"n": 0, "list": [\n  {\n  "n": 1\n  },\n  {\n  "n": 2\n  },\n  {\n  "n": 3\n  }\n  ]}'
    document = '{\n "messages": [\n  ' + ",\n  ".join([inner] * 9) + "\n ]\n}"
    assert read(document.encode(), 60) == (json.loads(document)["messages"], None)


@pytest.mark.parametrize("value", ["NaN", "-Infinity", "1e999", '"\\ud83d"', '"\\x0B"', '"\x01"'])
def test_what_the_two_would_read_differently_is_left_to_the_parser(value: str) -> None:
    elements_ = ",\n ".join(f'{{\n  "n": {n}, "v": {value}\n }}' for n in range(9))
    data = f"[\n {elements_}\n]".encode()
    with patch.object(json_whole, "run", lambda chunk, indent: None):
        slow = read(data, 60)
    assert read(data, 60) == slow


def test_most_of_an_indented_list_goes_past_the_parser() -> None:
    written = json.dumps({"messages": [{"n": n} for n in range(1000)]}, indent=1).encode()
    taken = 0
    real = json_whole.run

    def run(chunk: bytes, indent: bytes) -> json_whole.Run | None:
        nonlocal taken
        found = real(chunk, indent)
        taken += len(found.elements) if found else 0
        return found

    with patch.object(json_whole, "run", run):
        read(written, 1000)
    assert taken > 900
