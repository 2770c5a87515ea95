"""``consistent``: one form kept throughout a conversation."""

from __future__ import annotations

from tests.checks.conftest import One
from tests.checks.folder import texts

FORMS = {
    "kind": "consistent",
    "forms": {
        "ty": {"ru": ["ты", "тебе", "твой"], "uk": ["ти", "тобі"]},
        "vy": {"ru": ["вы", "вам", "ваш"], "uk": ["ви", "вам"]},
    },
}
SAID = {"message": texts("{form} after {before}: {match}")}

MIX = """
    2026-03-02 10:00 client: Где заказ?
    2026-03-02 10:01 Анна (staff): Ваш заказ собран
    2026-03-02 10:02 client: А чек?
    2026-03-02 10:03 Анна (staff): Тебе на почту отправили
    2026-03-02 10:04 Анна (staff): Вам ещё что-то нужно? Тебе помочь?
    2026-03-02 10:05 Олег (staff): Твой заказ уже тут
"""


def test_an_author_is_told_once_and_another_has_a_voice_of_their_own(one: One) -> None:
    report = one(FORMS, **SAID).report(MIX)
    (finding,) = report
    assert finding.text == "ty after vy: Тебе"
    assert [message.text for message in finding.evidence] == ["Ваш заказ собран"]


def test_the_memory_lasts_over_sessions(one: One) -> None:
    chat = """
        2026-03-02 10:00 staff: Ваш заказ собран
        2026-03-05 10:00 staff: Твой заказ ждёт
    """
    assert one(FORMS).in_chat(chat) == ["Твой заказ ждёт"]


def test_both_forms_in_one_message(one: One) -> None:
    (finding,) = one(FORMS, **SAID).folder.found("Ты не волнуйся, мы вам перезвоним")
    assert (finding.text, finding.evidence) == ("vy after ty: вам", ())


def test_unless_keeps_idioms_out(one: One) -> None:
    check = {**FORMS, "unless": {"ru": ["вот тебе раз"], "uk": ["на тобі"]}}
    assert one(check).in_text("Вот тебе раз! Мы вам перезвоним") == []
    assert one(check).in_text("Ось на тобі! Ми вам передзвонимо") == []


def test_clients_may_mix(one: One) -> None:
    assert one(FORMS).in_text("Вам перезвонить?") == []
    chat = """
        2026-03-02 10:00 client: Вы где? Ты где?
        2026-03-02 10:01 staff: Мы рядом
    """
    assert one(FORMS).in_chat(chat) == []
