"""From the lines of a Signal chat to its messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePath

from etiquette_lint.errors import ReadError
from etiquette_lint.model import (
    Author,
    Channel,
    Conversation,
    Fact,
    Message,
    MessageKind,
    Note,
    Origin,
)
from etiquette_lint.readers import headed
from etiquette_lint.readers.signal.body import Body, body
from etiquette_lint.readers.signal.layout import first_header, locked
from etiquette_lint.readers.source import Source
from etiquette_lint.records import record
from etiquette_lint.ui import Saying

_FILES = ("chat", "index")  # what the tool calls its file in each contact's folder
_REMEMBERED = 1000  # texts that a quote is looked for in


@record
class _Survey:
    authors: int
    markdown: bool  # the tool's own line ends, with which it tells of media and calls


def conversations(source: Source) -> Iterator[Conversation]:
    first = first_header(headed.opening(source))
    header = locked(first)
    survey = _surveyed(source, header)
    if not survey.authors:
        hint = Saying("headed.layout", layout="[2026-03-02 10:00] …: …")
        raise ReadError(Saying("read.no_messages"), Origin(source.path), hint=hint)
    facts = {Fact.TURNS, Fact.TIME}
    if first is not None and first["seconds"]:
        facts.add(Fact.SECONDS)
    if survey.markdown:
        facts |= {Fact.MEDIA, Fact.CALLS}
    path = PurePath(source.path)
    notes: list[Note] = []
    yield Conversation(
        id=source.path,
        title=path.parent.name if path.stem in _FILES else path.stem,
        messages=_messages(source, header, notes),
        facts=frozenset(facts),
        kind="group" if survey.authors > 2 else "personal",
        channel=Channel.MESSENGER,
        origin=Origin(source.path, 1),
        notes=notes,
    )


def _surveyed(source: Source, header: re.Pattern[str]) -> _Survey:
    """Who writes, which takes a pass of its own; what cannot be read is told by the second."""
    authors: set[str] = set()
    markdown = False
    try:
        for found, _, lines in headed.entries(source, header.match):
            if found is not None:
                authors.add(found["name"])
                markdown = markdown or found["text"].endswith("  ") or _broken(lines)
    except ReadError:
        if not authors:
            raise
    return _Survey(len(authors), markdown)


def _broken(lines: list[str]) -> bool:
    return any(line.endswith("  ") for line in lines)


def _messages(source: Source, header: re.Pattern[str], notes: list[Note]) -> Iterator[Message]:
    authors: dict[str, Author] = {}
    said: dict[str, str] = {}
    count = 0
    for found, line, lines in headed.entries(source, header.match, lambda found: found["text"]):
        origin = Origin(source.path, line)
        if found is None:
            notes.append(headed.preface(source, lines))
            continue
        count += 1
        id, name = str(count), found["name"]
        author = authors.get(name) or authors.setdefault(name, Author(name, name))
        written = body(lines)
        try:
            sent_at = datetime.fromisoformat(f"{found['date']} {found['time']}")
        except ValueError:
            sent_at = None
        yield Message(
            id,
            author,
            sent_at,
            written.text,
            _kind(written),
            written.attachments,
            said.get(written.quote) if written.quote else None,
            origin=origin,
        )
        if len(said) >= _REMEMBERED:
            said.clear()
        said[written.text] = id


def _kind(written: Body) -> MessageKind:
    if written.attachments:
        return written.attachments[0].kind
    return MessageKind.TEXT if written.text else MessageKind.UNSUPPORTED
