"""``only``: a message, or a turn, that is nothing but this."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

HELLO = {"kind": "only", "ru": ["привет", "добрый день"], "uk": ["привіт", "добрий день"]}
IN_TURN = {**HELLO, "within": "turn"}


@pytest.mark.parametrize(
    "text",
    ["Привет", "Привет!", "Привет 👋", "Привет)))", "Добрый день, привет!\n\n…", "Привіт 🙂"],
)
def test_decoration_adds_nothing(one: One, text: str) -> None:
    assert one(HELLO).in_text(text) == [text]


@pytest.mark.parametrize("text", ["Привет, Анна", "Привет 5", "!!!", "👋", "", "Добрый", "Спасибо"])
def test_anything_else_is_content(one: One, text: str) -> None:
    assert one(HELLO).in_text(text) == []


def test_patterns_may_ask_for_decoration(one: One) -> None:
    rule = one({"kind": "only", "common": ["<emoji>"]})
    assert rule.in_text("👍🎉!") == ["👍🎉!"]
    assert rule.in_text("👍 готово") == []


def test_max_extra_words_do_not_count(one: One) -> None:
    rule = one({**HELLO, "max_extra": 1})
    assert rule.in_text("Привет, Анна!") == ["Привет, Анна!"]
    assert rule.in_text("Анна, добрый день") == ["Анна, добрый день"]
    assert rule.in_text("Привет, Анна Петровна") == []
    assert rule.in_text("Анна") == []


def test_unless_spares_the_whole_message(one: One) -> None:
    rule = one({**HELLO, "unless": {"ru": ["привет привет"]}})
    assert rule.in_text("Привет привет") == []


@pytest.mark.parametrize("within", ["message", "turn"])
def test_max_words(one: One, within: str) -> None:
    rule = one({"kind": "only", "ru": ["ага+"], "within": within, "max_words": 2})
    assert rule.in_text("Ага ага") == ["Ага ага"]
    assert rule.in_text("Ага ага ага") == []


def test_a_turn_of_bare_messages_is_reported_once(one: One) -> None:
    rule = one(IN_TURN)
    bare = """
        2026-03-02 10:00 staff: Привет
        2026-03-02 10:01 staff: Добрый день!
        2026-03-02 10:05 client: Да?
    """
    assert rule.in_chat(bare) == ["Добрый день!"]


def test_what_follows_in_the_turn_makes_it_whole(one: One) -> None:
    chat = """
        2026-03-02 10:00 staff: Привет
        2026-03-02 11:30 staff: Заказ собран
    """
    assert one(IN_TURN).in_chat(chat) == []


def test_what_follows_must_come_within_the_gap(one: One) -> None:
    rule = one({**IN_TURN, "gap": "3m"})
    late = """
        2026-03-02 10:00 staff: Привет
        2026-03-02 10:04 staff: Заказ собран
    """
    assert rule.in_chat(late) == ["Привет"]
    assert rule.in_chat(late.replace("10:04", "10:03")) == []


def test_a_photo_is_content(one: One) -> None:
    chat = """
        2026-03-02 10:00 staff: Привет
        2026-03-02 10:00 staff [photo]:
        2026-03-02 10:05 client: Спасибо
    """
    assert one(IN_TURN).in_chat(chat) == []


def test_a_drafts_turn_is_its_only_message(one: One) -> None:
    assert one(IN_TURN).in_text("Привет!") == ["Привет!"]


def test_what_may_go_before_in_the_turn(one: One) -> None:
    probe = {"kind": "only", "within": "turn", "gap": "3m", "ru": ["вы тут"]}
    chat = """
        2026-03-02 10:00:05 staff: Привет
        2026-03-02 10:00:20 staff: Вы тут?
        2026-03-02 10:30:00 client: Да
    """
    assert one(probe).in_chat(chat) == []
    assert one({**probe, "lead": {"ru": ["привет"]}}).in_chat(chat) == ["Вы тут?"]
