"""``interrupt``: an answer at once, while the client was still writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, Watcher
from etiquette_lint.checks.exchanges import Wording
from etiquette_lint.fields import Duration
from etiquette_lint.model import Fact, Message, Role, silence
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.utterance import Utterance

_END = ".!?…)"  # a message that ends so may be all there is to say


class Interrupt(Check):
    """Staff write ``sooner`` than this after a message without a full stop, and the client
    ``goes_on`` within that time.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME, Fact.SECONDS})
    fields = {"sooner": Duration(), "goes_on": Duration()}
    settings = {"sooner": 3.0, "goes_on": 15.0}

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.wording = Wording(phrases)
        self.sooner = timedelta(seconds=self.setting("sooner"))
        self.goes_on = timedelta(seconds=self.setting("goes_on"))

    def main_patterns(self) -> PatternSet:
        return PatternSet(self.phrases, {})

    def watch(self) -> Watcher:
        return _Interruptions(self)


class _Interruptions(Watcher):
    hears = frozenset({Role.CLIENT, Role.STAFF, Role.BOT})

    def __init__(self, check: Interrupt) -> None:
        self.check = check
        self.client: Message | None = None  # the last, if nobody has written since
        self.hasty: tuple[Message, Utterance] | None = None  # what was cut short, and by what

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        hasty, self.hasty = self.hasty, None
        if turn.role is Role.CLIENT:
            self.client = turn.last.message
            return self._gone_on(*hasty, turn) if hasty else ()
        before, self.client = self.client, None
        if turn.role is Role.STAFF and before is not None and len(turn.utterances) == 1:
            said = turn.first
            cut = before.text and before.text.rstrip()[-1:] not in _END
            if cut and _within(before, said.message, self.check.sooner):
                self.hasty = before, said
        return ()

    def _gone_on(self, before: Message, said: Utterance, turn: Turn) -> Iterator[Hit]:
        following = turn.first.message
        if not _within(said.message, following, self.check.goes_on):
            return
        if not self.check.wording.automatic(said):
            yield Hit(said.message, said.language, evidence=(before, following))


def _within(earlier: Message, later: Message, limit: timedelta) -> bool:
    pause = silence(earlier, later)
    return pause is not None and timedelta() <= pause <= limit
