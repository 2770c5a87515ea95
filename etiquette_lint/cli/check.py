"""`etiquette-lint check`: read, judge, report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from etiquette_lint.cli.checking import Request, report, run
from etiquette_lint.cli.fixing import Mode, fixing_options, mend
from etiquette_lint.cli.guard import CLEAN
from etiquette_lint.cli.judging import judging_options
from etiquette_lint.cli.options import PATH, OneOf, configured, ui_option
from etiquette_lint.cli.reading import reading_options
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.suppressing import suppressing_options
from etiquette_lint.errors import UsageError
from etiquette_lint.reporters import REPORTERS
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from etiquette_lint.api import Linter


@click.command(short_help="Check drafts, chat exports and canned replies.")
@click.argument("paths", nargs=-1, metavar="PATH...", type=PATH)
@click.option("--format", default="terminal", type=OneOf(REPORTERS), help="Form of the report.")
@click.option("--output", "-o", metavar="FILE", type=PATH, help="Write the report there.")
@judging_options
@reading_options
@click.option(
    "--fail-on",
    type=OneOf(["error", "warning", "info", "never"]),
    help="From which severity on the exit code is 1 (error).",
)
@fixing_options
@suppressing_options
@click.option(
    "--with-text",
    is_flag=True,
    help="Let reports for programs repeat what chats say.",
)
@click.option("--clipboard", is_flag=True, help="Check what has been copied.")
@click.option("--watch", is_flag=True, help="Check again whenever the files change.")
@click.option("--statistics", is_flag=True, help="Only count findings by rule.")
@click.option("--no-progress", is_flag=True, help="No progress bar.")
@click.option("--jobs", "-j", default=0, type=click.IntRange(0), help="Processes; 0: as it pays.")
@ui_option()
@click.option("--config", metavar="FILE", type=PATH, help="Instead of the etiquette.yml found.")
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
    with_text: bool,
    clipboard: bool,
    watch: bool,
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
    etiquette-lint check replies --format github
    etiquette-lint check --clipboard

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 something could not be used or
    read, 3 an error of the tool's own, 130 interrupted.
    """
    mode = Mode.of(settings)

    def prepare() -> Linter:
        from etiquette_lint.api import Linter

        loaded = configured(ui, config, {"ui": ui, **settings}, paths)
        return Linter(replace(loaded, ui=spoken().language))

    if show_config:
        from etiquette_lint.config.listing import show

        click.echo(show(configured(ui, config, {"ui": ui, **settings}, paths)), nl=False)
        return CLEAN
    if clipboard and paths:
        raise UsageError(Saying("clipboard.and_paths"))
    if not paths and not clipboard:
        raise UsageError(Saying("usage.no_path"), hint=Saying("usage.no_path.hint"))
    request = Request(
        paths, format, output, statistics, no_progress, jobs, verbose, with_text=with_text
    )
    if mode:
        mode.check(paths, alone=not (watch or clipboard))
        return mend(request, prepare(), mode)
    if watch:
        from etiquette_lint.cli import watching

        if clipboard:
            return watching.watch_clipboard(request, prepare)
        return watching.watch_files(request, prepare, _settings_files(config, paths[0]))
    if clipboard:
        from etiquette_lint.cli.clipboard import NAME, copied_text

        linter = prepare()
        return report(request, linter, linter.stream_text(copied_text(), NAME))
    return run(request, prepare())


def _settings_files(named: str | None, start: str) -> list[Path]:
    """Where the configuration is, or may be tomorrow."""
    from etiquette_lint.config.files import candidates

    return [Path(named)] if named is not None else list(candidates(Path(start)))
