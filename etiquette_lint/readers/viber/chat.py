"""From the lines of a Viber history to its messages."""

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
from etiquette_lint.readers.day_order import DayOrder
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.viber.layout import BARE, WRAPPED, layout
from etiquette_lint.ui import Saying

_FACTS = frozenset({Fact.TURNS, Fact.TIME, Fact.SECONDS})
_CENTURY = 2000


class _Chat:
    """One history. Made with a pass of its own, by which the order of day and month is told."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.notes: list[Note] = []
        self.header = layout(headed.opening(source)) or BARE
        self.authors: dict[tuple[str, str], Author] = {}
        order: DayOrder | None = None
        try:
            for found, _, _ in headed.entries(source, self.header.match):
                if found is not None:
                    order = order or DayOrder(found["separator"], source.options.day_first)
                    order.add(int(found["first"]), int(found["second"]), int(found["year"]))
                    self.author(found)
        except ReadError:
            if order is None:
                raise
        if order is None:
            hint = Saying("headed.layout", layout="21/03/2026,10:05:07,…,+380…,…")
            raise ReadError(Saying("read.no_messages"), Origin(source.path), hint=hint)
        verdict = order.verdict()
        self.day_first = verdict.day_first
        if verdict.guessed:
            key = "viber.day_first" if verdict.day_first else "viber.month_first"
            self.notes.append(Note(Saying(key), Origin(source.path, 1)))

    def messages(self) -> Iterator[Message]:
        count = 0
        entries = headed.entries(self.source, self.header.match, lambda found: found["text"])
        for found, line, lines in entries:
            if found is None:
                self.notes.append(headed.preface(self.source, lines))
                continue
            count += 1
            text = "\n".join(lines).strip()
            if self.header is WRAPPED:
                text = _unwrapped(text)
            yield Message(
                str(count),
                self.author(found),
                self.moment(found),
                text,
                MessageKind.TEXT if text else MessageKind.UNSUPPORTED,
                origin=Origin(self.source.path, line),
            )

    def author(self, found: re.Match[str]) -> Author:
        key = found["name"], found["phone"]
        author = self.authors.get(key)
        if author is None:
            name, phone = (part.strip() for part in key)
            author = self.authors[key] = Author(phone or name, name or phone)
        return author

    def moment(self, found: re.Match[str]) -> datetime | None:
        day, month = found["first"], found["second"]
        if not self.day_first:
            day, month = month, day
        year = int(found["year"])
        hour, minute, second = found["time"].split(":")
        try:
            return datetime(
                year if year > 99 else _CENTURY + year,
                int(month),
                int(day),
                int(hour),
                int(minute),
                int(second),
            )
        except ValueError:
            return None


def conversations(source: Source) -> Iterator[Conversation]:
    chat = _Chat(source)
    people = {author.id for author in chat.authors.values()}
    yield Conversation(
        id=source.path,
        title=PurePath(source.path).stem,
        messages=chat.messages(),
        facts=_FACTS,
        kind="group" if len(people) > 2 else "personal",
        channel=Channel.MESSENGER,
        origin=Origin(source.path, 1),
        notes=chat.notes,
    )


def _unwrapped(text: str) -> str:
    """A field of a spreadsheet: in quotes, with those inside doubled."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('""', '"')
    return text
