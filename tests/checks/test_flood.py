"""``flood``: one person in a group drowns out the others."""

from __future__ import annotations

from tests.checks.conftest import One

FLOOD = {"kind": "flood", "messages": 4, "within": "2m"}


def chat(*lines: str) -> str:
    return "\n".join(["# group", "2026-03-02 09:00 Роман (client): Как дела?", *lines])


def by(author: str, *minutes: int) -> list[str]:
    return [f"2026-03-02 10:{minute:02} {author} (staff): раз {minute}" for minute in minutes]


def test_so_many_within_the_time(one: One) -> None:
    rule = one(FLOOD)
    assert rule.in_chat(chat(*by("Анна", 0, 0, 1, 2))) == ["раз 2"]
    assert rule.in_chat(chat(*by("Анна", 0, 1, 2, 3))) == []
    assert rule.in_chat(chat(*by("Анна", 0, 0, 1))) == []


def test_whoever_writes_between(one: One) -> None:
    lines = [
        line for minute in (0, 0, 1, 1) for who in ("Анна", "Олег") for line in by(who, minute)
    ]
    assert one(FLOOD).in_chat(chat(*lines)) == ["раз 1", "раз 1"]


def test_each_burst_is_told_once(one: One) -> None:
    assert one(FLOOD).in_chat(chat(*by("Анна", *[0] * 8))) == ["раз 0", "раз 0"]
    assert len(one(FLOOD).in_chat(chat(*by("Анна", *[0] * 7)))) == 1


def test_an_incident_is_told_as_it_goes(one: One) -> None:
    rule = one({**FLOOD, "unless": {"ru": ["раз"]}})
    assert rule.in_chat(chat(*by("Анна", 0, 0, 1, 2))) == []


def test_a_clock_that_runs_backwards(one: One) -> None:
    assert one(FLOOD).in_chat(chat(*by("Анна", 9, 6, 3, 0))) == []
