"""Which of two numbers is the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.readers.day_order import DayOrder, DayTest, Verdict


def decide(pairs: list[tuple[int, ...]], separator: str = "/", **named: bool) -> Verdict:
    order = DayOrder(separator, **named)
    for pair in pairs:
        order.add(*pair)
    return order.verdict()


@pytest.mark.parametrize(
    ("pairs", "separator", "expected"),
    [
        ([(1, 2), (13, 2)], "/", Verdict(True, DayTest.FIELD, False)),
        ([(1, 2), (2, 13)], ".", Verdict(False, DayTest.FIELD, False)),
        ([(13, 2), (14, 2), (2, 13)], "/", Verdict(True, DayTest.FIELD, True)),
        ([(1, 2), (12, 2), (1, 3)], "/", Verdict(True, DayTest.SEQUENCE, False)),
        ([(1, 2), (1, 12), (2, 1)], "/", Verdict(False, DayTest.SEQUENCE, False)),
        ([(13, 13), (14, 15), (1, 13)], "/", Verdict(False, DayTest.FIELD, False)),
        ([(12, 31, 21), (1, 2, 22)], "/", Verdict(False, DayTest.FIELD, False)),
        ([(2, 12, 21), (3, 1, 22)], "/", Verdict(True, DayTest.SEPARATOR, True)),
        ([(1, 2), (1, 3), (1, 4)], "/", Verdict(False, DayTest.STEPS, True)),
        ([(1, 2), (2, 2), (3, 2)], "/", Verdict(True, DayTest.STEPS, True)),
        ([(1, 2), (1, 3), (1, 4)], ".", Verdict(True, DayTest.SEPARATOR, False)),
        ([(3, 4)], "/", Verdict(True, DayTest.SEPARATOR, True)),
        ([(3, 4)], "-", Verdict(True, DayTest.SEPARATOR, False)),
        ([], "/", Verdict(True, DayTest.SEPARATOR, True)),
    ],
)
def test_the_strongest_test_decides(
    pairs: list[tuple[int, ...]], separator: str, expected: Verdict
) -> None:
    assert decide(pairs, separator) == expected


def test_what_the_team_says_gives_way_only_to_what_cannot_be() -> None:
    assert decide([(1, 2), (1, 12), (2, 1)], told=True) == Verdict(True, DayTest.TOLD, False)
    assert decide([(13, 1), (1, 13)], told=False) == Verdict(False, DayTest.TOLD, False)
    assert decide([(13, 1)], told=False) == Verdict(True, DayTest.FIELD, False)


def test_hours_written_the_american_way_make_the_month_likelier_to_come_first() -> None:
    assert decide([(3, 4)], american=True) == Verdict(False, DayTest.SEPARATOR, True)
    assert decide([(3, 4)], ".", american=True) == Verdict(True, DayTest.SEPARATOR, False)


def test_a_table_may_run_backwards() -> None:
    pairs = [(1, 3), (12, 2), (1, 2)]
    assert decide(pairs, newest_first=True) == Verdict(True, DayTest.SEQUENCE, False)


@given(
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.lists(st.integers(0, 40), min_size=30, max_size=60),
    st.booleans(),
)
def test_a_long_chat_tells_its_order(start: date, steps: list[int], day_first: bool) -> None:
    order = DayOrder("/")
    day = start
    over = False
    for step in steps:
        day += timedelta(step)
        over = over or day.day > 12
        order.add(*((day.day, day.month) if day_first else (day.month, day.day)), day.year)
    verdict = order.verdict()
    if over:
        assert verdict == Verdict(day_first, DayTest.FIELD, False)
