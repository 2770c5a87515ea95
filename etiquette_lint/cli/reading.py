"""Options of every command that reads chats: what the files themselves do not tell."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import click

from etiquette_lint.cli.options import OneOf
from etiquette_lint.errors import UsageError, did_you_mean
from etiquette_lint.model import DAY_ORDERS, FIELDS
from etiquette_lint.ui import Saying

Command = TypeVar("Command")

_BETWEEN = re.compile(r",(?=\s*\w+\s*=)")  # a comma inside a column's name stays there


def _formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from etiquette_lint.readers import READERS

    return [name for name in READERS if name.startswith(incomplete)]


def _columns(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Columns by field, of all the option's values together."""
    columns: dict[str, str] = {}
    for value in values:
        for pair in _BETWEEN.split(value):
            field, equals, column = (part.strip() for part in pair.partition("="))
            if not equals or not column:
                raise UsageError(Saying("columns.form", text=pair), hint=_known())
            if field not in FIELDS:
                hint = did_you_mean(field, FIELDS) or _known()
                raise UsageError(Saying("columns.field", name=field), hint=hint)
            if columns.setdefault(field, column) != column:
                said = Saying("columns.twice", name=field, one=columns[field], other=column)
                raise UsageError(said)
    return columns


def _known() -> str:
    return Saying("columns.known", names=", ".join(FIELDS))


def reading_options(command: Command) -> Command:
    """Adds the options; what they say comes under the configuration's own keys
    ``input_format``, ``columns``, ``encoding`` and ``day_order``, for ``configured``.
    """
    given: Any = command
    for option in reversed(_OPTIONS):
        given = option(given)
    return given  # type: ignore[no-any-return]


staff_option = click.option(
    "--staff", multiple=True, metavar="NAME", help="Who is staff (repeatable); '*' is everybody."
)
_OPTIONS = (
    click.option(
        "--input-format",
        metavar="NAME",
        shell_complete=_formats,
        help="Insist on a format; see: formats.",
    ),
    click.option(
        "--map",
        "columns",
        multiple=True,
        metavar="FIELD=COLUMN,...",
        callback=_columns,
        help="Which column of a table is what: text=Message,author=Name (repeatable).",
    ),
    click.option("--encoding", metavar="NAME", help="Of text files, e.g. cp1251, koi8-u."),
    click.option(
        "--day-order",
        type=OneOf(DAY_ORDERS),
        help="How to read 03.04 where the file does not tell.",
    ),
)
