"""Groups of commands that import a command when it is wanted."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

from etiquette_lint.cli.guard import exit_code, leave, quiet_pipe
from etiquette_lint.cli.help import HelpContext
from etiquette_lint.cli.streams import make_unicode
from etiquette_lint.errors import UsageError, nearest
from etiquette_lint.ui import LANGUAGES, Saying

# Objects made between two searches for cycles. Hardly any are made here, and each search goes
# through all the words and rules that are remembered: a tenth of the time of a long run.
_BETWEEN_SEARCHES = 200_000


class LazyGroup(click.Group):
    """``commands_in`` says where each command lives, as ``package.module:name``."""

    context_class = HelpContext

    def __init__(self, *args: Any, commands_in: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._commands_in = commands_in

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._commands_in)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._commands_in:
            return None
        module, _, name = self._commands_in[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        command.context_class = HelpContext
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in self._commands_in or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        close = nearest(name, self._commands_in)
        hint = Saying("usage.nearest", name=close) if close else f"{ctx.command_path} --help"
        if not close and "check" in self._commands_in and Path(name).exists():
            import shlex

            hint = f"{ctx.command_path} check {shlex.join(args)}"
        raise UsageError(Saying("usage.command", name=name), hint=hint)


def _language(args: Sequence[str]) -> str | None:
    """What --ui says, found without parsing: for what is to be said against the command line."""
    words = " ".join(args).replace("--ui=", "--ui ").split(" ")
    asked = next((after for word, after in pairwise(words) if word == "--ui"), None)
    return asked if asked in LANGUAGES else None


class App(LazyGroup):
    """The whole program: what it does with errors and which code it leaves with."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        run = partial(super().main, args, prog_name, complete_var, standalone_mode=False, **extra)
        if not standalone_mode:
            return run()
        gc.set_threshold(_BETWEEN_SEARCHES)
        for stream in (sys.stdout, sys.stderr):
            make_unicode(stream)
        code = exit_code(run, _language(sys.argv[1:] if args is None else args))
        if args is None:  # this process is the command's own
            leave(code)
        sys.exit(code)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with quiet_pipe():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        with quiet_pipe():
            return super().invoke(ctx)
