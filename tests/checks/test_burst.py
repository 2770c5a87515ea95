"""``burst``: one thought sent as several messages."""

from __future__ import annotations

from typing import Any

import pytest

from etiquette_lint.model import Fact
from tests.checks.conftest import One
from tests.checks.folder import texts

BURST = {"kind": "burst", "messages": 3, "within": "60s", "max_words": 3, "fragments": 2}


def chat(*lines: str) -> str:
    return "\n".join(lines)


THREE = (
    "2026-03-02 10:00:00 staff: Добрый день",
    "2026-03-02 10:00:20 staff: по вашему заказу",
    "2026-03-02 10:01:20 staff: он уже готов, приезжайте завтра",
)


def test_the_first_is_reported_and_the_others_prove_it(one: One) -> None:
    (finding,) = one(BURST, message=texts("{count}")).report(chat(*THREE))
    assert (finding.message.text, finding.text) == ("Добрый день", "3")
    assert [message.text for message in finding.evidence] == [
        "по вашему заказу",
        "он уже готов, приезжайте завтра",
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"messages": 4}, False),
        ({"messages": 2}, True),
        ({"within": "59s"}, False),
        ({"fragments": 3}, False),
        ({"fragments": 3, "max_words": 5}, True),
        ({"max_words": 1}, False),
    ],
)
def test_settings(one: One, change: dict[str, Any], found: bool) -> None:
    assert bool(one({**BURST, **change}).in_chat(chat(*THREE))) is found


@pytest.mark.parametrize(
    "between",
    [
        "2026-03-02 10:00:15 client: Да?",
        "2026-03-02 10:00:15 staff [photo]: чек",
        "2026-03-02 10:00:15 Олег (staff): Подключаюсь",
    ],
)
def test_what_ends_a_run(one: One, between: str) -> None:
    assert one(BURST).in_chat(chat(THREE[0], between, *THREE[1:])) == []


def test_two_runs_in_one_turn(one: One) -> None:
    later = [line.replace("10:0", "10:1").replace("Добрый день", "И ещё") for line in THREE]
    assert one(BURST).in_chat(chat(*THREE, *later)) == ["Добрый день", "И ещё"]


def test_messages_without_words_are_no_fragments(one: One) -> None:
    lines = [f"2026-03-02 10:00:0{n} staff: 👍" for n in range(4)]
    assert one(BURST).in_chat(chat(*lines)) == []


def test_what_is_whole_is_no_fragment(one: One) -> None:
    check = {**BURST, "unless": {"ru": ["^ добрый день $", "^ спасибо $"]}}
    assert one(check).in_chat(chat(*THREE)) == []
    more = "2026-03-02 10:01:30 staff: до вечера"
    assert one(check).in_chat(chat(*THREE, more)) == ["Добрый день"]


TO_THE_MINUTE = [
    line.replace(":00 staff", " staff").replace(":20 staff", " staff") for line in THREE
]


def test_without_seconds_a_short_gap_cannot_be_proved(one: One) -> None:
    report = one(BURST).report(chat(*TO_THE_MINUTE))
    assert list(report) == []
    assert report.skipped == {"offence": Fact.SECONDS}


def test_a_gap_of_minutes_needs_no_seconds(one: One) -> None:
    assert one({**BURST, "within": "3m"}).in_chat(chat(*TO_THE_MINUTE)) == ["Добрый день"]


def test_a_draft_has_no_times(one: One) -> None:
    report = one(BURST).folder.linter().check_text("Привет")
    assert report.skipped == {"offence": Fact.TIME}
