"""Which column is what: told, known by name, told apart by values, or not at all."""

from __future__ import annotations

from datetime import datetime

import pytest

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Fact, Role
from etiquette_lint.readers.tables.headers import NAMES, fields_of, plain_name
from tests.readers.tables.samples import messages, notes, one, read


@pytest.mark.parametrize(
    ("name", "field"),
    [
        *(("Сообщение", "text"), ("Текст сообщения", "text"), ("message_text", "text")),
        *(("Повідомлення", "text"), ("body", "text"), ("plainBody", "text"), ("Вміст", "text")),
        *(("Автор", "author"), ("Від кого", "author"), ("sender.name", "author")),
        *(("Ім’я відправника", "author"), ("Имя автора сообщения", "author"), ("From", "author")),
        *(("Оператор", "staff_name"), ("agent_name", "staff_name"), ("Співробітник", "staff_name")),
        *(("Клиент", "client_name"), ("customer.name", "client_name"), ("Клієнт", "client_name")),
        *(("createdAt", "time"), ("Дата и время", "time"), ("Дата/время", "time")),
        *(("Дата створення", "time"), ("Дата (UTC)", "date"), ("date", "date"), ("Час", "clock")),
        *(("Роль", "role"), ("Направление", "role"), ("sender_type", "role"), ("Напрям", "role")),
        *(("ID чата", "conversation"), ("Тикет №", "conversation"), ("ticket-id", "conversation")),
        *(("Номер звернення", "conversation"), ("Діалог", "conversation"), ("id", "id")),
        *(("Message ID", "id"), ("№", "id"), ("reply_to_message_id", "reply_to")),
        *(("Ответ на", "reply_to"), ("Вложения", "media"), ("attachment_url", "media")),
        *(("is_from_me", "outgoing"), ("Входящее", "incoming"), ("isBot", "bot")),
        *(("Внутренний комментарий", "internal"), ("is_public", "public"), ("Канал", "channel")),
        *(("Тема обращения", "title"), ("Тип сообщения", "kind"), ("event_type", "kind")),
    ],
)
def test_names(name: str, field: str) -> None:
    fields = fields_of(name)
    assert field in fields


def test_names_that_say_nothing() -> None:
    assert [fields_of(name) for name in ("цена", "sku", "", "Город", "x")] == [{}] * 5


def test_no_name_stands_twice_under_a_field() -> None:
    for field, names in NAMES.items():
        plain = [plain_name(name) for name in " ".join(names.split()).split(", ")]
        assert len(plain) == len(set(plain)), (field, sorted(plain))


ROW = "{};{};{}\n"


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Дата;Отправитель;Текст", "02.03.2026 10:15;Анна;Да"),
        ("час;автор;повідомлення", "02.03.2026 10:15;Анна;Да"),
        ("body;from;created_at", "Да;Анна;2026-03-02T10:15:00"),
        ("КОММЕНТАРИЙ;Дата и время;Имя", "Да;02.03.2026 10:15;Анна"),
        ("Text;Timestamp;User Name;Price", "Да;02.03.2026 10:15;Анна;120"),
        ("Сообщение;Дата;Час;Від кого", "Да;02.03.2026;10:15;Анна"),
        ("Date;Time;Author;Message", "02.03.2026;10:15 AM;Анна;Да"),
        ("Дата создания тикета;Дата сообщения;Автор;Ответ на;Текст", "1;02.03.2026 10:15;Анна;;Да"),
    ],
)
def test_headers(header: str, row: str) -> None:
    conversation, (message,) = one("csv", f"{header}\n{row}\n")
    assert (message.author.name, message.text) == ("Анна", "Да")
    assert message.sent_at == datetime(2026, 3, 2, 10, 15)
    assert Fact.TIME in conversation.facts


def test_told_columns_go_before_names() -> None:
    data = "Текст;Имя;Кто;Слова\nне то;не тот;Анна;Да\n"
    told = {"text": "Слова", "author": "кто"}
    (message,) = messages("csv", data, columns=told)
    assert (message.author.name, message.text) == ("Анна", "Да")
    assert messages("csv", data, columns={"text": "4", "author": "3"})[0].text == "Да"


