"""What hours a team keeps on which days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import NamedTuple

from etiquette_lint.fields import DaySpan
from etiquette_lint.worktime.holidays import Holidays

DAY = 24 * 60
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Span = tuple[time, time]


class Shift(NamedTuple):
    """Minutes from the midnight of the day it begins on; past 24 hours it is the next day's."""

    start: int
    end: int


Shifts = tuple[Shift, ...]


class Weekdays(NamedTuple):
    """The week's shifts, Monday first, and those of a working day that would otherwise be off."""

    shifts: tuple[Shifts, ...]
    ordinary: Shifts

    @classmethod
    def of(
        cls,
        start: time = time(9),
        until: time = time(18),
        days: Sequence[str] = WEEKDAYS[:5],
        breaks: Sequence[Span] = (),
        by_day: Mapping[str, Sequence[Span]] | None = None,
    ) -> Weekdays:
        """``until`` before ``start`` is a night shift, at the same hour the whole day round.

        ``by_day`` has the hours of some days in full, whatever the rest says of them.
        """
        ordinary = shifts_of(start, until, breaks)
        other = {day: _together(hours) for day, hours in (by_day or {}).items()}
        usual = dict.fromkeys(days, ordinary) | other
        return cls(tuple(usual.get(day, ()) for day in WEEKDAYS), ordinary)


def shifts_of(start: time, until: time, breaks: Sequence[Span] = ()) -> Shifts:
    """The shifts of a day from its hours and what is cut out of them."""
    begin, end = _minutes(start), _minutes(until)
    shifts = [Shift(begin, end if end > begin else end + DAY)]
    for pause in breaks:
        first, last = map(_minutes, pause)
        if last <= first:
            last += DAY
        for cut in ((first, last), (first + DAY, last + DAY)):  # a night shift's break may be late
            shifts = [part for shift in shifts for part in _without(shift, *cut)]
    return tuple(shifts)


def _together(hours: Sequence[Span]) -> Shifts:
    """Hours of one day, each shift only from where those before it end."""
    shifts: list[Shift] = []
    for shift in sorted(shift for span in hours for shift in shifts_of(*span)):
        over = shifts[-1].end if shifts else 0
        if shift.end > over:
            shifts.append(Shift(max(shift.start, over), shift.end))
    return tuple(shifts)


def _without(shift: Shift, first: int, last: int) -> list[Shift]:
    parts = [Shift(shift.start, min(shift.end, first)), Shift(max(shift.start, last), shift.end)]
    return (
        [part for part in parts if part.end > part.start] if _meet(shift, first, last) else [shift]
    )


def _meet(shift: Shift, first: int, last: int) -> bool:
    return shift.start < last and first < shift.end


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


@dataclass(frozen=True)
class Schedule:
    """Weekdays and the days that differ. What the team says of a day goes before the public
    holidays, and a working day before a day off.
    """

    week: Weekdays = field(default_factory=Weekdays.of)
    off: tuple[DaySpan, ...] = ()
    extra: tuple[DaySpan, ...] = ()
    holidays: tuple[Holidays, ...] = ()

    def shifts(self, day: date) -> Shifts:
        """Those that begin on a day."""
        usual = self.week.shifts[day.weekday()]
        if _covered(day, self.extra):
            return usual or self.week.ordinary
        if _covered(day, self.off) or any(country.off(day) for country in self.holidays):
            return ()
        if not usual and any(country.worked(day) for country in self.holidays):
            return self.week.ordinary
        return usual


def _covered(day: date, spans: Sequence[DaySpan]) -> bool:
    return any(span.covers(day) for span in spans)
