"""Events gathered into a report."""

from __future__ import annotations

import time
from collections.abc import Iterable

from etiquette_lint.model import (
    Closed,
    Event,
    Fact,
    Failure,
    Finding,
    Note,
    Opened,
    PassedOver,
    Report,
    Statistics,
    Suppressed,
)


class Totals:
    """Counts of a run, and what it could not judge. Keeps no findings."""

    def __init__(self) -> None:
        self.closed: list[Closed] = []
        self.skipped: dict[str, Fact] = {}
        self._began = time.monotonic()

    def take(self, event: Event) -> None:
        if isinstance(event, Closed):
            self.closed.append(event)
            self.skipped.update(event.skipped)

    def statistics(self) -> Statistics:
        return Statistics(
            files=len({event.path for event in self.closed}),
            conversations=len(self.closed),
            messages=sum(event.messages for event in self.closed),
            judged=sum(event.judged for event in self.closed),
            sessions=sum(event.sessions for event in self.closed),
            seconds=time.monotonic() - self._began,
        )


def collected(events: Iterable[Event]) -> Report:
    totals = Totals()
    findings: list[Finding] = []
    failures: list[Failure] = []
    notes: list[Note] = []
    passed_over: list[PassedOver] = []
    suppressed: list[Suppressed] = []
    for event in events:
        totals.take(event)
        match event:
            case Finding():
                findings.append(event)
            case Failure():
                failures.append(event)
            case Closed():
                notes += event.notes
            case PassedOver():
                passed_over.append(event)
            case Suppressed():
                suppressed.append(event)
            case Opened():
                pass
    return Report(
        tuple(findings),
        tuple(failures),
        totals.skipped,
        totals.statistics(),
        tuple(notes),
        tuple(passed_over),
        tuple(suppressed),
    )
