"""`etiquette-lint rules`: the rules themselves."""

from __future__ import annotations

import click

from etiquette_lint.cli.group import LazyGroup
from etiquette_lint.cli.options import ui_option


@click.group(
    cls=LazyGroup,
    commands_in={
        "list": "etiquette_lint.cli.rules_list:list_rules",
        "new": "etiquette_lint.cli.rules_new:new_rule",
        "try": "etiquette_lint.cli.rules_try:try_pattern",
        "test": "etiquette_lint.cli.rules_test:test_rules",
        "schema": "etiquette_lint.cli.rules_schema:schema",
    },
    short_help="List, test and write rules.",
)
@ui_option()
def rules(ui: str | None) -> None:
    """List the rules, run their examples, write new ones and try patterns."""
