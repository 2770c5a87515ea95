"""Working time between moments, on clocks that jump twice a year or know no zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple

from etiquette_lint.worktime.schedule import Schedule

_UTC = timezone.utc  # noqa: UP017 - Python 3.11 has UTC, mypy's records of it differ
_NONE = timedelta()
_SECOND = timedelta(seconds=1)
_LOOK_AHEAD = 400  # days without an opening after which there is none
_REMEMBERED = 5000  # days, and months, whose hours are kept
_FIRST, _LAST = date.min.toordinal() + 1, date.max.toordinal() - 2


class Open(NamedTuple):
    """A stretch of work, as instants: in UTC, or by the clock itself where no zone is known."""

    start: datetime
    end: datetime


class Calendar:
    """A schedule in a zone.

    ``zone`` is where the schedule's clock hangs; None takes each moment's own. A moment without
    a zone is read off that clock, and all of its hours are 60 minutes long. Two moments that are
    asked about together must both have a zone, or both have none. Answers are given by the
    schedule's clock.
    """

    def __init__(self, schedule: Schedule | None = None, zone: tzinfo | None = None) -> None:
        self.schedule = schedule or Schedule()
        self.zone = zone
        self._days: dict[tuple[tzinfo | None, int], tuple[Open, ...]] = {}
        self._months: dict[tuple[tzinfo | None, int, int], timedelta] = {}

    def between(self, start: datetime, end: datetime) -> timedelta:
        """The working time from one moment to another; none if the second is not later."""
        zone = self._zone(start)
        first, last = _instant(start), _instant(end)
        total = _NONE
        day, until = _day(first, zone) - 1, _day(last, zone)
        inner = day + 2  # from here on days lie wholly after the start
        while day <= until:
            on = date.fromordinal(day)
            following = _month_after(on)
            if on.day == 1 and day >= inner and following.toordinal() < until:
                total += self._of_month(zone, on)
                day = following.toordinal()
                continue
            for span in self._on(zone, day):
                total += max(_NONE, min(span.end, last) - max(span.start, first))
            day += 1
        return total

    def add(self, start: datetime, work: timedelta) -> datetime | None:
        """The first moment by which so much has been worked; None if that never comes."""
        zone, at = self._zone(start), _instant(start)
        if work <= _NONE:
            return _shown(at, zone)
        day, idle = _day(at, zone) - 1, 0
        while idle < _LOOK_AHEAD and day <= _LAST:
            spans = self._on(zone, day)
            for span in spans:
                begin = max(span.start, at)
                if span.end > begin:
                    if span.end - begin >= work:
                        return _shown(begin + work, zone)
                    work -= span.end - begin
            idle = 0 if spans else idle + 1
            day += 1
        return None

    def is_open(self, at: datetime) -> bool:
        zone, instant = self._zone(at), _instant(at)
        today = _day(instant, zone)
        return any(
            span.start <= instant < span.end
            for day in (today - 1, today)
            for span in self._on(zone, day)
        )

    def next_opening(self, at: datetime) -> datetime | None:
        """The moment itself if it is working time; None if there is no more of it."""
        zone, instant = self._zone(at), _instant(at)
        span = self._current(zone, instant)
        return _shown(max(instant, span[1].start), zone) if span else None

    def closing(self, at: datetime) -> datetime | None:
        """The end of the working day that a moment is in, breaks aside, or of the next one."""
        zone, instant = self._zone(at), _instant(at)
        span = self._current(zone, instant)
        return _shown(self._on(zone, span[0])[-1].end, zone) if span else None

    def works_on(self, day: date) -> bool:
        return bool(self.schedule.shifts(day))

    def _current(self, zone: tzinfo | None, instant: datetime) -> tuple[int, Open] | None:
        """The stretch that is not over yet, and the day it belongs to."""
        today = _day(instant, zone)
        for day in range(today - 1, min(today + _LOOK_AHEAD, _LAST)):
            for span in self._on(zone, day):
                if span.end > instant:
                    return day, span
        return None

    def _zone(self, moment: datetime) -> tzinfo | None:
        return None if moment.tzinfo is None else self.zone or moment.tzinfo

    def _on(self, zone: tzinfo | None, day: int) -> tuple[Open, ...]:
        """What begins on a day, as far as the day before does not go on into it."""
        known = self._days.get((zone, day))
        if known is None:
            if len(self._days) >= _REMEMBERED:
                self._days.clear()
            known = self._days[zone, day] = tuple(self._opened(zone, day))
        return known

    def _opened(self, zone: tzinfo | None, day: int) -> list[Open]:
        if not _FIRST <= day <= _LAST:
            return []
        today, yesterday = date.fromordinal(day), date.fromordinal(day - 1)
        over = max((shift.end for shift in self.schedule.shifts(yesterday)), default=0) - 24 * 60
        spans = []
        for shift in self.schedule.shifts(today):
            if shift.end > max(shift.start, over):
                start = _at(today, max(shift.start, over), zone)
                spans.append(Open(start, max(start, _at(today, shift.end, zone))))
        return spans

    def _of_month(self, zone: tzinfo | None, first: date) -> timedelta:
        key = zone, first.year, first.month
        if key not in self._months:
            if len(self._months) >= _REMEMBERED:
                self._months.clear()
            days = range(first.toordinal(), _month_after(first).toordinal())
            spans = [span for day in days for span in self._on(zone, day)]
            self._months[key] = sum((span.end - span.start for span in spans), _NONE)
        return self._months[key]


def _instant(moment: datetime) -> datetime:
    return moment if moment.tzinfo is None else moment.astimezone(_UTC)


def _shown(instant: datetime, zone: tzinfo | None) -> datetime:
    return instant if zone is None else instant.astimezone(zone)


def _day(instant: datetime, zone: tzinfo | None) -> int:
    return min(max(_shown(instant, zone).date().toordinal(), _FIRST + 1), _LAST)


def _month_after(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1) if day.year < 9999 else date.max


def _at(day: date, minutes: int, zone: tzinfo | None) -> datetime:
    """What a clock shows so many minutes after midnight, as an instant.

    Of an hour that clocks show twice it is the first; one that they leave out is over as it
    begins.
    """
    days, rest = divmod(minutes, 24 * 60)
    clock = datetime.combine(day + timedelta(days), time(rest // 60, rest % 60))
    if zone is None:
        return clock
    instant = clock.replace(tzinfo=zone).astimezone(_UTC)
    if instant.astimezone(zone).replace(tzinfo=None, fold=0) == clock:
        return instant
    before = clock.replace(tzinfo=zone, fold=1).astimezone(_UTC)
    return _jump(min(before, instant), max(before, instant), zone)


def _jump(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """When clocks are put forward between two instants."""
    old = before.astimezone(zone).utcoffset()
    while after - before > _SECOND:
        middle = before + (after - before) / 2
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
