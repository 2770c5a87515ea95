"""Which day is meant, seen from the day on which it is said."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Protocol

from etiquette_lint.records import record

SATURDAY, SUNDAY = 5, 6
_LEAP = 8  # years between one 29 February and the next, at the most


class Day(Protocol):
    def on(self, today: date, over: bool) -> date | None:
        """The last day meant, or None for one that has passed. ``over``: today's work is done."""
        ...


@record
class InDays:
    """«сегодня», «завтра»."""

    days: int

    def on(self, today: date, over: bool) -> date | None:
        return today + timedelta(self.days)


@record
class InWorkingDays:
    """«в течение рабочего дня» is today's, as long as there is some of it left."""

    def on(self, today: date, over: bool) -> date | None:
        idle = over or today.weekday() >= SATURDAY
        return after_working_days(today, 1) if idle else today


@record
class Weekday:
    """«в понедельник»; said on a Monday it is the next one, for today would be called today.

    ``week`` 0 is «в этот понедельник», which may be today; 1 is one of the next calendar week.
    """

    number: int
    week: int | None = None

    def on(self, today: date, over: bool) -> date | None:
        ahead = (self.number - today.weekday()) % 7
        if self.week is None:
            return today + timedelta(ahead or 7)
        if self.week == 0:
            return today + timedelta(ahead)
        return monday_of(today) + timedelta(7 * self.week + self.number)


@record
class InWeek:
    """A day of the calendar week. Not ``told`` which week: the next one in which it is ahead."""

    week: int
    number: int = SUNDAY
    told: bool = True

    def on(self, today: date, over: bool) -> date | None:
        found = monday_of(today) + timedelta(7 * self.week + self.number)
        if found < today:
            return None if self.told else found + timedelta(7)
        return found


@record
class Weekend:
    """«на выходных»: until Sunday. Before them: until Friday."""

    before: bool = False
    week: int = 0

    def on(self, today: date, over: bool) -> date | None:
        if self.before and today.weekday() >= SATURDAY:
            today += timedelta(7)
        number = 4 if self.before else SUNDAY
        return monday_of(today) + timedelta(7 * self.week + number)


@record
class Dated:
    """«5 мая», «5-го числа», «05.05.2026». What is not said is the nearest that is ahead."""

    day: int
    month: int | None = None
    year: int | None = None

    def on(self, today: date, over: bool) -> date | None:
        if self.year is not None:
            found = self._made(self.year, self.month or today.month)
            return found if found and found >= today else None
        if self.month is not None:
            years = range(today.year, today.year + _LEAP + 1)
            made = (self._made(year, self.month) for year in years)
        else:
            first = today.year * 12 + today.month - 1
            made = (self._made(n // 12, n % 12 + 1) for n in range(first, first + 12))
        return next((each for each in made if each and each >= today), None)

    def _made(self, year: int, month: int) -> date | None:
        try:
            return date(year, month, self.day)
        except ValueError:
            return None


@record
class InMonth:
    """A part of a month: ``end``, ``start``, ``middle``, or all ``before`` it begins."""

    part: str
    month: int | None = None  # or this one and ``ahead``
    ahead: int = 0

    def on(self, today: date, over: bool) -> date | None:
        if self.month is None:
            return self._in(today.year * 12 + today.month - 1 + self.ahead)
        this = self._in(today.year * 12 + self.month - 1)
        return this if this >= today else self._in(today.year * 12 + self.month + 11)

    def _in(self, number: int) -> date:
        year, month = number // 12, number % 12 + 1
        last = _last_of(year, month)
        return date(year, month, {"start": 10, "middle": 20, "before": 1}.get(self.part, last))


@record
class InLongSpan:
    """The end of a quarter (3 months) or a year (12), this one's or the next one's."""

    months: int
    ahead: int = 0

    def on(self, today: date, over: bool) -> date | None:
        number = today.year * 12 + today.month - 1
        last = (number // self.months + 1 + self.ahead) * self.months - 1
        year, month = last // 12, last % 12 + 1
        return date(year, month, _last_of(year, month))


def monday_of(day: date) -> date:
    return day - timedelta(day.weekday())


def after_working_days(day: date, count: int) -> date:
    """Of holidays nothing is known."""
    while count > 0:
        day += timedelta(1)
        count -= day.weekday() < SATURDAY
    return day


def after_months(day: date, count: int) -> date:
    """The same day of a later month, or its last one."""
    number = day.year * 12 + day.month - 1 + count
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, _last_of(year, month)))


def _last_of(year: int, month: int) -> int:
    """The last day of a month. The standard calendar would cost a millisecond of each start."""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day
