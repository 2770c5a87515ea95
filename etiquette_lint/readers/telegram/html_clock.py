"""When a message of an HTML export was sent: ``28.06.2019 21:52:20 UTC+03:00``, by its title.

Versions before June 2022 show no offset. Later ones show the wall clock of the moment with the
offset that the zone has in *winter*: a summer message from Kyiv says ``UTC+02:00`` by a clock that
shows +03:00. So an offset is believed only where no clocks are changed: from Moscow's to Yakutsk's.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo

_STEADY = range(180, 541)  # minutes from UTC
_IRAN = 210  # changed its clocks until 2022
_BAD = (TypeError, ValueError, OverflowError)


class HtmlClock:
    """Remembers the offsets it has met: an export has one."""

    def __init__(self) -> None:
        self._zones: dict[str, tzinfo | None] = {"": None}

    def at(self, shown: str | None) -> datetime | None:
        """The moment; without an offset where none is certain, None where there is no date."""
        try:
            day, month, year = int(shown[:2]), int(shown[3:5]), int(shown[6:10])  # type: ignore[index]
            hour, minute, second = int(shown[11:13]), int(shown[14:16]), int(shown[17:19])  # type: ignore[index]
            zone = shown[20:]  # type: ignore[index]
            known = self._zones[zone] if zone in self._zones else self._zone(zone)
            return datetime(year, month, day, hour, minute, second, tzinfo=known)
        except _BAD:
            return None

    def _zone(self, shown: str) -> tzinfo | None:
        minutes = _minutes(shown)
        sure = minutes in _STEADY and minutes != _IRAN
        zone = timezone(timedelta(minutes=minutes)) if minutes is not None and sure else None
        self._zones[shown] = zone
        return zone


def _minutes(shown: str) -> int | None:
    """``UTC+05:30`` as minutes."""
    try:
        hours, minutes = shown.strip().removeprefix("UTC").split(":")
        return int(hours) * 60 + int(minutes)
    except ValueError:
        return None
