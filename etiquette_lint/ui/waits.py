"""How long somebody waited, in words."""

from __future__ import annotations

from datetime import timedelta

from etiquette_lint.ui import Ui

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_UNITS = {"days": _DAY, "hours": _HOUR, "minutes": _MINUTE, "seconds": 1}


def spell_wait(length: timedelta, ui: Ui) -> str:
    """«2 часа 38 минут», as it stands after «ждал»: no finer than anybody would say it.

    Seconds are told of up to two minutes, minutes of up to a day.
    """
    seconds = max(0, int(length.total_seconds()))
    if seconds >= 2 * _MINUTE:
        seconds -= seconds % (_HOUR if seconds >= 2 * _DAY else _MINUTE)
    told = []
    for unit, size in _UNITS.items():
        count, seconds = divmod(seconds, size)
        if count:
            told.append(ui.count(f"waits.{unit}", count))
    return " ".join(told[:2]) or ui.count("waits.seconds", 0)


def spell_pause(
    length: timedelta, working: timedelta | None, ui: Ui, *, assumed: bool = False
) -> str:
    """The same, and how much of it was working time where that is markedly less; ``assumed``:
    the hours that are taken for working time must be told.
    """
    told = spell_wait(length, ui)
    if working is None or length - working < timedelta(minutes=1):
        return told
    key = "waits.working.assumed" if assumed else "waits.working"
    return ui.say(key, length=told, working=spell_wait(working, ui))
