"""In a group, staff also speak to one another; that is not how one speaks to a client."""

from __future__ import annotations

import re

import pytest

from tests.checks.folder import Folder

AGA = {"kind": "find", "ru": ["ага"]}
HEAD = """
        # group
        2026-03-02 10:00 Роман (client): Когда макет?
        2026-03-02 10:01 Анна (staff): Сегодня к вечеру
        2026-03-02 10:02 Пётр (staff): Добавлю цвета
"""


def found(folder: Folder, lines: str, head: str = HEAD, **config: object) -> list[str]:
    chat = head.rstrip() + "\n" + "\n".join(f"        {line}" for line in lines.strip().split("\n"))
    report = folder.report(chat, **config)
    assert not report.failures
    return [finding.message.text for finding in report]


@pytest.mark.parametrize(
    ("line", "judged"),
    [
        ("2026-03-02 10:03 Анна (staff): Ага, вечером", True),
        ("2026-03-02 10:03 Анна (staff): Роман, ага, вечером", True),
        ("2026-03-02 10:03 Анна (staff): Петя, ага, добавь", False),
        ("2026-03-02 10:03 Анна (staff): Коллеги, ага, вечером", False),
        ("2026-03-02 10:03 Анна (staff) [reply 3]: Ага", False),
        ("2026-03-02 10:03 Анна (staff) [reply 1]: Ага", True),
        ("2026-03-02 10:03 Анна (staff): Передала Пете: ага, вечером", True),
    ],
)
def test_whom_a_message_is_for(folder: Folder, line: str, judged: bool) -> None:
    folder.rule(AGA)
    assert bool(found(folder, line)) is judged


def test_several_staff_without_a_client(folder: Folder) -> None:
    folder.rule(AGA)
    talk = [
        f"2026-03-02 10:{n + 3:02} {('Анна', 'Пётр')[n % 2]} (staff): Ага {n}" for n in range(30)
    ]
    said = found(folder, "\n".join(talk))
    assert said == [f"Ага {n}" for n in range(18)]
    talk += ["2026-03-02 10:40 Роман (client): И?", "2026-03-02 10:41 Анна (staff): Ага"]
    assert found(folder, "\n".join(talk))[-1] == "Ага"


def test_one_of_staff_alone_speaks_to_the_client(folder: Folder) -> None:
    folder.rule(AGA)
    head = "\n        # group\n        2026-03-02 09:00 Роман (client): Доброе утро\n"
    talk = [f"2026-03-04 10:{n:02} Анна (staff): Ага {n}" for n in range(30)]
    assert len(found(folder, "\n".join(talk), head)) == 30


def test_rules_that_hold_among_colleagues(folder: Folder) -> None:
    folder.rule(AGA, among_colleagues=True)
    folder.rule({"kind": "opening", "need": {"ru": ["привет"]}}, id="opening")
    assert found(folder, "2026-03-02 10:03 Анна (staff): Коллеги, ага") == [
        "Сегодня к вечеру",
        "Коллеги, ага",
    ]


def test_a_whole_turn_among_colleagues(folder: Folder) -> None:
    folder.rule({"kind": "burst", "messages": 2, "fragments": 1}, id="burst")
    said = """
        2026-03-02 10:03:01 Анна (staff): Коллеги, смотрите
        2026-03-02 10:03:02 Анна (staff): Коллеги, вот
    """
    head = re.sub(r"(10:0\d)", r"\1:00", HEAD)
    lines = "\n".join(line.strip() for line in said.strip().split("\n"))
    assert found(folder, lines, head) == []
    assert found(folder, lines.replace("Коллеги, ", ""), head) == ["смотрите"]


def test_where_everybody_is_staff_everybody_is_judged(folder: Folder) -> None:
    folder.rule(AGA)
    line = "2026-03-02 10:03 Анна (staff): Коллеги, ага"
    assert found(folder, line, staff=("*",)) == ["Коллеги, ага"]


def test_rules_for_groups_alone(folder: Folder) -> None:
    folder.rule(AGA, only_in_groups=True)
    line = "2026-03-02 10:03 Анна (staff): Ага"
    assert found(folder, line) == ["Ага"]
    assert found(folder, line, HEAD.replace("# group", "# работа")) == []
