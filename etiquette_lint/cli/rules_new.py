"""`etiquette-lint rules new ID`: a rule file to begin with."""

from __future__ import annotations

import re
from pathlib import Path

import click

from etiquette_lint.cli.options import PATH, configured, ui_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import destination
from etiquette_lint.errors import UsageError
from etiquette_lint.ui import Saying

FOLDER = "our-rules"


@click.command("new", short_help="Write a rule to begin with.")
@click.argument("id")
@click.option("--topic", default="own", show_default=True, help="The folder within the folder.")
@click.option(
    "--folder",
    type=PATH,
    help=f"Where rules are kept (the first of rule_folders, or {FOLDER}).",
)
@ui_option()
def new_rule(id: str, topic: str, folder: str | None, ui: str | None) -> None:
    """Write FOLDER/TOPIC/ID.yml, a commented rule that works and is to be changed."""
    from etiquette_lint.ruleset.files import shipped_rules
    from etiquette_lint.ruleset.skeleton import skeleton

    for name in (id, topic):
        if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name):
            raise UsageError(Saying("author.id", name=name), hint=Saying("author.id.hint"))
    configuration = configured(ui)
    folders = configuration.rule_folders
    into = Path(folder) if folder else (folders[0] if folders else Path(FOLDER))
    path = into / topic / f"{id}.yml"
    if path.exists():
        raise UsageError(Saying("author.exists", path=str(path)), hint=Saying("author.exists.hint"))
    path.parent.mkdir(parents=True, exist_ok=True)
    said = spoken()
    with destination(str(path)) as stream:
        stream.write(skeleton(said.language))
    click.echo(said.say("author.written", path=path))
    if any(shipped_rules().glob(f"*/{id}.yml")):
        click.echo(said.say("author.replaces", name=id))
    click.echo(said.say("author.next", folder=into))
    if into.resolve() not in {known.resolve() for known in folders}:
        click.echo(said.say("author.folder", folder=into))
