"""A conversation of the rows that belong to it, in the order in which they were written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, count, repeat
from pathlib import Path

from etiquette_lint.model import Channel, Conversation, Fact, Message
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables import values
from etiquette_lint.readers.tables.messages import Messages
from etiquette_lint.readers.tables.moments import Moments
from etiquette_lint.readers.tables.order import (
    Sent,
    ascends,
    by_time,
    descends,
    first_descent,
    turned_round,
)
from etiquette_lint.readers.tables.seen import Seen, seen_in
from etiquette_lint.readers.tables.table import BATCH, Columns, Rows, Table, Tally
from etiquette_lint.ui import Saying

Bounds = tuple[str, int, int]  # a conversation's id, its first row and the one after its last
_NAMED = 5  # unknown channels that notes name
SLICE = 100_000  # rows held at a time where a long conversation is turned round
Read = Callable[[], Iterator[Rows]]


class Conversations:
    """Makes the conversations of a table; ``tally`` takes what is to be noted on the next one."""

    def __init__(self, source: Source, table: Table, columns: Columns) -> None:
        self.tally = Tally()
        self._told = source.options.day_first
        self._table = table
        self._columns = columns
        self._moments = Moments(table, columns)
        self._newest_first = False
        self._numbers: list[str] = []
        self._name = table.title or Path(source.path).stem
        self._id = f"{source.path}#{table.title}" if table.title else source.path
        self._facts: dict[Seen, frozenset[Fact]] = {}
        self._strangers: set[str] = set()

    def learn(self, rows: Rows, more: Iterable[Rows]) -> None:
        """Everything that is told by the first rows; ``more`` are all, in case those leave open
        which number of a date is the day.
        """
        at, header = self._columns.at, self._table.header
        if guessed := [f"{field}={header[at[field]]}" for field in self._columns.guessed]:
            said = Saying("tables.guessed", columns=", ".join(guessed))
            self.tally.add(said, self._table.header_origin)
        self._moments.decide(rows, more, self._told, self.tally)
        self._messages = Messages(self._table, self._columns, rows)
        group = at.get("conversation")
        keys = repeat("") if group is None else (row[group] for row in rows.cells)
        self._newest_first = descends(zip(keys, self._moments.of(rows), strict=False))
        if self._newest_first:
            self.tally.add(Saying("tables.newest"))

    def of(self, key: str | None, rows: Rows) -> Conversation:
        self._messages.note(rows, self._messages.senders(rows), self.tally)
        return self._one(key, rows, self._noted(rows))

    def several(self, rows: Rows, bounds: Sequence[Bounds]) -> Iterator[Conversation]:
        """Conversations whose rows stand one after another: much of it is done for all at once."""
        sent = self._noted(rows)
        senders = self._messages.senders(rows)
        self._messages.note(rows, senders, self.tally)
        sides = [sender.side for sender in senders]
        numbers = chain.from_iterable(self._up_to(end - start) for _, start, end in bounds)
        messages = self._messages.of(rows, senders, self._shown(sent), numbers)
        for key, start, end in bounds:
            own = sent[start:end]
            if self._newest_first or not ascends(own):
                yield self._one(key, rows[start:end], own)
            else:
                seen = seen_in(own, sides[start:end])
                yield self._conversation(key, rows[start:end], messages[start:end], seen)

    def long(self, key: str | None, every: Iterable[Rows], read: Read) -> Conversation:
        """One of which only a part is held at a time.

        ``every`` are its rows, to be looked at; ``read`` gives them once more from the first.
        """
        first = Rows([], [])
        latest: Sent = []
        seen: Seen | None = None
        total = 0
        for rows in every:
            sent = self._noted(rows)
            senders = self._messages.senders(rows)
            self._messages.note(rows, senders, self.tally)
            found = seen_in(sent, [sender.side for sender in senders])
            seen = seen.with_more(found) if seen else found
            if not self._newest_first and not ascends(latest + sent):
                at = first_descent(latest + sent) - len(latest)
                self.tally.add(Saying("tables.unsorted"), self._table.origin(rows.places[at]))
            first, latest, total = first or rows, sent[-1:], total + len(rows)
        parts = _backwards(read, total) if self._newest_first else read()
        return self._conversation(key, first, self._in_parts(parts), seen or seen_in([], []))

    def _in_parts(self, parts: Iterable[Rows]) -> Iterator[Message]:
        before = 1
        for rows in parts:
            senders, sent = self._messages.senders(rows), self._shown(self._moments.of(rows))
            yield from self._messages.of(rows, senders, sent, map(str, count(before)))
            before += len(rows)

    def _noted(self, rows: Rows) -> Sent:
        """When the rows were written; what is not understood of them is taken down."""
        sent = self._moments.of(rows)
        if self._moments.timed and None in sent:
            origin = self._table.origin(rows.places[sent.index(None)])
            self.tally.add(Saying("tables.time"), origin, sent.count(None))
        return sent

    def _shown(self, sent: Sent) -> Sent:
        """A day alone serves to put rows in order, and for nothing else."""
        return sent if self._moments.timed else [None] * len(sent)

    def _one(self, key: str | None, rows: Rows, sent: Sent) -> Conversation:
        rows, sent = self._in_order(rows, sent)
        senders = self._messages.senders(rows)
        seen = seen_in(sent, [sender.side for sender in senders])
        messages = self._messages.of(rows, senders, self._shown(sent), self._up_to(len(rows)))
        return self._conversation(key, rows, messages, seen)

    def _in_order(self, rows: Rows, sent: Sent) -> tuple[Rows, Sent]:
        if self._newest_first:
            rows, sent = turned_round(rows, sent)
        if not self._moments.timed or ascends(sent):
            return rows, sent
        sorted_ = by_time(rows, sent)
        if sorted_ is None:
            return rows, sent
        self.tally.add(Saying("tables.sorted"), self._table.origin(rows.places[0]))
        return sorted_

    def _conversation(
        self, key: str | None, rows: Rows, messages: Iterable[Message], seen: Seen
    ) -> Conversation:
        named = key if key and key.strip() else None
        return Conversation(
            id=named or self._id,
            title=self._title(rows) or named or self._name,
            messages=messages,
            facts=self._borne_out(seen),
            channel=self._channel(rows),
            origin=self._table.origin(rows.places[0]) if rows.places else None,
            notes=self.tally.take(),
        )

    def _up_to(self, number: int) -> list[str]:
        """«1», «2», «3» …, made once for all conversations."""
        made = self._numbers
        if len(made) < number:
            made.extend(map(str, range(len(made) + 1, number + 1)))
        return made[:number]

    def _borne_out(self, seen: Seen) -> frozenset[Fact]:
        if seen not in self._facts:
            moments = self._moments
            own = seen.facts(timed=moments.timed, seconds=moments.seconds)
            self._facts[seen] = self._messages.always | own
        return self._facts[seen]

    def _title(self, rows: Rows) -> str:
        at = self._columns.at.get("title")
        if at is None:
            return ""
        return next((cell for row in rows.cells if (cell := row[at].strip())), "")

    def _channel(self, rows: Rows) -> Channel | None:
        at = self._columns.at.get("channel")
        if at is None:
            return None
        found = set()
        for cell in {row[at] for row in rows.cells if row[at].strip()}:
            channel = values.channel(cell)
            found.add(channel)
            if channel is None:
                self._stranger(cell, rows, at)
        return found.pop() if len(found) == 1 else None

    def _stranger(self, cell: str, rows: Rows, at: int) -> None:
        """Notes a channel whose name says nothing."""
        if len(self._strangers) < _NAMED:
            self._strangers.add(cell)
        known = cell in self._strangers
        said = Saying("tables.channel", value=cell.strip()) if known else Saying("tables.channels")
        cells = [row[at] for row in rows.cells]
        origin = self._table.origin(rows.places[cells.index(cell)])
        self.tally.add(said, origin, cells.count(cell))


def _backwards(read: Read, total: int) -> Iterator[Rows]:
    """All rows from the last to the first, a part in memory at a time: each costs a reading."""
    for end in range(total, 0, -SLICE):
        start = max(0, end - SLICE)
        part = Rows([], [])
        at = 0
        for rows in read():
            part += rows[max(0, start - at) : max(0, end - at)]
            at += len(rows)
            if at >= end:
                break
        for last in range(len(part), 0, -BATCH):
            yield part[max(0, last - BATCH) : last][::-1]
