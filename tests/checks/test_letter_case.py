"""``letter-case``: «Вы» and «вы»."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One
from tests.engine.talks import STAFF, said, talk

CHECK = {"kind": "letter-case", "of": "vy", "unless": {"ru": ["(вас | вам) всех"]}}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Рады, что Вам понравилось, ждём вас снова", ["вас"]),
        ("Рады, что вам понравилось, ждём Вас снова", ["Вас"]),
        ("Раді, що Вам сподобалося, чекаємо на вас і ваших друзів", ["вас"]),
        ("Рады, что Вам понравилось. Вы придёте? Ваш столик ждёт Вас", []),
        ("вы придёте? ваш столик ждёт. Рады, что Вам понравилось", []),  # hasty sentences
        ("Напоминаем: Ваша запись в десять, мы вам позвоним", []),
        ("Ждём вас:\n- Ваш мастер\n- Ваш стилист", []),
        ("👋 Ваш заказ собран, вам позвонят", []),
        ("ВАШ ЗАКАЗ СОБРАН, ждём вас", []),
        ("Мы вам ответили на «пусть Вам будет стыдно»", []),
        ("Очень ждём Вас, а потом вас всех", []),
        ("Вы", []),
    ],
)
def test_one_way_in_a_message(one: One, text: str, found: list[str]) -> None:
    assert one(CHECK).in_text(text) == found


def test_one_way_in_a_talk(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Вам передать или Вам отправить?
        2026-03-02 10:01 Анна (staff): Мастер Вас примет
        2026-03-02 10:02 Олег (staff): Мастер вас примет в шесть
        2026-03-02 10:03 Анна (staff): Мастер вас примет в семь
        2026-03-02 10:04 Анна (staff): Мастер вас примет в восемь
    """
    report = one(CHECK).report(chat)
    (finding,) = report
    assert finding.message.text.endswith("в семь")
    assert [message.text for message in finding.evidence] == ["Мастер Вас примет"]


def test_the_mending_is_safe_once_there_is_a_policy(one: One) -> None:
    text = "Ждём вас, и Ваших друзей, и ваш велосипед"
    rule = one(CHECK, fix="safe")
    for policy, mended in (
        ("any", "Ждём вас, и ваших друзей, и ваш велосипед"),
        ("lower", "Ждём вас, и ваших друзей, и ваш велосипед"),
        ("upper", "Ждём Вас, и Ваших друзей, и Ваш велосипед"),
    ):
        (finding,) = rule.folder.found(text, rules={"offence": {"policy": policy}})
        assert finding.fix is not None
        assert finding.fix.apply(text) == mended
        assert finding.fix.safe is (policy != "any")
        assert not rule.folder.found(mended, rules={"offence": {"policy": policy}})


def test_a_policy_is_for_every_message(one: One) -> None:
    chat = """
        2026-03-02 10:00 staff: Мастер вас примет
        2026-03-02 10:01 staff: Мастер Вас ждёт
        2026-03-02 10:02 staff: Вы придёте?
        2026-03-02 10:03 staff: Мастер вас встретит
    """
    config = {"rules": {"offence": {"policy": "upper"}}}
    assert one(CHECK).in_chat(chat, **config) == ["Мастер вас примет", "Мастер вас встретит"]


def test_a_group_may_be_meant(one: One) -> None:
    rule = one({**CHECK, "policy": "upper"}, fix="safe")
    talked = talk([said(STAFF, "Очень ждём вас")], kind="group")
    (finding,) = rule.folder.linter().check_conversation(talked)
    assert finding.fix is not None and not finding.fix.safe
