"""Figures short enough for the cells of a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from etiquette_lint.model.measures import Counts, Spread, Waited
from etiquette_lint.reporters.survey.wording import number
from etiquette_lint.ui import Ui

NONE = "—"
_UNITS = (("d", 86400), ("h", 3600), ("min", 60), ("s", 1))


def wait(length: timedelta | None, ui: Ui) -> str:
    """The two largest units of it: «3 ч 20 мин». Seconds are told of up to two minutes."""
    if length is None:
        return NONE
    seconds = round(length.total_seconds())
    if seconds >= 120:
        seconds = round(seconds / 60) * 60
    told: list[str] = []
    for unit, size in _UNITS:
        count, seconds = divmod(seconds, size)
        if count or (unit == "s" and not told):
            told.append(f"{count}\u00a0{ui.say(f'stats.unit.{unit}')}")
    return " ".join(told[:2])


def spread(waits: Sequence[Waited], working: bool) -> Spread | None:
    return Spread.of(each.working if working else each.calendar for each in waits)


def rate(counts: Counts, findings: int) -> str:
    """Findings in 100 messages of staff."""
    per_hundred = counts.per_hundred(findings)
    return NONE if per_hundred is None else f"{per_hundred:.1f}"


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}\u00a0%" if whole else NONE


def some(n: int) -> str:
    return number(n) if n else NONE
