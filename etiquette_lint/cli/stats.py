"""`etiquette-lint stats`: numbers for a team lead."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

import click

from etiquette_lint.cli.guard import CLEAN, complain_of
from etiquette_lint.cli.judging import cores, judging_options
from etiquette_lint.cli.options import PATH, OneOf, configured, ui_option
from etiquette_lint.cli.progress import Progress
from etiquette_lint.cli.reading import reading_options
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import destination, width
from etiquette_lint.errors import UsageError
from etiquette_lint.model import Failure
from etiquette_lint.records import record
from etiquette_lint.reporters import NUMBER_REPORTERS, Look, meaning_of_numbers
from etiquette_lint.reporters.metrics import Numbers
from etiquette_lint.reporters.paint import wants_colour
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from etiquette_lint.config import Config

Anchor = Literal["first", "last"]


@record
class Request:
    """What was asked for besides the configuration. ``card`` is a scorecard's name or file."""

    paths: tuple[str, ...]
    format: str
    output: str | None
    anchor: Anchor
    by_staff: bool
    scored: bool
    card: str | None
    no_progress: bool
    jobs: int
    verbose: bool


@click.command(short_help="Numbers for a team lead: answer times, findings, promises, scores.")
@click.argument("paths", nargs=-1, metavar="PATH...", type=PATH)
@click.option(
    "--format", default="terminal", type=OneOf(NUMBER_REPORTERS), help="Form of the report."
)
@click.option("--output", "-o", metavar="FILE", type=PATH, help="Write the report there.")
@click.option("--by-staff", is_flag=True, help="By member of staff too: it concerns people.")
@click.option(
    "--anchor",
    default="last",
    type=OneOf(["first", "last"]),
    help="Which message of the client's burst waits are counted from (last).",
)
@click.option("--scorecard", "scored", is_flag=True, help="Score conversations.")
@click.option("--card", metavar="NAME|FILE", help="By this scorecard, not the profile's own.")
@click.option("--explain", is_flag=True, help="Print what each number means.")
@judging_options
@reading_options
@click.option("--no-progress", is_flag=True, help="No progress bar.")
@click.option("--jobs", "-j", default=0, type=click.IntRange(0), help="Processes; 0: as it pays.")
@ui_option()
@click.option("--config", metavar="FILE", type=PATH, help="Instead of the etiquette.yml found.")
@click.option("--verbose", "-v", is_flag=True, help="All rules, weeks and scored conversations.")
def stats(
    paths: tuple[str, ...],
    format: str,
    output: str | None,
    by_staff: bool,
    anchor: Anchor,
    scored: bool,
    card: str | None,
    explain: bool,
    no_progress: bool,
    jobs: int,
    config: str | None,
    verbose: bool,
    ui: str | None,
    **settings: object,
) -> int:
    """Count what conversations show: how long clients waited, what was left unanswered, which
    promises were kept, what the rules found in 100 messages of staff.

    \b
    etiquette-lint stats result.json --timezone Europe/Kyiv
    etiquette-lint stats chats/ --staff "Марина" --scorecard --format json

    Nobody is compared with anybody unless you ask for it (--by-staff).

    Exit codes: 0, or 2 where something could not be used or read.
    """
    loaded = configured(ui, config, {"ui": ui, **settings}, paths)
    if explain:
        click.echo(meaning_of_numbers(spoken(), width(sys.stdout)), nl=False)
        return CLEAN
    if not paths:
        raise UsageError(Saying("stats.no_path"), hint=Saying("stats.no_path.hint"))
    request = Request(
        paths,
        format,
        output,
        anchor,
        by_staff,
        scored or card is not None,
        card,
        no_progress,
        jobs or cores(),
        verbose,
    )
    return _run(request, replace(loaded, ui=spoken().language, measured_from=request.anchor))


def _run(request: Request, config: Config) -> int:
    from etiquette_lint.api import Linter
    from etiquette_lint.engine.metrics import GROUPINGS, Metrics
    from etiquette_lint.engine.runner import zone_of

    linter = Linter(config)
    metrics = Metrics(zone_of(config.timezone))
    scores = _scores(request, config, linter) if request.scored else None
    progress = None if request.no_progress or not sys.stderr.isatty() else Progress()
    on_screen = request.output in (None, "-")
    failures: list[Failure] = []
    code = CLEAN
    with destination(request.output, inputs=request.paths) as stream:
        try:
            for event in linter.stream(request.paths, jobs=request.jobs, progress=progress):
                metrics.take(event)
                if scores is not None:
                    scores.take(event)
                if isinstance(event, Failure):
                    failures.append(event)
                    code = max(code, event.code)
                    if not on_screen or request.format != "terminal":
                        complain_of(event)
        finally:
            if progress:
                progress.hide()
        groupings = [each for each in GROUPINGS if each != "staff" or request.by_staff]
        numbers = Numbers(
            metrics.total(),
            {grouping: metrics.by(grouping) for grouping in groupings},
            metrics.lacking,
            request.anchor,
            config.profile,
            tuple(failures),
            scores,
        )
        look = Look(
            ui=spoken(),
            rules=linter.rule,
            width=width(stream),
            colour=on_screen and wants_colour(stream),
            verbose=request.verbose,
        )
        NUMBER_REPORTERS[request.format](stream, look, numbers)
    return code


def _scores(request: Request, config: Config, linter: Any) -> Any:
    from etiquette_lint.engine.scoring import Scores
    from etiquette_lint.ruleset.files import folders_of
    from etiquette_lint.ruleset.scorecards import find_scorecard

    card = find_scorecard(request.card, config.profile, folders_of(config), linter.rule)
    return Scores(card, linter.selected)
