"""Settings the way people write them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time, timedelta

from etiquette_lint.fields.times import spell_duration

_SHORT = 8  # letters of a word that may stand beside a finding


def spell(value: object) -> str:
    """A setting's value as the configuration file has it; "" where it is not set."""
    if isinstance(value, float) and value > 1 and value.is_integer():
        value = timedelta(seconds=value)  # rules keep lengths of time in seconds, always as floats
    if isinstance(value, timedelta):
        return spell_duration(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {spell(item)}" for key, item in value.items())
    if isinstance(value, set | frozenset):
        value = sorted(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(spell, value))}]" if value else ""
    return "" if value is None else str(value)


def measures(judged_by: Mapping[str, object]) -> str:
    """The numbers, times and short words that decided, and whose they are: «limit 2, neutral»."""
    told = [
        f"{name} {spelt}"
        for name, value in judged_by.items()
        if name != "profile"
        and not isinstance(value, bool | Mapping | list | tuple | set | frozenset)
        and 0 < len(spelt := spell(value)) <= _SHORT
    ]
    profile = judged_by.get("profile")
    return ", ".join([*told, str(profile)] if told and profile else told)
