"""``opening``: what the first words of a session must hold, such as a greeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, Watcher
from etiquette_lint.fields import Duration
from etiquette_lint.model import Fact, Message, MessageKind, Role, silence
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases

# Nobody knows what a voice or a round video message begins with.
_UNHEARD = frozenset({MessageKind.VOICE, MessageKind.VIDEO_NOTE})


class Opening(Check):
    """The first staff turn of a session, if ``after`` has passed since staff last wrote.

    A bot's greeting serves, no other word of it does. An export that may begin in the middle
    proves nothing. A turn each message of which ``unless`` matches needs no opening.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields = {"need": SOURCES, "unless": SOURCES, "after": Duration()}
    required = frozenset({"need"})
    settings = {"after": 12 * 3600.0}

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.need = self.set_of("need")
        self.excused = self.set_of("unless")

    def watch(self) -> Watcher:
        return _Openings(self)


class _Openings(Watcher):
    def __init__(self, check: Opening) -> None:
        self.check = check
        self.settled = -1  # the last session whose opening is known
        self.last: Message | None = None  # of staff, or a bot's greeting

    hears = frozenset({Role.STAFF, Role.BOT})

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if self.settled == scene.session or not scene.from_start:
            self.last = turn.last.message if turn.role is Role.STAFF else self.last
            return ()
        return self._judge(turn, scene)

    def _judge(self, turn: Turn, scene: Scene) -> Iterator[Hit]:
        written = [u for u in turn.utterances if u.words and u.message.own_words]
        unheard = any(u.message.kind in _UNHEARD for u in turn.utterances)
        greeted = any(self.check.need.found_in(utterance) for utterance in written)
        if turn.role is Role.BOT and not greeted:
            return
        before, self.last = self.last, turn.last.message
        self.settled = scene.session
        if greeted or unheard or all(map(self.check.excused.found_in, written)):
            return
        waited = silence(before, turn.first.message) if before else None
        if waited is None or waited.total_seconds() >= self.check.setting("after"):
            yield Hit(written[0].message, written[0].language)
