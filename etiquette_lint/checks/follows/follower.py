"""What is common to the ways of following one case through a conversation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from etiquette_lint.checks.base import Hit, Scene, Turn, captures_of, span_of
from etiquette_lint.checks.follows.mark import Noted, any_met
from etiquette_lint.model import Fact, Language, Message, Pause, Role, silence
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.text.utterance import Utterance

if TYPE_CHECKING:
    from etiquette_lint.checks.follows import Case, Follows

_CYRILLIC = re.compile("[а-яёіїєґ]", re.IGNORECASE)
_MINUTE = timedelta(minutes=1)
_LAST = 5  # messages of a turn: what the other side answers
MOST = 20  # things waited for at a time; of more the oldest are given up


class Follower:
    """Follows one case. ``busy``: it must hear the next turn whatever is in it."""

    lazy = False  # what sets it off is proved only where something is found amiss

    def __init__(self, check: Follows, case: Case) -> None:
        self.check = check
        self.case = case
        self.excused = False
        self.found = 0  # in this session
        self.begun = False  # staff have written in the conversation
        self.staff: set[str] = set()  # who of them have written in it, where an event is awaited

    @property
    def busy(self) -> bool:
        return False

    def turn(self, turn: Turn, noted: Noted, scene: Scene) -> Iterable[Hit]:
        """``noted``: the utterances of the turn that set the check off."""
        raise NotImplementedError

    def session_end(self, scene: Scene, last: bool) -> Iterator[Hit]:
        return iter(())

    def forget(self) -> None:
        """A new span begins."""
        self.excused = False

    def see_excuses(self, noted: Noted) -> None:
        if not self.excused and self.case.unless:
            self.excused = any(
                any_met(self.case.unless, utterance, noted=noted) for utterance in noted
            )

    def causes(self, turn: Turn, noted: Noted, scene: Scene) -> Iterator[Utterance]:
        """The utterances of a turn that set the case off: they may, where it is ``lazy``."""
        when = self.case.when
        if when.event:
            if turn.role is Role.STAFF and not turn.continued:
                if self._happened(when.event, turn, scene):
                    yield from islice(filter(when.met, turn.utterances), 1)
                self.staff.add(turn.author.id)
                self.begun = True
            return
        if turn.role not in when.roles or not self._runs(turn, scene):
            return
        for utterance in noted:
            if self.lazy or self.proved(utterance, turn, noted[utterance].get(when, ())):
                yield utterance

    def proved(
        self, utterance: Utterance, turn: Turn, tried: Iterable[Pattern] | None = None
    ) -> bool:
        when = self.case.when
        return when.met(utterance, tried=tried) and not when.denied_by(turn, utterance)

    def understood(self, utterance: Utterance) -> bool:
        """Whether the lists have words for its language, so that what is not found is not there."""
        if utterance.language is Language.UNKNOWN:
            return bool(_CYRILLIC.search(utterance.text))
        return utterance.language is not Language.OTHER

    def _happened(self, event: str, turn: Turn, scene: Scene) -> bool:
        if event == "opens":
            return scene.session == 0 and scene.before is None
        if event == "first-turn":
            return scene.whole and not self.begun
        passed_on = bool(self.staff) and turn.author.id not in self.staff
        return passed_on and scene.conversation.kind != "group"

    def _runs(self, turn: Turn, scene: Scene) -> bool:
        """Whether the other side has written shortly before, where that is asked."""
        limit, before = self.case.when.running, scene.before
        if limit is None:
            return True
        if before is None or before.role is turn.role:
            return False
        waited = silence(before.last.message, turn.first.message)
        if waited is None or not timedelta(0) <= waited <= timedelta(seconds=limit):
            return False
        said, when = before.utterances[-_LAST:], self.case.when
        if when.after is not None and not any(map(when.after.found_in, said)):
            return False
        return when.not_after is None or not any(map(when.not_after.found_in, said))

    def hit(
        self,
        utterance: Utterance,
        scene: Scene,
        match: Match | None = None,
        cause: Message | None = None,
        proof: Utterance | None = None,
    ) -> Hit:
        """``cause`` and ``proof`` are shown beside the message that is blamed. A silence is over
        when staff write; a client's message only proves that it lasts.
        """
        self.found += 1
        message = utterance.message
        since, until = cause or message, proof.message if proof else message
        shown = [each for each in (since, until) if each.id != message.id]
        wait = silence(since, until)
        values: dict[str, object] = {
            "said": clock(scene, since),
            "answered": clock(scene, until),
            "wait": "" if wait is None else wait,
        }
        pause = None
        if self.check.time is not None and self.case.then:
            broken = until is not since and (proof or utterance).role is Role.STAFF
            pause = Pause(since, until if broken else None)
        for name in self.check.settings:
            if self.check.setting(name) is not None:
                values[name] = self.check.setting(name)
        return Hit(
            message,
            match.pattern.language if match else utterance.language,
            span_of(match, utterance) if match else None,
            captures_of(match, utterance) if match else {},
            values,
            evidence=tuple(shown),
            pause=pause,
        )

    def overdue(self, since: Message, now: Message, scene: Scene) -> bool:
        """Whether more than the limit has surely passed: clocks without seconds hide up to one
        minute. Clocks that run backwards, or that cannot be compared, prove nothing.
        """
        limit = self.check.time
        if limit is None or (waited := silence(since, now)) is None:
            return False
        most = limit if Fact.SECONDS in scene.conversation.facts else limit + _MINUTE
        if waited > most and self.check.setting("working"):
            assert since.sent_at and now.sent_at
            waited = scene.calendar.between(since.sent_at, now.sent_at)
        return waited > most

    @property
    def settled(self) -> bool:
        """Whether nothing more is to be said in this session."""
        return self.excused or bool(self.found and self.check.spec.get("once"))


def rewritten(cause: Message, answer: Message) -> bool:
    """Whether the cause was edited after the answer: nobody knows what was being answered."""
    edited, sent = cause.edited_at, answer.sent_at
    if edited is None or sent is None or (edited.tzinfo is None) != (sent.tzinfo is None):
        return False
    return edited > sent


def clock(scene: Scene, message: Message) -> str:
    local = scene.local(message)
    return f"{local:%H:%M}" if local else ""