def test_told_columns_find_their_header() -> None:
    data = "Отчёт;за март\nА;Б;В\n1;да;Анна\n"
    (message,) = messages("csv", data, columns={"text": "Б", "author": "В"})
    assert (message.text, message.author.name, str(message.origin)) == ("да", "Анна", "чаты.csv:3")


def test_a_told_column_that_is_not_there() -> None:
    with pytest.raises(ReadError) as caught:
        read("csv", "Дата;Автор;Сообщение\n1;2;3\n", columns={"text": "Сообщения"})
    assert str(caught.value).splitlines() == [
        "чаты.csv:1: there is no column 'Сообщения', which is to hold text",
        "  did you mean 'Сообщение'? Columns here: Дата, Автор, Сообщение",
    ]
    with pytest.raises(ReadError, match="no column '7'") as caught:
        read("csv", "Дата;Автор;Сообщение\n1;2;3\n", columns={"time": "7"})
    assert caught.value.hint == "columns here: Дата, Автор, Сообщение"


def test_nothing_tells_the_text() -> None:
    data = "А;Б;В\n12;да;7\n13;нет;8\n"
    with pytest.raises(ReadError) as caught:
        read("csv", data)
    assert str(caught.value).splitlines() == [
        "чаты.csv:1: nothing tells which column holds the text of the messages",
        "  say which column is what: --map text=…,author=…,time=…,role=…,conversation=…",
        "  columns here: А, Б, В",
    ]


TALK = [
    ("02.03.2026 10:15", "Ирина", "Здравствуйте, где мой заказ?"),
    ("02.03.2026 10:16", "Анна", "Здравствуйте! Сейчас узнаю на складе."),
    ("02.03.2026 10:20", "Ирина", "Хорошо, я подожду"),
    ("02.03.2026 10:21", "Анна", "Едет, будет у вас завтра до обеда"),
]


def test_values_tell_where_names_do_not() -> None:
    data = "К1;К2;К3\n" + "".join(ROW.format(*row) for row in TALK)
    talk = one("csv", data)
    assert [(m.author.name, m.text) for m in talk[1]] == [row[1:] for row in TALK]
    assert Fact.TIME in talk[0].facts
    assert notes([talk]) == {"tables.guessed": (1, "чаты.csv:1")}
    assert str(talk[0].notes[0].message).endswith("text=К3, time=К1, author=К2")


def test_no_header_at_all() -> None:
    data = "".join(ROW.format(*row) for row in TALK)
    talk = one("csv", data)
    assert [m.text for m in talk[1]] == [row[2] for row in TALK]
    assert [m.origin.line for m in talk[1] if m.origin] == [1, 2, 3, 4]
    numbered = messages("csv", data, columns={"text": "3", "author": "2", "time": "1"})
    assert numbered == talk[1]


def test_columns_that_are_called_something_else_are_nobody_s_names() -> None:
    rows = "".join(
        f"{row[0]};{('Полтава', 'Львів')[n % 2]};{row[2]}\n" for n, row in enumerate(TALK)
    )
    for header in ("Дата;Город;Текст", "Дата;Роль;Текст"):
        found = messages("csv", f"{header}\n{rows}")
        assert {m.author.name for m in found} == {"unknown"}


def test_values_decide_no_more_than_they_can() -> None:
    data = "К1;К2\n" + "".join(f"{row[2]};{row[2][::-1]}\n" for row in TALK)
    with pytest.raises(ReadError, match="nothing tells"):
        read("csv", data)


def test_a_name_is_not_believed_against_the_values() -> None:
    data = "Сообщение;Текст;Дата;Автор\n17;Да, конечно;завтра;02.03.2026 10:15\n"
    conversation, (message,) = one("csv", data)
    assert (message.text, message.sent_at) == ("Да, конечно", datetime(2026, 3, 2, 10, 15))
    assert message.author.role is Role.UNKNOWN


def test_a_number_that_comes_again_is_a_conversation_s() -> None:
    data = "ID;Автор;Текст\n5;Анна;раз\n5;Ирина;два\n6;Анна;три\n"
    assert [(c.id, [m.id for m in found]) for c, found in read("csv", data)] == [
        ("5", ["1", "2"]),
        ("6", ["1"]),
    ]
    both = "id;message_id;text\n5;а1;раз\n5;а2;два\n6;а3;три\n"
    assert [(c.id, [m.id for m in found]) for c, found in read("csv", both)] == [
        ("5", ["а1", "а2"]),
        ("6", ["а3"]),
    ]
    alone = "ID;Автор;Текст\n5;Анна;раз\n6;Ирина;два\n"
    assert [m.id for m in messages("csv", alone)] == ["5", "6"]


