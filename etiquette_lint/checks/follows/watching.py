"""A conversation followed for one rule: its watcher, and what is common to the ways of following.

The index tells which messages may mean something; they are looked at once their turn is over,
when it is known what else was said in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from etiquette_lint.checks.base import Hit, Scene, Turn, Watcher, captures_of, span_of
from etiquette_lint.checks.follows.mark import any_met
from etiquette_lint.model import Fact, Language, Message, Pause, Role, silence
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.text.utterance import Utterance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etiquette_lint.checks.follows import Case, Follows

_CYRILLIC = re.compile("[а-яёіїєґ]", re.IGNORECASE)
MINUTE = timedelta(minutes=1)
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

    def turn(self, turn: Turn, noted: Sequence[Utterance], scene: Scene) -> Iterator[Hit]:
        """``noted``: the utterances of the turn that set the check off."""
        raise NotImplementedError

    def session_end(self, scene: Scene, last: bool) -> Iterator[Hit]:
        return iter(())

    def forget(self) -> None:
        """A new span begins."""
        self.excused = False

    def see_excuses(self, noted: Iterable[Utterance]) -> None:
        if not self.excused and self.case.unless:
            self.excused = any(any_met(self.case.unless, utterance) for utterance in noted)

    def causes(self, turn: Turn, noted: Iterable[Utterance], scene: Scene) -> Iterator[Utterance]:
        """The utterances of a turn that set the case off: they may, where it is ``lazy``."""
        when = self.case.when
        if when.event:
            if turn.role is Role.STAFF and not turn.continued:
                said = next(filter(when.met, turn.utterances), None)
                if said and self._happened(when.event, turn, scene):
                    yield said
                self.staff.add(turn.author.id)
                self.begun = True
            return
        if turn.role not in when.roles or not self._runs(turn, scene):
            return
        for utterance in noted:
            if self.lazy or self.proved(utterance, turn):
                yield utterance

    def proved(self, utterance: Utterance, turn: Turn) -> bool:
        return self.case.when.met(utterance) and not self.case.when.denied_by(turn)

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
        return waited is not None and timedelta(0) <= waited <= timedelta(seconds=limit)

    def hit(
        self,
        utterance: Utterance,
        scene: Scene,
        match: Match | None = None,
        cause: Message | None = None,
        proof: Message | None = None,
    ) -> Hit:
        """``cause`` and ``proof`` are shown beside the message that is blamed."""
        self.found += 1
        message = utterance.message
        shown = [each for each in (cause, proof) if each and each.id != message.id]
        since, until = cause or message, proof or message
        wait = silence(since, until)
        values: dict[str, object] = {
            "said": clock(scene, since),
            "answered": clock(scene, until),
            "wait": "" if wait is None else wait,
        }
        pause = None
        if self.check.setting("time") is not None and self.case.then:
            pause = Pause(since, until if until is not since else None)
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
        limit, waited = self.check.setting("time"), silence(since, now)
        if limit is None or waited is None:
            return False
        seconds = Fact.SECONDS in scene.conversation.facts
        most = timedelta(seconds=limit) + (timedelta(0) if seconds else MINUTE)
        if waited > most and self.check.setting("working"):
            assert since.sent_at and now.sent_at
            waited = scene.calendar.between(since.sent_at, now.sent_at)
        return waited > most

    @property
    def settled(self) -> bool:
        """Whether nothing more is to be said in this session."""
        return self.excused or bool(self.found and self.check.spec.get("once"))


class _Follows(Watcher):
    def __init__(self, check: Follows, followers: list[Follower]) -> None:
        self.check = check
        self.followers = followers
        self.noted: list[Utterance] = []

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        self.noted.append(utterance)
        self.awake = True
        return ()

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        noted, self.noted = self.noted, []
        hits = [hit for follower in self.followers for hit in follower.turn(turn, noted, scene)]
        self.awake = any(follower.busy for follower in self.followers)
        return hits

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        hits = [hit for each in self.followers for hit in each.session_end(scene, last)]
        for follower in self.followers:
            follower.found = 0
            follower.staff.clear()
            if not self.check.whole:
                follower.forget()
        self.awake = any(follower.busy for follower in self.followers)
        return hits


def watcher_of(check: Follows) -> Watcher:
    from etiquette_lint.checks.follows.before import Before
    from etiquette_lint.checks.follows.never import Never
    from etiquette_lint.checks.follows.then import Then

    followers: list[Follower] = []
    for case in check.cases:
        followers += [Then(check, case)] if case.then else []
        followers += [Never(check, case)] if case.never else []
        followers += [Before(check, case)] if case.before else []
    return _Follows(check, followers)


def rewritten(cause: Message, answer: Message) -> bool:
    """Whether the cause was edited after the answer: nobody knows what was being answered."""
    edited, sent = cause.edited_at, answer.sent_at
    if edited is None or sent is None or (edited.tzinfo is None) != (sent.tzinfo is None):
        return False
    return edited > sent


def clock(scene: Scene, message: Message) -> str:
    local = scene.local(message)
    return f"{local:%H:%M}" if local else ""
