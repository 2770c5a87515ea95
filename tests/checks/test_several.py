"""``several``: more of one thing than a message should hold."""

from __future__ import annotations

from tests.checks.conftest import One
from tests.checks.folder import texts

TOPICS = {"kind": "several", "ru": ["по <word> :"], "uk": ["щодо <word> :"], "limit": 1}


def test_the_first_that_is_too_many_is_named(one: One) -> None:
    rule = one(TOPICS, message=texts("{match} {count}/{limit}"))
    assert rule.in_text("По окнам: какие берём?") == []
    assert rule.in_text("По окнам: белые? По полу: дуб? По свету: тёплый?") == ["По полу:"]
    assert rule.in_text("Щодо вікон: білі? Щодо підлоги: дуб?") == ["Щодо підлоги:"]
    (finding,) = rule.report("2026-03-02 10:00 staff: По окнам: белые? По полу: дуб?")
    assert finding.text.removesuffix(".") == "По полу: 2/1"


def test_lines_of_a_list_do_not_count(one: One) -> None:
    rule = one(TOPICS)
    assert rule.in_text("Решаем:\n1. По окнам: белые?\n2. По полу: дуб?") == []
    assert rule.in_text("По окнам: белые?\nПо полу: дуб?") == ["По полу:"]


def test_the_limit_is_a_setting(one: One) -> None:
    text = "По окнам: белые? По полу: дуб?"
    assert one(TOPICS).in_text(text, rules={"offence": {"limit": 2}}) == []
    assert one(TOPICS).in_text(text, rules={"offence": {"also": ["белые"]}}) == ["белые"]
    assert one({**TOPICS, "unless": {"ru": ["по полу"]}}).in_text(text) == []
