"""A conversation followed for one rule.

The index tells which messages may mean something; they are looked at once their turn is over,
when it is known what else was said in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from etiquette_lint.checks.base import Hit, Scene, Turn, Watcher
from etiquette_lint.checks.follows.before import Before
from etiquette_lint.checks.follows.follower import Follower
from etiquette_lint.checks.follows.never import Never
from etiquette_lint.checks.follows.then import Then
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.utterance import Utterance

if TYPE_CHECKING:
    from etiquette_lint.checks.follows import Follows


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
    followers: list[Follower] = []
    for case in check.cases:
        followers += [Then(check, case)] if case.then else []
        followers += [Never(check, case)] if case.never else []
        followers += [Before(check, case)] if case.before else []
    return _Follows(check, followers)
