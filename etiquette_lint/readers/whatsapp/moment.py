"""Dates and times as headers write them, in any digits: from strings to moments."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from operator import add
from typing import Any

from etiquette_lint.readers.whatsapp import markers

_NUMBERS = re.compile(r"([RH]?)(\d+)")
_TIME = re.compile(r"\D*?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?")
_NOT_LETTERS = re.compile(r"[\d\s.:\u200e\u200f]+")
_ERAS = {"R": 2018, "H": 1988}  # Japanese: the year before their first
_BUDDHIST = 543
_OLDEST = 9  # the app is of 2009: two digits from 52 on are a Buddhist year
_NOON = 12
_HOURS, _SIXTY = 24, 60


class Clock:
    """Knows a file's order of days, and works out each date and each time of a day but once."""

    def __init__(self, year_first: bool, day_first: bool) -> None:
        self._dates = _Dates(year_first, day_first)
        self._times = _Times()

    def moments(self, dates: list[str], times: list[str]) -> list[datetime] | None:
        """All of them, or None where one is not ``possible``."""
        days: Any = map(self._dates.__getitem__, dates)
        clocks: Any = map(self._times.__getitem__, times)
        try:
            return list(map(add, days, clocks))
        except TypeError:
            return None

    def possible(self, dates: list[str], times: list[str]) -> list[datetime | None]:
        """None for a thirtieth of February and for a twenty-fifth hour."""
        days, clocks = map(self._dates.__getitem__, dates), map(self._times.__getitem__, times)
        return [
            None if day is None or clock is None else day + clock
            for day, clock in zip(days, clocks, strict=True)
        ]


class _Dates(dict[str, datetime | None]):
    """Midnights: to add a length of time to one is half the work of combining day and hour."""

    def __init__(self, year_first: bool, day_first: bool) -> None:
        super().__init__()
        self._year_first = year_first
        self._day_first = day_first

    def __missing__(self, written: str) -> datetime | None:
        first, second, year = parts(written, self._year_first)
        month, day = (second, first) if self._day_first else (first, second)
        try:
            found = datetime(year, month, day)
        except ValueError:
            return None
        self[written] = found
        return found


class _Times(dict[str, timedelta | None]):
    """Of a day there are 1,440, or sixty times as many with seconds."""

    def __missing__(self, written: str) -> timedelta | None:
        found = self[written] = _clock(written)
        return found


def parts(written: str, year_first: bool) -> tuple[int, int, int]:
    """The two numbers of day and month, in whatever order, and the year of our calendar.

    Behind a year the month is expected first: there the two are given the other way round.
    """
    a, b, c = _NUMBERS.findall(written)[:3]
    if year_first:
        return int(c[1]), int(b[1]), _year(*a)
    return int(a[1]), int(b[1]), _year(*c)


def part_of_day(written_time: str) -> str:
    """The words beside the hours, without spaces and full stops."""
    return _NOT_LETTERS.sub("", written_time).casefold()


def is_strange(part: str) -> bool:
    known = (markers.MORNING, markers.AFTERNOON, markers.NIGHT)
    return bool(part) and not any(part in parts for parts in known)


def _year(era: str, digits: str) -> int:
    year = int(digits)
    if era:
        return _ERAS[era] + year
    if year >= 2400:
        return year - _BUDDHIST
    if year < 100:
        return 2000 + year if year < _BUDDHIST % 100 + _OLDEST else 2500 + year - _BUDDHIST
    return year


def _clock(written: str) -> timedelta | None:
    """How long after midnight; None where there is no such time."""
    found = _TIME.match(written)
    assert found is not None  # the header's pattern has seen to it
    hour, minute, second = (int(number or 0) for number in found.groups())
    part = part_of_day(written)
    if part in markers.MORNING:
        hour = 0 if hour == _NOON else hour
        if hour > _NOON:
            return None
    elif part in markers.AFTERNOON:
        hour = hour + _NOON if hour < _NOON else hour
    elif part in markers.NIGHT:
        hour = hour % _NOON + (_NOON if _NIGHTFALL <= hour < _NOON else 0)
    if hour >= _HOURS or max(minute, second) >= _SIXTY:
        return None
    return timedelta(hours=hour, minutes=minute, seconds=second)


_NIGHTFALL = 6  # nine at night is before midnight, three is after
