"""Conversations scored by a scorecard.

A criterion is lost by a conversation in which one of its rules found something, kept by one in
which they could judge and found nothing, and not applicable where none of them could judge: then
its weight counts for nothing. A lost fatal criterion leaves no points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum

from etiquette_lint.engine.metrics import NO_CHATS
from etiquette_lint.model import Closed, Event, Finding, Opened
from etiquette_lint.records import record
from etiquette_lint.ruleset.scorecards import Scorecard


class Verdict(StrEnum):
    KEPT = "kept"
    LOST = "lost"
    NOT_APPLICABLE = "not-applicable"


@record
class Loss:
    """A criterion, by its number, that a conversation has lost: the finding that shows it, and
    how many findings there were.
    """

    criterion: int
    finding: Finding
    findings: int


@record
class Scored:
    """A conversation's points in 100; None where no criterion applied."""

    path: str
    id: str
    title: str
    score: float | None
    losses: tuple[Loss, ...]


@dataclass
class Scores:
    """Fed with a run's events. ``enabled`` are the rules that judge."""

    card: Scorecard
    enabled: Collection[str]
    verdicts: list[Counter[Verdict]] = field(init=False)  # by criterion
    conversations: list[Scored] = field(default_factory=list)
    _opened: Opened | None = None
    _found: dict[int, list[Finding]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.verdicts = [Counter() for _ in self.card.criteria]
        self._owner = {
            rule: number
            for number, criterion in enumerate(self.card.criteria)
            for rule in criterion.rules
        }

    def take(self, event: Event) -> None:
        if isinstance(event, Opened):
            self._opened = None if event.kind in NO_CHATS else event
            self._found.clear()
        elif isinstance(event, Finding) and event.rule_id in self._owner:
            self._found.setdefault(self._owner[event.rule_id], []).append(event)
        elif isinstance(event, Closed) and event.judged and self._opened is not None:
            self._score(self._opened, event)

    def average(self) -> float | None:
        """Of the conversations to which anything applied."""
        scores = [each.score for each in self.conversations if each.score is not None]
        return sum(scores) / len(scores) if scores else None

    def _score(self, opened: Opened, closed: Closed) -> None:
        kept = applicable = 0.0
        losses = []
        fatal = False
        for number, criterion in enumerate(self.card.criteria):
            verdict = self._verdict(number, closed)
            self.verdicts[number][verdict] += 1
            if verdict is Verdict.NOT_APPLICABLE:
                continue
            applicable += criterion.weight
            if verdict is Verdict.KEPT:
                kept += criterion.weight
            else:
                found = self._found[number]
                losses.append(Loss(number, found[0], len(found)))
                fatal = fatal or criterion.fatal
        score = (0.0 if fatal else 100 * kept / applicable) if applicable else None
        self.conversations.append(
            Scored(opened.path, opened.id, opened.title, score, tuple(losses))
        )

    def _verdict(self, number: int, closed: Closed) -> Verdict:
        if number in self._found:
            return Verdict.LOST
        rules = self.card.criteria[number].rules
        judged = any(rule in self.enabled and rule not in closed.skipped for rule in rules)
        return Verdict.KEPT if judged else Verdict.NOT_APPLICABLE
