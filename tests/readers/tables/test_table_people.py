"""Who is on which side, and which rows nobody wrote."""

from __future__ import annotations

import pytest

from etiquette_lint.model import Channel, Fact, MessageKind, Role
from etiquette_lint.readers.tables import values
from tests.readers.tables.samples import messages, notes, one, read


@pytest.mark.parametrize(
    ("cell", "role"),
    [
        *(("agent", Role.STAFF), ("Оператор", Role.STAFF), ("менеджер", Role.STAFF)),
        *(
            ("підтримка", Role.STAFF),
            ("исходящее", Role.STAFF),
            ("Исходящее сообщение", Role.STAFF),
        ),
        *(
            ("out", Role.STAFF),
            ("OUTGOING", Role.STAFF),
            ("вихідні", Role.STAFF),
            ("исх.", Role.STAFF),
        ),
        *(("клиент", Role.CLIENT), ("Клієнт", Role.CLIENT), ("end-user", Role.CLIENT)),
        *(("Сообщение от клиента", Role.CLIENT), ("вхідне повідомлення", Role.CLIENT)),
        *(
            ("in", Role.CLIENT),
            ("вх", Role.CLIENT),
            ("visitor", Role.CLIENT),
            ("user", Role.CLIENT),
        ),
        *(("bot", Role.BOT), ("Автоответ", Role.BOT), ("chat-bot", Role.BOT)),
        *(("system", Role.SYSTEM), ("служебное", Role.SYSTEM), ("директор", None), ("", None)),
    ],
)
def test_sides(cell: str, role: Role | None) -> None:
    assert values.meaning(cell).role is role


def sides(data: str) -> list[tuple[str, Role]]:
    return [(m.author.name, m.author.role) for m in messages("csv", data)]


@pytest.mark.parametrize(
    ("header", "client", "staff"),
    [
        ("role", "client", "operator"),
        ("Направление", "входящее", "исходящее"),
        ("Тип", "Клиент", "Оператор"),
        ("type", "in", "out"),
        ("incoming", "true", "false"),
        ("Входящее", "да", "нет"),
        ("is_operator", "0", "1"),
        ("from_me", "FALSE", "TRUE"),
        ("Исходящее", "ложь", "истина"),
        ("Вхідне", "так", "ні"),
        ("is_customer", "yes", "no"),
    ],
)
def test_columns_that_tell_the_side(header: str, client: str, staff: str) -> None:
    data = f"автор;{header};текст\nИрина;{client};Где?\nАнна;{staff};Едет\n"
    assert sides(data) == [("Ирина", Role.CLIENT), ("Анна", Role.STAFF)]
    conversation, _ = one("csv", data)
    assert conversation.facts == {Fact.ROLES, Fact.TURNS}


def test_a_side_that_nobody_knows() -> None:
    data = (
        "автор;роль;текст\n"
        "Ирина;клиент;Где?\n"
        "Олег;курьер;Еду\n"
        "Анна;оператор;Едет\n"
        "Олег;курьер;Тут\n"
    )
    talk = one("csv", data)
    assert [m.author.role for m in talk[1]] == [
        *(Role.CLIENT, Role.UNKNOWN),
        *(Role.STAFF, Role.UNKNOWN),
    ]
    assert Fact.ROLES not in talk[0].facts
    assert notes([talk]) == {"tables.role": (2, "чаты.csv:3")}
    assert "'курьер'" in talk[0].notes[0].message


def test_many_unknown_sides_are_not_told_one_by_one() -> None:
    data = "автор;роль;текст\n" + "".join(f"Анна;отдел {n};Да\n" for n in range(50))
    found = one("csv", data, columns={"role": "роль"})[0].notes
    assert [note.count for note in found] == [1] * 10 + [40]
    assert found[-1].message.key == "tables.roles"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("author", "name", "role"),
    [
        ("Оператор", "Оператор", Role.STAFF),
        ("Клієнт", "Клієнт", Role.CLIENT),
        ("Анна (оператор)", "Анна", Role.STAFF),
        ("Оператор: Анна", "Анна", Role.STAFF),
        ("Анна (Полтава)", "Анна (Полтава)", Role.UNKNOWN),
        ("Бот", "Бот", Role.BOT),
    ],
)
def test_the_author_s_name_may_tell(author: str, name: str, role: Role) -> None:
    assert sides(f"автор;текст\n{author};Да\nИрина;Нет\n")[0] == (name, role)


