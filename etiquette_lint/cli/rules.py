"""`etiquette-lint rules`: the rules themselves."""

from __future__ import annotations

import click

from etiquette_lint.cli.group import LazyGroup


@click.group(
    cls=LazyGroup,
    commands_in={
        "list": "etiquette_lint.cli.rules_list:list_rules",
        "test": "etiquette_lint.cli.rules_test:test_rules",
        "schema": "etiquette_lint.cli.rules_schema:schema",
    },
    short_help="List, test and describe rules.",
)
def rules() -> None:
    """List the rules, run their examples, or print the schema of a rule file."""
