"""Rows into messages, many at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import repeat
from operator import itemgetter

from etiquette_lint.model import Attachment, Fact, Message, MessageKind, Role, Span
from etiquette_lint.readers.markup import read_markup
from etiquette_lint.readers.tables.media import attachments
from etiquette_lint.readers.tables.people import People, Sender
from etiquette_lint.readers.tables.table import SAMPLE, Columns, Rows, Table, Tally

_TEXT = MessageKind.TEXT
_TAG = re.compile(
    r"</?(?:p|br|div|span|b|i|u|strong|em|a|ul|ol|li|table|blockquote|img|h[1-6]|html)\b[^<>]*>",
    re.IGNORECASE,
)
_MARKED_UP = 0.1  # of the texts have tags where the column is HTML


class Messages:
    """Makes messages of one table's rows. ``sample`` are rows to learn the table's ways from.

    ``always`` are the facts that its columns, and both sides' being there, tell of every
    conversation.
    """

    def __init__(self, table: Table, columns: Columns, sample: Rows) -> None:
        self._table = table
        self._at = columns.at
        self._people = People(columns)
        self._marked_up = _marked_up(self._texts(sample[:SAMPLE]))
        self.always = self._constant(sample)

    def of(
        self,
        rows: Rows,
        senders: Sequence[Sender],
        sent: Sequence[datetime | None],
        numbers: Iterable[str],
    ) -> list[Message]:
        """``numbers`` are the messages' ids where the table has none."""
        texts = self._texts(rows)
        quoted: Iterable[tuple[Span, ...]] = repeat(())
        if self._marked_up:
            texts, quoted = map(list, zip(*map(read_markup, texts), strict=True))
        kinds: Iterable[MessageKind] = repeat(_TEXT)
        carried: Iterable[tuple[Attachment, ...]] = repeat(())
        if self._people.varied or "media" in self._at or "" in texts:
            kinds, carried = self._uncommon(rows, senders, texts)
        replies: Iterable[str | None] = repeat(None)
        if "reply_to" in self._at:
            replies = [cell or None for cell in self._cells(rows, "reply_to")]
        origins = self._table.origins(rows.places)
        ids = self._ids(rows, numbers)
        authors = [sender.author for sender in senders]
        none = repeat(None)
        return list(
            map(
                Message,
                *(ids, authors, sent, texts, kinds, carried, replies),
                *(none, none, none, quoted, origins),
            )
        )

    def senders(self, rows: Rows) -> list[Sender]:
        places = self._people.places
        if not places:
            return [self._people[()]] * len(rows)
        if len(places) == 1:
            keys: Iterable[tuple[str, ...]] = zip(self._column(rows, places[0]))
        else:
            keys = map(itemgetter(*places), rows.cells)
        return list(map(self._people.__getitem__, keys))

    def note(self, rows: Rows, senders: Sequence[Sender], tally: Tally) -> None:
        """Takes down the rows of which there is something to say."""
        if self._people.noted:
            for place, sender in zip(rows.places, senders, strict=True):
                if sender.note is not None:
                    tally.add(sender.note, self._table.origin(place))

    def _texts(self, rows: Rows) -> list[str]:
        cells = self._cells(rows, "text")
        return [_unix(cell) if "\r" in cell else cell for cell in cells]

    def _cells(self, rows: Rows, field: str) -> list[str]:
        return self._column(rows, self._at[field])

    @staticmethod
    def _column(rows: Rows, at: int) -> list[str]:
        return [row[at] for row in rows.cells]

    def _ids(self, rows: Rows, numbers: Iterable[str]) -> Iterable[str]:
        if "id" not in self._at:
            return numbers
        cells = self._cells(rows, "id")
        if "" not in cells:
            return cells
        return [cell or number for cell, number in zip(cells, numbers, strict=False)]

    def _uncommon(
        self, rows: Rows, senders: Sequence[Sender], texts: Sequence[str]
    ) -> tuple[list[MessageKind], list[tuple[Attachment, ...]]]:
        """Kinds and attachments, where there may be others than texts."""
        kinds, carried = [], []
        cells: Iterable[str] = self._cells(rows, "media") if "media" in self._at else repeat("")
        for sender, text, cell in zip(senders, texts, cells, strict=False):
            kind = sender.kind
            files = () if kind is MessageKind.SERVICE else attachments(cell, kind)
            if kind is _TEXT and files:
                kind = files[0].kind
            elif kind is _TEXT and not text.strip():
                kind = MessageKind.UNSUPPORTED
            kinds.append(kind)
            carried.append(files)
        return kinds, carried

    def _constant(self, sample: Rows) -> frozenset[Fact]:
        facts = set()
        authors = {sender.author for sender in self.senders(sample)}
        unknown = {author.id for author in authors if author.role is Role.UNKNOWN}
        if {Role.STAFF, Role.CLIENT} <= {author.role for author in authors} or len(unknown) > 1:
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
