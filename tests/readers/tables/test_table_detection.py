"""What is a table of messages, and what only looks like one."""

from __future__ import annotations

import json
from time import perf_counter

import pytest

from etiquette_lint.errors import ReadError
from etiquette_lint.model import ReadOptions
from etiquette_lint.readers import READERS, Source, detect
from tests.readers.tables.samples import csv_of, xlsx_of

TABLES = ("xlsx", "jsonl", "json", "csv")


def name(data: str | bytes) -> str:
    raw = data.encode() if isinstance(data, str) else data
    return detect(Source.of(raw, "файл"))[0].name


def taken(data: str) -> list[str]:
    return [each for each in TABLES if READERS[each].detect(data.encode())]


@pytest.mark.parametrize(
    "data",
    [
        "Автор;Текст\nАнна;Да\n",
        "author,text\nАнна,Да\n",
        "text\tauthor\nДа\tАнна\n",
        "Дата|Автор|Сообщение\n02.03.2026 10:15|Анна|Да\n",
        "дата;автор;текст\n",
        'ticket_id,created_at,body\n1,2026-03-02T10:15:00Z,"Да, приедет"\n',
        "Отчёт за март\n\nДата;Автор;Текст\n02.03.2026;Анна;Да\n",
        "sep=;\nАвтор;Текст\nАнна;Да\n",
        "\ufeffАвтор;Текст\r\nАнна;Да\r\n",
        "Кто;Слова;Когда\n" + "Анна;да вот же он;02.03.2026 10:15\n" * 3,
        "02.03.2026 10:15;Анна;да вот же он\n" * 3,
        "Кто;Что;Когда\nАнна;да вот же он;02.03.2026 10:15\n",
        "A\tB\tC\n" + "1\tАнна\tда вот же он\n" * 3,
        'автор;текст\nАнна;"раз\nдва\nтри"\n',
    ],
)
def test_rows(data: str) -> None:
    assert name(data) == "csv"
    assert name(data.lstrip("\ufeff").encode("utf-16")) == "csv"


@pytest.mark.parametrize(
    "data",
    [
        "Здравствуйте, Ирина!\n\nЗаказ приедет завтра, курьер позвонит.\n",
        "Здравствуйте, Ирина\nваш заказ, как и обещали, готов\nприезжайте, ждём\n",
        "Автор, текст и дата — всё, что нужно.\nПришлите, пожалуйста, сегодня.\n",
        "Сообщение\nТекст\n",
        "Пришлите: имя; телефон; адрес\nСпасибо; ждём; до встречи\n",
        "Напишите автора, дату, текст",
        "дата, автор",
        "| Автор | Текст |\n|---|---|\n| Анна | Да |\n",
        "Автор | Текст\n--- | ---\nАнна | Да\n",
        "- Автор: Анна\n- Текст: Да; нет\n",
        "автор: Анна\nтекст: Да, конечно\nдата: 02.03.2026\n",
        "key = text, author\nother = a, b\n",
        "«Автор»; «Текст».\nАнна; Да.\n",
        "Заказ 5, доставка 02.03.2026 10:15, Полтава\nЗаказ 6, самовывоз, Киев\n",
        "1; 2; 3\n",
        "В наличии: 42, 43, 44.\nНет: 45, 46, 47.\nЖдём: 38, 39, 40.\nВсё.",
    ],
)
def test_drafts(data: str) -> None:
    assert taken(data) == []
    assert name(data) == "draft"


@pytest.mark.parametrize(
    ("data", "format"),
    [
        ("2026-03-02 10:00 client: Где заказ, текст; автор?\n" * 4, "transcript"),
        ("02.03.2026, 10:15 - Анна: Да, конечно\n02.03.2026, 10:16 - Ирина: Ну, да\n", "whatsapp"),
        ("[02.03.26, 10:15:30] Анна: Да, да\n[02.03.26, 10:16:30] Ирина: Ну, да\n", "whatsapp"),
    ],
)
def test_neighbours(data: str, format: str) -> None:
    assert taken(data) == []
    assert name(data) == format


@pytest.mark.parametrize(
    ("value", "formats"),
    [
        ([{"text": "а", "author": "Анна"}], ["json"]),
        ({"data": {"items": [{"body": "а", "from": "Анна"}]}}, ["json"]),
        ([{"name": "Прощание", "text": "До свидания!", "created_at": 1772446530}], []),
        ([{"note": "как есть", "author": "Анна"}], []),
        ({"text": "а", "author": "Анна"}, ["jsonl"]),
        ([{"messages": [{"role": "user", "content": "а"}]}], ["json"]),
        ({"messages": [{"role": "user", "content": "а"}]}, ["json"]),
        ([{"name": "Прощание", "content": "До свидания!"}], []),
        ([{"title": "Прощание", "text": "До свидания!"}], []),
        ({"greeting": {"text": "а"}, "farewell": {"text": "б"}}, []),
        ({"name": "etiquette", "description": "a linter", "version": "1.0", "author": "A"}, []),
        ([{"text": "а"}], []),
        ([["text", "author"]], []),
        ({}, []),
        ([], []),
        ("text", []),
    ],
)
def test_json(value: object, formats: list[str]) -> None:
    assert taken(json.dumps(value)) == formats
    assert taken(json.dumps(value, indent=1)) == [each for each in formats if each != "jsonl"] or (
        formats == ["jsonl"]
    )


