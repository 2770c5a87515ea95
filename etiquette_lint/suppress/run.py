"""A run's findings, sorted into those that are reported and those that somebody has excused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from etiquette_lint.config import Config
from etiquette_lint.model import Closed, Event, Failure, Finding, Opened, Suppressed
from etiquette_lint.model.suppressions import Remarks
from etiquette_lint.suppress.baseline import Baseline
from etiquette_lint.suppress.exceptions import Exceptions
from etiquette_lint.suppress.inline import Inline
from etiquette_lint.suppress.names import RuleNames
from etiquette_lint.ui import Ui


class Suppressing:
    """A comment goes before the list of exceptions, and that before the baseline."""

    def __init__(
        self,
        config: Config,
        names: Callable[[str], RuleNames],
        ui: str,
        opened: Opened | None = None,
    ) -> None:
        """``opened`` is the conversation that is being told of. Raises ConfigError."""
        self._config = config
        self._names = names
        self._ui = Ui(ui)
        self._opened = opened
        self._first = {opened.path: opened} if opened else {}  # conversations, by path
        self._skipped: dict[str, set[str]] = defaultdict(set)  # rules, by path
        self._failed: set[str] = set()
        self._inline: dict[str, Inline] = {}
        self._exceptions = Exceptions.load(config.suppressions)
        self._baseline = Baseline.load(config.baseline)

    def of(self, steps: Iterable[Event | Remarks]) -> Iterator[Event]:
        for step in steps:
            if isinstance(step, Remarks):
                self._inline[step.path] = Inline(step, self._names(step.path))
                continue
            if isinstance(step, Finding):
                yield self._judged(step)
                continue
            if isinstance(step, Opened):
                self._opened = step
                self._first.setdefault(step.path, step)
            elif isinstance(step, Closed):
                self._skipped[step.path] |= step.skipped.keys()
            elif isinstance(step, Failure) and step.origin is not None:
                self._failed.add(step.origin.path)
            yield step
        yield from self._notices()

    def _judged(self, finding: Finding) -> Finding | Suppressed:
        path = self._opened.path if self._opened else ""
        inline = self._inline.get(path)
        return (
            (inline.suppressed(finding) if inline else None)
            or self._exceptions.suppressed(path, finding, self._names(path))
            or self._baseline.suppressed(path, finding)
            or finding
        )

    def _notices(self) -> Iterator[Event]:
        """Of a file that could not be read to its end, nobody knows what is unused in it."""
        for path, inline in self._inline.items():
            if path not in self._failed:
                found = inline.notices(frozenset(self._skipped[path]), self._config, self._ui)
                yield from self._told(replace(self._first[path], again=True), found)
        read = {
            path: (self._names(path), frozenset(self._skipped[path]))
            for path in self._first
            if path not in self._failed
        }
        listed = Opened(
            str(self._config.suppressions), "", "", "", frozenset(), "draft", again=True
        )
        yield from self._told(listed, self._exceptions.notices(read, self._config, self._ui))

    @staticmethod
    def _told(opened: Opened, found: Iterable[Finding]) -> Iterator[Event]:
        for number, finding in enumerate(found):
            if number == 0:
                yield opened
            yield finding
