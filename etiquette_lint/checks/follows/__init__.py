"""``follows``: what must, or must not, come after something that was said, or before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from etiquette_lint.checks.base import TRIGGER_LANGUAGES, Check, Spec, Trigger, Watcher
from etiquette_lint.checks.follows.mark import MARKS, WHEN, Mark, marks_of
from etiquette_lint.fields import Choice, Duration, Field, Flag, MapOf, Record, Whole
from etiquette_lint.model import Fact, Language, MessageKind, Role
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import PatternSet, Phrases

if TYPE_CHECKING:
    from etiquette_lint.document import Node

_SEQUELS = ("then", "never", "before")  # of which a case has one or more
_CASE: dict[str, Field[Any]] = {
    "when": WHEN,
    **dict.fromkeys((*_SEQUELS, "until", "unless"), MARKS),
    "turns": Whole(),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that sets the check off, with what is asked of it."""

    number: int
    when: Mark
    turns: int | None
    then: tuple[Mark, ...]
    never: tuple[Mark, ...]
    before: tuple[Mark, ...]
    until: tuple[Mark, ...]
    unless: tuple[Mark, ...]

    @property
    def waking(self) -> tuple[Mark, ...]:
        """Marks for which the index looks out."""
        return (self.when, *self.remembered)

    @property
    def remembered(self) -> tuple[Mark, ...]:
        """Marks that must be noticed although nothing waits for them yet."""
        ends = [mark for mark in self.until if self.never and not mark.any_message]
        return (*self.never, *self.before, *self.unless, *ends)


class Follows(Check):
    """After ``when``, ``then`` must follow and ``never`` may not; ``before`` must have come.

    Limits: ``turns`` of the side that must, or must not, and ``time``. Without either, to the end
    of the session, or of the conversation where the ``span`` is that. ``until`` ends the watch,
    ``unless`` is what excuses if it came earlier in the span. ``cases`` are further such, each for
    itself. What the input cannot prove is not judged.
    """

    scope = "session"
    fields = {
        **_CASE,
        "cases": MapOf(Record(_CASE, required={"when"}), 1),
        "time": Duration(),
        "working": Flag(),
        "span": Choice(("session", "conversation")),
        "blame": Choice(("answer", "cause")),
        "same_day": Flag(),
        "cut_short": Flag(),
        "once": Flag(),
    }
    settings = {"turns": None, "time": None, "working": False}
    values = frozenset({"said", "answered", "wait"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        written = [*([spec] if "when" in spec else ()), *spec.get("cases", {}).values()]
        self.cases = [self._case(number, each) for number, each in enumerate(written)]
        self.sleeps = not any(case.when.event for case in self.cases)
        time = self.setting("time")
        self.time = None if time is None else timedelta(seconds=time)
        self.needs_time = time is not None or bool(spec.get("same_day"))

    def main_patterns(self) -> PatternSet:
        return PatternSet(self.phrases, {})

    def _case(self, number: int, written: Spec) -> Case:
        def marks(key: str) -> tuple[Mark, ...]:
            return tuple(marks_of(written.get(key), self.phrases))

        (when,) = marks("when")
        sequels = (marks(key) for key in (*_SEQUELS, "until", "unless"))
        turns = written.get("turns", self.setting("turns"))
        return Case(number, when, turns, *sequels)

    @classmethod
    def examine(cls, node: Node) -> None:
        from etiquette_lint.checks.follows.examining import examine

        examine(node, _SEQUELS)

    def needed(self) -> frozenset[Fact]:
        needs = {Fact.TURNS, Fact.ROLES}
        if self.needs_time or any(case.when.running for case in self.cases):
            needs.add(Fact.TIME)
        for case in self.cases:
            for mark in (case.when, *case.then, *case.until, *case.remembered):
                for kind in mark.kinds:
                    needs.add(Fact.CALLS if kind is MessageKind.CALL else Fact.MEDIA)
        return frozenset(needs)

    def counted(self, language: Language) -> Sequence[Pattern]:
        return [pattern for _, mark in self._waking() for pattern in mark.counted(language)]

    @cached_property
    def mark_of(self) -> Mapping[Pattern, Mark]:
        """Which mark each of the counted patterns belongs to."""
        return {
            pattern: mark
            for _, mark in self._waking()
            for language in TRIGGER_LANGUAGES
            for pattern in mark.counted(language)
        }

    def triggers(self) -> Iterator[Trigger]:
        for language in TRIGGER_LANGUAGES:
            numbered = 0
            for case, mark in self._waking():
                yield from mark.triggers(language, numbered, heard=mark not in case.before)
                numbered += len(mark.counted(language))

    def _waking(self) -> Iterator[tuple[Case, Mark]]:
        """In the order in which their patterns are counted."""
        return ((case, mark) for case in self.cases for mark in case.waking)

    def watch(self) -> Watcher:
        from etiquette_lint.checks.follows.watching import watcher_of

        watcher = watcher_of(self)
        if not self.sleeps and not any(case.then or case.never for case in self.cases):
            roles = (mark.roles for case in self.cases for mark in case.waking)
            watcher.hears = frozenset().union(*roles)  # nothing is waited for in others' turns
        return watcher

    @property
    def whole(self) -> bool:
        """Whether the watch goes on from one session into the next."""
        return bool(self.spec.get("span") == "conversation")

    def blames(self, case: Case) -> str:
        said: Any = self.spec.get("blame")
        return said or ("answer" if Role.STAFF not in case.when.roles else "cause")
