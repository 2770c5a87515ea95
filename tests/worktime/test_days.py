"""Days as people list them."""

from __future__ import annotations

from datetime import date

import pytest

from etiquette_lint.fields import DaySpan


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("2026-05-04", [(2026, 5, 4)], [(2026, 5, 3), (2027, 5, 4)]),
        ("2026-07-01..2026-07-14", [(2026, 7, 1), (2026, 7, 14)], [(2026, 7, 15)]),
        ("2026-12-30 … 2027-1-2", [(2027, 1, 2)], [(2027, 1, 3)]),
        ("12-25", [(2024, 12, 25), (2031, 12, 25)], [(2024, 12, 24)]),
        ("02-29", [(2024, 2, 29)], [(2024, 2, 28)]),
        ("12-30..01-02", [(2026, 12, 31), (2027, 1, 1)], [(2027, 1, 3), (2026, 12, 29)]),
        ("07-01..07-14", [(2026, 7, 7)], [(2026, 6, 30)]),
    ],
)
def test_what_they_cover(text: str, inside: list[tuple[int, ...]], outside: list[object]) -> None:
    span = DaySpan.of(text)
    assert all(span.covers(date(*day)) for day in inside)
    assert not any(span.covers(date(*day)) for day in outside)  # type: ignore[misc]
    assert DaySpan.of(str(span)) == span


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13-01", "02-30", "2026-05-04..05-06", "2026-05-04..2026-05-03", "x"]
)
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError):
        DaySpan.of(text)
