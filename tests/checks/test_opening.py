"""``opening``: what the first words of a session must hold."""

from __future__ import annotations

import pytest

from etiquette_lint.model import Fact
from tests.checks.conftest import One

GREETING = {
    "kind": "opening",
    "need": {"ru": ["здравствуйте", "добрый день"], "uk": ["вітаю"]},
}
QUESTION = "2026-03-02 10:00 client: Где заказ?\n"


def test_the_first_answer_must_greet(one: One) -> None:
    rule = one(GREETING)
    assert rule.in_chat(QUESTION + "2026-03-02 10:01 staff: Уже едет") == ["Уже едет"]
    assert rule.in_chat(QUESTION + "2026-03-02 10:01 staff: Здравствуйте! Уже едет") == []


def test_any_message_of_the_first_turn_may_greet(one: One) -> None:
    chat = QUESTION + "2026-03-02 10:01 staff: Уже едет\n2026-03-02 10:02 staff: Добрый день!"
    assert one(GREETING).in_chat(chat) == []


def test_only_the_first_turn_is_judged(one: One) -> None:
    chat = f"""
        {QUESTION.strip()}
        2026-03-02 10:01 staff: Здравствуйте! Узнаю
        2026-03-02 10:02 client: Жду
        2026-03-02 10:03 Олег (staff): Уже едет
    """
    assert one(GREETING).in_chat(chat) == []


def test_a_new_session_is_opened_anew(one: One) -> None:
    chat = f"""
        {QUESTION.strip()}
        2026-03-02 10:01 staff: Здравствуйте! Уже едет
        2026-03-04 10:00 client: И где он?
        2026-03-04 10:01 staff: Стоит в пробке
    """
    assert one(GREETING).in_chat(chat) == ["Стоит в пробке"]


def test_after_is_counted_from_when_staff_last_wrote(one: One) -> None:
    chat = f"""
        {QUESTION.strip()}
        2026-03-02 10:01 staff: Здравствуйте! Уже едет
        2026-03-04 10:00 client: И где он?
        2026-03-04 10:01 staff: Стоит в пробке
    """
    assert one({**GREETING, "after": "72h"}).in_chat(chat) == []
    assert one({**GREETING, "after": "1d"}).in_chat(chat) == ["Стоит в пробке"]


def test_a_greeting_of_the_bot_serves(one: One) -> None:
    chat = """
        2026-03-02 10:00:00 client: Где заказ?
        2026-03-02 10:00:01 bot: Здравствуйте! Оператор скоро ответит
        2026-03-02 10:01:00 staff: Уже едет
    """
    rule = one(GREETING)
    assert rule.in_chat(chat) == []
    assert rule.in_chat(chat.replace("Здравствуйте! ", "")) == ["Уже едет"]


@pytest.mark.parametrize("kind", ["voice 0:20", "video-note 0:20"])
def test_nobody_knows_what_a_voice_says(one: One, kind: str) -> None:
    chat = QUESTION + f"2026-03-02 10:01 staff [{kind}]:\n2026-03-02 10:02 staff: Уже едет"
    assert one(GREETING).in_chat(chat) == []


def test_an_export_may_begin_in_the_middle(one: One) -> None:
    chat = """
        2026-03-02 10:00 staff: Курьер будет через час
        2026-03-02 10:01 client: Жду
        2026-03-02 10:02 staff: Договорились
        2026-03-04 10:00 client: Это снова я
        2026-03-04 10:02 staff: Слушаю
    """
    assert one(GREETING).in_chat(chat) == ["Слушаю"]


def test_a_photo_without_words_neither_greets_nor_offends(one: One) -> None:
    assert one(GREETING).in_chat(QUESTION + "2026-03-02 10:01 staff [photo]:") == []


def test_a_draft_cannot_tell(one: One) -> None:
    assert one(GREETING).folder.linter().check_text("Уже едет").skipped == {"offence": Fact.TURNS}


def test_thanks_alone_open_nothing(one: One) -> None:
    check = {**GREETING, "unless": {"ru": ["^ спасибо .. $"]}}
    chat = f"""
        {QUESTION.strip()}
        2026-03-02 10:01 staff: Здравствуйте! Уже едет
        2026-03-04 10:00 client: Всё пришло
        2026-03-04 10:01 staff: Спасибо за ответ
    """
    assert one(GREETING).in_chat(chat) == ["Спасибо за ответ"]
    assert one(check).in_chat(chat) == []
    more = chat.rstrip() + "\n        2026-03-04 10:01 staff: Чек на почте"
    assert one(check).in_chat(more) == ["Спасибо за ответ"]
