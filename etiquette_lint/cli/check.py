"""`etiquette-lint check`: read, judge, report."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Any

import click

from etiquette_lint.cli.guard import CLEAN, FOUND, complain
from etiquette_lint.cli.options import (
    OneOf,
    complete_rules_and_topics,
    configured,
    names,
    ui_option,
)
from etiquette_lint.cli.progress import Progress
from etiquette_lint.cli.reading import reading_options, staff_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import destination, width
from etiquette_lint.cli.suppressing import suppressing_options
from etiquette_lint.errors import UsageError
from etiquette_lint.model import Channel, Event, Failure, Finding
from etiquette_lint.records import record
from etiquette_lint.reporters import REPORTERS, Look, Reporter
from etiquette_lint.reporters.block import failure_text
from etiquette_lint.reporters.paint import wants_colour
from etiquette_lint.reporters.tally import Summary, Tally
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from etiquette_lint.config import Config


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


def _profiles(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from etiquette_lint.ruleset.files import profile_names, shipped_rules

    folders = [shipped_rules(), *configured(None).rule_folders]
    return [name for name in profile_names(folders) if name.startswith(incomplete)]


_RULES: dict[str, Any] = {
    "multiple": True,
    "metavar": "RULE",
    "callback": names,
    "shell_complete": complete_rules_and_topics,
}


@click.command(short_help="Check drafts, chat exports and canned replies.")
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path())
@click.option("--format", default="terminal", type=OneOf(REPORTERS), help="Form of the report.")
@click.option("--output", "-o", metavar="FILE", type=click.Path(), help="Write the report there.")
@click.option("--select", **_RULES, help="Judge by these rules or topics alone.")
@click.option("--ignore", **_RULES, help="Leave these rules or topics out.")
@click.option(
    "--profile",
    metavar="NAME",
    shell_complete=_profiles,
    help="How strict to be: strict, neutral, warm, or a profile of your own.",
)
@staff_option
@click.option("--channel", type=OneOf(Channel), help="Where the messages are sent.")
@click.option("--timezone", metavar="ZONE", help="The team's, e.g. Europe/Kyiv.")
@reading_options
@click.option(
    "--fail-on",
    type=OneOf(["error", "warning", "info", "never"]),
    help="From which severity on the exit code is 1 (error).",
)
@suppressing_options
@click.option("--statistics", is_flag=True, help="Only count findings by rule.")
@click.option("--no-progress", is_flag=True, help="No progress bar.")
@click.option("--jobs", "-j", default=0, type=click.IntRange(0), help="Processes; 0: as it pays.")
@ui_option()
@click.option(
    "--config", metavar="FILE", type=click.Path(), help="Instead of the etiquette.yml found."
)
@click.option("--show-config", is_flag=True, help="Print every setting and where it came from.")
@click.option(
    "--verbose",
    "-v",
    is_flag=True,
    help="Tell which rules could not judge, and by what measures the others did.",
)
def check(
    paths: tuple[str, ...],
    format: str,
    output: str | None,
    statistics: bool,
    no_progress: bool,
    jobs: int,
    config: str | None,
    show_config: bool,
    verbose: bool,
    ui: str | None,
    **settings: object,
) -> int:
    """Check the messages in files and folders, or in what is piped in (-).

    \b
    etiquette-lint check draft.txt
    etiquette-lint check result.json --staff "Марина" --format json
    pbpaste | etiquette-lint check -

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 something could not be used or
    read, 3 an error of the tool's own, 130 interrupted.
    """
    loaded = configured(ui, config, {"ui": ui, **settings}, paths)
    if show_config:
        from etiquette_lint.config.listing import show

        click.echo(show(loaded), nl=False)
        return CLEAN
    if not paths:
        raise UsageError(Saying("usage.no_path"), hint=Saying("usage.no_path.hint"))
    request = Request(paths, format, output, statistics, no_progress, jobs or _cores(), verbose)
    return _run(request, replace(loaded, ui=spoken().language))


def _cores() -> int:
    """Those that this process may use. A small input is judged by one process all the same."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _run(request: Request, config: Config) -> int:
    from etiquette_lint.api import Linter

    linter = Linter(config)
    progress = None if request.no_progress or not sys.stderr.isatty() else Progress()
    on_screen = request.output in (None, "-")
    with destination(request.output) as stream:
        look = Look(
            ui=spoken(),
            rules=linter.rule,
            width=width(stream),
            colour=on_screen and wants_colour(stream),
            verbose=request.verbose,
        )
        reporter = REPORTERS[request.format](stream, look)
        started = perf_counter()
        tally = Tally()
        aloud = not on_screen or request.format != "terminal"
        events = linter.stream(request.paths, jobs=request.jobs, progress=progress)
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
            complain(failure_text(event))
        if not (only_count and isinstance(event, Finding)):
            reporter.event(event)


def _code(summary: Summary, tally: Tally, config: Config) -> int:
    if summary.failures:
        return tally.failure_code
    worst = tally.worst()
    if worst is None or config.fail_on == "never":
        return CLEAN
    return FOUND if worst.rank >= config.fail_on.rank else CLEAN
