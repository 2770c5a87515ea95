"""What many conversations hold together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from etiquette_lint.model import Fact, Language, MessageKind, PassedOver
from etiquette_lint.model.surveys import Recognised, Survey, Surveyed

_NAMES = 10_000  # of authors in chats without known staff


class Totals:
    """Takes what passes by and keeps sums."""

    def __init__(self) -> None:
        self.formats: Counter[str] = Counter()  # inputs
        self.conversations = self.drafts = self.libraries = self.failures = 0
        self.messages = self.judged = self.sessions = self.undecided = 0
        self.first: datetime | None = None
        self.last: datetime | None = None
        self.languages: Counter[Language] = Counter()
        self.media: Counter[MessageKind] = Counter()
        self.lacking: Counter[Fact] = Counter()  # conversations where rules lack it
        self.rules: dict[Fact, dict[str, None]] = {}  # those rules
        self.strangers: Counter[str] = Counter()  # author: chats without known staff
        self.notes: Counter[str] = Counter()
        self.passed_over: dict[str, Mapping[str, int]] = {}  # by path: files of each kind

    def take(self, event: Surveyed) -> None:
        if isinstance(event, Survey):
            self._add(event)
        elif isinstance(event, Recognised):
            self.formats[event.format] += 1
        elif isinstance(event, PassedOver):
            self.passed_over[event.path] = event.kinds
        else:
            self.failures += 1

    def _add(self, survey: Survey) -> None:
        self.conversations += 1
        self.drafts += survey.kind == "draft"
        self.libraries += survey.kind == "library"
        self.messages += survey.messages
        self.judged += survey.judged
        self.sessions += survey.sessions
        self.languages.update(survey.languages)
        self.media.update(survey.media)
        self.undecided += survey.undecided
        self._span(survey)
        for rule, fact in survey.skipped.items():
            self.rules.setdefault(fact, {})[rule] = None
        self.lacking.update(set(survey.skipped.values()) - {Fact.CHANNEL})
        if survey.undecided and len(self.strangers) < _NAMES:
            self.strangers.update(each.name or each.id for each in survey.participants)
        for note in survey.notes:
            self.notes[note.message] += note.count

    def _span(self, survey: Survey) -> None:
        """By wall clocks: files differ in whether they tell an offset."""
        for moment in (survey.first, survey.last):
            if moment is not None:
                wall = moment.replace(tzinfo=None)
                self.first = wall if self.first is None else min(self.first, wall)
                self.last = wall if self.last is None else max(self.last, wall)
