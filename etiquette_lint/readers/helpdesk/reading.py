"""From what a helpdesk's module tells to conversations: order, facts, notes, damage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from etiquette_lint.errors import ReadError
from etiquette_lint.model import (
    Conversation,
    Fact,
    Message,
    MessageKind,
    Note,
    Origin,
    Role,
)
from etiquette_lint.readers.helpdesk.base import NOBODY, System, Talk
from etiquette_lint.readers.helpdesk.fields import words
from etiquette_lint.readers.helpdesk.units import Trouble, Unit, units
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

_BORNE_OUT = frozenset({Fact.ROLES, Fact.TURNS, Fact.TIME, Fact.SECONDS, Fact.ZONE})
_NOBODYS = frozenset({MessageKind.SERVICE, MessageKind.UNSUPPORTED})


class _Entry(NamedTuple):
    raw: Any
    origin: Origin


def conversations(system: System, facts: frozenset[Fact], source: Source) -> Iterator[Conversation]:
    """``facts`` is the most the system can tell."""
    loose: dict[str, list[Unit]] = {}
    read = 0
    found = False
    trouble: Trouble | None = None
    for unit in units(system, source):
        if isinstance(unit, Trouble):
            trouble = unit
        elif system.takes(unit.raw):
            made, count = _conversation(system, facts, unit, _entries(system, unit))
            yield made
            read, found = read + count, True
        elif not unit.document.tore(unit.raw):
            loose.setdefault(system.belongs(unit.raw), []).append(unit)
    for group in loose.values():
        entries = [_Entry(unit.raw, unit.origin) for unit in _latest(group)]
        made, count = _conversation(system, facts, group[0]._replace(raw={}), entries)
        yield made
        read, found = read + count, True
    if trouble is not None and trouble.failure is not None:
        trouble.failure.origin = trouble.origin
        trouble.failure.hint = Saying("read.before", n=read)
        if trouble.lines:
            trouble.failure.hint = Saying("helpdesk.others", n=read, bad=trouble.lines)
        raise trouble.failure
    if not found:
        raise ReadError(Saying("read.no_messages"), Origin(source.path))


def _entries(system: System, unit: Unit) -> list[_Entry]:
    """A conversation's messages, but for one that the file breaks off in."""
    path, line, above = unit.origin.path, unit.origin.line, unit.origin.pointer or ""
    return [
        _Entry(raw, Origin(path, line, None, above + pointer or None))
        for pointer, raw in system.entries(unit.raw)
        if not unit.document.tore(raw)
    ]


def _latest(group: list[Unit]) -> list[Unit]:
    """One of each message: a log of events holds every state that a message has had."""
    latest: dict[object, Unit] = {}
    for number, unit in enumerate(group):
        latest[words(unit.raw.get("id")) or number] = unit
    return list(latest.values())


def _conversation(
    system: System, facts: frozenset[Fact], unit: Unit, entries: Sequence[_Entry]
) -> tuple[Conversation, int]:
    talk = system.talk(unit.raw, [entry.raw for entry in entries], unit.around)
    messages: list[Message] = []
    skipped: dict[str, list[Origin]] = {}
    for index, (message, origin) in enumerate(entries):
        if not isinstance(message, dict):
            unknown = Message(str(index), NOBODY, None, "", MessageKind.UNSUPPORTED, origin=origin)
            messages.append(unknown)
            continue
        key = talk.left_out(message)
        if key is not None:
            skipped.setdefault(key, []).append(origin)
            continue
        messages.append(talk.message(message, words(message.get("id")) or str(index), origin))
    notes = [Note(Saying(key), places[0], len(places)) for key, places in skipped.items()]
    place = unit.origin
    if talk.partial:
        notes.append(Note(Saying(talk.partial), place))
    made = Conversation(
        id=talk.id or place.pointer or str(place.line or ""),
        title=talk.title,
        messages=tuple(_in_order(messages)),
        facts=(facts - _BORNE_OUT) | (facts & _told(messages, talk)),
        channel=talk.channel,
        origin=place,
        notes=notes,
    )
    return made, len(messages)


def _in_order(messages: list[Message]) -> list[Message]:
    """By time where it is known of all; of one second, as the file has them, turned or not."""
    times = [message.sent_at for message in messages if message.sent_at is not None]
    if len(times) < len(messages) or len({time.tzinfo is None for time in times}) != 1:
        return messages
    if (times[0], _number(messages[0])) > (times[-1], _number(messages[-1])):
        messages.reverse()
        times.reverse()
    if any(later < earlier for earlier, later in pairwise(times)):
        messages.sort(key=lambda message: message.sent_at)  # type: ignore[arg-type,return-value]
    return messages


def _number(message: Message) -> int:
    return int(message.id) if message.id.isdecimal() and len(message.id) < 20 else 0


def _told(messages: list[Message], talk: Talk) -> set[Fact]:
    """What these messages bear out of the facts that not every file tells."""
    facts = set() if talk.partial else {Fact.TURNS}
    written = [message for message in messages if message.kind not in _NOBODYS]
    if all(message.author.role is not Role.UNKNOWN for message in written):
        facts.add(Fact.ROLES)
    times = [message.sent_at for message in written]
    if all(times):
        facts.add(Fact.TIME)
        if talk.clock.seconds:
            facts.add(Fact.SECONDS)
        if all(time is not None and time.tzinfo for time in times):
            facts.add(Fact.ZONE)
    return facts
