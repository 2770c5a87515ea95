"""``daytime``: words for one time of day, sent at another."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One
from tests.checks.folder import texts

GREETING = {
    "kind": "daytime",
    "times": {
        "morning": {
            "from": "4:00",
            "until": "12:00",
            "ru": ["^ доброе утро"],
            "uk": ["^ доброго ранку"],
        },
        "evening": {"from": "16:00", "until": "2:00", "ru": ["^ добрый вечер"]},
    },
    "to": {"ru": "здравствуйте", "uk": "вітаю"},
}
KEYS = {"fix": "safe", "message": texts("{match}, {time}: {fix}")}


@pytest.mark.parametrize(
    ("clock", "text", "found"),
    [
        ("11:59", "Доброе утро", False),
        ("12:00", "Доброе утро", True),
        ("03:59", "Доброе утро", True),
        ("04:00", "Доброе утро", False),
        ("15:59", "Добрый вечер", True),
        ("16:00", "Добрый вечер", False),
        ("01:59", "Добрый вечер", False),
        ("02:00", "Добрый вечер", True),
        ("12:00", "Доброго ранку", True),
        ("19:00", "Здравствуйте", False),
    ],
)
def test_each_has_its_hours(one: One, clock: str, text: str, found: bool) -> None:
    rule = one(GREETING, **KEYS)
    assert rule.in_chat(f"2026-03-02 {clock} staff: {text}") == ([text] if found else [])


def test_it_says_when_and_what_instead(one: One) -> None:
    (finding,) = one(GREETING, **KEYS).report("2026-03-02 19:40 staff: Доброе утро, Анна!")
    assert finding.text == "Доброе утро, 19:40: Здравствуйте"
    assert finding.matched == "Доброе утро"
    assert finding.fix and finding.fix.apply("Доброе утро, Анна!") == "Здравствуйте, Анна!"


def test_the_letters_are_those_of_what_was_written(one: One) -> None:
    (finding,) = one(GREETING, **KEYS).report(
        "2026-03-02 19:40 staff: доброго ранку! Замовлення їде"
    )
    assert finding.fix and finding.fix.apply("доброго ранку!") == "вітаю!"


def test_a_draft_has_no_time(one: One) -> None:
    rule = one(GREETING, **KEYS)
    assert rule.in_text("Доброе утро") == []
