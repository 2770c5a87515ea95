"""The watchers of one conversation: who is listening, and who sleeps until a message wakes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etiquette_lint.checks.base import Turn, Watcher
from etiquette_lint.model import Role
from etiquette_lint.ruleset.runtime import ActiveRule

_WATCHING = ("session", "archive", "library")

Watching = tuple[ActiveRule, Watcher]


class Watch:
    """``every`` watcher by rule; ``measuring`` those that are told of clients' waits."""

    def __init__(self, rules: Iterable[ActiveRule]) -> None:
        self.every: dict[str, Watching] = {
            rule.id: (rule, rule.check.watch())
            for rule in rules
            if rule.scope in _WATCHING and not rule.sleeps
        }
        self._awake: dict[str, Watching] = {}  # of those that sleep
        self._listening = {
            role: [
                (rule, watcher)
                for rule, watcher in self.every.values()
                if role in watcher.hears and watcher.overrides("turn")
            ]
            for role in Role
        }
        self.measuring = [each for each in self.every.values() if each[1].overrides("exchange")]

    def of(self, rule: ActiveRule) -> Watcher:
        """The rule's watcher, which a message has set off."""
        if not rule.sleeps:
            return self.every[rule.id][1]
        if rule.id not in self.every:
            self.every[rule.id] = rule, rule.check.watch()
        rule, watcher = self._awake[rule.id] = self.every[rule.id]
        return watcher

    def hearing(self, turn: Turn) -> Iterator[Watching]:
        """Those that are to be told of the turn; who has nothing to wait for sleeps after it."""
        for rule, watcher in self._listening[turn.role]:
            if rule.among_colleagues or not turn.inside:
                yield rule, watcher
        for rule, watcher in list(self._awake.values()) if self._awake else ():
            if rule.among_colleagues or not turn.inside:
                yield rule, watcher
                if not watcher.awake:
                    del self._awake[rule.id]
