"""What must not follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etiquette_lint.checks.base import Hit, Scene, Turn
from etiquette_lint.checks.follows.follower import MOST, Follower, rewritten
from etiquette_lint.checks.follows.mark import Mark, Noted, any_met
from etiquette_lint.model import Role
from etiquette_lint.text.utterance import Utterance

if TYPE_CHECKING:
    from etiquette_lint.checks.follows import Case, Follows


@dataclass(slots=True)
class _Ban:
    cause: Utterance
    turn: Turn  # of the cause
    turns: int = 0


class Never(Follower):
    """Each author's last such message bans what may not follow, until it is over.

    A ban that lasts for a few turns only is proved when something offends it.
    """

    def __init__(self, check: Follows, case: Case) -> None:
        super().__init__(check, case)
        self.bans: dict[str, list[_Ban]] = {}  # by the cause's author
        self.roles = frozenset(role for mark in case.never for role in mark.roles)
        self.by_any = any(mark.any_message for mark in case.until)
        self.lazy = case.turns is not None and not case.when.event

    @property
    def busy(self) -> bool:
        """What may not follow sets the check off by itself; only ends must be waited for."""
        return bool(self.bans) and (self.by_any or self.case.turns is not None)

    def turn(self, turn: Turn, noted: Noted, scene: Scene) -> Iterable[Hit]:
        if self.bans or noted or self.case.when.event:
            return self._hear(turn, noted, scene)
        return ()

    def _hear(self, turn: Turn, noted: Noted, scene: Scene) -> Iterator[Hit]:
        self.see_excuses(noted)
        causes = {id(cause) for cause in self.causes(turn, noted, scene)}
        heard = turn.utterances if self.by_any and self.bans else noted
        for utterance in heard:
            if self.bans:
                yield from self._judge(utterance, turn, noted, scene)
            if id(utterance) in causes and not _for_nobody(utterance, scene):
                self._ban(utterance, turn)
        if self.bans and turn.role in self.roles and not turn.unfinished:
            self._count(turn)

    def _judge(self, utterance: Utterance, turn: Turn, noted: Noted, scene: Scene) -> Iterator[Hit]:
        silent = self.settled or not self.understood(utterance)
        for author, bans in list(self.bans.items()):
            self.bans[author] = bans = [b for b in bans if not self._over(b, utterance, scene)]
            if not bans:
                del self.bans[author]
                continue
            mark = None if silent else any_met(self.case.never, utterance, bans[-1].cause, noted)
            if mark and mark.unasked and _asked(utterance, scene):
                continue
            if mark and mark.denied_by(turn, utterance):
                continue
            ban = next(filter(self._holds, reversed(bans)), None) if mark else None
            if mark and ban and not rewritten(ban.cause.message, utterance.message):
                yield self._offence(mark, utterance, ban, scene)
                return

    def _holds(self, ban: _Ban) -> bool:
        return not self.lazy or self.proved(ban.cause, ban.turn)

    def _offence(self, mark: Mark, utterance: Utterance, ban: _Ban, scene: Scene) -> Hit:
        """What a client says only proves that staff should not have said what brought it on."""
        if utterance.role is not Role.STAFF and ban.cause.role is Role.STAFF:
            match = self.case.when.match(ban.cause)
            return self.hit(ban.cause, scene, match, utterance.message)
        match = mark.match(utterance)
        return self.hit(utterance, scene, match, ban.cause.message)

    def _over(self, ban: _Ban, utterance: Utterance, scene: Scene) -> bool:
        cause, message = ban.cause.message, utterance.message
        if self.overdue(cause, message, scene):
            return True
        if self.check.spec.get("same_day") and not _same_day(scene, ban.cause, utterance):
            return True
        return any_met(self.case.until, utterance, ban.cause) is not None

    def _ban(self, cause: Utterance, turn: Turn) -> None:
        author = cause.message.author.id
        bans = self.bans.pop(author, []) if self.lazy else []
        self.bans[author] = [*bans[1 - MOST :], _Ban(cause, turn)]
        if len(self.bans) > MOST:
            del self.bans[next(iter(self.bans))]

    def _count(self, turn: Turn) -> None:
        """The turn is over; with the last of so many a ban is, too."""
        limit = self.case.turns
        if limit is None:
            return
        for author, bans in list(self.bans.items()):
            for ban in bans:
                ban.turns += ban.turn is not turn
            self.bans[author] = [ban for ban in bans if ban.turns < limit]
            if not self.bans[author]:
                del self.bans[author]

    def forget(self) -> None:
        super().forget()
        self.bans.clear()


def _asked(utterance: Utterance, scene: Scene) -> bool:
    """Whether the other side wrote last, and in the same session."""
    return scene.before is not None and scene.before.role is not utterance.role


def _for_nobody(cause: Utterance, scene: Scene) -> bool:
    """In a group nobody knows to which of the clients the next words are."""
    return scene.conversation.kind == "group" and cause.role is Role.CLIENT


def _same_day(scene: Scene, one: Utterance, other: Utterance) -> bool:
    a, b = scene.local(one.message), scene.local(other.message)
    return a is not None and b is not None and a.date() == b.date()
