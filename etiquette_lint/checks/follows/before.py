"""What must have come before, or come in the same turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from etiquette_lint.checks.base import Hit, Scene, Turn
from etiquette_lint.checks.follows.follower import Follower
from etiquette_lint.checks.follows.mark import Noted, any_met
from etiquette_lint.model import Message
from etiquette_lint.text.utterance import Utterance

if TYPE_CHECKING:
    from etiquette_lint.checks.follows import Case, Follows


class Before(Follower):
    """Nothing is missing where the export may begin in the middle."""

    def __init__(self, check: Follows, case: Case) -> None:
        super().__init__(check, case)
        self.last: Message | None = None  # that was what must have come

    def turn(self, turn: Turn, noted: Noted, scene: Scene) -> Iterable[Hit]:
        return self._judge(turn, noted, scene) if noted or self.case.when.event else ()

    def _judge(self, turn: Turn, noted: Noted, scene: Scene) -> Iterator[Hit]:
        self.see_excuses(noted)
        for utterance in noted:
            if any_met(self.case.before, utterance, noted=noted) or self._may_be(utterance):
                self.last = utterance.message
        for cause in self.causes(turn, noted, scene):
            known = self._in_sight(cause, scene) or self.case.when.event
            if not known or self.settled or not self.understood(cause):
                continue
            if not self._came_before(cause, scene):
                yield self.hit(cause, scene, self.case.when.match(cause))

    def _may_be(self, utterance: Utterance) -> bool:
        """A recording may have said it, unless it is recordings that are judged."""
        judged = utterance.message.kind in self.case.when.kinds
        return not judged and any(mark.may_be(utterance) for mark in self.case.before)

    def _in_sight(self, cause: Utterance, scene: Scene) -> bool:
        """Whether the export shows all of the time in which it may have come."""
        if scene.whole if self.check.whole else scene.from_start:
            return True
        return scene.first is not None and self.overdue(scene.first, cause.message, scene)

    def _came_before(self, cause: Utterance, scene: Scene) -> bool:
        if self.last is None:
            return False
        return not self.overdue(self.last, cause.message, scene)

    def forget(self) -> None:
        super().forget()
        self.last = None
