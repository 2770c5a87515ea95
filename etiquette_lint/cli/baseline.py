"""`etiquette-lint baseline`: what there is to find today, so that only new findings are told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from etiquette_lint.cli.guard import CLEAN, complain, complain_of
from etiquette_lint.cli.options import PATH, configured, names, ui_option
from etiquette_lint.cli.reading import reading_options, staff_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import destination
from etiquette_lint.errors import UsageError
from etiquette_lint.model import Failure, Finding, Opened
from etiquette_lint.ui import Saying

FILE = ".etiquette-baseline.json"
_RULES: dict[str, Any] = {"multiple": True, "metavar": "RULE", "callback": names}


@click.command(short_help="Take note of today's findings, to be told only of new ones.")
@click.argument("paths", nargs=-1, metavar="PATH...", type=PATH)
@click.option("--output", "-o", metavar="FILE", type=PATH, help=f"Where to ({FILE}).")
@click.option("--prune", is_flag=True, help="Only take out what is found no more.")
@click.option("--select", **_RULES, help="Judge by these rules or topics alone.")
@click.option("--ignore", **_RULES, help="Leave these rules or topics out.")
@click.option("--profile", metavar="NAME", help="How strict to be, as in check.")
@staff_option
@reading_options
@ui_option()
@click.option("--config", metavar="FILE", type=PATH, help="Instead of the etiquette.yml found.")
def baseline(
    paths: tuple[str, ...],
    output: str | None,
    prune: bool,
    config: str | None,
    ui: str | None,
    **settings: object,
) -> int:
    """Write down what check finds in files and folders today.

    \b
    etiquette-lint baseline replies/ -o .etiquette-baseline.json
    etiquette-lint check replies/ --baseline .etiquette-baseline.json

    A finding is known by its rule, its file and a hash of the words around it, so it may move about
    in the file. Where not everything can be read, nothing is written.
    """
    loaded = configured(ui, config, {"ui": ui, **settings}, paths)
    if not paths:
        raise UsageError(Saying("usage.no_path"), hint=Saying("usage.no_path.hint"))
    file = Path(output) if output else loaded.baseline or Path(FILE)

    from etiquette_lint.api import Linter
    from etiquette_lint.suppress.baseline import Baseline, Record, dumped

    known = Baseline.load(file).known if prune else None
    linter = Linter(replace(loaded, ui=spoken().language, baseline=None))
    record, read, path, code = Record(file), set(), "", CLEAN
    for event in linter.stream(paths):
        if isinstance(event, Opened):
            path = event.path
            read.add(path)
        elif isinstance(event, Finding):
            record.take(path, event)
        elif isinstance(event, Failure):
            complain_of(event)
            code = max(code, event.code)
    shown = str(file)
    if code:
        complain(spoken().say("baseline.kept", path=shown))
        return code
    found = record.found if known is None else record.pruned(known, read, linter.selected)
    with destination(shown, inputs=paths) as stream:
        stream.write(dumped(found))
    if known is None:
        click.echo(spoken().count("baseline.written", found.total(), path=shown), err=True)
    else:
        gone = known.total() - found.total()
        click.echo(spoken().count("baseline.pruned", gone, path=shown), err=True)
    return code
