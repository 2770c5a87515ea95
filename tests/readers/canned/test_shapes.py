"""Which texts of a file are replies, and what the file says of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Language, Message
from etiquette_lint.readers import detect
from etiquette_lint.readers.source import ReadOptions, Source
from tests.readers.canned.library import origin_of, read

HI = "Здравствуйте! Чем можем помочь?"
VITAYU = "Вітаємо! Чим можемо допомогти?"


def told(message: Message) -> tuple[str, str, str]:
    reply = origin_of(message).reply
    return reply.name, reply.language.value, message.text


def format_of(text: str, options: ReadOptions | None = None) -> str:
    return detect(Source.of(text.encode(), "x", options))[0].name


def test_languages_as_keys() -> None:
    data = f"greeting:\n  title: Привет\n  text:\n    ru: {HI}\n    uk: {VITAYU}\n".encode()
    messages = read(data, "replies.yml")
    assert [told(m) for m in messages] == [("greeting", "ru", HI), ("greeting", "uk", VITAYU)]
    assert origin_of(messages[0]).reply.title == "Привет"
    assert origin_of(messages[1]).pointer == "/greeting/text/uk"


def test_languages_over_everything() -> None:
    data = f'ru:\n  chat:\n    hi: "{HI}"\nuk:\n  chat:\n    hi: "{VITAYU}"\n'.encode()
    assert [told(m)[:2] for m in read(data, "a.yml")] == [("chat.hi", "ru"), ("chat.hi", "uk")]


def test_the_language_of_a_path() -> None:
    data = b"[hi]\n" + VITAYU.encode()
    for path in ("uk/hello.txt", "hello.uk.txt", "replies/uk/first.txt"):
        (message,) = read(data, path, "canned-text")
        assert origin_of(message).reply.language is Language.UK


def test_macros_of_zendesk() -> None:
    value = ["channel:all", f"<p>{HI}</p>"]
    actions = [{"field": "status", "value": "Решено, спасибо всем."}]
    actions.append({"field": "comment_value_html", "value": value})  # type: ignore[dict-item]
    data = json.dumps({"macros": [{"title": "Привет", "actions": actions}]}).encode()
    (message,) = read(data, "macros.json")
    assert told(message)[::2] == ("Привет", HI)
    assert origin_of(message).pointer == "/macros/0/actions/1/value/1"


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ([{"short_code": "hi", "content": HI}], "hi"),
        ({"_embedded": {"chat_templates": [{"name": "Привет", "content": HI}]}}, "Привет"),
        ({"data": [{"type": "macro", "name": "Привет", "body": f"<p>{HI}</p>"}]}, "Привет"),
        ([{"title": "Привет", "content": HI, "content_html": f"<div>{HI}</div>"}], "Привет"),
    ],
)
def test_replies_of_helpdesks(document: object, name: str) -> None:
    (message,) = read(json.dumps(document, ensure_ascii=False).encode(), "a.json")
    assert told(message)[::2] == (name, HI)


def test_templates_of_whatsapp() -> None:
    parts = [{"type": "BODY", "text": HI}, {"type": "FOOTER", "text": "Не писать: ответьте СТОП."}]
    parts.append({"type": "BUTTONS", "buttons": [{"text": "Да"}]})  # type: ignore[dict-item]
    template = {"name": "hello", "language": "ru", "category": "UTILITY", "components": parts}
    messages = read(json.dumps({"data": [template]}).encode(), "a.json")
    channels = [origin_of(message).reply.channel for message in messages]
    assert channels == ["whatsapp-body", "whatsapp-footer", "whatsapp-button"]


def test_a_workbook_names_the_cell(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Ответы"
    sheet.append(["key", "ru", "uk"])
    sheet.append(["hi", HI, VITAYU])
    book.save(tmp_path / "a.xlsx")
    messages = read((tmp_path / "a.xlsx").read_bytes(), "a.xlsx")
    assert [origin_of(message).pointer for message in messages] == ["Ответы!B2", "Ответы!C2"]


def test_keys_that_the_team_has_named() -> None:
    data = f"- slug: hi\n  remark: Не трогать без спроса\n  say: {{ru: '{HI}'}}\n".encode()
    options = ReadOptions(canned={"text": ("say.ru",), "key": ("slug",)})
    (message,) = read(data, "a.yml", options=options)
    assert told(message) == ("hi", "ru", HI)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Тема: оплата\n\nДобрый день! Счёт во вложении.", "draft"),
        ("- проверить склад\n- ответить клиенту до вечера", "draft"),
        ("Здравствуйте: ваш заказ готов, приходите.", "draft"),
        ("# Привет\nЭто просто заметка для коллег.", "draft"),
        (f"greeting: {HI}\nbye: Хорошего вам дня!", "canned-yaml"),
        (f"# Привет\n\n{HI}\n\n# Пока\n\nХорошего вам дня!", "canned-markdown"),
        (f"[hi]\n{HI}\n", "canned-text"),
        (f"hi = {HI}\nbye = Хорошего вам дня!\n", "canned-fluent"),
        (f'msgid "hi"\nmsgstr "{HI}"\n', "canned-po"),
        (f"key;ru;uk\nhi;{HI};{VITAYU}\n", "canned-csv"),
    ],
)
def test_what_a_file_is(text: str, name: str) -> None:
    assert format_of(text) == name


@pytest.mark.parametrize(
    ("text", "format", "place"),
    [
        ("hi:\n\ttext: Добрый день\nbye: Всего доброго\n", "canned-yaml", (2, 1)),
        ("hi: Добрый день всем\nhi: Всего вам доброго\n", "canned-yaml", (2, 1)),
        ("hi: 'Добрый день\nbye: 1\n", "canned-yaml", (1, 5)),
        ('{"hi": "Добрый день",\n "hi": "Всего доброго"}', "canned-json", (2, 8)),
        ('{"hi" "Добрый день"}', "canned-json", (1, 7)),
        ('key;text\nhi;"Добрый день\n', "canned-csv", (2, 4)),
        ('msgid "hi"\nДобрый день\n', "canned-po", (2, 1)),
        ("hi = Добрый день\nhi = Всего доброго\n", "canned-fluent", (2, 1)),
    ],
)
def test_errors_say_where(text: str, format: str, place: tuple[int, int]) -> None:
    with pytest.raises(ReadError) as caught:
        read(text.encode(), "replies", format)
    origin = caught.value.origin
    assert origin is not None
    assert (origin.line, origin.column) == place


def test_a_huge_single_line() -> None:
    line = "Добрый день, чем помочь? " * 40_000
    data = json.dumps({"hi": line + "Спс"}, ensure_ascii=False).encode()
    (message,) = read(data, "a.json", "canned-json")
    where = origin_of(message).map
    assert where is not None
    assert where.line_column(len(line)) == (1, 9 + len(line))


@pytest.mark.parametrize("mark", ['"', "'", ""])
@pytest.mark.parametrize("before", ["hi:\n  text: ", "- title: Привет\n  text: ", "- "])
def test_a_library_is_known_by_the_beginning_of_a_huge_line(before: str, mark: str) -> None:
    if mark or before != "- ":  # a list of bare words may be anybody's
        assert format_of(f"{before}{mark}{HI * 5_000}{mark}\n") == "canned-yaml"