def test_json_lines() -> None:
    lines = '{"text": "а", "from": "Анна"}\n' * 3
    assert name(lines) == "jsonl"
    assert name(lines[:-20]) == "jsonl"
    assert taken('{"event": "start"}\n{"event": "stop"}\n') == []


def test_heads_may_be_cut_anywhere() -> None:
    rows = [("02.03.2026 10:15", "Анна", "слово; " * 30) for _ in range(900)]
    header = ("Дата", "Автор", "Текст")
    whole = csv_of(header, rows)
    assert len(whole) > 64 * 1024
    for cut in range(64 * 1024 - 40, 64 * 1024):
        assert READERS["csv"].detect(whole[:cut]), cut
    lines = "".join(f'{{"text": "{row[2]}", "from": "{row[1]}"}}\n' for row in rows).encode()
    document = b"[" + lines.replace(b"\n", b",")
    for cut in range(64 * 1024 - 40, 64 * 1024):
        assert READERS["jsonl"].detect(lines[:cut])
        assert READERS["json"].detect(document[:cut])


def test_a_table_without_the_columns_that_were_told_is_a_table() -> None:
    told = ReadOptions(columns={"text": "К4"})
    for data in ("К1;К2;К3\n1;Да;x\n2;Ні;y\n", "a,b,c\n1,да,x\n"):
        assert detect(Source.of(data.encode(), "файл", told))[0].name == "csv"
    draft = "Здравствуйте, Ирина!\nВаш заказ, как и обещали, готов.\n"
    assert detect(Source.of(draft.encode(), "файл", told))[0].name == "draft"


def test_workbooks() -> None:
    data = xlsx_of(("Автор", "Текст"), [("Анна", "Да")])
    assert name(data) == "xlsx"
    with pytest.raises(ReadError, match="ZIP"):
        name(b"PK\x03\x04" + b"\0" * 60)


@pytest.mark.parametrize(
    ("data", "columns"),
    [
        ("Номер;Покупатель;Слова оператора\n", "Номер, Покупатель, Слова оператора"),
        ('\ufeff"Код";"Покупатель";"Слова"\r\n', "Код, Покупатель, Слова"),
        ("Тикет,Клиент,Ответ", "Тикет, Клиент, Ответ"),
        ("ticket_no,client_x,words\n", "ticket_no, client_x, words"),
        ("Код\tКто\tЧто\n", "Код, Кто, Что"),
    ],
)
def test_a_header_alone_is_an_export_of_nothing(data: str, columns: str) -> None:
    source = Source.of(data.encode(), "файл")
    reader, _ = detect(source)
    with pytest.raises(ReadError, match="header of a table and no messages") as caught:
        list(reader.read(source))
    assert str(caught.value.hint).splitlines() == [
        f"columns here: {columns}",
        "if this is a message all the same: --input-format draft",
    ]


def test_a_workbook_with_a_header_alone_is_no_draft() -> None:
    source = Source.of(xlsx_of(("Номер", "Покупатель", "Слова оператора"), []), "файл")
    with pytest.raises(ReadError, match="header of a table and no messages") as caught:
        list(READERS["xlsx"].read(source))
    assert caught.value.hint == "columns here: Номер, Покупатель, Слова оператора"


@pytest.mark.parametrize(
    "data",
    [
        *("Здравствуйте; спасибо, отправим завтра", "Добрий день,чекаємо;скоро", "да;нет"),
        *("спс,ща,гляну", "спасибо;) до связи;) ждём", "S;M;L;XL", "10:00;12:00;14:00"),
        *("красный;синий;зелёный", "Размер 41;Размер 42;Размер 43", "имя;телефон;адрес"),
        *("дата,время", "Да,Нет,Может", "Здравствуйте,Анна,заказ готов", "Олена;Петро"),
    ],
)
def test_what_people_write_without_spaces_is_a_draft(data: str) -> None:
    assert name(data) == name(data + "\n") == "draft"


DRAFTS = [
    "Здравствуйте, Ирина!\n\nРазмер 42 закончился, следующая поставка — 18 марта.",
    "Добрый день. Я ж вам уже писала, что товару нема в наявності",
    "Вітаю, {{client.name}}! Картку прив'язали, персики в кошику 🍒",
]


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_draft_is_dismissed_at_once(draft: str) -> None:
    head = draft.encode()
    for reader in (READERS[each] for each in TABLES):
        took = []
        for _ in range(20):
            started = perf_counter()
            assert reader.detect(head) is None
            took.append(perf_counter() - started)
        assert min(took) < 0.0001
