"""`etiquette-lint init`: a configuration file to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from etiquette_lint.cli.options import ui_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import destination
from etiquette_lint.errors import UsageError
from etiquette_lint.ui import Saying

NAME = "etiquette.yml"


@click.command(short_help=f"Write a commented {NAME}.")
@click.option("--force", is_flag=True, help="Overwrite the file that is there.")
@ui_option()
def init(force: bool, ui: str | None) -> None:
    """Write etiquette.yml here, with every setting explained."""
    from etiquette_lint.config.starter import template

    said = spoken()
    if Path(NAME).exists() and not force:
        raise UsageError(Saying("init.exists", path=NAME), hint=Saying("init.exists.hint"))
    with destination(NAME) as stream:
        stream.write(template(said.language))
    click.echo(said.say("init.written", path=NAME))
