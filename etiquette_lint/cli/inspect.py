"""`etiquette-lint inspect`: what files hold, before anything is judged."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from etiquette_lint.cli.guard import CLEAN, complain_of
from etiquette_lint.cli.options import PATH, OneOf, configured, ui_option
from etiquette_lint.cli.progress import Progress
from etiquette_lint.cli.reading import reading_options, staff_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import destination, width
from etiquette_lint.errors import UsageError
from etiquette_lint.model import Failure
from etiquette_lint.reporters import SURVEY_REPORTERS, Look
from etiquette_lint.reporters.paint import wants_colour
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from etiquette_lint.config import Config


@click.command(short_help="What a chat export holds and what can be checked in it.")
@click.argument("paths", nargs=-1, metavar="PATH...", type=PATH)
@staff_option
@reading_options
@click.option(
    "--format", default="terminal", type=OneOf(SURVEY_REPORTERS), help="Form of the report."
)
@click.option("--output", "-o", metavar="FILE", type=PATH, help="Write the report there.")
@click.option("--no-progress", is_flag=True, help="No progress bar.")
@ui_option()
@click.option("--config", metavar="FILE", type=PATH, help="Instead of the etiquette.yml found.")
@click.option("--verbose", "-v", is_flag=True, help="All authors, all rules, all conversations.")
def inspect(
    paths: tuple[str, ...],
    format: str,
    output: str | None,
    no_progress: bool,
    config: str | None,
    verbose: bool,
    ui: str | None,
    **settings: Any,
) -> int:
    """Tell what files and folders hold: format, authors, period, languages, attachments.

    \b
    etiquette-lint inspect result.json
    etiquette-lint inspect chats/ --staff "Марина"

    Nothing is judged. It tells whose messages a check would judge, which rules could not judge
    these files and why, and what to type to mend that.

    Exit codes: 0, or 2 where something could not be used or read.
    """
    loaded = replace(configured(ui, config, {"ui": ui, **settings}, paths), ui=spoken().language)
    if not paths:
        hint = Saying("inspect.no_path.hint")
        raise UsageError(Saying("inspect.no_path"), hint=hint)
    progress = None if no_progress or not sys.stderr.isatty() else Progress()
    with destination(output, inputs=paths) as stream:
        shown = output in (None, "-")
        look = Look(
            ui=spoken(),
            rules={},
            width=width(stream),
            colour=shown and wants_colour(stream),
            verbose=verbose,
        )
        command = _check_command(paths, config, settings)
        return _run(loaded, paths, format, stream, look, command, progress, not shown)


def _run(
    config: Config,
    paths: tuple[str, ...],
    format: str,
    stream: Any,
    look: Look,
    command: str,
    progress: Progress | None,
    aloud: bool,
) -> int:
    """``aloud``: the report is out of sight, so failures are told on stderr as well."""
    from etiquette_lint.engine.runner import Benches
    from etiquette_lint.engine.survey import Surveys

    benches = Benches(config, config.ui)
    rules = benches.of().ruleset.rules
    look = replace(look, rules={rule.id: rule.describe() for rule in rules})
    reporter = SURVEY_REPORTERS[format](stream, look, command)
    code = CLEAN
    try:
        for event in Surveys(benches, progress).events(paths):
            if progress:
                progress.hide()
            if isinstance(event, Failure):
                code = max(code, event.code)
                if aloud or format != "terminal":
                    complain_of(event)
            reporter.event(event)
    finally:
        if progress:
            progress.hide()
    reporter.finish()
    return code


def _check_command(paths: tuple[str, ...], config: str | None, given: Mapping[str, Any]) -> str:
    """What checks the same files, read in the same way."""
    from etiquette_lint.reporters.survey.page import quoted

    return " ".join(["etiquette-lint check", *map(quoted, _words(paths, config, given))])


def _words(paths: tuple[str, ...], config: str | None, given: Mapping[str, Any]) -> Iterator[str]:
    yield from paths
    if config:
        yield from ("--config", config)
    for key, value in given.items():
        option = "--" + {"columns": "map"}.get(key, key).replace("_", "-")
        if isinstance(value, Mapping):
            value = tuple(f"{field}={column}" for field, column in value.items())
        for each in value if isinstance(value, tuple) else (value,):
            if each is not None:
                yield from (option, str(each))
