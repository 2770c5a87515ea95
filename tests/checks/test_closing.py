"""``closing``: how a session that has reached its end must end."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

FAREWELL = {
    "kind": "closing",
    "need": {"ru": ["обращайтесь", "всего доброго"], "uk": ["звертайтеся"]},
    "resolved": {"ru": ["спасибо", "готово"], "uk": ["дякую"]},
    "open": {"ru": ["?", "завтра"]},
}
CHAT = """
    2026-03-02 10:00 client: Где чек?
    2026-03-02 10:01 staff: Отправили на почту
    2026-03-02 10:02 client: Спасибо
    2026-03-02 10:03 staff: Да
"""


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("", "", ["Да"]),
        ("staff: Да", "staff: Всего доброго!", []),
        ("Отправили на почту", "Обращайтесь, чек на почте", []),
        ("Спасибо", "Хм", []),
        ("Спасибо", "Хм, спасибо", ["Да"]),
        ("staff: Да", "staff: Да, а отзыв оставите?", []),
        ("staff: Да", "staff: Завтра вышлем и договор", []),
        ("staff: Да", "staff [voice 0:10]:", []),
        ("client: Спасибо", "staff: Готово", ["Да"]),
    ],
)
def test_a_settled_session_needs_its_last_word(
    one: One, was: str, now: str, found: list[str]
) -> None:
    assert one(FAREWELL).in_chat(CHAT.replace(was, now) if was else CHAT) == found


def test_staff_alone_have_nobody_to_part_from(one: One) -> None:
    chat = """
        2026-03-02 10:01 staff: Отправили на почту
        2026-03-02 10:03 staff: Готово
    """
    assert one(FAREWELL).in_chat(chat) == []


def test_the_client_may_have_the_last_word(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Где чек?
        2026-03-02 10:01 staff: Отправили на почту
        2026-03-02 10:02 client: Спасибо
    """
    assert one(FAREWELL).in_chat(chat) == ["Отправили на почту"]


def test_each_session_ends_for_itself(one: One) -> None:
    second = CHAT.replace("03-02", "03-09").replace("staff: Да", "staff: Всего доброго")
    assert one(FAREWELL).in_chat(CHAT + second.lstrip("\n")) == ["Да"]


def test_what_was_open_before_the_matter_was_settled_is_open_no_more(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Где чек?
        2026-03-02 10:01 staff: На какую почту?
        2026-03-02 10:01 staff: Готово
    """
    assert one(FAREWELL).in_chat(chat) == ["Готово"]
    asked = chat.rstrip() + "\n        2026-03-02 10:02 staff: Видно?"
    assert one(FAREWELL).in_chat(asked) == []


def test_messages_without_words_are_not_judged(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Где чек?
        2026-03-02 10:01 staff: Готово
        2026-03-02 10:02 staff:
    """
    assert one(FAREWELL).in_chat(chat) == ["Готово"]
    assert one(FAREWELL).in_chat(chat.replace("staff: Готово", "client: Спасибо")) == []


def test_a_client_who_takes_leave_has_ended_it(one: One) -> None:
    check = {**FAREWELL, "parted": {"ru": ["до свидания"]}}
    chat = """
        2026-03-02 10:00 client: Где чек?
        2026-03-02 10:01 staff: Отправили на почту
        2026-03-02 10:02 client: Спасибо{}
    """
    assert one(check).in_chat(chat.format(", до свидания")) == []
    assert one(check).in_chat(chat.format("")) == ["Отправили на почту"]


def test_what_staff_still_owe_keeps_the_session_open(one: One) -> None:
    check = {**FAREWELL, "running": {"ru": ["пришлю"]}}
    chat = """
        2026-03-02 10:00 client: Где чек?
        2026-03-02 10:01 staff: Отправили, копию пришлю
        2026-03-02 10:02 client: Спасибо
    """
    assert one(check).in_chat(chat) == []
    assert one(FAREWELL).in_chat(chat) == ["Отправили, копию пришлю"]


def test_a_bot_may_say_goodbye(one: One) -> None:
    chat = CHAT.replace("staff: Да", "bot: Всего доброго")
    assert one(FAREWELL).in_chat(chat) == []
