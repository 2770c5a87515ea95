"""``reply``: the client asked, and nobody answered."""

from __future__ import annotations

from tests.checks.conftest import One

ASKED = {
    "kind": "reply",
    "to": {"ru": ["?", "перенесите"], "uk": ["?"]},
    "unless": {"ru": ["нашла сама", "не нужно"]},
}
ASKS = "2026-03-02 10:00 client: Где чек?\n"


def test_the_question_at_the_end_is_reported(one: One) -> None:
    rule = one(ASKED)
    assert rule.in_chat(ASKS) == ["Где чек?"]
    assert rule.in_chat(ASKS + "2026-03-02 10:05 client: Ау") == ["Где чек?"]
    assert rule.in_chat(ASKS + "2026-03-02 10:05 client: Перенесите приём") == ["Перенесите приём"]


def test_any_answer_of_staff_will_do(one: One) -> None:
    assert one(ASKED).in_chat(ASKS + "2026-03-02 10:05 staff: На почте") == []
    assert one(ASKED).in_chat(ASKS + "2026-03-02 10:05 staff [sticker 😺]:") == []


def test_a_bot_does_not_answer(one: One) -> None:
    assert one(ASKED).in_chat(ASKS + "2026-03-02 10:00 bot: Мы на связи с 9") == ["Где чек?"]


def test_a_question_may_be_withdrawn(one: One) -> None:
    rule = one(ASKED)
    assert rule.in_chat(ASKS + "2026-03-02 10:05 client: Нашла сама") == []
    assert rule.in_chat("2026-03-02 10:00 client: Не нужно\n" + ASKS) == ["Где чек?"]


def test_only_the_end_of_the_conversation_is_judged(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Где чек?
        2026-03-05 10:00 client: Спасибо, дошёл
    """
    assert one(ASKED).in_chat(chat) == []


def test_nothing_asked(one: One) -> None:
    assert one(ASKED).in_chat("2026-03-02 10:00 client: Спасибо") == []
