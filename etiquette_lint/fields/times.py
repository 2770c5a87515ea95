"""Lengths of time and times of day."""

from __future__ import annotations

import re
from datetime import time, timedelta

from etiquette_lint.document import Node
from etiquette_lint.errors import EtiquetteError
from etiquette_lint.fields.base import Schema, refuse

_UNITS = {"d": 86400, "h": 3600, "m": 60, "s": 1}
_DURATION = re.compile(r"(?:\d+d)? ?(?:\d+h)? ?(?:\d+m)? ?(?:\d+s)?", re.ASCII)


class Duration:
    wants = "a length of time, such as 90s, 3m, 12h or 1h30m"

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, str)

    def read(self, node: Node) -> timedelta:
        written = (node.written or "").strip()
        if self.fits(node) and written and _DURATION.fullmatch(written):
            parts = re.findall(r"(\d+)([dhms])", written)
            try:
                return timedelta(seconds=sum(int(n) * _UNITS[unit] for n, unit in parts))
            except (OverflowError, ValueError):
                raise node.error("this is too long a time") from None
        hint = f"add a unit: {written}s, {written}m or {written}h" if written.isdecimal() else None
        if hint or self.fits(node):
            raise node.error(f"{written!r} is not {self.wants}", hint=hint)
        raise refuse(node, self.wants)

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^(?=.){_DURATION.pattern}$"}


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
        return bool(re.fullmatch(r"\d{1,2}:\d\d(:00)?", node.written or "", re.ASCII))

    def read(self, node: Node) -> time:
        if not self.fits(node):
            raise refuse(node, self.wants) if node.written is None else self._wrong(node)
        hour, minute = (int(part) for part in str(node.written).split(":")[:2])
        if hour > 23 or minute > 59:
            raise self._wrong(node)
        return time(hour, minute)

    def _wrong(self, node: Node) -> EtiquetteError:
        return node.error(f"{node.written!r} is not {self.wants}")

    def schema(self) -> Schema:
        return {"type": ["string", "integer"], "pattern": r"^([01]?\d|2[0-3]):[0-5]\d(:00)?$"}
