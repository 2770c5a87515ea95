"""Names: with colons, of phones, of groups; and lines that nobody wrote."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from etiquette_lint.model import MessageKind, Role
from tests.readers.whatsapp.samples import LRM, NARROW, NBSP, chat, messages

SYSTEM = Role.SYSTEM


def talk(*said: str, times: int = 1) -> str:
    return "".join(f"13.03.2026, 10:{n:02} - {line}\n" for n, line in enumerate(said * times))


def names(text: str) -> list[str]:
    return [m.author.name for m in messages(text) if m.author.role is not SYSTEM]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(m.author.name, m.text) for m in messages(text)]


def test_a_colon_in_a_text_is_no_part_of_a_name() -> None:
    assert pairs(talk("Ганна: Ціна: 500", "Ганна: Адреса: Київ", "Ганна: Так", "Олег: Так")) == [
        ("Ганна", "Ціна: 500"),
        ("Ганна", "Адреса: Київ"),
        ("Ганна", "Так"),
        ("Олег", "Так"),
    ]


def test_a_name_with_a_colon_is_told_by_its_coming_again() -> None:
    said = talk("Відділ: чи все гаразд?: Так", "Олег: Ціна: 5", "Олег: Так", times=3)
    assert sorted(set(names(said))) == ["Відділ: чи все гаразд?", "Олег"]
    assert pairs(said)[0] == ("Відділ: чи все гаразд?", "Так")
    assert chat(said)[0].kind == "personal"


def test_two_names_that_begin_alike() -> None:
    said = talk("Склад: Ганна: Так", "Склад: Олег: Ні: ніяк", times=2)
    assert pairs(said)[:2] == [("Склад: Ганна", "Так"), ("Склад: Олег", "Ні: ніяк")]


@pytest.mark.parametrize(
    "said",
    [
        ("Бот: Замовлення: прийнято", "Бот: Замовлення: в дорозі", "Бот: Доброго дня"),
        ("Бот: Замовлення: прийнято", "Бот: Чек: 5 грн", "Бот: Бали: 7"),
        ("Бот: Замовлення: прийнято", "Бот: Замовлення: в дорозі"),
    ],
)
def test_a_beginning_that_is_not_everywhere_is_text(said: tuple[str, ...]) -> None:
    assert set(names(talk(*said, "Олег: Так", "Олег: Ні"))) == {"Бот", "Олег"}


def test_the_same_name_all_through_a_long_file() -> None:
    early = talk("Відділ: якість: Так", "Відділ: якість: Ні", "Відділ: якість: Добре")
    filler = "13.03.2026, 10:05 - Олег: Так, чекаємо на вас завтра\n" * 3000
    late = "13.03.2026, 10:06 - Відділ: Просто текст\n"
    assert set(names(early + filler)) == {"Відділ: якість", "Олег"}
    assert set(names(early + filler + late)) == {"Відділ", "Олег"}


def test_a_colon_without_a_space_parts_only_names_that_are_known() -> None:
    said = talk("Ганна: Так", "Ганна:Ні", "Ганна:", "Олег вийшов: 5:30")
    assert pairs(said)[:3] == [("Ганна", "Так"), ("Ганна", "Ні"), ("Ганна", "")]
    assert names(talk("Ганна: Так", "https://example.com", "Ганна: Ні")) == ["Ганна", "Ганна"]
    assert names(talk(":-) Олег: Так", ":-) Олег: Ні")) == [":-) Олег"] * 2


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("\u202a+380 67 123-45-67\u202c", "+380 67 123-45-67"),
        (f"+380{NBSP}67{NBSP}1234567", "+380 67 1234567"),
        (f"~{NARROW}Ганна", "Ганна"),
        (f"{LRM}Ганна", "Ганна"),
        ("Ганна 🌻 (склад)", "Ганна 🌻 (склад)"),
        ('Ганна "Мала"', 'Ганна "Мала"'),
    ],
)
def test_how_names_are_shown(written: str, name: str) -> None:
    found = messages(talk(f"{written}: Так", f"{written}: Ні"))
    assert [(m.author.id, m.author.name, m.author.role) for m in found] == [
        (name, name, Role.UNKNOWN)
    ] * 2
    assert found[0].author is found[1].author


@pytest.mark.parametrize(
    "notice",
    [
        "Ганна changed the subject from “Склад: терміново” to “Склад”",
        'Ганна изменила тему на "Склад: срочно',
        "Ганна змінила назву групи на «Склад: терміново»",
        "Вы создали группу «Склад: доставка»",
        "Ганна added Склад: Олег",
    ],
)
def test_a_notice_with_a_colon(notice: str) -> None:
    found = messages(talk("Ганна: Так", notice, "Ганна: Ні"))[1]
    assert (found.author.role, found.kind, found.text) == (SYSTEM, MessageKind.SERVICE, notice)


def test_a_line_without_a_name_is_the_app_s() -> None:
    notice = "Ганна покинула групу\nі ще рядок"
    found = messages(talk("Ганна: Так", notice, "Ганна: Ні"))[1]
    assert (found.author.id, found.author.role) == ("system", SYSTEM)
    assert (found.kind, found.text) == (MessageKind.SERVICE, notice)
    call = messages(talk("Ганна: Так", "Missed voice call", "Ганна: Ні"))[1]
    assert (call.author.role, call.kind) == (SYSTEM, MessageKind.CALL)


def group(lines: Iterable[str]) -> str:
    return chat(talk(*lines))[0].kind


def test_a_group_has_more_than_two_who_speak_or_the_notices_of_a_group() -> None:
    assert group(["Ганна: Так", "Олег: Ні", "Ганна: Добре"]) == "personal"
    assert group(["Ганна: Так", "Олег: Ні", "Тарас: Добре"]) == "group"
    assert group(["Ганна created group “Склад”", "Ганна: Так", "Ганна: Добре"]) == "group"
    assert group(["Вы добавили Олега", "Ганна: Так", "Ганна: Добре"]) == "group"
    assert group(["Вы удалили данное сообщение", "Ганна: Так", "Ганна: Добре"]) == "personal"
    assert group(["Ганна: Вы удалили данное сообщение", "Ганна: Так", "Олег: Так"]) == "personal"
    assert group(["Ганна: Олег added Тараса", "Ганна: Так", "Олег: Так"]) == "personal"


def test_a_group_that_bears_its_notices_is_nobody() -> None:
    text = "".join(
        f"[13.03.2026, 10:{n:02}:00] {line}\r\n"
        for n, line in enumerate(
            [
                f"Склад: {LRM}Messages and calls are end-to-end encrypted.",
                f"Склад: {LRM}Ганна created this group",
                "Ганна: Так",
                *[f"Склад: {LRM}Ганна додала Олега"] * 30,
                "Олег: Ні",
            ]
        )
    )
    found, said = chat(text, "_chat.txt")
    assert (found.kind, found.title) == ("group", "Склад")
    assert {m.author.name for m in said if m.kind is MessageKind.SERVICE} == {"Склад"}


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("Чат WhatsApp с контактом Анна Петрова.txt", "Анна Петрова"),
        ("Чат WhatsApp с Анна.txt", "Анна"),
        ("Бесіда WhatsApp з Ганна.txt", "Ганна"),
        ("WhatsApp Chat with Anna (2).txt", "Anna"),
        ("WhatsApp_Chat_with_Anna_Smith.txt", "Anna Smith"),
        ("WhatsApp Chat - Anna/_chat.txt", "Anna"),
        ("WhatsApp Chat - Anna.zip/_chat.txt", "Anna"),
        ("exports/Склад/_chat.txt", "Склад"),
        ("exports/клієнт 5.txt", "клієнт 5"),
        ("<stdin>", "<stdin>"),
    ],
)
def test_titles(path: str, title: str) -> None:
    assert chat(talk("Ганна: Так", "Ганна: Ні"), path)[0].title == title


def test_a_title_from_the_first_notice() -> None:
    text = (
        f"[13.03.2026, 10:00:00] Олег: {LRM}Messages and calls are end-to-end encrypted.\n"
        "[13.03.2026, 10:00:01] Олег: Так\n"
    )
    assert chat(text, "_chat.txt")[0].title == "Олег"
    assert chat(text, "Чат WhatsApp с Пётр.txt")[0].title == "Пётр"
