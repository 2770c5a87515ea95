"""A configuration's working hours as a calendar."""

from __future__ import annotations

from datetime import time
from functools import cache
from zoneinfo import ZoneInfo

from etiquette_lint.config import WorkingHours
from etiquette_lint.model import Channel
from etiquette_lint.worktime import Calendar, Schedule, Weekdays
from etiquette_lint.worktime.holidays import Holidays
from etiquette_lint.worktime.schedule import WEEKDAYS


def calendar_of(hours: WorkingHours, channel: Channel, zone: str | None) -> Calendar:
    """When the team works in a channel. Of what it has not said, 9:00 to 18:00 and Monday to
    Friday are taken: hours that hardly any team is away in.
    """
    said = hours.on(channel)
    week = Weekdays.of(
        said.start or time(9),
        said.until or time(18),
        said.days or WEEKDAYS[:5],
        said.breaks or (),
        said.by_day,
    )
    schedule = Schedule(
        week,
        off=said.days_off or (),
        extra=said.extra_days or (),
        holidays=tuple(map(_holidays, said.holidays or ())),
    )
    return Calendar(schedule, ZoneInfo(zone) if zone else None)


@cache
def _holidays(country: str) -> Holidays:
    return Holidays(country)
