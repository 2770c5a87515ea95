"""What is counted of conversations: how much was written, how long clients waited, what was found.

What each number means is written in docs/metrics.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from math import ceil
from typing import NamedTuple

from etiquette_lint.model.names import Severity


class Cell(NamedTuple):
    """What a count is of. ``week`` is an ISO week, «2026-W10», or "" where times are unknown;
    ``staff`` the name of one of the team, or "" where it is nobody's in particular.
    """

    channel: str
    week: str
    staff: str


class Waited(NamedTuple):
    """An answer's wait in seconds: by the clock, and as much of it as was working time."""

    calendar: float
    working: float


@dataclass(slots=True)
class Counts:
    """Sums that can be added to one another. ``findings`` by rule and severity; ``contacts``
    are clients' messages by weekday (0 is Monday) and hour; ``promises`` by their state.
    """

    conversations: int = 0
    sessions: int = 0
    staff_messages: int = 0
    client_messages: int = 0
    unanswered: int = 0
    first: list[Waited] = field(default_factory=list)  # the first answers of sessions
    replies: list[Waited] = field(default_factory=list)  # all answers, those among them
    findings: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    promises: Counter[str] = field(default_factory=Counter)
    contacts: Counter[tuple[int, int]] = field(default_factory=Counter)

    def add(self, other: Counts) -> None:
        self.conversations += other.conversations
        self.sessions += other.sessions
        self.staff_messages += other.staff_messages
        self.client_messages += other.client_messages
        self.unanswered += other.unanswered
        self.first += other.first
        self.replies += other.replies
        self.findings += other.findings
        self.promises += other.promises
        self.contacts += other.contacts

    def found(self, severity: Severity | None = None) -> int:
        """Findings of a severity, or all of them."""
        return sum(n for (_, s), n in self.findings.items() if severity in (s, None))

    def per_hundred(self, findings: int) -> float | None:
        """Findings in 100 messages of staff; None where staff wrote nothing."""
        return 100 * findings / self.staff_messages if self.staff_messages else None


class Spread(NamedTuple):
    """How a number of waits are spread."""

    answers: int
    mean: timedelta
    median: timedelta
    p90: timedelta

    @classmethod
    def of(cls, seconds: Iterable[float]) -> Spread | None:
        """Percentiles by nearest rank: each is a wait that somebody had. None of nothing."""
        waits = sorted(seconds)
        if not waits:
            return None
        mean = timedelta(seconds=sum(waits) / len(waits))
        return cls(len(waits), mean, _rank(waits, 50), _rank(waits, 90))


def _rank(waits: Sequence[float], percent: int) -> timedelta:
    return timedelta(seconds=waits[max(0, ceil(percent * len(waits) / 100) - 1)])
