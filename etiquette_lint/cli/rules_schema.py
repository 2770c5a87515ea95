"""`etiquette-lint rules schema`."""

from __future__ import annotations

import click

from etiquette_lint.cli.options import OneOf, ui_option


@click.command(short_help="Print the JSON Schema of a rule file.")
@click.argument("document", default="rule", type=OneOf(["rule", "phrases", "profile", "scorecard"]))
@ui_option()
def schema(document: str, ui: str | None) -> None:
    """Print the JSON Schema of a rule file (or phrases, a profile, a scorecard), for editors."""
    import json

    from etiquette_lint.ruleset.schema import schema as schema_of

    click.echo(json.dumps(schema_of(document), ensure_ascii=False, indent=2))
