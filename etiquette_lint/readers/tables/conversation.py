"""A conversation of the rows that belong to it, in the order in which they were written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from operator import le
from pathlib import Path

from etiquette_lint.model import Channel, Conversation, Message
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables import values
from etiquette_lint.readers.tables.messages import Messages, Seen
from etiquette_lint.readers.tables.moments import Moments
from etiquette_lint.readers.tables.table import Columns, Row, Table, Tally, batches
from etiquette_lint.ui import Saying

SLICE = 100_000  # rows of a conversation too long to be held, at a time, where it is turned round

Sent = list[datetime | None]


class Conversations:
    """Makes the conversations of a table; ``tally`` takes what is to be noted on the next one."""

    def __init__(self, source: Source, table: Table, columns: Columns) -> None:
        self.tally = Tally()
        self._source = source
        self._table = table
        self._columns = columns
        self._moments = Moments(table, columns)
        self._newest_first = False

    def learn(self, rows: Sequence[Row], more: Iterable[Row]) -> None:
        """Everything that is told by the first rows; ``more`` are all, in case those leave open
        which number of a date is the day.
        """
        at, header = self._columns.at, self._table.header
        if guessed := [f"{field}={header[at[field]]}" for field in self._columns.guessed]:
            said = Saying("tables.guessed", columns=", ".join(guessed))
            self.tally.add(said, self._table.header_origin)
        self._moments.decide(rows, more, self._source.options.day_first, self.tally)
        self._messages = Messages(self._table, self._columns, self._moments, rows)
        self._newest_first = self._descends(rows)
        if self._newest_first:
            self.tally.add(Saying("tables.newest"))

    def of(self, key: str | None, rows: Sequence[Row]) -> Conversation:
        rows, sent = self._in_order(rows, self._moments.of(rows))
        senders = self._messages.senders(rows)
        seen = Seen()
        self._messages.see(rows, senders, sent, seen, self.tally)
        messages = self._messages.of(rows, senders, sent)
        return self._conversation(key, rows, messages, seen)

    def long(self, key: str | None, read: Callable[[], Iterator[Row]]) -> Conversation:
        """One of which only a part is held at a time; ``read`` gives its rows from the first."""
        seen = Seen()
        first: list[Row] = []
        latest: datetime | None = None
        for batch in batches(read()):
            first = first or batch
            sent = self._moments.of(batch)
            self._messages.see(batch, self._messages.senders(batch), sent, seen, self.tally)
            if not self._newest_first and not _ascends([latest, *sent] if latest else sent):
                self.tally.add(Saying("tables.unsorted"), self._table.origins([batch[0][0]])[0])
            latest = sent[-1]
        parts = self._backwards(read, seen.count) if self._newest_first else batches(read())
        return self._conversation(key, first, self._in_parts(parts), seen)

    def _backwards(self, read: Callable[[], Iterator[Row]], count: int) -> Iterator[list[Row]]:
        for end in range(count, 0, -SLICE):
            yield list(islice(read(), max(0, end - SLICE), end))[::-1]

    def _in_parts(self, parts: Iterable[list[Row]]) -> Iterator[Message]:
        before = 0
        for rows in parts:
            senders = self._messages.senders(rows)
            yield from self._messages.of(rows, senders, self._moments.of(rows), before)
            before += len(rows)

    def _conversation(
        self, key: str | None, rows: Sequence[Row], messages: Iterable[Message], seen: Seen
    ) -> Conversation:
        stem = self._table.title or Path(self._source.path).stem
        own = f"{self._source.path}#{self._table.title}" if self._table.title else self._source.path
        return Conversation(
            id=own if key is None else key,
            title=self._title(rows) or (stem if key is None else key),
            messages=messages,
            facts=self._messages.facts(seen),
            channel=self._channel(rows),
            origin=self._table.origins([rows[0][0]])[0] if rows else None,
            notes=self.tally.take(),
        )

    def _title(self, rows: Iterable[Row]) -> str:
        place = self._columns.at.get("title")
        if place is None:
            return ""
        return next((cell for _, row in rows if (cell := row[place].strip())), "")

    def _channel(self, rows: Iterable[Row]) -> Channel | None:
        place = self._columns.at.get("channel")
        if place is None:
            return None
        found = {values.channel(cell) for cell in {row[place] for _, row in rows}}
        return found.pop() if len(found) == 1 else None

    def _descends(self, rows: Sequence[Row]) -> bool:
        """Whether more messages stand above older ones of their conversation than below."""
        group = self._columns.at.get("conversation")
        latest: dict[str, datetime] = {}
        ups = downs = 0
        for (_, row), moment in zip(rows, self._moments.of(rows), strict=True):
            if moment is None:
                continue
            key = "" if group is None else row[group]
            before = latest.get(key, moment)
            if (before.tzinfo is None) is (moment.tzinfo is None):
                ups += moment > before
                downs += moment < before
            latest[key] = moment
        return downs > ups

    def _in_order(self, rows: Sequence[Row], sent: Sent) -> tuple[Sequence[Row], Sent]:
        if _ascends(sent) and not (self._newest_first and sent[:1] == sent[-1:]):
            return rows, sent
        if self._newest_first:
            rows, sent = rows[::-1], sent[::-1]
        if not self._moments.timed or None in sent or _ascends(sent):
            return rows, sent
        try:
            order = sorted(range(len(sent)), key=sent.__getitem__)  # type: ignore[arg-type]
        except TypeError:  # some with an offset, some without: nobody knows which is earlier
            return rows, sent
        self.tally.add(Saying("tables.sorted"), self._table.origins([rows[0][0]])[0])
        return [rows[at] for at in order], [sent[at] for at in order]


def _ascends(sent: Sent) -> bool:
    """Whether no moment is earlier than the one before; of what cannot be compared, yes."""
    try:
        return all(map(le, sent, islice(sent, 1, None)))  # type: ignore[arg-type]
    except TypeError:
        return _ascends([moment for moment in sent if moment is not None]) if None in sent else True
