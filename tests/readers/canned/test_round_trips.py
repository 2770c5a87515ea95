"""A random library, written by a format's usual writer, reads back the same, all in its place."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.canned.library import escaped, misplaced, origin_of, read

_LETTERS = st.sampled_from("абвгґеєёжзиіїйклмнопрстуфхцчшщьыэюяАБВГҐІЇЄabcXYZ0123456789")
_SIGNS = st.sampled_from(" .,!?:;-—«»\"'#&*{}[]%@`|>\\/ʼ’😀👋🏽é\u00a0")
_LINES = st.sampled_from(["\n", "\n\n", "\n  ", " \n", "  "])
_BODY = st.lists(st.one_of(_LETTERS, _LETTERS, _LETTERS, _SIGNS, _LINES), max_size=40)
TEXTS = st.builds(lambda first, rest: first + "".join(rest), _LETTERS, _BODY).map(str.rstrip)
LIBRARIES = st.dictionaries(
    st.from_regex(r"r[0-9]{1,5}", fullmatch=True), TEXTS, min_size=1, max_size=6
)
NEWLINES = st.sampled_from(["\n", "\r\n"])
MARKS = st.sampled_from([b"", b"\xef\xbb\xbf"])


def _dump(library: dict[str, str], style: str | None, width: int) -> str:
    class Dumper(yaml.SafeDumper):
        pass

    Dumper.add_representer(
        str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style)
    )
    told: str = yaml.dump(
        {"texts": library}, Dumper=Dumper, allow_unicode=True, width=width, sort_keys=False
    )
    return told


@pytest.mark.parametrize("style", [None, "'", '"', "|", ">"])
@settings(max_examples=60, deadline=None)
@given(library=LIBRARIES, width=st.integers(10, 80), newline=NEWLINES, mark=MARKS)
def test_yaml(
    library: dict[str, str], style: str | None, width: int, newline: str, mark: bytes
) -> None:
    data = mark + _dump(library, style, width).replace("\n", newline).encode()
    meant = [v for v in yaml.safe_load(data)["texts"].values() if isinstance(v, str) and v.strip()]
    messages = read(data, "replies.yml", "canned-yaml")
    assert [message.text for message in messages] == [text.strip("\n").rstrip() for text in meant]
    for message in messages:
        assert misplaced(data, message) == []


@settings(max_examples=100, deadline=None)
@given(library=LIBRARIES, ascii=st.booleans(), newline=NEWLINES, mark=MARKS)
def test_json(library: dict[str, str], ascii: bool, newline: str, mark: bytes) -> None:
    written = json.dumps({"texts": library}, ensure_ascii=ascii, indent=2).replace("\n", newline)
    data = mark + written.encode()
    messages = read(data, "replies.json", "canned-json")
    assert [message.text for message in messages] == [t for t in library.values() if t.strip()]
    for message in messages:
        assert misplaced(data, message) == []


def test_a_scalar_is_followed_character_by_character() -> None:
    data = 'a: "При\\u0432ет, спс\\n за \\\n   заказ"\n'.encode()
    (message,) = read(data, "a.yml", "canned-yaml")
    assert message.text == "Привет, спс\n за заказ"
    where = origin_of(message).map
    assert where is not None
    assert where.line_column(3) == (1, 8)  # the escape
    assert where.line_column(message.text.index("спс")) == (1, 18)
    assert where.line_column(message.text.index("заказ")) == (2, 4)
    assert escaped(data, message) == 2
