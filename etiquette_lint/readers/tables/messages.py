"""Rows into messages, a batch of them at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import repeat
from operator import attrgetter, itemgetter

from etiquette_lint.model import Attachment, Fact, Message, MessageKind, Origin, Role, Span
from etiquette_lint.readers.markup import read_markup
from etiquette_lint.readers.tables.media import attachments
from etiquette_lint.readers.tables.moments import Moments
from etiquette_lint.readers.tables.people import People, Sender
from etiquette_lint.readers.tables.table import Columns, Row, Table, Tally
from etiquette_lint.ui import Saying

_TEXT = MessageKind.TEXT
_SIDES = frozenset({Role.STAFF, Role.CLIENT})
_TAG = re.compile(
    r"</?(?:p|br|div|span|b|i|u|strong|em|a|ul|ol|li|table|blockquote|img|h[1-6]|html)\b[^<>]*>",
    re.IGNORECASE,
)
_MARKED_UP = 0.1  # of the texts have tags where the column is HTML
_zones = attrgetter("tzinfo")


class Seen:
    """What the messages of a conversation bear out."""

    def __init__(self) -> None:
        self.count = 0
        self.dated = self.zoned = True
        self.roles: set[Role] = set()

    def facts(self, seconds: bool) -> set[Fact]:
        facts = set()
        if self.roles <= {*_SIDES, Role.BOT} and not self.roles.isdisjoint(_SIDES):
            facts.add(Fact.ROLES)
        if self.count and self.dated:
            facts.add(Fact.TIME)
            if seconds:
                facts.add(Fact.SECONDS)
            if self.zoned:
                facts.add(Fact.ZONE)
        return facts


class Messages:
    """Makes messages of one table's rows. ``sample`` are rows to learn the table's ways from."""

    def __init__(
        self, table: Table, columns: Columns, moments: Moments, sample: Sequence[Row]
    ) -> None:
        self._table = table
        self._at = columns.at
        self._moments = moments
        self._people = People(columns)
        self._marked_up = _marked_up(self._cells(sample, "text"))
        self._always = self._constant(sample)

    def facts(self, seen: Seen) -> frozenset[Fact]:
        return self._always | seen.facts(self._moments.seconds)

    def of(
        self,
        rows: Sequence[Row],
        senders: Sequence[Sender],
        sent: Sequence[datetime | None],
        before: int = 0,
    ) -> list[Message]:
        """The messages of rows that follow one another, after so many others."""
        texts = self._cells(rows, "text")
        quoted: Iterable[tuple[Span, ...]] = repeat(())
        if self._marked_up:
            texts, quoted = map(list, zip(*map(read_markup, texts), strict=True))
        if not self._moments.timed:
            sent = [None] * len(rows)
        kinds: Iterable[MessageKind] = repeat(_TEXT)
        carried: Iterable[tuple[Attachment, ...]] = repeat(())
        if self._people.varied or "media" in self._at or "" in texts:
            kinds, carried = self._uncommon(rows, senders, texts)
        replies = self._cells(rows, "reply_to") if "reply_to" in self._at else repeat("")
        origins = self._table.origins([place for place, _ in rows])
        ids = self._ids(rows, before)
        return [
            Message(
                id, who.author, at, text, kind, files, reply or None, None, None, None, spans, place
            )
            for id, who, at, text, kind, files, reply, spans, place in zip(
                ids, senders, sent, texts, kinds, carried, replies, quoted, origins, strict=False
            )
        ]

    def see(
        self,
        rows: Sequence[Row],
        senders: Sequence[Sender],
        sent: Sequence[datetime | None],
        seen: Seen,
        tally: Tally,
    ) -> None:
        """Takes down what the rows bear out, and what of them was not understood."""
        seen.count += len(rows)
        if None in sent or not self._moments.timed:
            seen.dated = False
            if self._moments.timed:
                tally.add(
                    Saying("tables.time"), self._origin(rows[sent.index(None)]), sent.count(None)
                )
        elif seen.zoned and None in map(_zones, sent):
            seen.zoned = False
        for sender in {id(sender): sender for sender in senders}.values():
            if sender.kind is not MessageKind.SERVICE:
                seen.roles.add(sender.author.role)
            if sender.note is not None:
                own = [place for place, other in enumerate(senders) if other is sender]
                tally.add(sender.note, self._origin(rows[own[0]]), len(own))

    def senders(self, rows: Sequence[Row]) -> list[Sender]:
        places = self._people.places
        if not places:
            return [self._people[()]] * len(rows)
        if len(places) == 1:
            place = places[0]
            keys: Iterable[tuple[str, ...]] = [(row[place],) for _, row in rows]
        else:
            keys = map(itemgetter(*places), [row for _, row in rows])
        return list(map(self._people.__getitem__, keys))

    def _cells(self, rows: Sequence[Row], field: str) -> list[str]:
        place = self._at[field]
        cells = [row[place] for _, row in rows]
        if field == "text":
            return [_unix(cell) if "\r" in cell else cell for cell in cells]
        return cells

    def _ids(self, rows: Sequence[Row], before: int) -> list[str]:
        """As the table has them; where it does not, numbers within the conversation."""
        if "id" not in self._at:
            return list(map(str, range(before + 1, before + 1 + len(rows))))
        cells = self._cells(rows, "id")
        if "" not in cells:
            return cells
        return [cell or str(number) for number, cell in enumerate(cells, before + 1)]

    def _uncommon(
        self, rows: Sequence[Row], senders: Sequence[Sender], texts: Sequence[str]
    ) -> tuple[list[MessageKind], list[tuple[Attachment, ...]]]:
        """Kinds and attachments, where there may be others than texts."""
        kinds, files = [], []
        cells: Iterable[str] = self._cells(rows, "media") if "media" in self._at else repeat("")
        for sender, text, cell in zip(senders, texts, cells, strict=False):
            kind = sender.kind
            carried = () if kind is MessageKind.SERVICE else attachments(cell, kind)
            if kind is _TEXT and carried:
                kind = carried[0].kind
            elif kind is _TEXT and not text.strip():
                kind = MessageKind.UNSUPPORTED
            kinds.append(kind)
            files.append(carried)
        return kinds, files

    def _origin(self, row: Row) -> Origin:
        return self._table.origins([row[0]])[0]

    def _constant(self, sample: Sequence[Row]) -> frozenset[Fact]:
        """What columns and both sides' being there tell of every conversation."""
        facts = set()
        senders = self.senders(sample)
        roles = {sender.author.role for sender in senders}
        unknown = {sender.author.id for sender in senders if sender.author.role is Role.UNKNOWN}
        if roles >= _SIDES or len(unknown) > 1:
            facts.add(Fact.TURNS)
        if not {"media", "kind"}.isdisjoint(self._at):
            facts.add(Fact.MEDIA)
        if "reply_to" in self._at:
            facts.add(Fact.REPLIES)
        return frozenset(facts)


def _marked_up(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text.strip()]
    return sum(map(bool, map(_TAG.search, filled))) > _MARKED_UP * len(filled)


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
