"""Options of every command that judges: by which rules, whose messages, on how many processes."""

from __future__ import annotations

import os
from typing import Any, TypeVar

import click

from etiquette_lint.cli.options import OneOf, complete_rules_and_topics, configured, names
from etiquette_lint.cli.reading import staff_option
from etiquette_lint.model import Channel

Command = TypeVar("Command")


def _profiles(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from etiquette_lint.ruleset.files import profile_names, shipped_rules

    folders = [shipped_rules(), *configured(None).rule_folders]
    return [name for name in profile_names(folders) if name.startswith(incomplete)]


_RULES: dict[str, Any] = {
    "multiple": True,
    "metavar": "RULE",
    "callback": names,
    "shell_complete": complete_rules_and_topics,
}
_OPTIONS = (
    click.option("--select", **_RULES, help="Judge by these rules or topics alone."),
    click.option("--ignore", **_RULES, help="Leave these rules or topics out."),
    click.option(
        "--profile",
        metavar="NAME",
        shell_complete=_profiles,
        help="How strict to be: strict, neutral, warm, or a profile of your own.",
    ),
    staff_option,
    click.option("--channel", type=OneOf(Channel), help="Where the messages are sent."),
    click.option("--timezone", metavar="ZONE", help="The team's, e.g. Europe/Kyiv."),
)


def judging_options(command: Command) -> Command:
    """Adds the options; what they say comes under the configuration's own keys."""
    given: Any = command
    for option in reversed(_OPTIONS):
        given = option(given)
    return given  # type: ignore[no-any-return]


def cores() -> int:
    """Those that this process may use. A small input is judged by one process all the same."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
