"""When rows were written: a column of moments, or the day and the time of day in two."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from itertools import chain

from etiquette_lint.readers.day_order import DayOrder
from etiquette_lint.readers.tables.clock import Clock, numbers, zone_in
from etiquette_lint.readers.tables.table import Columns, Rows, Table, Tally
from etiquette_lint.ui import Saying

_MIDNIGHT = time()
_AT_MIDNIGHT = re.compile(r"[T ]0?0:00(?::00)?$")
_DAY_WRITTEN = 10  # characters in which the days of two cells differ, if they do


class Moments:
    """Reads the moments of a table, the order of day and month once having been decided.

    ``timed``: there are times of day, not only days. ``seconds``: they are told to the second.
    """

    def __init__(self, table: Table, columns: Columns) -> None:
        self._time = columns.at.get("time", columns.at.get("date"))
        self._date = columns.at["date"] if {"date", "time"} <= columns.at.keys() else None
        named = (table.names[place] for place in (self._time, self._date) if place is not None)
        self._zone = next(filter(None, map(zone_in, named)), None)
        self._clock = Clock(zone=self._zone)
        self._several = "conversation" in columns.at
        self.timed = self.seconds = False

    def __bool__(self) -> bool:
        return self._time is not None

    def of(self, rows: Rows) -> list[datetime | None]:
        """When each row was written; only the day, at midnight, unless the table is ``timed``."""
        if self._time is None:
            return [None] * len(rows)
        cells = self._cells(rows)
        return self._clock.moments(cells) if self.timed else list(map(self._clock.day, cells))

    def decide(self, rows: Rows, more: Iterable[Rows], told: bool | None, tally: Tally) -> None:
        """Settle everything by the first rows; the order of day and month, if need be, by all."""
        if self._time is None:
            return
        self._order(rows, more, told, tally)
        self.timed = True
        found = [moment for moment in self.of(rows) if moment is not None]
        self.timed = any(moment.time() != _MIDNIGHT for moment in found)
        self.seconds = any(moment.second or moment.microsecond for moment in found)
        if not self.timed and any(self.of(rows)):
            tally.add(Saying("tables.days"))
        elif found and all(moment.utcoffset() == timedelta(0) for moment in found):
            tally.add(Saying("tables.utc"))

    def _order(self, rows: Rows, more: Iterable[Rows], told: bool | None, tally: Tally) -> None:
        order = None
        before = ""
        for part in ([rows], more):
            for cell in chain.from_iterable(map(self._cells, part)):
                if cell[:_DAY_WRITTEN] == before:
                    continue
                before = cell[:_DAY_WRITTEN]
                written = numbers(cell)
                if written is not None:
                    order = order or DayOrder(
                        written[3], told, newest_first=True, several=self._several
                    )
                    order.add(*written[:3])
            if order is None:
                return
            verdict = order.verdict()
            if not verdict.guessed:
                break
        self._clock = Clock(verdict.day_first, self._zone)
        if verdict.guessed:
            tally.add(Saying("tables.day_first" if verdict.day_first else "tables.month_first"))

    def _cells(self, rows: Rows) -> list[str]:
        at, day = self._time, self._date
        if at is None:
            return []
        if day is None:
            return [row[at] for row in rows.cells]
        return [f"{_AT_MIDNIGHT.sub('', row[day]).strip()} {row[at].strip()}" for row in rows.cells]
