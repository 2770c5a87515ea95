"""``promise``: what staff promised to write by a stated time, and did not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, Watcher
from etiquette_lint.checks.promises.ledger import Ledger
from etiquette_lint.model import Fact, Pause, Promise, PromiseState
from etiquette_lint.pattern.field import OWN_PATTERNS, SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Utterance


class Promises(Check):
    """The patterns are promises that capture their time as ``when``. Any later message by staff
    keeps one, unless it is nothing but ``empty`` words; ``without`` in the same turn means that
    it waits for the client, ``until`` is a client who does not wait any more, ``received`` one who
    has got it some other way.
    """

    scope = "session"
    sleeps = True
    needs = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME})
    fields = {
        **OWN_PATTERNS,
        **dict.fromkeys(("without", "empty", "until", "received"), SOURCES),
    }
    settings = {"also": ()}
    values = frozenset({"due", "answered"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.without = self.set_of("without")
        self.empty = self.set_of("empty")
        self.until = self.set_of("until")
        self.received = self.set_of("received")

    def watch(self) -> Watcher:
        return _Promises(self)

    def ledger(self) -> Ledger:
        """A new account of the promises of one conversation."""
        return Ledger(self)


class _Promises(Watcher):
    def __init__(self, check: Promises) -> None:
        self.ledger = check.ledger()
        self.noted: list[Utterance] = []

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        self.noted.append(utterance)
        self.awake = True
        return ()

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        noted, self.noted = self.noted, []
        hits = list(_hits(self.ledger.turn(turn, noted, scene), scene))
        self.awake = self.ledger.waits
        return hits

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        return _hits(self.ledger.session_end(last), scene)


def _hits(settled: Iterable[Promise], scene: Scene) -> Iterator[Hit]:
    for promise in settled:
        if scene.meter is not None:
            scene.meter.promise(promise, scene)
        if promise.state is PromiseState.BROKEN:
            shown = promise.answer or promise.proof
            answered = promise.answered_at
            yield Hit(
                promise.message,
                promise.language,
                promise.words,
                values={
                    "due": _clock(promise.due, promise),
                    "answered": _clock(answered, promise) if answered else "—",
                },
                evidence=(shown,) if shown else (),
                pause=Pause(promise.message, promise.answer, due=promise.due),
            )


def _clock(moment: datetime, promise: Promise) -> str:
    same_day = moment.date() == promise.said_at.date()
    return f"{moment:%H:%M}" if same_day else f"{moment:%d.%m %H:%M}"
