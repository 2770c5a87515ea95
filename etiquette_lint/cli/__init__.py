"""The command line. Each command is a module, imported when somebody runs it."""

from __future__ import annotations

import click

from etiquette_lint import __version__
from etiquette_lint.cli.group import App
from etiquette_lint.cli.options import ui_option

COMMANDS: dict[str, str] = {
    "check": "etiquette_lint.cli.check:check",
    "inspect": "etiquette_lint.cli.inspect:inspect",
    "stats": "etiquette_lint.cli.stats:stats",
    "anonymise": "etiquette_lint.cli.anonymise:anonymise",
    "baseline": "etiquette_lint.cli.baseline:baseline",
    "explain": "etiquette_lint.cli.explain:explain",
    "rules": "etiquette_lint.cli.rules:rules",
    "words": "etiquette_lint.cli.words:words",
    "formats": "etiquette_lint.cli.formats:formats",
    "init": "etiquette_lint.cli.init:init",
    "completion": "etiquette_lint.cli.completion:completion",
}


@click.group(
    cls=App,
    commands_in=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="etiquette-lint")
@ui_option()
def main(ui: str | None) -> None:
    """Checks business messages in Russian and Ukrainian: drafts, chats, canned replies.

    Everything happens on this computer. Start with: etiquette-lint check draft.txt
    """
