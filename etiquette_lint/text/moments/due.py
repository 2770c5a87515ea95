"""When what was promised is due: the latest moment that the words allow.

Hours and minutes pass by the world's clock, days by the calendar: «через сутки» over the night in
which clocks go forward is 24 hours, «через день» ends when the next working day does.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

from etiquette_lint.records import record
from etiquette_lint.text.moments.days import Day, InDays, after_months, after_working_days
from etiquette_lint.text.moments.table import Unit

_UTC = timezone.utc  # noqa: UP017 - Python 3.11 has UTC, mypy's records of it differ
_MINUTES = {
    Unit.SECOND: 1 / 60,
    Unit.MINUTE: 1.0,
    Unit.HOUR: 60.0,
    Unit.NIGHT_AND_DAY: 24 * 60.0,
}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
_LONGEST = 100 * 366  # days; beyond them nobody waits, and the calendar ends somewhere
MIDNIGHT = 24 * 60
_LATE, _EVENING = 21 * 60, 18  # «в десять» is tomorrow, unless it is evening already


@record
class Length:
    """``minutes`` of the clock, then ``days`` or ``months`` of the calendar."""

    minutes: float = 0
    days: float = 0
    months: float = 0
    working: bool = False

    @classmethod
    def of(cls, amount: float, unit: Unit, working: bool = False) -> Length:
        if unit in _MINUTES:
            return cls(minutes=amount * _MINUTES[unit])
        if unit in _DAYS:
            return cls(days=amount * _DAYS[unit], working=working)
        return cls(months=amount * _MONTHS[unit])

    @property
    def by_calendar(self) -> bool:
        return bool(self.days or self.months)

    def __add__(self, other: Length) -> Length:
        return Length(
            self.minutes + other.minutes,
            self.days + other.days,
            self.months + other.months,
            self.working or other.working,
        )


@record
class Clock:
    """A time of day in minutes, up to the next morning; None is the end of the working day.

    ``spoken``: an hour up to twelve of which it is not said whether it is before noon or after.
    Said from ``stale`` on, it is tomorrow's; by itself a clock is so once it has passed.
    """

    minutes: int | None
    spoken: bool = False
    stale: int | None = None


@record
class Meaning:
    """What a time says. ``unknown``: something definite that only an event will tell."""

    day: Day | None = None
    clock: Clock | None = None
    length: Length | None = None
    unknown: bool = False

    def due(self, said_at: datetime, closing: time) -> datetime | None:
        if self.unknown:
            return None
        try:
            found = self._found(said_at, closing)
        except (OverflowError, ValueError):  # beyond the calendar
            return None
        return found if found is None or not _before(found, said_at) else None

    def _found(self, said_at: datetime, closing: time) -> datetime | None:
        if self.length is not None:
            return self._after(self.length, said_at, closing)
        today, over = said_at.date(), said_at.time() > closing
        if self.day is None:
            return self._next(self.clock, said_at, closing) if self.clock else None
        day = self.day.on(today, over)
        if day is None:
            return None
        if self.clock is None:
            return _at(day, MIDNIGHT if over and day == today else _minutes(closing), said_at)
        found = self._on(day, self.clock, said_at, closing)
        if _before(found, said_at) and self.clock.spoken:  # «сегодня в девять», said at noon
            return _at(day, _in_the_afternoon(self.clock), said_at)
        return found

    def _after(self, length: Length, said_at: datetime, closing: time) -> datetime | None:
        if length.days > _LONGEST or length.months > _LONGEST / 30:
            return None
        later = _pass(said_at, timedelta(minutes=length.minutes))
        if not length.by_calendar:
            return later
        day = after_months(later.date(), int(length.months))
        day += timedelta(round(length.months % 1 * 30))
        whole = -int(-length.days // 1)  # half a day is over when the day is
        day = after_working_days(day, whole) if length.working else day + timedelta(whole)
        if self.clock:
            return self._on(day, self.clock, said_at, closing)
        return _at(day, max(_minutes(closing), _minutes(later.time())), said_at)

    def _next(self, clock: Clock, said_at: datetime, closing: time) -> datetime:
        """The next time that the clock shows it."""
        today = said_at.date()
        if clock.stale is not None and said_at.hour >= clock.stale:
            return self._on(today + timedelta(1), clock, said_at, closing)
        found = self._on(today, clock, said_at, closing)
        if _before(found, said_at) and clock.spoken:
            late = _in_the_afternoon(clock)
            if late <= _LATE or said_at.hour >= _EVENING:
                found = _at(today, late, said_at)
        if _before(found, said_at):
            found = self._on(today + timedelta(1), clock, said_at, closing)
        return found

    def _on(self, day: date, clock: Clock, said_at: datetime, closing: time) -> datetime:
        if clock.minutes is None:
            over = day == said_at.date() and said_at.time() > closing
            return _at(day, MIDNIGHT if over else _minutes(closing), said_at)
        early = clock.spoken and clock.minutes < 8 * 60
        return _at(day, _in_the_afternoon(clock) if early else clock.minutes, said_at)


TODAY = InDays(0)


def _in_the_afternoon(clock: Clock) -> int:
    assert clock.minutes is not None
    return clock.minutes + 12 * 60 if clock.minutes < 12 * 60 else clock.minutes


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _at(day: date, minutes: int, like: datetime) -> datetime:
    """A time of a day's clock, which may be past midnight, in the zone of another moment."""
    days, rest = divmod(minutes, MIDNIGHT)
    clock = time(rest // 60, rest % 60, tzinfo=like.tzinfo)
    return _pass(datetime.combine(day + timedelta(days), clock), timedelta(0))


def _pass(moment: datetime, length: timedelta) -> datetime:
    """Adds by the world's clock; what falls into an hour that clocks leave out comes after it."""
    if moment.tzinfo is None:
        return moment + length
    return (moment.astimezone(_UTC) + length).astimezone(moment.tzinfo)


def _before(one: datetime, other: datetime) -> bool:
    if one.tzinfo is None or other.tzinfo is None:
        return one < other
    return one.astimezone(_UTC) < other.astimezone(_UTC)
