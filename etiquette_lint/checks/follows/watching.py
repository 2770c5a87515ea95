"""A conversation followed for one rule.

The index tells which messages may mean something; they are looked at once their turn is over,
when it is known what else was said in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from etiquette_lint.checks.base import Hit, Scene, Turn, Watcher
from etiquette_lint.checks.follows.before import Before
from etiquette_lint.checks.follows.follower import Follower
from etiquette_lint.checks.follows.mark import Mark
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
        self.noted: dict[Utterance, Mapping[Mark, Sequence[Pattern]]] = {}
        self.blamed: set[str] = set()  # messages of this session, each by one case only

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        self.noted[utterance] = found = defaultdict[Mark, list[Pattern]](list)
        for pattern in patterns:
            found[self.check.mark_of[pattern]].append(pattern)
        self.awake = True
        return ()

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        noted, self.noted = self.noted, {}
        hits = self._new(each for one in self.followers for each in one.turn(turn, noted, scene))
        self.awake = any(follower.busy for follower in self.followers)
        return hits

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        hits = self._new(each for one in self.followers for each in one.session_end(scene, last))
        self.blamed.clear()
        for follower in self.followers:
            follower.found = 0
            follower.staff.clear()
            if not self.check.whole:
                follower.forget()
        self.awake = any(follower.busy for follower in self.followers)
        return hits

    def _new(self, hits: Iterable[Hit]) -> list[Hit]:
        """Those on messages that no other case has blamed already."""
        if len(self.followers) == 1:
            return list(hits)
        found = []
        for hit in hits:
            if hit.message.id not in self.blamed:
                self.blamed.add(hit.message.id)
                found.append(hit)
        return found


def watcher_of(check: Follows) -> Watcher:
    followers: list[Follower] = []
    for case in check.cases:
        followers += [Then(check, case)] if case.then else []
        followers += [Never(check, case)] if case.never else []
        followers += [Before(check, case)] if case.before else []
    return _Follows(check, followers)
