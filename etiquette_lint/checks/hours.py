"""``hours``: messages that staff start when the client may be asleep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from etiquette_lint.checks.announced import Announcements
from etiquette_lint.checks.base import (
    TRIGGER_LANGUAGES,
    Check,
    Hit,
    Scene,
    Spec,
    Trigger,
    Turn,
    Watcher,
)
from etiquette_lint.fields import Choice, Clock, Duration, Flag, ListOf
from etiquette_lint.model import Fact, Message, MessageKind, Role, silence
from etiquette_lint.pattern.field import LANGUAGES, PATTERN_LIST, SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.utterance import Utterance

# Times of day as rules write them, which compare as text: looked up for every turn.
_CLOCK = [[f"{hour:02}:{minute:02}" for minute in range(60)] for hour in range(24)]

_SATURDAY = 5


def _clock(local: datetime) -> str:
    return _CLOCK[local.hour][local.minute]


class Hours(Check):
    """Outside ``from`` to ``until`` of the client's clock, or of the team's where the client's is
    not known, every day; a shift may end past midnight.
    On weekends from ``weekend_from``, or, with ``weekend_off``, at any hour. ``inside`` turns it
    around: it is those hours that are wrong.

    An answer within ``after_client`` of the client's last message is not started by staff;
    ``unless`` is what excuses a message at night (an emergency said in words). With patterns, or
    ``kinds``, only messages that match them, or are of them, are judged.

    ``announced`` are staff's words that name the time of a message to come as ``when``: at that
    time it is expected, unless the client has ``declined``. Then the whole conversation is heard.
    """

    scope = "turn"
    needs = frozenset({Fact.TIME, Fact.ROLES})
    fields = {
        **dict.fromkeys(LANGUAGES, PATTERN_LIST),
        "kinds": ListOf(Choice(tuple(kind.value for kind in MessageKind)), 1),
        "from": Clock(),
        "until": Clock(),
        "weekend_from": Clock(),
        "weekend_off": Flag(),
        "inside": Flag(),
        "after_client": Duration(),
        "unless": SOURCES,
        "announced": SOURCES,
        "declined": SOURCES,
    }
    settings = {
        "from": "09:00",
        "until": "20:00",
        "weekend_from": None,
        "weekend_off": False,
        "after_client": 1800.0,
    }
    values = frozenset({"time", "from", "until"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.unless = self.set_of("unless")
        self.announced = self.set_of("announced")
        self.declined = self.set_of("declined")
        self.scope = "session" if self.announced else "turn"
        self.kinds = frozenset(MessageKind(kind) for kind in spec.get("kinds", ()))
        self.inside: bool = spec.get("inside", False)
        self.start, self.until = self.setting("from"), self.setting("until")
        self.weekend_start = self.setting("weekend_from") or self.start
        self.weekend_off: bool = self.setting("weekend_off")
        self.margin = timedelta(seconds=self.setting("after_client"))

    def main_patterns(self) -> PatternSet:
        """Without ``unless``, which excuses more than the words it matches."""
        return PatternSet(self.phrases, {name: self.spec.get(name) or () for name in LANGUAGES})

    def needed(self) -> frozenset[Fact]:
        if self.kinds == {MessageKind.CALL}:
            return self.needs | {Fact.CALLS}
        return self.needs | {Fact.MEDIA} if self.kinds else self.needs

    def triggers(self) -> Iterator[Trigger]:
        if self.announced:
            for language in TRIGGER_LANGUAGES:
                for pattern in self.announced.patterns(language):
                    yield Trigger(language, self.announced.anchors(pattern))
            return
        if self.kinds:
            keys = frozenset(f"media:{kind.value}" for kind in self.kinds)
            yield from (Trigger(language, keys) for language in TRIGGER_LANGUAGES)
            return
        yield from super().triggers()

    def watch(self) -> Watcher:
        return _Hours(self)

    def turn(
        self, turn: Turn, scene: Scene, announcements: Announcements | None = None
    ) -> Iterable[Hit]:
        for utterance in turn.utterances:
            if self.untimely(scene.at_client(utterance.message)):
                return self._started(turn, scene, announcements)
        return ()

    def untimely(self, local: datetime | None) -> bool:
        if local is None:
            return False
        weekend = local.weekday() >= _SATURDAY
        if weekend and self.weekend_off:
            return True
        clock, start = _clock(local), self.weekend_start if weekend else self.start
        if self.until < start:  # a night shift
            within = not self.until <= clock < start
        else:
            within = start <= clock < self.until
        return within is self.inside

    def _judged(self, utterance: Utterance) -> bool:
        if self.kinds:
            return utterance.message.kind in self.kinds
        # where words decide, it is the author's own that set the rule off
        own = utterance.message.own_words
        return not self.patterns or (own and self.patterns.found_in(utterance))

    def _started(
        self, turn: Turn, scene: Scene, announcements: Announcements | None
    ) -> Iterator[Hit]:
        """Those that neither answer the client nor go on with what was begun in time."""
        before = scene.before.last.message if turn.continued and scene.before else None
        for utterance in turn.utterances:
            message = utterance.message
            local = scene.at_client(message)
            answers = any(
                _within(each, message, self.margin) for each in (scene.last_client, before)
            )
            timely = local is None or answers or not self.untimely(local)
            judged = timely or self._judged(utterance)
            if judged:
                before = message
            if timely or not judged or local is None:
                continue
            if announcements is not None and announcements.of(message, scene, self.untimely):
                before = message
                continue
            if self._excused(turn):
                return
            start = self.weekend_start if local.weekday() >= _SATURDAY else self.start
            values = {"time": _clock(local), "from": start, "until": self.until}
            yield Hit(message, utterance.language, values=values)

    def _excused(self, turn: Turn) -> bool:
        return any(self.unless.found_in(utterance) for utterance in turn.utterances)


def _within(earlier: Message | None, later: Message, margin: timedelta) -> bool:
    waited = silence(earlier, later) if earlier else None
    return waited is not None and timedelta(0) <= waited <= margin


class _Hours(Watcher):
    """Remembers what was announced; a turn is judged by that as well."""

    hears = frozenset({Role.STAFF, Role.CLIENT})

    def __init__(self, check: Hours) -> None:
        self.check = check
        self.announcements = Announcements(check.announced, check.declined)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        self.announcements.note(utterance)
        return ()

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if turn.role is Role.CLIENT:
            self.announcements.answer(turn)
            return ()
        return self.check.turn(turn, scene, self.announcements)
