"""One run of `check`: from what was asked for to a report and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from etiquette_lint.cli.guard import CLEAN, FOUND, complain_of
from etiquette_lint.cli.judging import cores
from etiquette_lint.cli.progress import Progress
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import destination, width
from etiquette_lint.model import Event, Failure, Finding
from etiquette_lint.records import record
from etiquette_lint.reporters import REPORTERS, Look, Reporter
from etiquette_lint.reporters.paint import wants_colour
from etiquette_lint.reporters.tally import Summary, Tally

if TYPE_CHECKING:
    from etiquette_lint.api import Linter
    from etiquette_lint.config import Config

# Where a CI service has put the repository: reports for it name files as seen from there.
_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


@record
class Request:
    """What was asked for besides the configuration."""

    paths: tuple[str, ...]
    format: str
    output: str | None
    statistics: bool
    no_progress: bool
    jobs: int
    verbose: bool
    with_text: bool = False
    on_stderr: bool = False  # standard output is for a text that has been mended

    @property
    def on_screen(self) -> bool:
        return self.output in (None, "-")


def run(request: Request, linter: Linter) -> int:
    progress = None if request.no_progress or not sys.stderr.isatty() else Progress()
    jobs = request.jobs or cores()
    return report(
        request, linter, linter.stream(request.paths, jobs=jobs, progress=progress), progress
    )


def report(
    request: Request, linter: Linter, events: Iterable[Event], progress: Progress | None = None
) -> int:
    """Writes what the events tell. The answer is the exit code."""
    config = linter.config
    screen = sys.stderr if request.on_stderr else sys.stdout
    with destination(request.output, screen, request.paths) as stream:
        look = Look(
            ui=spoken(),
            rules=linter.rule,
            width=width(stream),
            colour=request.on_screen and wants_colour(stream),
            verbose=request.verbose,
            with_text=request.with_text,
            root=_root(),
        )
        reporter = REPORTERS[request.format](stream, look)
        started = perf_counter()
        tally = Tally()
        aloud = not request.on_screen or request.format != "terminal"
        try:
            _pass_on(events, reporter, tally, progress, request.statistics, aloud)
        finally:
            if progress:
                progress.hide()
        summary = tally.summary(profile=config.profile, seconds=perf_counter() - started)
        reporter.finish(summary)
    return _code(summary, tally, config)


def _pass_on(
    events: Iterable[Event],
    reporter: Reporter,
    tally: Tally,
    progress: Progress | None,
    only_count: bool,
    aloud: bool,
) -> None:
    """``aloud``: the report itself is out of sight, so failures are told on stderr as well."""
    for event in events:
        tally.add(event)
        if progress:
            progress.hide()
        if aloud and isinstance(event, Failure):
            complain_of(event)
        if not (only_count and isinstance(event, Finding)):
            reporter.event(event)


def _code(summary: Summary, tally: Tally, config: Config) -> int:
    if summary.failures:
        return tally.failure_code
    worst = tally.worst()
    if worst is None or config.fail_on == "never":
        return CLEAN
    return FOUND if worst.rank >= config.fail_on.rank else CLEAN


def _root() -> str:
    """The repository's folder, where a CI service tells it; or else this one."""
    return next(filter(None, map(os.environ.get, _CHECKOUTS)), str(Path.cwd()))
