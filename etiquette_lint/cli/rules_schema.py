"""`etiquette-lint rules schema`."""

from __future__ import annotations

import click


@click.command(short_help="Print the JSON Schema of a rule file.")
def schema() -> None:
    """Print the JSON Schema of a rule file, for editors that complete and check YAML."""
    import json

    from etiquette_lint.ruleset import schema as rule_schema

    click.echo(json.dumps(rule_schema(), ensure_ascii=False, indent=2))
