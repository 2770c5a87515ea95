"""Dates and times as headers write them, in any digits: from strings to moments."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from etiquette_lint.readers.whatsapp import markers

_NUMBERS = re.compile(r"([RH]?)(\d+)")
_TIME = re.compile(r"\D*?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?")
_NOT_LETTERS = re.compile(r"[\d\s.:\u200e\u200f]+")
_ERAS = {"R": 2018, "H": 1988}  # Japanese: the year before their first
_BUDDHIST = 543
_OLDEST = 9  # the app is of 2009: two digits from 52 on are a Buddhist year
_MOST = 100_000  # times of a day, with seconds; more are not kept
_NOON = 12


class Clock:
    """Knows a file's order of days; remembers what it has worked out once.

    ``strange`` counts times with a part of the day in unknown words, taken as they are written.
    """

    def __init__(self, year_first: bool, day_first: bool) -> None:
        self._year_first = year_first
        self._day_first = day_first
        self._dates: dict[str, date | None] = {}
        self._times: dict[str, time | None] = {}

    def at(self, written_date: str, written_time: str) -> datetime | None:
        """The moment; None for a thirtieth of February or a twenty-fifth hour."""
        try:
            day = self._dates[written_date]
        except KeyError:
            day = self._dates[written_date] = self._day(written_date)
        try:
            clock = self._times[written_time]
        except KeyError:
            clock = _clock(written_time)
            if len(self._times) < _MOST:
                self._times[written_time] = clock
        return datetime.combine(day, clock) if day and clock is not None else None

    def _day(self, written: str) -> date | None:
        first, second, year = parts(written, self._year_first)
        month, day = (second, first) if self._day_first else (first, second)
        try:
            return date(year, month, day)
        except ValueError:
            return None


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


def _clock(written: str) -> time | None:
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
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


_NIGHTFALL = 6  # nine at night is before midnight, three is after
