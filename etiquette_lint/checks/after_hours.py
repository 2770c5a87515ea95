"""``after-hours``: a client wrote while the team was away, and nothing told them so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Watcher
from etiquette_lint.checks.exchanges import Exchange, wants_reply
from etiquette_lint.fields import Duration
from etiquette_lint.model import Fact, Pause, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import PatternSet, Phrases


class AfterHours(Check):
    """The first message of a session, sent outside working hours, must have a reply ``within``
    a short time: a machine's will do. Where a person answered before the next opening, somebody
    was there. An export may end before anybody could answer, so without an answer nothing is
    missing. ``to`` and ``unless`` are as in ``response``.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME, Fact.HOURS})
    fields = {"to": SOURCES, "unless": SOURCES, "within": Duration()}
    settings = {"within": 900.0}
    values = frozenset({"waited"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.to = self.set_of("to")
        self.withdrawn = self.set_of("unless")
        self.within = timedelta(seconds=self.setting("within"))

    def main_patterns(self) -> PatternSet:
        return PatternSet(self.phrases, {})

    def watch(self) -> Watcher:
        return _AfterHours(self)


class _AfterHours(Watcher):
    hears = frozenset[Role]()

    def __init__(self, check: AfterHours) -> None:
        self.check = check

    def exchange(self, exchange: Exchange, scene: Scene) -> Iterator[Hit]:
        check, first, answer = self.check, exchange.first.message, exchange.answer
        if not exchange.opening or answer is None or first.sent_at is None:
            return
        reply = exchange.automatic or answer
        waited = exchange.waited("first", reply)
        if waited is None or waited <= check.within:
            return
        calendar = scene.calendar
        opening = calendar.next_opening(first.sent_at)
        if opening is None or opening == first.sent_at:
            return
        answered = answer.message.sent_at
        if answered is None or answered < opening:
            return
        if not wants_reply(exchange, check.to, check.withdrawn):
            return
        pause = Pause(first, answer.message, exchange.worked(calendar, "first"))
        told = {"waited": waited}
        yield Hit(answer.message, answer.language, values=told, evidence=(first,), pause=pause)
