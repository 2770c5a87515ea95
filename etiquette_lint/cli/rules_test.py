"""`etiquette-lint rules test`: do the rules do what their examples say?"""

from __future__ import annotations

from pathlib import Path

import click

from etiquette_lint.cli.guard import CLEAN, FOUND
from etiquette_lint.cli.options import ui_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.errors import UsageError
from etiquette_lint.ui import Saying


@click.command("test", short_help="Run the rules' examples.")
@click.argument("path", required=False, type=click.Path())
@ui_option()
def test_rules(path: str | None, ui: str | None) -> int:
    """Run the examples of the rules in PATH, a folder of a team's own; without it, of all ours."""
    from etiquette_lint.engine.examples import run

    checked = found = 0
    for outcome in run((Path(path),) if path else ()):
        checked += outcome.checked
        found += len(outcome.problems)
        for problem in outcome.problems:
            click.echo(f"{problem.origin}: {outcome.rule_id}: {problem.text}")
    if not checked and not found:
        raise UsageError(Saying("test.empty", path=path or "rules"))
    if found:
        click.echo(spoken().count("test.failed", found, checked=checked))
        return FOUND
    click.echo(spoken().count("test.passed", checked))
    return CLEAN
