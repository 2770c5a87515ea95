"""The second step: what several conversations prove together.

The first step judges each conversation by itself and leaves digests for the rules of the archive:
small, and the same whichever process made them. They are taken in the order of the inputs, so the
findings do not depend on how the work was shared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from etiquette_lint.checks.base import Gathering, Place
from etiquette_lint.engine.runner import Bench
from etiquette_lint.model import Digest, Event, Finding, Opened, Step
from etiquette_lint.model.suppressions import Remarks
from etiquette_lint.ruleset.runtime import ActiveRule

BenchOf = Callable[[str | None], Bench]


class Archive:
    """The conversations of a run. Those under different configurations are not compared."""

    def __init__(self, bench_of: BenchOf) -> None:
        self._bench_of = bench_of
        self._panels: dict[tuple[int, str], _Panel] = {}
        self._place: Place | None = None

    def sift(self, steps: Iterable[Step]) -> Iterator[Event | Remarks]:
        """Passes events on and keeps the digests; what these prove comes last."""
        for step in steps:
            if isinstance(step, Digest):
                self._take(step)
                continue
            if isinstance(step, Opened):
                self._place = Place(self._place.number + 1 if self._place else 0, step)
            yield step
        yield from self._findings()

    def _take(self, digest: Digest) -> None:
        assert self._place is not None
        bench = self._bench_of(digest.configured_as)
        key = id(bench), digest.rule_id  # benches live as long as the linter
        if key not in self._panels:
            self._panels[key] = _Panel(bench, bench.ruleset.by_id[digest.rule_id])
        for trace in digest.traces:
            self._panels[key].gathering.take(trace, self._place)

    def _findings(self) -> Iterator[Event]:
        """Conversation by conversation, in their order."""
        found = [each for panel in self._panels.values() for each in panel.findings()]
        found.sort(key=lambda pair: (pair[0].number, pair[1].rule_id))
        for place, group in groupby(found, key=itemgetter(0)):
            yield replace(place.conversation, again=True)
            for _, finding in group:
                yield finding


class _Panel:
    """A rule and what it has been told so far."""

    def __init__(self, bench: Bench, rule: ActiveRule) -> None:
        self._bench = bench
        self._rule = rule
        self.gathering: Gathering = rule.check.gather()

    def findings(self) -> Iterator[tuple[Place, Finding]]:
        for place, hit in self.gathering.hits():
            finding = self._bench.judge.of_archive(self._rule, hit, place.conversation.id)
            if finding is not None:
                yield place, finding
