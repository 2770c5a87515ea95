"""Whether 03/04 is the third of April or the fourth of March: told per file, by all its dates."""

from __future__ import annotations

from enum import StrEnum

from etiquette_lint.records import record

_MONTHS = 12
_SLASH = "/"
_PLAIN = frozenset({_SLASH, ""})  # separators that both orders are written with
_DATES_TO_COMPARE = 3
_MANY_DATES = 10  # of several chats, before their order tells anything
_SHORTER = 5  # how many times shorter one reading's span must be to be the likelier one


class DayTest(StrEnum):
    """What decided. ``steps`` and a slash's ``separator`` only make it likely."""

    TOLD = "told"
    FIELD = "field"  # a number over 12 can only be a day
    SEQUENCE = "sequence"  # the other order would have time run backwards
    STEPS = "steps"  # the other order would have a chat of a few days last for months
    SEPARATOR = "separator"  # dots and hyphens go with the day first


@record
class Verdict:
    day_first: bool
    test: DayTest
    guessed: bool


class DayOrder:
    """Takes the dates of a file one after another and remembers counts, not dates.

    ``told`` is what the team says; it gives way only to numbers that cannot be months.
    ``newest_first`` allows for files sorted either way, as tables are; a chat runs forwards.
    ``american``: the hours are written as in the only country that puts the month first.
    ``several``: the dates are of several chats, which a few of them may not stand in order.
    """

    def __init__(
        self,
        separator: str = "",
        told: bool | None = None,
        newest_first: bool = False,
        american: bool = False,
        several: bool = False,
    ) -> None:
        self._separator = separator
        self._told = told
        self._newest_first = newest_first
        self._american = american
        self._least = _MANY_DATES if several else 0
        self._latest: tuple[int, int, int] | None = None
        self._over_first = self._over_second = 0
        self._day_first = _Reading()
        self._month_first = _Reading()

    def add(self, first: int, second: int, year: int = 0) -> None:
        """The next date's two numbers, in the order in which they are written."""
        date = (first, second, year)
        if date == self._latest:
            return
        self._latest = date
        if first <= _MONTHS and second <= _MONTHS:
            self._day_first.add(year, second, first)
            self._month_first.add(year, first, second)
        elif first <= _MONTHS or second <= _MONTHS:  # or it is no date in either order
            self._over_first += first > _MONTHS
            self._over_second += second > _MONTHS

    @property
    def is_told(self) -> bool:
        """Whether numbers over twelve have decided, all for the same order."""
        return bool(self._over_first) != bool(self._over_second)

    def verdict(self) -> Verdict:
        """The order, by the strongest test that decides; to be asked after the last date."""
        both = bool(self._over_first and self._over_second)
        if self._told is not None and (both or self._over_first == self._over_second):
            return Verdict(self._told, DayTest.TOLD, guessed=False)
        if self._over_first != self._over_second:
            return Verdict(self._over_first > self._over_second, DayTest.FIELD, guessed=both)
        day, month = (
            reading.disorder(self._newest_first) for reading in (self._day_first, self._month_first)
        )
        if day != month and self._day_first.count >= self._least:
            return Verdict(day < month, DayTest.SEQUENCE, guessed=bool(day and month))
        if self._separator in _PLAIN:
            day, month = self._day_first.days, self._month_first.days
            if self._day_first.count >= _DATES_TO_COMPARE and max(day, month) >= _SHORTER * min(
                day, month
            ):
                return Verdict(day < month, DayTest.STEPS, guessed=True)
        return Verdict(
            not (self._american and self._separator == _SLASH),
            DayTest.SEPARATOR,
            guessed=self._separator in _PLAIN,
        )


class _Reading:
    """The ambiguous dates of a file as one of the two orders has them."""

    def __init__(self) -> None:
        self.count = 0
        self.days = 0  # walked from date to date, forwards and back
        self._latest = 0
        self._forwards = self._backwards = 0

    def add(self, year: int, month: int, day: int) -> None:
        date = year * 372 + month * 31 + day  # nobody counts on months being all as long
        if self.count:
            step = date - self._latest
            self.days += abs(step)
            self._forwards += step > 0
            self._backwards += step < 0
        self.count += 1
        self._latest = date

    def disorder(self, newest_first: bool) -> int:
        return min(self._forwards, self._backwards) if newest_first else self._backwards
