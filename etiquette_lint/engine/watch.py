"""The watchers of one conversation: who is listening, and who sleeps until a message wakes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from etiquette_lint.checks.base import Hit, Scene, Turn, TurnSort, Watcher
from etiquette_lint.ruleset.runtime import ActiveRule

_WATCHING = ("session", "archive", "library")

Watching = tuple[ActiveRule, Watcher]
_Hearing = Callable[[Turn, Scene], Iterable[Hit]]


class Watch:
    """``every`` watcher by rule; ``measuring`` those that are told of clients' waits."""

    def __init__(self, rules: Iterable[ActiveRule]) -> None:
        self.every: dict[str, Watching] = {
            rule.id: (rule, rule.check.watch())
            for rule in rules
            if rule.scope in _WATCHING and not rule.sleeps
        }
        self._awake: dict[str, Watching] = {}  # of those that sleep
        self._listeners = [each for each in self.every.values() if each[1].overrides("turn")]
        self._listening: dict[TurnSort, list[tuple[ActiveRule, _Hearing]]] = {}
        self.measuring = [each for each in self.every.values() if each[1].overrides("exchange")]

    def of(self, rule: ActiveRule) -> Watcher:
        """The rule's watcher, which a message has set off."""
        if not rule.sleeps:
            return self.every[rule.id][1]
        if rule.id not in self.every:
            self.every[rule.id] = rule, rule.check.watch()
        rule, watcher = self._awake[rule.id] = self.every[rule.id]
        return watcher

    def turn(self, turn: Turn, scene: Scene) -> Iterator[tuple[ActiveRule, Iterable[Hit]]]:
        """What watchers make of a turn; who has nothing to wait for sleeps after it."""
        for rule, hear in self._listening_to(turn.sort):
            if hits := hear(turn, scene):
                yield rule, hits
        for rule, watcher in list(self._awake.values()) if self._awake else ():
            if rule.among_colleagues or not turn.inside:
                if hits := watcher.turn(turn, scene):
                    yield rule, hits
                if not watcher.awake:
                    del self._awake[rule.id]

    def _listening_to(self, sort: TurnSort) -> list[tuple[ActiveRule, _Hearing]]:
        found = self._listening.get(sort)
        if found is None:
            role, inside, *_ = sort
            found = self._listening[sort] = [
                (rule, watcher.turn)
                for rule, watcher in self._listeners
                if role in watcher.hears and watcher.regards(sort)
                if rule.among_colleagues or not inside
            ]
        return found
