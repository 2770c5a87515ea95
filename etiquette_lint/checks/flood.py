"""``flood``: one person writing so much that nobody else in a group can be heard."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, Watcher
from etiquette_lint.fields import Duration, Whole
from etiquette_lint.model import Fact, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Utterance

_AUTHORS = 200  # of whom it is known when they wrote last


class Flood(Check):
    """``messages`` by one of staff ``within`` a time, whoever writes between; told once of each
    such burst. ``unless`` in any of them excuses it: an incident is told as it goes.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME})
    fields = {"messages": Whole(minimum=2), "within": Duration(), "unless": SOURCES}
    settings = {"messages": 20, "within": 300.0}
    values = frozenset({"count"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.excused = self.set_of("unless")

    def watch(self) -> Watcher:
        return _Bursts(self)


class _Bursts(Watcher):
    hears = frozenset({Role.STAFF})

    def __init__(self, check: Flood) -> None:
        self.check = check
        self.most: int = check.setting("messages")
        self.within = timedelta(seconds=check.setting("within"))
        self.lately: dict[str, deque[tuple[datetime, Utterance]]] = {}

    def turn(self, turn: Turn, scene: Scene) -> Iterator[Hit]:
        lately = self.lately.pop(turn.author.id, None)
        if lately is None:
            lately = deque(maxlen=self.most)
            if len(self.lately) >= _AUTHORS:
                del self.lately[next(iter(self.lately))]
        self.lately[turn.author.id] = lately
        for utterance in turn.utterances:
            sent = utterance.message.sent_at
            if sent is not None:
                lately.append((sent, utterance))
                if len(lately) == self.most and self._is_burst(lately):
                    yield from self._hit(lately)
                    lately.clear()

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        self.lately.clear()
        return ()

    def _is_burst(self, lately: deque[tuple[datetime, Utterance]]) -> bool:
        first, last = lately[0][0], lately[-1][0]
        comparable = (first.tzinfo is None) == (last.tzinfo is None)
        return comparable and timedelta() <= last - first <= self.within

    def _hit(self, lately: deque[tuple[datetime, Utterance]]) -> Iterator[Hit]:
        written = [utterance for _, utterance in lately]
        if not any(map(self.check.excused.found_in, written)):
            last = written[-1]
            evidence = (written[0].message,)
            yield Hit(last.message, last.language, values={"count": self.most}, evidence=evidence)
