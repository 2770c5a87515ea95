"""Moments as tables write them: ISO, numbers with dots or slashes, words, Unix and Excel time.

A cell is taken apart once for each day in it: what stands before the time of day is remembered,
and the next cell of that day goes to ``datetime.fromisoformat`` at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from etiquette_lint.readers.tables.months import month_of

_DAY = r"""
    (?:[^\W\d_]{2,12}\.?,?\s+)?  # a day of the week
    (?:
        (?P<year>\d{4})(?P<dash>[-./])(?P<month>\d\d?)(?P=dash)(?P<day>\d\d?)
      | (?P<first>\d\d?)(?P<mark>[-./])(?P<second>\d\d?)(?P=mark)(?P<y>\d{4}|\d\d)
      | (?P<d>\d\d?)(?:-?(?:е|го|st|nd|rd|th))?[\s.-]+(?P<word>[^\W\d_]{3,})[\s,.-]+(?P<yy>\d{4})
      | (?P<word2>[A-Za-z]{3,})\.?\s+(?P<d2>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y2>\d{4})
    )
    (?:\s?[гр]\b\.?|\s(?:года|року))?
"""
_TIME = r"""
    (?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<sec>\d\d)(?:[.,](?P<part>\d{1,9}))?)?
    (?:\s?(?P<half>[AaPp])\.?\s?[Mm]\.?)?
    (?:\s?\(?(?P<zone>Z|UTC|GMT|MSK|МСК)?\s?(?P<offset>[-+]\d\d?(?::?\d\d)?)?\)?)?
"""
_BETWEEN = r"(?:T|[\s,|–—-]+(?:(?:во?|об?|at)\s+)?)"
_MOMENT = re.compile(rf"{_DAY}(?:{_BETWEEN}{_TIME})?", re.VERBOSE)
_BEFORE = re.compile(rf"\s*{_DAY}{_BETWEEN}?", re.VERBOSE)
_TURNED = re.compile(rf"{_TIME}[\s,]+{_DAY}", re.VERBOSE)
_TIME_ALONE = re.compile(_TIME, re.VERBOSE)
_COMPACT = re.compile(r"((?:19|20)\d{6})(?:T?(\d{4}(?:\d\d)?))?")
_NUMBER = re.compile(r"\d{5,16}(?:[.,]\d+)?")
_ZONES = {"MSK": timezone(timedelta(hours=3)), "МСК": timezone(timedelta(hours=3))}
_IN_NAME = re.compile(r"\b(UTC|GMT|MSK|МСК)\b\s*([-+]\d\d?(?::?\d\d)?)?")
_EXCEL = datetime(1899, 12, 30)
_SERIALS = (18_264, 73_051)  # the years 1950 to 2099
_UNIX = (10**8, 10**10)  # seconds, of the years 1973 to 2286
_KEPT = 20_000


class Clock:
    """Reads the cells of one table. ``zone`` is for cells that leave it out."""

    def __init__(self, day_first: bool = True, zone: tzinfo | None = None) -> None:
        self._zone = zone
        self._days = _Days(day_first)
        self._times: dict[str, time] = {}

    def moments(self, cells: Sequence[str]) -> list[datetime | None]:
        """``moment`` of each; at once where all are written alike, with a time as in ISO."""
        at, days, read = cells[0].find(":") - 2 if cells else 0, self._days, datetime.fromisoformat
        if self._zone is None and at > 0:
            try:
                return [read(days[cell[:at]] + cell[at:]) for cell in cells]
            except (KeyError, ValueError):
                pass
        return list(map(self.moment, cells))

    def moment(self, cell: str) -> datetime | None:
        """Date and time of day; None where the cell has not both, or they make no sense."""
        at = cell.find(":") - 2
        try:
            found = datetime.fromisoformat(self._days[cell[:at]] + cell[at:])
        except (KeyError, ValueError):
            other = self._otherwise(cell, at)
            if other is None:
                return None
            found = other
        if self._zone is not None and found.tzinfo is None:
            return found.replace(tzinfo=self._zone)
        return found

    def day(self, cell: str) -> datetime | None:
        """Midnight of the day in a cell, with or without a time."""
        cell = cell.strip()
        found = _MOMENT.fullmatch(cell) or _TURNED.fullmatch(cell)
        moment = _numeric(cell) if found is None else None
        day = self._days.of(found) if found else moment.date() if moment else None
        return datetime.combine(day, time()) if day else None

    def _otherwise(self, cell: str, at: int) -> datetime | None:
        """The moment in a cell whose time of day is not as in ISO, or comes first, or is digits."""
        if at < -1:
            return _numeric(cell.strip(), timed=True)
        before, after = cell[: max(at, 0)], cell[max(at, 0) :]
        hour = self._times.get(after)
        if hour is not None and before in self._days:
            return datetime.combine(date.fromisoformat(self._days[before][:10]), hour)
        found = _MOMENT.fullmatch(cell.strip()) or _TURNED.fullmatch(cell.strip())
        day, hour = (self._days.of(found), _time(found)) if found else (None, None)
        if found is None or day is None or hour is None:
            return None
        if found.start("hour") > 0:
            if len(self._times) >= _KEPT:
                self._times.clear()
            self._times[after] = hour
        return datetime.combine(day, hour)


class _Days(dict[str, str]):
    """ISO dates with a ``T``, by what stands before the time of day in a cell."""

    def __init__(self, day_first: bool) -> None:
        super().__init__()
        self._day_first = day_first

    def __missing__(self, before: str) -> str:
        found = _BEFORE.fullmatch(before)
        day = self.of(found) if found else None
        if day is None:
            raise KeyError(before)
        if len(self) >= _KEPT:
            self.clear()
        iso = self[before] = f"{day.isoformat()}T"
        return iso

    def of(self, found: re.Match[str]) -> date | None:
        if found["year"]:
            year, month, day = found["year"], found["month"], found["day"]
        elif found["first"]:
            year, month, day = found["y"], found["second"], found["first"]
            if not self._day_first:
                month, day = day, month
        else:
            named = month_of(found["word"] or found["word2"])
            year, month, day = found["yy"] or found["y2"], str(named), found["d"] or found["d2"]
            if named is None:
                return None
        try:
            return date(full_year(year), int(month), int(day))
        except ValueError:
            return None


def numbers(cell: str) -> tuple[int, int, int, str] | None:
    """Of a date in which day and month may be either: the two, the year, and what parts them."""
    cell = cell.strip()
    found = _MOMENT.fullmatch(cell) or _TURNED.fullmatch(cell)
    if not found or not found["first"]:
        return None
    return int(found["first"]), int(found["second"]), full_year(found["y"]), found["mark"]


def is_time(cell: str) -> bool:
    """Whether the cell is a time of day and nothing else."""
    found = _TIME_ALONE.fullmatch(cell.strip())
    return found is not None and _time(found) is not None


def full_year(year: str) -> int:
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)


def zone_in(name: str) -> tzinfo | None:
    """«Дата (UTC+3)»: the zone that a column's name gives."""
    found = _IN_NAME.search(name)
    return _zone(found[1], found[2]) if found else None


