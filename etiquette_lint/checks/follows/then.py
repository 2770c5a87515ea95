"""What must follow."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etiquette_lint.checks.base import Hit, Scene, Turn
from etiquette_lint.checks.follows.follower import MOST, Follower, rewritten
from etiquette_lint.checks.follows.mark import UNHEARD, Noted, any_met
from etiquette_lint.model import Role
from etiquette_lint.text.utterance import Utterance

if TYPE_CHECKING:
    from etiquette_lint.checks.follows import Case, Follows


@dataclass(slots=True)
class _Waiting:
    cause: Utterance
    turn: Turn  # of the cause
    answer: Utterance | None = None  # the first of the other side, or of the same in a later turn
    turns: int = 0
    late: Utterance | None = None  # the first message after the time was over


class Then(Follower):
    """What is due within ``turns`` is judged when the last of them is over; within ``time``, once
    a later message shows that it has passed; without either, when the session ends, as is, with
    ``cut_short``, what was passed over until then.
    """

    def __init__(self, check: Follows, case: Case) -> None:
        super().__init__(check, case)
        self.waiting: deque[_Waiting] = deque(maxlen=MOST)
        self.ending = (*case.then, *case.until)  # any of which ends the waiting well
        self.on_answer = check.blames(case) == "answer"
        roles = frozenset(role for mark in case.then for role in mark.roles)
        self.roles = frozenset({Role.STAFF}) if Role.STAFF in roles else roles
        self.lazy = all(mark.any_message for mark in case.then) and not case.when.event

    @property
    def busy(self) -> bool:
        return bool(self.waiting)

    def turn(self, turn: Turn, noted: Noted, scene: Scene) -> Iterator[Hit]:
        self.see_excuses(noted)
        for waiting in list(self.waiting):
            yield from self._hear(waiting, turn, scene)
        for cause in self.causes(turn, noted, scene):
            waiting = _Waiting(cause, turn)
            if not self.settled and not self._with(turn, waiting):
                self.waiting.append(waiting)
                yield from self._follow_up(waiting, turn, scene)

    def _with(self, turn: Turn, waiting: _Waiting) -> bool:
        """Whether what is due was said in the turn itself, be it before."""
        return any(
            mark.met(utterance, waiting.cause)
            for mark in self.case.then
            if not mark.any_message
            for utterance in turn.utterances
        )

    def _follow_up(self, waiting: _Waiting, turn: Turn, scene: Scene) -> Iterator[Hit]:
        """What the cause's own turn still says."""
        place = turn.utterances.index(waiting.cause)
        for utterance in turn.utterances[place + 1 :]:
            if self._met(waiting, utterance, scene):
                return
            if waiting.late:
                waiting.answer = waiting.answer or utterance
                yield from self._blame(waiting, scene)
                return
        if self.case.turns == 0 and not turn.unfinished:
            yield from self._blame(waiting, scene)

    def _hear(self, waiting: _Waiting, turn: Turn, scene: Scene) -> Iterator[Hit]:
        if scene.conversation.kind == "group" and _somebody_else(waiting, turn):
            self.waiting.remove(waiting)
            return
        due = turn.role in self.roles
        for utterance in turn.utterances:
            if due and waiting.answer is None:
                waiting.answer = utterance
            if self._met(waiting, utterance, scene):
                return
            unheard = utterance.message.kind in UNHEARD
            if unheard and any(mark.may_be(utterance, waiting.cause) for mark in self.case.then):
                self.waiting.remove(waiting)
                return
            if waiting.late and (not self.on_answer or waiting.answer):
                yield from self._blame(waiting, scene)
                return
        if due and not turn.unfinished:
            waiting.turns += 1
            limit = self.case.turns
            if limit is not None and waiting.turns >= limit:
                yield from self._blame(waiting, scene)

    def _met(self, waiting: _Waiting, utterance: Utterance, scene: Scene) -> bool:
        """Whether a message ends the waiting well. Takes note of the time that has passed."""
        message = utterance.message
        if waiting.late is None and self.overdue(waiting.cause.message, message, scene):
            waiting.late = utterance
        marks = self.case.until if waiting.late else self.ending
        if any_met(marks, utterance, waiting.cause):
            self.waiting.remove(waiting)
            return True
        return False

    def _blame(self, waiting: _Waiting, scene: Scene) -> Iterator[Hit]:
        self.waiting.remove(waiting)
        answer, cause = waiting.answer, waiting.cause.message
        blamed = answer if self.on_answer else waiting.cause
        if blamed is None or self.settled or not self.understood(blamed):
            return
        if answer and rewritten(cause, answer.message):
            return
        if self.lazy and not self.proved(waiting.cause, waiting.turn):
            return
        if not self.on_answer:
            proof = waiting.late or answer
            yield self.hit(waiting.cause, scene, self.case.when.match(waiting.cause), cause, proof)
        else:
            yield self.hit(blamed, scene, None, cause)

    def session_end(self, scene: Scene, last: bool) -> Iterator[Hit]:
        limited = self.case.turns is not None or self.check.time is not None
        if not limited and (last or not self.check.whole):
            for waiting in list(self.waiting):
                yield from self._blame(waiting, scene)
        elif self.check.spec.get("cut_short"):
            for waiting in [each for each in self.waiting if each.answer is not None]:
                yield from self._blame(waiting, scene)
        if self.check.time is None and not self.check.whole:
            self.waiting.clear()


def _somebody_else(waiting: _Waiting, turn: Turn) -> bool:
    """Whether another client has come between, so that the next answer may be theirs."""
    cause = waiting.cause
    return turn.role is cause.role and turn.author.id != cause.message.author.id