def test_what_is_said_to_be_the_message_s_is() -> None:
    data = "created_at;comment_created_at;id;comment_id;text\n"
    data += "2026-03-01 09:00;2026-03-02 10:15;5;а1;Да\n"
    (message,) = messages("csv", data)
    assert (message.id, message.sent_at) == ("а1", datetime(2026, 3, 2, 10, 15))


def test_weak_names_give_way_to_strong_ones() -> None:
    data = "Обращение;Описание;Сообщение;Автор\nA-1;всё о заказе, подробно;Да;Анна\n"
    ((conversation, (message,)),) = read("csv", data)
    assert (conversation.id, message.text) == ("A-1", "Да")
    prose = "Описание;Автор\nВсё о заказе, подробно;Анна\n"
    assert messages("csv", prose)[0].text == "Всё о заказе, подробно"


HERE, THERE = "Спс за заказ, уже едем", "Спасибо за ожидание, скоро будем"


@pytest.mark.parametrize(
    ("header", "row", "field", "ways"),
    [
        ("Автор;Текст;Текст", f"Анна;{HERE};{THERE}", "text", ("2", "3")),
        ("author;text;Text", f"Анна;{HERE};{THERE}", "text", ("text", "Text")),
        ("Автор;Текст;Повідомлення", f"Анна;{HERE};{THERE}", "text", ("Текст", "Повідомлення")),
        ("Автор;Вопрос;Ответ", f"Анна;{HERE};{THERE}", "text", ("Вопрос", "Ответ")),
        ("Дата;Текст;Дата", "16.03.2026 10:00;Да;17.03.2026 11:00", "time", ("1", "3")),
        ("Дата;Дата;Время;Текст", "16.03.2026;17.03.2026;10:00;Да", "date", ("1", "2")),
        ("Автор;Автор;Текст", "Анна;Ирина;Да", "author", ("1", "2")),
        ("Роль;Текст;Роль", "клиент;Да;оператор", "role", ("1", "3")),
    ],
)
def test_two_columns_with_equal_claims(
    header: str, row: str, field: str, ways: tuple[str, str]
) -> None:
    data = f"{header}\n{row}\n"
    with pytest.raises(ReadError, match=f"may hold {field}") as caught:
        read("csv", data)
    assert caught.value.hint == f"say which: --map {field}={ways[0]} or --map {field}={ways[1]}"
    for way in ways:
        assert messages("csv", data, columns={field: way})


def test_a_told_name_that_two_columns_have() -> None:
    data = f"Автор;Слова;Слова\nАнна;{HERE};{THERE}\n"
    with pytest.raises(ReadError, match="any of these columns may hold text: 'Слова' .no. 2., "):
        read("csv", data, columns={"text": "слова"})
    assert messages("csv", data, columns={"text": "3"})[0].text == THERE
    empty = f"Автор;Слова;Слова\nАнна;;{THERE}\n"
    assert messages("csv", empty, columns={"text": "слова"})[0].text == THERE


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Автор;Текст;Текст", f"Анна;{HERE};"),
        ("Автор;Текст;Текст", f"Анна;;{HERE}"),
        ("Автор;Текст;Сообщение", f"Анна;;{HERE}"),
        ("Автор;Текст;Текст", f"Анна;{HERE};{HERE}"),
        ("author;body;html_body", f"Анна;{HERE};<p>{HERE}</p>"),
        ("Автор;Сообщение;Комментарий", f"Анна;{HERE};{THERE}"),
        ("Автор;Текст;Цена;Цена", f"Анна;{HERE};1;2"),
        ("Автор;Текст;id;id", f"Анна;{HERE};1;2"),
        ("Автор;created_at;sent_at;Текст", f"Анна;2026-03-16 10:00;2026-03-16 11:00;{HERE}"),
    ],
)
def test_two_columns_and_no_doubt(header: str, row: str) -> None:
    (message,) = messages("csv", f"{header}\n{row}\n")
    assert (message.author.name, message.text) == ("Анна", HERE)
