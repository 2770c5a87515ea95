"""Days of the calendar: single ones, stretches, the same ones every year."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from etiquette_lint.fields.base import Schema, refuse

if TYPE_CHECKING:
    from etiquette_lint.document import Node

_DAY = r"(?:(\d{4})-)?(\d\d?)-(\d\d?)"
_DAYS = rf"\s*{_DAY}(?:\s*(?:\.\.|…)\s*{_DAY})?\s*"
_LEAP = 2000  # a year that has every day there is


class DaySpan(NamedTuple):
    """From one day to another, both included; ``yearly`` ones are in the year 2000."""

    first: date
    last: date
    yearly: bool = False

    @classmethod
    def of(cls, text: str) -> DaySpan:
        """From ``2026-05-04``, ``2026-07-01..2026-07-14`` or ``12-25``, which is every year's.

        Raises ValueError for what is none of these, or no day of the calendar.
        """
        found = re.fullmatch(_DAYS, text)
        if found is None:
            raise ValueError(text)
        year, month, day, *end = found.groups()
        other = end if end[1] else [year, month, day]
        if (year is None) is not (other[0] is None):
            raise ValueError(text)
        first, last = (
            date(int(y or _LEAP), int(m), int(d)) for y, m, d in ((year, month, day), other)
        )
        if last < first and year is not None:
            raise ValueError(text)
        return cls(first, last, year is None)

    def covers(self, day: date) -> bool:
        if not self.yearly:
            return self.first <= day <= self.last
        day = day.replace(year=_LEAP)
        if self.last < self.first:  # over the new year
            return day >= self.first or day <= self.last
        return self.first <= day <= self.last

    def __str__(self) -> str:
        ends = [day.isoformat()[5 if self.yearly else 0 :] for day in (self.first, self.last)]
        return "..".join(dict.fromkeys(ends))


class Days:
    """A day or a stretch of days; of those without a year, every year's."""

    wants = "a day, such as 2026-05-04, 12-25 or 2026-07-01..2026-07-14"

    def fits(self, node: Node) -> bool:
        return bool(node.written) and not isinstance(node.value, dict | list)

    def read(self, node: Node) -> DaySpan:
        if not self.fits(node):
            raise refuse(node, self.wants)
        try:
            return DaySpan.of(str(node.written))
        except ValueError:
            raise node.error(f"{node.written!r} is not {self.wants}") from None

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{_DAYS}$"}
