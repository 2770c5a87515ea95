"""Rounds of fixes in one file, until nothing is left to fix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from etiquette_lint.fixing.changes import Wanted, changes, safe
from etiquette_lint.fixing.copy import Copy
from etiquette_lint.model import Event, Finding
from etiquette_lint.readers import Input

ROUNDS = 10  # fixes that keep undoing one another come to an end
Judge = Callable[[Input], Iterable[Event]]  # the events of a file as it is now


class Mending:
    """``judge`` says what is found; what it keeps back is not fixed either."""

    def __init__(self, copy: Copy, judge: Judge) -> None:
        self._copy = copy
        self._judge = judge
        self.fixed: Counter[str] = Counter()

    def run(self, asked: Wanted | None = None) -> None:
        """Makes the safe fixes, then those of the others that ``asked`` chooses, and so on."""
        self._rounds(safe)
        for _ in range(ROUNDS if asked is not None else 0):
            if not self._round(asked or safe):
                break
            self._rounds(safe)

    def _rounds(self, wanted: Wanted) -> None:
        for _ in range(ROUNDS):
            if not self._round(wanted):
                break

    def _round(self, wanted: Wanted) -> bool:
        findings = [e for e in self._judge(self._copy.input) if isinstance(e, Finding)]
        made = self._copy.make(list(changes(findings, wanted)))
        self.fixed.update(change.finding.rule_id for change in made)
        return bool(made)
