"""The numbers of a run: the counts of its conversations with their findings, put in groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import tzinfo
from itertools import islice

from etiquette_lint.engine.meter import week_of
from etiquette_lint.model import Event, Fact, Finding, Opened, Role
from etiquette_lint.model.findings import Measured
from etiquette_lint.model.measures import Cell, Counts

GROUPINGS = ("channel", "week", "staff")
NO_CHATS = ("draft", "library")  # nobody has sent any of it


class Metrics:
    """Fed with a run's events. ``zone`` is the team's: it decides which week a moment is in.

    Findings are held until their conversation has been measured, which says in what channel it
    was.
    """

    def __init__(self, zone: tzinfo | None = None) -> None:
        self._zone = zone
        self._cells: dict[Cell, Counts] = defaultdict(Counts)
        self._channels: dict[tuple[str, str], str] = {}
        self._conversation = "", ""
        self._counted = False
        self._held: list[Finding] = []
        self.lacking: Counter[Fact] = Counter()  # conversations whose clocks do not tell so much

    def take(self, event: Event) -> None:
        if isinstance(event, Opened):
            self._conversation = event.path, event.id
            self._counted = event.kind not in NO_CHATS
            if self._counted and not event.again:
                lacking = (fact for fact in (Fact.TIME, Fact.SECONDS) if fact not in event.facts)
                self.lacking.update(islice(lacking, 1))
        elif not self._counted:
            return
        elif isinstance(event, Finding):
            if self._conversation in self._channels:  # proved by several conversations together
                self._enter(event)
            else:
                self._held.append(event)
        elif isinstance(event, Measured):
            self._channels[self._conversation] = event.channel
            for cell, counts in event.cells.items():
                self._cells[cell].add(counts)
            for finding in self._held:
                self._enter(finding)
            self._held.clear()

    def total(self) -> Counts:
        return _sum(self._cells)

    def by(self, grouping: str) -> dict[str, Counts]:
        """Counts by channel, week or staff; of no known week last, of nobody in particular not."""
        place = Cell._fields.index(grouping)
        groups: dict[str, Counts] = defaultdict(Counts)
        for cell in sorted(self._cells, key=lambda cell: (not cell[place], cell[place])):
            if cell[place] or grouping != "staff":
                groups[cell[place]].add(self._cells[cell])
        return dict(groups)

    def _enter(self, finding: Finding) -> None:
        sent, author = finding.message.sent_at, finding.message.author
        if sent is not None and sent.tzinfo is not None and self._zone is not None:
            sent = sent.astimezone(self._zone)
        staff = (author.name or author.id) if finding.role is Role.STAFF else ""
        cell = Cell(self._channels[self._conversation], week_of(sent), staff)
        self._cells[cell].findings[finding.rule_id, finding.severity] += 1


def _sum(cells: Mapping[Cell, Counts]) -> Counts:
    total = Counts()
    for counts in cells.values():
        total.add(counts)
    return total
