"""What the messages of a conversation bear out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple

from etiquette_lint.model import Fact
from etiquette_lint.readers.tables.people import SIDED, SIDELESS

_zones = attrgetter("tzinfo")


class Seen(NamedTuple):
    """Whether some are known to be of a side, and some of none; whether all have a time, a zone."""

    sided: bool
    sideless: bool
    dated: bool
    zoned: bool

    def with_more(self, other: Seen) -> Seen:
        return Seen(
            self.sided or other.sided,
            self.sideless or other.sideless,
            self.dated and other.dated,
            self.zoned and other.zoned,
        )

    def facts(self, *, timed: bool, seconds: bool) -> frozenset[Fact]:
        """``timed`` and ``seconds`` are what the table's times are like."""
        facts = set()
        if self.sided and not self.sideless:
            facts.add(Fact.ROLES)
        if self.dated and timed:
            facts |= {Fact.TIME, Fact.SECONDS} if seconds else {Fact.TIME}
            if self.zoned:
                facts.add(Fact.ZONE)
        return frozenset(facts)


def seen_in(sent: Sequence[datetime | None], sides: Sequence[int]) -> Seen:
    dated = bool(sent) and None not in sent
    return Seen(SIDED in sides, SIDELESS in sides, dated, dated and None not in map(_zones, sent))
