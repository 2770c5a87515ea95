"""``response``: an answer that came later than the channel's customers may expect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Watcher
from etiquette_lint.checks.exchanges import Exchange, blur, wants_reply
from etiquette_lint.fields import AnyOf, Choice, Duration
from etiquette_lint.model import Channel, Fact, Pause, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.utterance import Utterance

_LIMIT = AnyOf(Duration(), Choice(("off",)))
_FINE = timedelta(minutes=2)  # a limit under this cannot be judged by a clock without seconds


class Response(Check):
    """The working time from the client's message to the first answer of a person, or, by
    ``reply: any``, of a machine too, is held against the channel's limit. A channel without one
    is not judged.

    ``of`` says which answers: the ``first`` in a session that the client began, the ``next``
    ones, or ``any``. With ``to``, only clients' words that match are waited upon.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME})
    fields = {
        "of": Choice(("first", "next", "any")),
        "reply": Choice(("human", "any")),
        "to": SOURCES,
        "unless": SOURCES,
        "anchor": Choice(("first", "last")),
        **{channel.value: _LIMIT for channel in Channel},
    }
    settings = {"anchor": "last", **{channel.value: None for channel in Channel}}
    values = frozenset({"waited", "limit"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.to = self.set_of("to")
        self.withdrawn = self.set_of("unless")
        self.which: str = spec.get("of", "any")
        self.any_reply = spec.get("reply") == "any"
        self.anchor = self.setting("anchor")
        self.limits = {
            channel: timedelta(seconds=limit)
            for channel in Channel
            if isinstance(limit := self.setting(channel.value), float)
        }

    def main_patterns(self) -> PatternSet:
        """None: clients' words are looked at where an answer was late."""
        return PatternSet(self.phrases, {})

    def channels(self) -> Mapping[Channel, frozenset[Fact]]:
        return {
            channel: frozenset({Fact.SECONDS} if limit < _FINE else ())
            for channel, limit in self.limits.items()
        }

    def watch(self) -> Watcher:
        return _Responses(self)

    def judges(self, exchange: Exchange) -> bool:
        return self.which == "any" or (self.which == "first") is exchange.opening


class _Responses(Watcher):
    hears = frozenset[Role]()

    def __init__(self, check: Response) -> None:
        self.check = check

    def exchange(self, exchange: Exchange, scene: Scene) -> Iterable[Hit]:
        check = self.check
        answer, limit = exchange.answer, check.limits.get(scene.channel)
        if answer is None or limit is None or not check.judges(exchange):
            return ()
        reply = (exchange.automatic if check.any_reply else None) or answer
        waited = exchange.waited(check.anchor, reply)
        if waited is None or waited <= limit:
            return ()
        return self._late(exchange, answer, reply, limit, scene)

    def _late(
        self,
        exchange: Exchange,
        answer: Utterance,
        reply: Utterance,
        limit: timedelta,
        scene: Scene,
    ) -> Iterator[Hit]:
        """By the clock; working time and the client's words have still to tell."""
        check = self.check
        asked, calendar = exchange.anchor(check.anchor), scene.calendar
        worked = exchange.worked(calendar, check.anchor, reply)
        if worked is None or worked - blur(scene) <= limit:
            return
        if not wants_reply(exchange, check.to, check.withdrawn):
            return
        due = calendar.add(asked.sent_at, limit) if asked.sent_at else None
        assumed = Fact.HOURS not in scene.conversation.facts
        pause = Pause(asked, reply.message, worked, due, assumed)
        told = {"waited": pause, "limit": limit, scene.channel.value: limit.total_seconds()}
        yield Hit(answer.message, answer.language, values=told, evidence=(asked,), pause=pause)
