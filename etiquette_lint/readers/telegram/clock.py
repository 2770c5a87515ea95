"""Telegram Desktop's two clocks: ``date`` on the exporter's wall, ``date_unixtime`` for certain."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any

_EPOCH = datetime(1970, 1, 1)
_QUARTER = 15 * 60
_FURTHEST = 14 * 3600
_MINUTES = {f"{at // 60:02}:{at % 60:02}": at for at in range(24 * 60)}
_DAY = len("2026-03-02T")
_TIME = slice(_DAY, _DAY + len("10:00"))
_from_unix = datetime.fromtimestamp
_from_iso = datetime.fromisoformat
_BAD = (TypeError, ValueError, KeyError, OverflowError, OSError)


class Clock:
    """Remembers the exporter's offset, which changes twice a year and not with each message.

    On the day of the message before, both clocks need only be compared: to the minute, since
    offsets differ by a quarter of an hour at least.
    """

    def __init__(self) -> None:
        self._zone: tzinfo = UTC
        self._zones: dict[int, tzinfo] = {}
        self._day = ""  # of the latest message, as ``date`` begins with it
        self._start = 0  # of that day, in unixtime, by the offset
        self._offset = ""  # as ISO 8601 writes it

    def at(self, date: Any, unixtime: Any) -> datetime | None:
        """The moment with the exporter's offset; without one where only ``date`` is known."""
        try:
            if date[:_DAY] == self._day:
                past = int(unixtime) - self._start
                if past // 60 == _MINUTES[date[_TIME]]:
                    return _from_iso(date + self._offset)
            return self._anew(date, unixtime)
        except _BAD:
            return self._from_one(date, unixtime)

    def _anew(self, date: str, unixtime: Any) -> datetime:
        moment = _from_unix(int(unixtime), self._zone)
        if moment.hour * 60 + moment.minute != _MINUTES[date[_TIME]]:
            return self._with_offset(_wall(date), moment)
        start = moment.replace(hour=0, minute=0, second=0, microsecond=0)
        if start.isoformat()[:_DAY] == date[:_DAY]:
            self._day = date[:_DAY]
            self._start = int(start.timestamp())
            self._offset = start.isoformat()[19:]
        return moment

    def _with_offset(self, wall: datetime | None, moment: datetime) -> datetime:
        """The same moment with the offset that the wall clock had; unchanged if that is absurd."""
        if wall is None or wall.tzinfo is not None:
            return moment
        offset = round((wall - _EPOCH).total_seconds() - moment.timestamp())
        if offset % _QUARTER or abs(offset) > _FURTHEST:
            return moment
        self._zone = self._zones.setdefault(offset, timezone(timedelta(seconds=offset)))
        return moment.astimezone(self._zone)

    def _from_one(self, date: Any, unixtime: Any) -> datetime | None:
        """What can be told where one of the two is missing or makes no sense."""
        try:
            return _from_unix(int(unixtime), self._zone)
        except _BAD:
            return _wall(date)


def _wall(date: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(date)
    except _BAD:
        return None
