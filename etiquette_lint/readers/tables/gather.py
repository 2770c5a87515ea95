"""From the rows of tables to conversations.

Rows that stand together pass through once. Where conversations alternate, rows are counted first,
so that each conversation is given, and forgotten, with its last row. What is too long to be held
is read over again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Conversation
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables.conversation import Conversations
from etiquette_lint.readers.tables.mapping import mapped
from etiquette_lint.readers.tables.table import Columns, Row, Table
from etiquette_lint.ui import Saying

FIRST = 20_000  # rows by which a table's ways are told
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
        self._group = columns.at.get("conversation")
        self._made = Conversations(source, table, columns)
        self._failure: ReadError | None = None
        self._rows = self._caught(table.rows(columns, self._made.tally))
        self._first = list(islice(self._rows, FIRST))
        self._whole = len(self._first) < FIRST
        self._made.learn(self._first, () if self._whole else self._again())

    def conversations(self) -> Iterator[Conversation]:
        if self._group is None:
            yield from self._only()
        else:
            groups = [key for key, _ in self._grouped(self._first)]
            if len(groups) == len(set(groups)):
                yield from self._together()
            else:
                self._made.tally.add(Saying("tables.mixed"))
                yield from self._whole_apart() if self._whole else self._apart()
        if self._failure is not None:
            raise self._failure

    def _only(self) -> Iterator[Conversation]:
        if self._whole:
            yield self._made.of(None, self._first)
        else:
            yield from self._long(None)

    def _together(self) -> Iterator[Conversation]:
        """Each conversation's rows under one another. Those that go on further down are told."""
        given = set()
        for key, rows in self._grouped(chain(self._first, self._rows)):
            held = list(islice(rows, HELD + 1))
            if key in given:
                self._made.tally.add(Saying("tables.again"), self._table.origins([held[0][0]])[0])
            given.add(key)
            if len(held) <= HELD:
                yield self._made.of(key, held)
            else:
                del held
                yield from self._long(key)

    def _whole_apart(self) -> Iterator[Conversation]:
        found: dict[str, list[Row]] = {}
        for row in self._first:
            found.setdefault(row[1][self._group or 0], []).append(row)
        for key, rows in found.items():
            yield self._made.of(key, rows)

    def _apart(self) -> Iterator[Conversation]:
        """Conversations that alternate, in the order of their last rows.

        If too much is open at a time, the longest is left for another round.
        """
        group = self._group or 0
        counts = Counter(row[group] for _, row in chain(self._first, self._rows))
        long = [key for key, count in counts.items() if count > HELD]
        waiting = {key: count for key, count in counts.items() if count <= HELD}
        while waiting:
            open_: dict[str, list[Row]] = {}
            later: set[str] = set()
            held = 0
            for row in self._again():
                key = row[1][group]
                if key not in waiting or key in later:
                    continue
                rows = open_.setdefault(key, [])
                rows.append(row)
                held += 1
                if len(rows) == waiting[key]:
                    del open_[key], waiting[key]
                    held -= len(rows)
                    yield self._made.of(key, rows)
                elif held > HELD:
                    longest = max(open_, key=lambda key: len(open_[key]))
                    held -= len(open_.pop(longest))
                    later.add(longest)
            if not later:
                break
        for key in long:
            yield from self._long(key)

    def _long(self, key: str | None) -> Iterator[Conversation]:
        group = self._group or 0

        def rows() -> Iterator[Row]:
            again = self._again()
            return again if key is None else (row for row in again if row[1][group] == key)

        conversation = self._made.long(key, rows)
        yield conversation
        for _ in conversation.messages:
            pass  # what the caller left unread

    def _grouped(self, rows: Iterable[Row]) -> Iterator[tuple[str, Iterator[Row]]]:
        group = self._group or 0
        return groupby(rows, lambda row: row[1][group])

    def _again(self) -> Iterator[Row]:
        return self._caught(self._table.rows(self._columns))

    def _caught(self, rows: Iterator[Row]) -> Iterator[Row]:
        """The rows up to what breaks them off, which is raised in the end."""
        try:
            yield from rows
        except ReadError as error:
            self._failure = error
