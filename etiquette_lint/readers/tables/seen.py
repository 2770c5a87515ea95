"""What the messages of a conversation bear out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

from etiquette_lint.model import Fact
from etiquette_lint.readers.tables.people import SIDED, SIDELESS

_zones = attrgetter("tzinfo")


class Seen:
    def __init__(self) -> None:
        self.count = 0
        self._dated = self._zoned = True
        self._sides: set[int] = set()

    def add(self, sent: Sequence[datetime | None], sides: Sequence[int]) -> None:
        self.count += len(sent)
        self._sides.update(sides)
        if None in sent:
            self._dated = False
        elif self._zoned and None in map(_zones, sent):
            self._zoned = False

    @property
    def told(self) -> tuple[bool, bool, bool]:
        """Whether all sides are known, all times, all zones."""
        sides = self._sides
        return SIDED in sides and SIDELESS not in sides, self._dated and self.count > 0, self._zoned


def borne_out(
    sided: bool, dated: bool, zoned: bool, *, timed: bool, seconds: bool
) -> frozenset[Fact]:
    """``timed`` and ``seconds`` are what the table's times are like."""
    facts = {Fact.ROLES} if sided else set()
    if dated and timed:
        facts.add(Fact.TIME)
        facts |= {Fact.SECONDS} if seconds else set()
        facts |= {Fact.ZONE} if zoned else set()
    return frozenset(facts)
