"""Counts, shares, spans of time and names, as people like to read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from etiquette_lint.model import FILE_FACTS, Fact, Language, MessageKind
from etiquette_lint.model.surveys import Participant, Survey
from etiquette_lint.ui import Ui

_DASH = " – "
_LEAST = 0.005  # a smaller share is none to speak of
# What an absent fact takes along: without any time nobody misses the seconds.
_IMPLIED = {Fact.SECONDS: Fact.TIME, Fact.ZONE: Fact.TIME}


def number(n: int) -> str:
    """With a space between thousands, at which no line is broken."""
    return f"{n:,}".replace(",", "\u00a0")


def counted(ui: Ui, key: str, n: int, **values: object) -> str:
    """As ``ui.count``, with the number spaced."""
    return ui.count(key, n, **values).replace(str(n), number(n), 1)


def bulk(size: float) -> str:
    """Bytes in the unit that leaves the fewest digits."""
    units = ["B", "KB", "MB", "GB"]
    while size >= 1000 and len(units) > 1:
        size /= 1000
        units.pop(0)
    return f"{size:.1f} {units[0]}" if size < 10 and units[0] != "B" else f"{size:.0f} {units[0]}"


def period(survey: Survey) -> str:
    """From the first message to the last; one date where they share it."""
    first, last = survey.first, survey.last
    if first is None or last is None:
        return ""
    if first.date() == last.date():
        return f"{first:%Y-%m-%d %H:%M}" + (f"–{last:%H:%M}" if last > first else "")
    return f"{first:%Y-%m-%d %H:%M}{_DASH}{last:%Y-%m-%d %H:%M}"


def languages(shares: Mapping[Language, int], ui: Ui) -> str:
    """Shares of the messages with words, the greatest first; a trace is left out."""
    total = sum(shares.values())
    ordered = sorted(shares.items(), key=lambda item: (item[0] is Language.UNKNOWN, -item[1]))
    return ", ".join(
        ui.say("inspect.share", name=ui.say(f"inspect.language.{name}"), n=round(100 * n / total))
        for name, n in ordered
        if n >= _LEAST * total
    )


def media(counts: Mapping[MessageKind, int], ui: Ui) -> str:
    return ", ".join(counted(ui, f"attachments.{kind}", n) for kind, n in counts.items())


def name_of(participant: Participant, ui: Ui) -> str:
    return participant.name or ui.say("author.nameless", id=participant.id)


def told(facts: frozenset[Fact]) -> list[Fact]:
    """The facts worth naming: a time with seconds is a time."""
    return [f for f in Fact if f in facts and not (f is Fact.TIME and Fact.SECONDS in facts)]


def lacking(facts: frozenset[Fact]) -> list[Fact]:
    """The facts that are missing, but for those that could not be there without another."""
    missing = [f for f in Fact if f not in facts and f in FILE_FACTS]
    return [f for f in missing if f not in _IMPLIED or _IMPLIED[f] in facts]


def listed(words: Sequence[str], most: int, ui: Ui) -> str:
    """«a, b, c and 4 more»."""
    if len(words) <= most + 1:
        return ", ".join(words)
    return ", ".join(words[:most]) + f" {ui.say('people.more', n=len(words) - most)}"
