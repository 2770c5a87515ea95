"""Whole conversations of people who write well, and the same with one thing gone wrong."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from etiquette_lint.api import Config, Linter
from etiquette_lint.checks import CHECKS

CHATS = Path(__file__).parent / "chats"
KINDS = ("follows", "promise", "closing")


@cache
def linter() -> Linter:
    over_time = [rule.id for rule in Linter(Config()).rules if rule.kind in KINDS and rule.enabled]
    return Linter(Config(select=tuple(over_time)), ui="ru")


def found(text: str, folder: Path) -> list[tuple[str, str]]:
    path = folder / "chat.txt"
    path.write_text(text, "utf-8")
    report = linter().check_path(path)
    assert not report.failures
    return [(finding.rule_id, finding.message.text) for finding in report]


def test_the_kinds_are_those_that_look_at_time() -> None:
    assert set(KINDS) <= set(CHECKS)
    assert len(linter().rules) > 100  # all of them are listed, the selected ones judge


@pytest.mark.parametrize("chat", sorted(CHATS.glob("*.txt")), ids=lambda path: path.stem)
def test_nothing_is_said_of_a_good_conversation(chat: Path, tmp_path: Path) -> None:
    assert found(chat.read_text("utf-8"), tmp_path) == []


@pytest.mark.parametrize(
    ("chat", "was", "now", "rule"),
    [
        ("furniture-ru", "Понимаю, второй раз подряд это очень обидно. ", "", "empathy-missing"),
        ("furniture-ru", "10:19 Анна", "10:49 Анна", "promise-not-kept"),
        ("furniture-ru", "2026-03-03 09:01 Анна", "2026-03-03 10:40 Анна", "promise-not-kept"),
        ("furniture-ru", "Вы правы, в прошлый раз мы вас подвели. ", "", "empathy-missing"),
        ("furniture-ru", ", вернусь через 15 минут", "", "hold-too-long"),
        ("furniture-ru", " Если будут вопросы, пишите. Хорошего дня!", "", "closing-missing"),
        (
            "swimming-ru",
            "12:28 Олег (staff): Пожалуйста!",
            "12:28 Олег (staff): Скажите ваш телефон!",
            "re-ask-known-data",
        ),
        (
            "swimming-ru",
            "2026-03-02 12:11 Олег (staff): Спрошу у врача, минут двадцать.\n",
            "",
            "hold-missing",
        ),
        (
            "swimming-ru",
            "12:04 Олег (staff): Начинающих",
            "12:04 Олег (staff): Добрый день! Начинающих",
            "greeting-repeated",
        ),
        ("parcel-uk", "09:55 Оля", "10:25 Оля", "promise-not-kept"),
        (
            "course-uk",
            "Мені дуже прикро, що так вийшло: три скасування поспіль — це неприпустимо. ",
            "",
            "empathy-missing",
        ),
        ("menu-ru", "2026-03-03 16:30", "2026-03-03 20:30", "promise-not-kept"),
    ],
)
def test_one_thing_gone_wrong(chat: str, was: str, now: str, rule: str, tmp_path: Path) -> None:
    text = (CHATS / f"{chat}.txt").read_text("utf-8")
    assert was in text
    assert [name for name, _ in found(text.replace(was, now), tmp_path)] == [rule]
