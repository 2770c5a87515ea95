"""JSON as every report writes it: readable Cyrillic, and each value on one line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta

# Some who read line by line end a line at these as well. In JSON they only stand within strings.
_LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def dump(value: Mapping[str, object] | Sequence[Mapping[str, object]]) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain).translate(_LINE_ENDS)


def _plain(value: object) -> object:
    """Settings hold durations, clocks and sets, which JSON does not know."""
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, set | frozenset):
        return sorted(value)
    return str(value)
