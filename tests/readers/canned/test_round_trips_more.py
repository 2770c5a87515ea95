"""Tables, catalogues, Markdown, blocks and markup: the same texts, each character in its place."""

from __future__ import annotations

import csv
import html
import io
import json

from fluent.syntax import FluentSerializer, ast
from hypothesis import given, settings
from hypothesis import strategies as st

from etiquette_lint.model import Edit, Span
from tests.readers.canned.library import misplaced, origin_of, read
from tests.readers.canned.test_round_trips import LIBRARIES, NEWLINES, TEXTS

_WORDS = st.lists(
    st.sampled_from(["Здравствуйте", "заказ", "їжак", "«да»", '"ок"', "a;b", "😀", "c,d"])
)
_LINES = st.lists(_WORDS.map(" ".join), min_size=1, max_size=4).map("\n".join).map(str.strip)
SIMPLE = st.dictionaries(
    st.from_regex(r"r[0-9]{1,4}", fullmatch=True), _LINES.filter(bool), min_size=1
)


@settings(max_examples=80, deadline=None)
@given(library=LIBRARIES, delimiter=st.sampled_from(",;\t"), newline=NEWLINES)
def test_csv(library: dict[str, str], delimiter: str, newline: str) -> None:
    written = io.StringIO(newline="")
    rows = csv.writer(written, delimiter=delimiter, lineterminator=newline)
    rows.writerow(["key", "text"])
    rows.writerows(library.items())
    data = written.getvalue().encode()
    messages = read(data, "replies.csv", "canned-csv")
    assert [m.text for m in messages] == [text for text in library.values() if text.strip()]
    assert [origin_of(m).reply.name for m in messages] == list(library)
    for message in messages:
        assert misplaced(data, message) == []


@settings(max_examples=80, deadline=None)
@given(library=SIMPLE, newline=NEWLINES, encoding=st.sampled_from(["utf-8", "utf-8-sig"]))
def test_po(library: dict[str, str], newline: str, encoding: str) -> None:
    lines = ['msgid ""', 'msgstr ""', '"Language: uk\\n"', ""]
    for name, text in library.items():
        parts = text.splitlines(keepends=True)
        escaped = [p.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") for p in parts]
        lines += [
            "# remark",
            f'msgid "{name}"',
            'msgstr ""',
            *(f'"{part}"' for part in escaped),
            "",
        ]
    data = newline.join(lines).encode(encoding)
    messages = read(data, "uk.po", "canned-po")
    assert [message.text for message in messages] == list(library.values())
    assert {origin_of(message).reply.language for message in messages} == {"uk"}
    for message in messages:
        assert misplaced(data, message) == []


@settings(max_examples=80, deadline=None)
@given(library=SIMPLE, newline=NEWLINES)
def test_fluent(library: dict[str, str], newline: str) -> None:
    entries: list[ast.EntryType] = [
        ast.Message(ast.Identifier(name), ast.Pattern([ast.TextElement(text)]))
        for name, text in library.items()
    ]
    data = FluentSerializer().serialize(ast.Resource(entries)).replace("\n", newline).encode()
    messages = read(data, "uk.ftl", "canned-fluent")
    assert [message.text for message in messages] == list(library.values())
    for message in messages:
        assert misplaced(data, message) == []


@settings(max_examples=60, deadline=None)
@given(library=SIMPLE, newline=NEWLINES)
def test_blocks(library: dict[str, str], newline: str) -> None:
    whole = "\n\n".join(f"[{name} ru]\n{text}" for name, text in library.items())
    data = whole.replace("\n", newline).encode()
    messages = read(data, "replies.txt", "canned-text")
    assert [message.text for message in messages] == list(library.values())
    for message in messages:
        assert misplaced(data, message) == []


@settings(max_examples=60, deadline=None)
@given(library=SIMPLE, newline=NEWLINES)
def test_markdown_quotes(library: dict[str, str], newline: str) -> None:
    parts = [f"# {n}\n\n> " + text.replace("\n", "\n> ") for n, text in library.items()]
    data = "\n\n".join(parts).replace("\n", newline).encode()
    messages = read(data, "replies.md", "canned-markdown")
    assert [message.text for message in messages] == list(library.values())
    for message in messages:
        assert misplaced(data, message) == []


@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from(["Вітаємо", "<Анна>", "a&b", "«так»", "😀"]), min_size=1))
def test_markup_in_json(words: list[str]) -> None:
    markup = "<p>" + "</p><p><b>".join(html.escape(word) for word in words) + "</b></p>"
    data = json.dumps([{"name": "a", "body_html": markup}]).encode()
    (message,) = read(data, "replies.json", "canned-json")
    assert message.text == "\n".join(words)
    assert misplaced(data, message) == []


def test_windows_1251() -> None:
    data = "key;text\nhi;Здравствуйте, чем помочь? Спс\n".encode("cp1251")
    (message,) = read(data, "replies.csv", "canned-csv")
    origin = origin_of(message)
    assert origin.file.encoding == "cp1251"
    assert misplaced(data, message) == []


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, new=TEXTS, at=st.integers(0, 30), length=st.integers(0, 5))
def test_an_edit_of_the_reply_is_one_of_the_file(text: str, new: str, at: int, length: int) -> None:
    start = min(at, len(text))
    edit = Edit(Span(start, min(start + length, len(text))), new)
    data = json.dumps({"r1": text}).encode()
    messages = read(data, "a.json", "canned-json")
    if not messages or messages[0].text != text:
        return
    edits = origin_of(messages[0]).file_edits(text, [edit])
    assert edits is not None
    (made,) = edits
    written = data.decode()
    mended = written[: made.span.start] + made.text + written[made.span.end :]
    assert json.loads(mended)["r1"] == text[: edit.span.start] + new + text[edit.span.end :]
