"""Telegram Desktop's two clocks: ``date`` on the exporter's wall, ``date_unixtime`` for certain."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any

_EPOCH = datetime(1970, 1, 1)
_QUARTER = 15 * 60
_FURTHEST = 14 * 3600
_WALL = [f"{minute // 60:02}:{minute % 60:02}" for minute in range(24 * 60)]
_from_unix = datetime.fromtimestamp
_BAD = (TypeError, ValueError, OverflowError, OSError)


class Clock:
    """Remembers the exporter's offset, which changes twice a year and not with each message."""

    def __init__(self) -> None:
        self._zone: tzinfo = UTC
        self._zones: dict[int, tzinfo] = {}

    def at(self, date: Any, unixtime: Any) -> datetime | None:
        """The moment with the exporter's offset; without one where only ``date`` is known."""
        try:
            moment = _from_unix(int(unixtime), self._zone)
            if date[11:16] == _WALL[moment.hour * 60 + moment.minute]:
                return moment
            return self._with_offset(_wall(date), moment)
        except _BAD:
            return self._from_one(date, unixtime)

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