def test_the_sides_names_in_columns_of_their_own() -> None:
    by_side = "оператор;клиент;направление;текст\nАнна;Ирина;вх;Где?\nАнна;Ирина;исх;Едет\n"
    filled = "оператор;клиент;текст\n;Ирина;Где?\nАнна;;Едет\n"
    for data in (by_side, filled):
        assert sides(data) == [("Ирина", Role.CLIENT), ("Анна", Role.STAFF)]
    both = "оператор;клиент;текст\nАнна;Ирина;Где?\nАнна;Ирина;Едет\n"
    assert {role for _, role in sides(both)} == {Role.UNKNOWN}


def test_the_column_of_authors_may_tell_sides_and_another_names() -> None:
    data = "Кто написал;Имя;Текст\nклиент;Роман;Где?\nоператор;Полина;Едет\n"
    assert sides(data) == [("Роман", Role.CLIENT), ("Полина", Role.STAFF)]


def test_a_side_without_a_name() -> None:
    assert sides("роль;текст\nклиент;Где?\noperator;Едет\n") == [
        ("клиент", Role.CLIENT),
        ("operator", Role.STAFF),
    ]
    assert sides("входящее;текст\nда;Где?\nнет;Едет\n") == [
        ("client", Role.CLIENT),
        ("staff", Role.STAFF),
    ]


def test_namesakes_on_two_sides_are_two_people() -> None:
    data = "автор;роль;текст\nАнна;клиент;Где?\nАнна;оператор;Едет\nАнна;клиент;Жду\n"
    ids = [(m.author.id, m.author.name) for m in messages("csv", data)]
    assert ids[0] == ids[2] != ids[1]
    assert {name for _, name in ids} == {"Анна"}


def test_ids_of_authors() -> None:
    data = "user_id,user.name,role,text\n7,Анна,agent,раз\n7,Анна К.,agent,два\n"
    first, second = messages("csv", data)
    assert first.author.id == second.author.id == "7"


def test_what_nobody_wrote_to_the_client() -> None:
    data = (
        "автор;тип;текст\n"
        "Ирина;клиент;Где?\n"
        "Анна;оператор;Едет\n"
        "Анна;внутренняя заметка;Опять она\n"
        "система;система;Чат закрыт\n"
        "Помощник;бот;Оцените ответ\n"
    )
    talk = one("csv", data)
    assert [(m.kind, m.author.role) for m in talk[1]][2:] == [
        (MessageKind.SERVICE, Role.UNKNOWN),
        (MessageKind.SERVICE, Role.SYSTEM),
        (MessageKind.TEXT, Role.BOT),
    ]
    assert Fact.ROLES in talk[0].facts
    assert notes([talk]) == {"tables.internal": (1, "чаты.csv:4")}


@pytest.mark.parametrize(
    ("header", "hidden", "open_"),
    [("private", "true", "false"), ("Внутреннее", "да", "нет"), ("is_public", "0", "1")],
)
def test_internal_rows(header: str, hidden: str, open_: str) -> None:
    data = f"автор;роль;{header};текст\nАнна;agent;{hidden};а\nАнна;agent;{open_};б\n"
    kinds = [(m.text, m.kind) for m in messages("csv", data)]
    assert kinds == [("а", MessageKind.SERVICE), ("б", MessageKind.TEXT)]


def test_bots_by_a_yes() -> None:
    data = "автор;роль;is_bot;текст\nАнна;agent;false;а\nАнна;agent;true;б\n"
    assert [role for _, role in sides(data)] == [Role.STAFF, Role.BOT]


