"""Lengths of time and times of day."""

from __future__ import annotations

import re
from datetime import time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from etiquette_lint.fields.base import Schema, refuse

if TYPE_CHECKING:
    from etiquette_lint.document import Node

_UNITS = {"d": 86400, "h": 3600, "m": 60, "s": 1}
_DURATION = r"(?=[0-9])([0-9]+d ?)?([0-9]+h ?)?([0-9]+m ?)?([0-9]+s)?"
_CLOCK = "([01]?[0-9]|2[0-3]):[0-5][0-9](:00)?"


class Duration:
    wants = "a length of time, such as 90s, 3m, 12h or 1h30m"

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, str)

    def read(self, node: Node) -> timedelta:
        written = node.written or ""
        if self.fits(node) and re.fullmatch(_DURATION, written):
            parts = re.findall(r"(\d+)([dhms])", written)
            try:
                return timedelta(seconds=sum(int(n) * _UNITS[unit] for n, unit in parts))
            except (OverflowError, ValueError):
                raise node.error("this is too long a time") from None
        if not written:
            raise refuse(node, self.wants)
        units = f"add a unit: {written}s, {written}m or {written}h"
        hint = units if written.isdecimal() else None
        raise node.error(f"{written!r} is not {self.wants}", hint=hint)

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{_DURATION}$"}


def spell_duration(length: timedelta) -> str:
    """The shortest spelling that :class:`Duration` reads: 1h30m."""
    seconds, spelled = int(length.total_seconds()), ""
    for unit, size in _UNITS.items():
        count, seconds = divmod(seconds, size)
        spelled += f"{count}{unit}" if count else ""
    return spelled or "0s"


class Clock:
    """A time of day. Unquoted 9:00 is a number to YAML (540), so the written form is read."""

    wants = "a time of day, such as 9:00"

    def fits(self, node: Node) -> bool:
        return re.fullmatch(_CLOCK, node.written or "") is not None

    def read(self, node: Node) -> time:
        if not node.written:
            raise refuse(node, self.wants)
        if not self.fits(node):
            raise node.error(f"{node.written!r} is not {self.wants}")
        return _clock(node.written)

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{_CLOCK}$"}


def _clock(written: str) -> time:
    hour, minute = written.split(":")[:2]
    return time(int(hour), int(minute))


class ClockSpan(NamedTuple):
    """From one time of day to another; the second may be the next day's."""

    start: time
    until: time

    def __str__(self) -> str:
        return "-".join(f"{clock.hour}:{clock.minute:02}" for clock in self)


class Hours:
    """A span of the clock, in quotes or without."""

    wants = "hours, such as 13:00-14:00"
    _parts = re.compile(rf"\s*(?P<start>{_CLOCK})\s*[-–—]\s*(?P<until>{_CLOCK})\s*")

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, str)

    def read(self, node: Node) -> ClockSpan:
        if not node.written:
            raise refuse(node, self.wants)
        found = self._parts.fullmatch(node.written)
        if found is None:
            raise node.error(f"{node.written!r} is not {self.wants}")
        return ClockSpan(_clock(found["start"]), _clock(found["until"]))

    def schema(self) -> Schema:
        return {"type": "string", "pattern": rf"^\s*{_CLOCK}\s*[-–—]\s*{_CLOCK}\s*$"}