def _time(found: re.Match[str]) -> time | None:
    if found["hour"] is None:
        return None
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (half == "p")
    part = int((found["part"] or "0").ljust(6, "0")[:6])
    try:
        zone = _zone(found["zone"], found["offset"])
        return time(hour, int(found["minute"]), int(found["sec"] or 0), part, zone)
    except ValueError:
        return None


def _zone(name: str | None, offset: str | None) -> tzinfo | None:
    if offset is None:
        return None if name is None else _ZONES.get(name, UTC)
    digits = offset[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
    shift = timedelta(hours=hours, minutes=minutes)
    return timezone(-shift if offset[0] == "-" else shift) if shift < timedelta(days=1) else None


def _numeric(cell: str, timed: bool = False) -> datetime | None:
    """Digits alone: 20260302, seconds or less since 1970, days since 1900.

    ``timed``: a day written without a time of day is none.
    """
    compact = _COMPACT.fullmatch(cell)
    try:
        if compact:
            return (
                None
                if timed and not compact[2]
                else datetime.fromisoformat(_spread(*compact.groups()))
            )
        if not _NUMBER.fullmatch(cell):
            return None
        number = float(cell.replace(",", "."))
        if _SERIALS[0] <= number < _SERIALS[1]:
            return _EXCEL + timedelta(seconds=round(number * 86400))
        for unit in (1, 10**3, 10**6):
            if _UNIX[0] <= number / unit < _UNIX[1]:
                return datetime.fromtimestamp(number / unit, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    return None


def _spread(day: str, at: str | None) -> str:
    hour = (at or "").ljust(6, "0")
    return f"{day[:4]}-{day[4:6]}-{day[6:]}T{hour[:2]}:{hour[2:4]}:{hour[4:]}"
