"""``length``: more than a reader takes in at once."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One
from tests.checks.folder import texts

SAID = {"message": texts("{count}/{limit}")}
WORDS = "раз два три четыре пять шесть семь восемь девять десять "


def said(one: One, of: str, limit: int, text: str) -> list[str]:
    report = one({"kind": "length", "of": of, "limit": limit}, **SAID).folder.found(text)
    return [finding.text for finding in report]


@pytest.mark.parametrize(
    ("of", "limit", "text", "expected"),
    [
        ("message", 200, WORDS * 4, ["223/200"]),
        ("message", 223, WORDS * 4, []),
        ("message", 5, "Да, конечно", []),  # no short message is too long, whatever the limit
        ("block", 200, WORDS * 4, ["223/200"]),
        ("block", 200, f"{WORDS * 2}\n{WORDS * 2}", []),
        ("block", 200, f"1. {WORDS * 4}\n— {WORDS * 4}", []),
        ("sentence", 39, WORDS * 4, ["40/39"]),
        ("sentence", 40, WORDS * 4, []),
        ("sentence", 30, f"{WORDS * 2}. {WORDS * 3}! {WORDS}", []),
        ("sentence", 30, f"{WORDS * 2}; {WORDS * 2}", []),
        ("sentence", 30, f"{WORDS * 2}🙂 {WORDS * 2}", []),
        ("sentence", 30, f"- {WORDS * 2}\n- {WORDS * 2}", []),
        ("questions", 2, "Да? Нет?! Когда?", ["3/2"]),
        ("questions", 3, "Да? Нет?! Когда???", []),
        ("questions", 1, "1. Да?\n2) Нет?\n• Когда?\nГде?", []),
    ],
)
def test_measures(one: One, of: str, limit: int, text: str, expected: list[str]) -> None:
    assert said(one, of, limit, text) == expected


def test_the_sentence_and_the_last_question_are_marked(one: One) -> None:
    rule = one({"kind": "length", "of": "sentence", "limit": 30})
    (finding,) = rule.folder.found(f"Здравствуйте. {WORDS * 4}. До свидания.")
    assert finding.matched == (WORDS * 4).strip()
    rule = one({"kind": "length", "of": "questions", "limit": 1})
    (finding,) = rule.folder.found("Да? А вы??")
    assert finding.matched == "??"
