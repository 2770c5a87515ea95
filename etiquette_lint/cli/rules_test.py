"""`etiquette-lint rules test`: do the rules do what their examples say?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from etiquette_lint.cli.guard import CLEAN, FOUND
from etiquette_lint.cli.options import PATH, ui_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.errors import UsageError
from etiquette_lint.ui import Saying


@click.command("test", short_help="Run the rules' examples.")
@click.argument("path", required=False, type=PATH)
@click.option("--coverage", is_flag=True, help="Tell what of the patterns no example exercises.")
@ui_option()
def test_rules(path: str | None, coverage: bool, ui: str | None) -> int:
    """Run the examples of the rules in PATH, a folder of a team's own; without it, of all ours."""
    from etiquette_lint.engine.examples import run

    folders = (Path(path),) if path else ()
    checked = found = 0
    for outcome in run(folders):
        checked += outcome.checked
        found += len(outcome.problems)
        for problem in outcome.problems:
            click.echo(f"{problem.origin}: {outcome.rule_id}: {problem.text}")
    if not checked and not found:
        raise UsageError(Saying("test.empty", path=path or "rules"))
    if coverage:
        _tell_coverage(folders)
    if found:
        click.echo(spoken().count("test.failed", found, checked=checked))
        return FOUND
    click.echo(spoken().count("test.passed", checked))
    return CLEAN


def _tell_coverage(folders: Sequence[Path]) -> None:
    from etiquette_lint.engine.coverage import coverage

    total = exercised = 0
    for each in coverage(folders):
        total += each.total
        exercised += each.total
        for origin, options in each.missed:
            exercised -= len(options)
            told = spoken().say("author.missed", options=", ".join(f"«{o}»" for o in options))
            click.echo(f"{origin}: {each.rule_id}: {told}")
    share = round(100 * exercised / total) if total else 100
    click.echo(spoken().say("author.covered", n=exercised, total=total, share=share))