def test_kinds_and_attachments() -> None:
    data = (
        "автор;тип сообщения;вложения;текст\n"
        "Анна;текст;;Да\n"
        "Анна;голосовое;;\n"
        "Анна;текст;фото.JPG, накладная.pdf;Смотрите\n"
        "Анна;звонок;;\n"
        "Анна;текст;;\n"
        "Анна;текст;https://example.com/files/track.ogg?key=1;\n"
    )
    conversation, found = one("csv", data)
    assert [(m.kind, [(a.kind, a.name) for a in m.attachments]) for m in found] == [
        (MessageKind.TEXT, []),
        (MessageKind.VOICE, [(MessageKind.VOICE, None)]),
        (
            MessageKind.PHOTO,
            [(MessageKind.PHOTO, "фото.JPG"), (MessageKind.FILE, "накладная.pdf")],
        ),
        (MessageKind.CALL, [(MessageKind.CALL, None)]),
        (MessageKind.UNSUPPORTED, []),
        (MessageKind.VOICE, [(MessageKind.VOICE, "track.ogg")]),
    ]
    assert Fact.MEDIA in conversation.facts


@pytest.mark.parametrize(
    ("cells", "channel"),
    [
        (("WhatsApp", "telegram"), Channel.MESSENGER),
        (("Чат на сайте", "Чат на сайте"), Channel.LIVECHAT),
        (("VK", "Instagram Direct"), Channel.SOCIAL),
        (("Почта", "e-mail"), Channel.EMAIL),
        (("web form", "форма"), Channel.FORM),
        (("WhatsApp", "почта"), None),
        (("WhatsApp", "факс"), None),
        (("WhatsApp", ""), Channel.MESSENGER),
        (("социальные сети", "social media"), Channel.SOCIAL),
        (("Форма зворотного зв’язку", "заявка с сайта"), Channel.FORM),
        (("Ел. пошта", "Электронная почта"), Channel.EMAIL),
        *(((channel, channel.upper()), channel) for channel in Channel),
    ],
)
def test_channels(cells: tuple[str, str], channel: Channel | None) -> None:
    data = "канал;автор;текст\n" + "".join(f"{cell};Анна;Да\n" for cell in cells)
    conversation, _ = one("csv", data)
    assert conversation.channel is channel


def test_a_channel_that_is_told() -> None:
    """By a column whose name and values would not have been enough."""
    data = "куда;автор;текст\nтелеграм;Анна;Да\n;Иван;Нет\n"
    told = {"channel": "куда"}
    assert one("csv", data)[0].channel is None
    assert one("csv", data, columns=told)[0].channel is Channel.MESSENGER
    conversation, _ = one("csv", data.replace("телеграм", "факс"), columns=told)
    assert conversation.channel is None
    (note,) = [note for note in conversation.notes if "channel" in note.message]
    assert (note.count, str(note.origin)) == (1, "чаты.csv:2")
    assert "'факс'" in note.message


def test_unknown_channels_are_named_up_to_a_point() -> None:
    rows = "".join(f"{n};way {n};Анна;Да\n" for n in range(9))
    talks = read("csv", f"диалог;куда;автор;текст\n{rows}", columns={"channel": "куда"})
    said = [str(note.message) for conversation, _ in talks for note in conversation.notes]
    assert sum("'way" in each for each in said) == 5
    assert said.count("and other unknown channels") == 4


def test_the_type_may_be_any_of_three() -> None:
    channel = "тип;роль;текст\nwhatsapp;клиент;а\nviber;оператор;б\n"
    assert one("csv", channel)[0].channel is Channel.MESSENGER
    kind = "тип;роль;текст\nфото;клиент;а\nтекст;оператор;б\n"
    assert [m.kind for m in messages("csv", kind)] == [MessageKind.PHOTO, MessageKind.TEXT]
    nothing = "тип;роль;текст\nсиний;клиент;а\nкрасный;оператор;б\n"
    assert read("csv", nothing)[0][0].facts == {Fact.ROLES, Fact.TURNS}
