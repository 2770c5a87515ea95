"""Options of `check` for what is kept out of its report."""

from __future__ import annotations

from typing import Any, TypeVar

import click

from etiquette_lint.cli.options import PATH

Command = TypeVar("Command")


def suppressing_options(command: Command) -> Command:
    """Adds them; ``--baseline`` comes under the configuration's own key."""
    given: Any = command
    for option in reversed(_OPTIONS):
        given = option(given)
    return given  # type: ignore[no-any-return]


_OPTIONS = (
    click.option(
        "--baseline",
        metavar="FILE",
        type=PATH,
        help="Leave out findings that this baseline knows; see: baseline.",
    ),
)
