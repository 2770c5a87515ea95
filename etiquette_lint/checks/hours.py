"""``hours``: messages that staff start when the client may be asleep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn
from etiquette_lint.fields import Clock, Duration
from etiquette_lint.model import Fact, Message, silence
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases

# Times of day as rules write them, which compare as text: looked up for every turn.
_CLOCK = [[f"{hour:02}:{minute:02}" for minute in range(60)] for hour in range(24)]


def _clock(local: datetime) -> str:
    return _CLOCK[local.hour][local.minute]


class Hours(Check):
    """Outside ``from`` to ``until`` of the local clock, every day; a shift may end past midnight.

    An answer within ``after_client`` of the client's last message is not started by staff;
    ``unless`` is what excuses a message at night (an emergency said in words).
    """

    scope = "turn"
    needs = frozenset({Fact.TIME, Fact.ROLES})
    fields = {"from": Clock(), "until": Clock(), "after_client": Duration(), "unless": SOURCES}
    settings = {"from": "09:00", "until": "20:00", "after_client": 1800.0}
    values = frozenset({"time", "from", "until"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.unless = self.set_of("unless")
        self.start, self.until = self.setting("from"), self.setting("until")
        self.margin = timedelta(seconds=self.setting("after_client"))

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        for utterance in turn.utterances:
            if self._untimely(scene.local(utterance.message)):
                return self._started(turn, scene)
        return ()

    def _untimely(self, local: datetime | None) -> bool:
        if local is None:
            return False
        clock = _clock(local)
        if self.until < self.start:  # a night shift
            return bool(self.until <= clock < self.start)
        return not self.start <= clock < self.until

    def _started(self, turn: Turn, scene: Scene) -> Iterator[Hit]:
        """Those that neither answer the client nor go on with what was begun in time."""
        before = scene.before.last.message if turn.continued and scene.before else None
        for utterance in turn.utterances:
            message = utterance.message
            local = scene.local(message)
            answers = any(
                _within(each, message, self.margin) for each in (scene.last_client, before)
            )
            before = message
            if local is None or answers or not self._untimely(local):
                continue
            if self._excused(turn):
                return
            values = {"time": _clock(local), "from": self.start, "until": self.until}
            yield Hit(message, utterance.language, values=values)

    def _excused(self, turn: Turn) -> bool:
        return any(self.unless.found_in(utterance) for utterance in turn.utterances)


def _within(earlier: Message | None, later: Message, margin: timedelta) -> bool:
    waited = silence(earlier, later) if earlier else None
    return waited is not None and timedelta(0) <= waited <= margin
