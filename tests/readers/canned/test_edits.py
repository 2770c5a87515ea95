"""An edit of a reply, made in its file, changes that text and nothing around it."""

from __future__ import annotations

import pytest

from etiquette_lint.model import Edit, Span
from tests.readers.canned.library import origin_of, read

YAML = """\
# remark
plain: Здравствуйте, спс за заказ   # another
flow: [{text: Вітаємо усіх спс за заказ}]
single: 'Добрый день, спс за ''заказ'''
double: "Добрий день,\\tспс за \\"заказ\\" \\u2014 да"
literal: |
    Здравствуйте,
      спс за заказ!

    Ждём вас.
folded: >-
    Здравствуйте,
    спс за
    заказ!
"""
FILES = {
    "canned-yaml": YAML,
    "canned-json": '{"a": "Здравствуйте, \\"друг\\",\\nспс за заказ"}',
    "canned-csv": 'key;text\na;"Скажите ""да"", спс за заказ"\nb;Здравствуйте, спс за заказ\n',
    "canned-po": 'msgid "a"\nmsgstr ""\n"Вітаємо \\"усіх\\",\\n"\n"спс за заказ"\n',
    "canned-fluent": "a = Здравствуйте, { $name },\n    спс за заказ\n",
    "canned-markdown": "# a\n\n> Здравствуйте,\n> спс за заказ\n\n# b\n\nВітаємо, спс за заказ\n",
    "canned-text": "[a ru]\nЗдравствуйте,\nспс за заказ\n\n[b uk]\nВітаємо, спс за заказ\n",
}
NEW = ["спасибо", "спасибо, друг", "спасибо «вам»", "большое спасибо", 'спасибо "вам"', "d'оверие"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("new", NEW)
@pytest.mark.parametrize("format", FILES)
def test_a_word_is_replaced(format: str, new: str, newline: str) -> None:
    written = FILES[format].replace("\n", newline)
    messages = read(written.encode(), "replies", format)
    for number, message in enumerate(messages):
        start = message.text.index("спс")
        edit = Edit(Span(start, start + 3), new)
        edits = origin_of(message).file_edits(message.text, [edit])
        if edits is None:  # a comma that would end a text without quotes, say
            assert origin_of(message).map is not None
            continue
        (made,) = edits
        assert written[made.span.start : made.span.end] == "спс"
        mended = written[: made.span.start] + made.text + written[made.span.end :]
        again = read(mended.encode(), "replies", format)
        meant = [each.text for each in messages]
        meant[number] = message.text[:start] + new + message.text[start + 3 :]
        assert [each.text for each in again] == meant


@pytest.mark.parametrize(
    ("written", "new"),
    [
        ("a: Здравствуйте, спс вам", "спасибо: всем"),
        ("a: Здравствуйте, спс вам", "спасибо # всем"),
        ("a: 'Здравствуйте, спс вам'", "спасибо\nвсем"),
        ("a: [{text: Вітаємо усіх спс вам}]", "спасибо, друг"),
    ],
)
def test_what_cannot_be_written_there_is_refused(written: str, new: str) -> None:
    (message,) = read(written.encode(), "a.yml", "canned-yaml")
    start = message.text.index("спс")
    edit = Edit(Span(start, start + 3), new)
    assert origin_of(message).file_edits(message.text, [edit]) is None


def test_markup_inside_an_edit_is_not_lost() -> None:
    data = '[{"name": "a", "body": "<p>Спс <b>за</b> заказ</p>"}]'.encode()
    (message,) = read(data, "a.json", "canned-json")
    assert message.text == "Спс за заказ"
    origin = origin_of(message)
    assert origin.file_edits(message.text, [Edit(Span(0, 6), "Благодарим за")]) is None
    (edit,) = origin.file_edits(message.text, [Edit(Span(0, 3), 'Спасибо & "ура"')]) or ()
    assert edit.text == 'Спасибо &amp; \\"ура\\"'
