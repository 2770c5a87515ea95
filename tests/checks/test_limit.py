"""``limit``: too many of something."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.conftest import One
from tests.checks.folder import texts

SAID = {"message": texts("{count}/{limit}")}


def counts(one: One, check: dict[str, Any], text: str, **config: Any) -> list[str]:
    rule = one({"kind": "limit", **check}, **SAID)
    return [finding.text for finding in rule.folder.found(text, **config)]


@pytest.mark.parametrize(
    ("count", "text", "number"),
    [
        ("emoji", "Готово 🎉👨‍👩‍👧‍👦 ❤️ спасибо 🇺🇦", 4),
        ("smile", "Готово))) ждём :) приходите ))", 2),
        ("brackets", "Готово))) ждём :) приходите (по записи) ))", 5),
        ("exclamation", "Готово! Ждём!! Что?!", 4),
        ("question", "Когда? Где?? Что?!", 4),
        ("words", "Готово, ждём вас до 18:00 👋", 4),
        ("characters", "Ждём 👋", 6),
    ],
)
def test_what_is_counted(one: One, count: str, text: str, number: int) -> None:
    said = counts(one, {"count": count, "limit": 0}, text)
    assert said == [f"{number}/0"]
    assert counts(one, {"count": count, "limit": number - 1}, text) == [f"{number}/{number - 1}"]
    assert counts(one, {"count": count, "limit": number}, text) == []


def test_the_first_beyond_the_limit_is_pointed_at(one: One) -> None:
    rule = one({"kind": "limit", "count": "emoji", "limit": 1})
    (finding,) = rule.folder.found("Готово 🎉 ждём 🔥 вас 🌸")
    assert finding.span is not None and finding.message.text[finding.span.start] == "🔥"


def test_a_long_message_is_reported_whole(one: One) -> None:
    rule = one({"kind": "limit", "count": "characters", "limit": 3})
    (finding,) = rule.folder.found("Ждём вас")
    assert finding.span is None


def test_run_counts_marks_in_a_row(one: One) -> None:
    check = {"count": "exclamation", "run": 2}
    assert counts(one, check, "Ура! Ура! Ура!! Ура!") == []
    assert counts(one, check, "Ура! Ура!!!! Ура!!!") == ["4/2"]


def test_a_long_run_is_told_before_a_large_sum(one: One) -> None:
    check = {"count": "exclamation", "limit": 3, "run": 2}
    assert counts(one, check, "Ура! Ура! Ура! Ура!") == ["4/3"]
    assert counts(one, check, "Ура! Ура! Ура!!!") == ["3/2"]


def test_the_fix_leaves_one_mark_of_each_long_run(one: One) -> None:
    rule = one({"kind": "limit", "count": "exclamation", "run": 1}, fix="safe")
    assert rule.mended("Ура!!! Готово! Ждём!!") == "Ура! Готово! Ждём!"


def test_the_fix_takes_away_what_is_beyond_with_its_space(one: One) -> None:
    rule = one({"kind": "limit", "count": "emoji", "limit": 1}, fix="safe")
    assert rule.mended("Готово 🎉 ждём 🔥\u00a0🌸, приходите") == "Готово 🎉 ждём, приходите"


def test_the_fix_leaves_no_space_at_the_start_of_a_line(one: One) -> None:
    rule = one({"kind": "limit", "count": "emoji", "limit": 0}, fix="safe")
    assert rule.mended("🎉 Готово!\n🔥 Ждём вас 🌸") == "Готово!\nЖдём вас"


def test_ignored_tokens_do_not_count(one: One) -> None:
    check = {"count": "emoji", "limit": 0, "ignore": ["👍", "🇺🇦"]}
    assert counts(one, check, "Готово 👍🇺🇦") == []
    assert counts(one, check, "Готово 👍🎉") == ["1/0"]


def test_without_limit_and_run_nothing_is_too_much(one: One) -> None:
    assert counts(one, {"count": "emoji"}, "🎉🎉🎉🎉🎉🎉") == []


def test_the_configuration_moves_the_limit(one: One) -> None:
    check, text = {"count": "emoji", "limit": 5}, "Готово 🎉🔥"
    assert counts(one, check, text, rules={"offence": {"limit": 1}}) == ["2/1"]
    ignoring = {"offence": {"limit": 1, "ignore": ["🔥"]}}
    assert counts(one, check, text, rules=ignoring) == []


@pytest.mark.parametrize(
    ("count", "text", "mended"),
    [
        ("question", "Где оплата??? Когда?", "Где оплата? Когда?"),
        ("question", "Правда!?? Когда?", "Правда? Когда?"),
        ("exclamation", "Правда?!! Ура!", "Правда? Ура!"),
        ("brackets", "Готово)))) (ждём)", "Готово) (ждём)"),
    ],
)
def test_a_mark_is_left_of_the_run_that_says_what_it_said(
    one: One, count: str, text: str, mended: str
) -> None:
    assert one({"kind": "limit", "count": count, "run": 1}, fix="safe").mended(text) == mended
