"""``same-day``: a message that came in working time and had no answer by the end of that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Watcher
from etiquette_lint.checks.exchanges import Exchange, blur, wants_reply
from etiquette_lint.fields import Choice, Duration
from etiquette_lint.model import Fact, Pause, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.worktime import Calendar


class SameDay(Check):
    """What comes less than ``margin`` of working time before closing has until the next working
    day's, and so has what comes on a day off. ``to`` and ``unless`` are as in ``response``.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME, Fact.HOURS})
    fields = {
        "to": SOURCES,
        "unless": SOURCES,
        "anchor": Choice(("first", "last")),
        "margin": Duration(),
    }
    settings = {"anchor": "last", "margin": 2 * 3600.0}
    values = frozenset({"waited"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.to = self.set_of("to")
        self.withdrawn = self.set_of("unless")
        self.anchor = self.setting("anchor")
        self.margin = timedelta(seconds=self.setting("margin"))

    def main_patterns(self) -> PatternSet:
        return PatternSet(self.phrases, {})

    def watch(self) -> Watcher:
        return _Days(self)

    def due(self, asked: datetime, calendar: Calendar) -> datetime | None:
        closing = calendar.closing(asked)
        if closing is None or calendar.between(asked, closing) >= self.margin:
            return closing
        return calendar.closing(closing)


class _Days(Watcher):
    hears = frozenset[Role]()

    def __init__(self, check: SameDay) -> None:
        self.check = check

    def exchange(self, exchange: Exchange, scene: Scene) -> Iterator[Hit]:
        check, answer = self.check, exchange.answer
        asked = exchange.anchor(check.anchor)
        waited = exchange.waited(check.anchor)
        if answer is None or waited is None or not asked.sent_at or not answer.message.sent_at:
            return
        if waited <= check.margin:
            return
        calendar = scene.calendar
        due = check.due(asked.sent_at, calendar)
        if due is None or answer.message.sent_at - blur(scene) <= due:
            return
        if not wants_reply(exchange, check.to, check.withdrawn):
            return
        pause = Pause(asked, answer.message, exchange.worked(calendar, check.anchor), due)
        told = {"waited": pause}
        yield Hit(answer.message, answer.language, values=told, evidence=(asked,), pause=pause)
