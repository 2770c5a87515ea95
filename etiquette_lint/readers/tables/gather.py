"""From the rows of tables to conversations.

Rows that stand together pass through once. Where conversations alternate, rows are counted first,
so that each conversation is given, and forgotten, with its last row. What is too long to be held
is read over again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Conversation
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables.conversation import Bounds, Conversations
from etiquette_lint.readers.tables.mapping import mapped
from etiquette_lint.readers.tables.table import Columns, Rows, Table
from etiquette_lint.ui import Saying

FIRST = 5_000  # rows, at least, by which a table's ways are told
HELD = 100_000  # rows that are kept in memory at a time


def conversations(source: Source, tables: Iterable[Table]) -> Iterator[Conversation]:
    """Raises ReadError, after all that could be read."""
    for table in tables:
        columns = mapped(table, source.options.columns)
        yield from _Gathering(source, table, columns).conversations()


class _Gathering:
    def __init__(self, source: Source, table: Table, columns: Columns) -> None:
        self._table = table
        self._columns = columns
        self._group = columns.at.get("conversation", -1)
        self._made = Conversations(source, table, columns)
        self._failure: ReadError | None = None
        self._rows = self._caught(table.rows(columns, self._made.tally))
        self._first = Rows([], [])
        self._whole = True
        for rows in self._rows:
            self._first += rows
            if len(self._first) >= FIRST:
                self._whole = False
                break
        self._made.learn(self._first, () if self._whole else self._again())

    def conversations(self) -> Iterator[Conversation]:
        if self._group < 0:
            yield from self._only()
        else:
            keys = [key for key, _, _ in self._bounds(self._first)]
            if len(keys) == len(set(keys)):
                yield from self._together()
            else:
                self._made.tally.add(Saying("tables.mixed"))
                yield from self._few() if self._whole else self._many()
        if self._failure is not None:
            raise self._failure

    def _only(self) -> Iterator[Conversation]:
        if self._whole:
            yield self._made.of(None, self._first)
        else:
            yield from self._long(None, chain([self._first], self._rows))

    def _together(self) -> Iterator[Conversation]:
        """Each conversation's rows under one another. Those that go on further down are told."""
        given: set[str] = set()
        held = Rows([], [])
        key = ""  # of the conversation that the rows held belong to
        passed: str | None = None  # a conversation too long to be held, given with all its rows
        for rows in chain([self._first], self._rows):
            bounds = self._bounds(rows)
            if passed is not None and bounds and bounds[0][0] == passed:
                rows = rows[bounds[0][2] :]
                bounds = self._bounds(rows)
            if not bounds:
                continue
            passed = None
            *whole, (key, start, _) = _joined(key, len(held), bounds)
            held += rows
            if whole:
                yield from self._complete(held[:start], whole, given)
                held = held[start:]
            if len(held) > HELD:
                yield from self._long(key, self._all_of(key))
                given.add(key)
                passed, held = key, Rows([], [])
        yield from self._complete(held, self._bounds(held), given)

    def _complete(
        self, rows: Rows, bounds: Sequence[Bounds], given: set[str]
    ) -> Iterator[Conversation]:
        if given.isdisjoint(key for key, _, _ in bounds):
            yield from self._made.several(rows, bounds)
        else:
            for key, start, end in bounds:
                if key in given:
                    origin = self._table.origin(rows.places[start])
                    self._made.tally.add(Saying("tables.again"), origin)
                yield self._made.of(key, rows[start:end])
        given.update(key for key, _, _ in bounds)

    def _few(self) -> Iterator[Conversation]:
        """Conversations that alternate, in the order of their first rows."""
        found: dict[str, list[int]] = {}
        for at, row in enumerate(self._first.cells):
            found.setdefault(row[self._group], []).append(at)
        for key, places in found.items():
            yield self._made.of(key, self._first.picked(places))

    def _many(self) -> Iterator[Conversation]:
        """Conversations that alternate, in the order of their last rows.

        If too many rows are held at a time, the longest conversation is left for another round.
        """
        group = self._group
        every = chain([self._first], self._rows)
        counts = Counter(row[group] for rows in every for row in rows.cells)
        waiting = {key: count for key, count in counts.items() if count <= HELD}
        later: set[str] | None = None
        while later is None or later:
            later = set()
            begun: dict[str, Rows] = {}
            held = 0
            for rows in self._again():
                for place, row in zip(rows.places, rows.cells, strict=True):
                    key = row[group]
                    if key not in waiting or key in later:
                        continue
                    own = begun.setdefault(key, Rows([], []))
                    own.places.append(place)
                    own.cells.append(row)
                    held += 1
                    if len(own) == waiting[key]:
                        del begun[key], waiting[key]
                        held -= len(own)
                        yield self._made.of(key, own)
                    elif held > HELD:
                        longest = max(begun, key=lambda key: len(begun[key]))
                        held -= len(begun.pop(longest))
                        later.add(longest)
        for key, count in counts.items():
            if count > HELD:
                yield from self._long(key, self._all_of(key))

    def _long(self, key: str | None, every: Iterable[Rows]) -> Iterator[Conversation]:
        conversation = self._made.long(key, every, lambda: self._all_of(key))
        yield conversation
        for _ in conversation.messages:
            pass  # what the caller left unread

    def _all_of(self, key: str | None) -> Iterator[Rows]:
        for rows in self._again():
            if key is None:
                yield rows
            elif own := [at for at, row in enumerate(rows.cells) if row[self._group] == key]:
                yield rows.picked(own)

    def _bounds(self, rows: Rows) -> list[Bounds]:
        """Stretches of rows with the same conversation."""
        group = self._group
        bounds = []
        start = 0
        for key, same in groupby([row[group] for row in rows.cells]):
            end = start + len(list(same))
            bounds.append((key, start, end))
            start = end
        return bounds

    def _again(self) -> Iterator[Rows]:
        return self._caught(self._table.rows(self._columns))

    def _caught(self, rows: Iterator[Rows]) -> Iterator[Rows]:
        """The rows up to what breaks them off, which is raised in the end."""
        try:
            yield from rows
        except ReadError as error:
            self._failure = error


def _joined(key: str, count: int, below: Sequence[Bounds]) -> list[Bounds]:
    """The bounds of so many rows of one conversation with others below them."""
    joined = [(each, start + count, end + count) for each, start, end in below]
    if count and joined[0][0] == key:
        joined[0] = key, 0, joined[0][2]
    elif count:
        joined.insert(0, (key, 0, count))
    return joined
