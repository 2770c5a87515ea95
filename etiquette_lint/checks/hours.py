"""``hours``: messages that staff start when the client may be asleep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Trigger, Turn
from etiquette_lint.fields import Clock, Duration
from etiquette_lint.model import Fact, Message, silence
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Utterance

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

    def triggers(self) -> Iterator[Trigger]:
        return iter(())

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        late = [u for u in turn.utterances if self._untimely(scene.local(u.message))]
        return self._started(turn, late, scene) if late else ()

    def _untimely(self, local: datetime | None) -> bool:
        if local is None:
            return False
        clock, start, until = _clock(local), self.setting("from"), self.setting("until")
        night_shift: bool = until < start
        if night_shift:
            return bool(until <= clock < start)
        return not start <= clock < until

    def _started(self, turn: Turn, late: list[Utterance], scene: Scene) -> Iterator[Hit]:
        """Those that neither answer the client nor go on with what was begun in time."""
        margin = timedelta(seconds=self.setting("after_client"))
        messages = [utterance.message for utterance in turn.utterances]
        first = scene.before.last.message if turn.continued and scene.before else None
        before = dict(zip(map(id, messages), [first, *messages], strict=False))
        for utterance in late:
            message = utterance.message
            earlier = before.get(id(message))
            if _within(earlier, message, margin) or _within(scene.last_client, message, margin):
                continue
            if self._excused(turn):
                return
            local = scene.local(message)
            assert local is not None
            values = {
                "time": _clock(local),
                "from": self.setting("from"),
                "until": self.setting("until"),
            }
            yield Hit(message, utterance.language, values=values)

    def _excused(self, turn: Turn) -> bool:
        return any(self.unless.found_in(utterance) for utterance in turn.utterances)


def _within(earlier: Message | None, later: Message, margin: timedelta) -> bool:
    waited = silence(earlier, later) if earlier else None
    return waited is not None and timedelta(0) <= waited <= margin
