"""``names``: is the client called by name, and by the right one?"""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

MISSING = {"kind": "names", "find": "missing", "introduced": {"ru": ["меня зовут who=<word>"]}}
MISMATCH = {**MISSING, "find": "mismatch", "ru": ["здравствуйте , who=(<name> <name>?) !"]}
TALK = """
    2026-03-02 10:00 {} (client): Люстру отправили?
    2026-03-02 10:04 staff: {}
    2026-03-02 10:05 {} (client): А когда ждать?
    2026-03-02 10:07 staff: В четверг
"""


def talk(name: str, first: str = "Да, утром") -> str:
    return TALK.format(name, first, name)


@pytest.mark.parametrize("name", ["Анна", "Петренко Анна Ивановна", "Hanna P.", "Аня 💐"])
def test_a_known_name_is_wanted_once(one: One, name: str) -> None:
    rule = one(MISSING)
    assert rule.in_chat(talk(name)) == ["Да, утром"]
    assert rule.in_chat(talk(name, "Анечка, да, утром")) == []
    assert rule.in_chat(talk(name, "Да, Ганно Іванівно, вранці")) == []


@pytest.mark.parametrize("name", ["Lapka_88", "+380671112233", "ТОВ «Анна»", "Мама", "Alex"])
def test_other_names_are_not_known(one: One, name: str) -> None:
    assert one(MISSING).in_chat(talk(name)) == []
    assert one(MISMATCH).in_chat(talk(name, "Здравствуйте, Пётр!")) == []


def test_the_roster_tells_more_than_the_export(one: One) -> None:
    rule, config = one(MISSING), {"roster": {"Lapka_88": "Ольга", "Анна": "Пётр"}}
    assert rule.in_chat(talk("Lapka_88"), **config) == ["Да, утром"]
    assert rule.in_chat(talk("Lapka_88", "Оля, да"), **config) == []
    mismatch = one(MISMATCH)
    assert mismatch.in_chat(talk("Анна", "Здравствуйте, Пётр!"), **config) == []
    assert len(mismatch.in_chat(talk("Анна", "Здравствуйте, Анна!"), **config)) == 1


def test_what_clients_say_of_themselves(one: One) -> None:
    said = talk("client").replace(" (client)", "").replace("Люстру", "Меня зовут ринат. Люстру")
    (finding,) = one(MISSING, message=dict.fromkeys(("ru", "uk", "en"), "{name}")).report(said)
    assert finding.text == "Ринат"
    assert one(MISSING).in_chat(said.replace("Да, утром", "Ринат, да")) == []


def test_clients_may_say_it_after_a_greeting(one: One) -> None:
    rule = one({**MISSING, "introduced": {"ru": ["это who=<name>"]}})
    said = talk("client").replace(" (client)", "")
    assert rule.in_chat(said) == []
    assert rule.in_chat(said.replace("Люстру", "Добрый день, это Ринат. Люстру")) == ["Да, утром"]


def test_each_session_and_only_those_long_enough(one: One) -> None:
    rule = one(MISSING)
    later = talk("Анна").replace("03-02", "03-04")
    called = talk("Анна", "Анна, да").rstrip()
    assert rule.in_chat(called + later) == ["Да, утром"]
    assert rule.in_chat("\n".join(talk("Анна").split("\n")[:3])) == []
    assert one({**MISSING, "turns": 3}).in_chat(talk("Анна")) == []


def test_an_export_that_begins_in_the_middle_proves_nothing(one: One) -> None:
    before = "\n    2026-03-02 09:50 staff: Ищу"
    assert one(MISSING).in_chat(before + talk("Анна")) == []


def test_one_side_alone(one: One) -> None:
    lines = "\n".join(f"2026-03-02 10:{n:02} staff: Здравствуйте, Пётр!" for n in range(5))
    assert one(MISMATCH).in_chat(lines) == []
    assert one(MISSING).in_chat(lines) == []


@pytest.mark.parametrize(
    ("called", "wrong"),
    [("Марина", True), ("Маша", False), ("Маруся", False), ("Марія", False), ("Зарина", False)],
)
def test_somebody_elses_name(one: One, called: str, wrong: bool) -> None:
    text = f"Здравствуйте, {called}!"
    assert one(MISMATCH).in_chat(talk("Мария", text)) == [text] * wrong


def test_whoever_the_client_speaks_of_may_be_the_one(one: One) -> None:
    chat = talk("Сергей", "Здравствуйте, Юля!")
    assert len(one(MISMATCH).in_chat(chat)) == 1
    assert one(MISMATCH).in_chat(chat.replace("Люстру", "Это Юля. Люстру")) == []


def test_a_colleague_is_no_client(one: One) -> None:
    chat = talk("Сергей", "Здравствуйте, Юля!").rstrip()
    first = "\n    2026-03-02 09:59 Сергей (client): Добрый день"
    colleague = "\n    2026-03-02 09:59 Юлия (staff): Минуту"
    assert one(MISMATCH).in_chat(first + colleague + chat) == []


def test_groups_have_many_clients(one: One) -> None:
    group = "# group\n" + "\n".join(line.strip() for line in talk("Мария").split("\n"))
    assert one(MISSING).in_chat(group) == []
