"""What the values of a column look like, of the few that are looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import time
from functools import cached_property

from etiquette_lint.readers.tables import values
from etiquette_lint.readers.tables.clock import Clock, is_time

_LETTERS = re.compile(r"[^\W\d_]")
_SENTENCE = re.compile(r"[^\W\d_]{2,}\W+[^\W\d_]+")
_NUMBER = re.compile(r"[-+]?[\d\s.,]+")
_MOST = 0.9
_MIDNIGHT = time()


class Look:
    """Shares are of the cells that are filled."""

    def __init__(self, cells: Sequence[str]) -> None:
        self.cells = [cell for cell in cells if cell.strip()]
        self.empty = len(cells) - len(self.cells)
        self._clock = Clock()

    def share(self, test: Callable[[str], object]) -> float:
        return sum(map(bool, map(test, self.cells))) / len(self.cells) if self.cells else 0.0

    @cached_property
    def dated(self) -> float:
        """How many have a day in them, in one order of day and month or the other."""
        month_first = Clock(day_first=False)
        return self.share(lambda cell: self._clock.day(cell) or month_first.day(cell))

    @cached_property
    def timed(self) -> float:
        """How many have a day and a time of day."""
        month_first = Clock(day_first=False)
        return self.share(lambda cell: self._clock.moment(cell) or month_first.moment(cell))

    @cached_property
    def days_only(self) -> bool:
        """Whether every moment is midnight, which is how spreadsheets keep days."""
        moments = (self._clock.moment(cell) for cell in self.cells)
        return all(moment is None or moment.time() == _MIDNIGHT for moment in moments)

    @cached_property
    def hours(self) -> float:
        """How many are a time of day alone."""
        return self.share(is_time)

    @cached_property
    def lettered(self) -> float:
        return self.share(_LETTERS.search)

    @cached_property
    def sentences(self) -> float:
        """How many are of more than one word."""
        return self.share(_SENTENCE.search)

    @cached_property
    def numeric(self) -> float:
        return self.share(_NUMBER.fullmatch)

    @cached_property
    def length(self) -> float:
        return sum(map(len, self.cells)) / len(self.cells) if self.cells else 0.0

    @cached_property
    def distinct(self) -> int:
        return len(set(self.cells))

    @property
    def repeats(self) -> bool:
        return self.distinct < len(self.cells)

    @property
    def answers(self) -> bool:
        """Whether all are a yes or a no."""
        return bool(self.cells) and all(values.yes(cell) is not None for cell in self.cells)

    @cached_property
    def roles(self) -> float:
        """How many name a side or a direction."""
        return self.share(lambda cell: values.meaning(cell).role)

    @cached_property
    def kinds(self) -> float:
        """How many name a sort of message, a side among them."""
        return self.share(lambda cell: any(values.meaning(cell)))

    @cached_property
    def channels(self) -> float:
        return self.share(values.channel)

    @property
    def is_date(self) -> bool:
        return self.dated >= _MOST and self.numeric < 1 or self.timed >= _MOST
