"""Groups of commands that import a command when it is wanted."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import Any

import click

from etiquette_lint.cli.guard import exit_code, quiet_pipe
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import make_unicode
from etiquette_lint.errors import UsageError, nearest


class LazyGroup(click.Group):
    """``commands_in`` says where each command lives, as ``package.module:name``."""

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
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in self._commands_in or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        close = nearest(name, self._commands_in)
        hint = spoken().say("usage.nearest", name=close) if close else f"{ctx.command_path} --help"
        raise UsageError(spoken().say("usage.command", name=name), hint=hint)


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
        for stream in (sys.stdout, sys.stderr):
            make_unicode(stream)
        sys.exit(exit_code(run))

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with quiet_pipe():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        with quiet_pipe():
            return super().invoke(ctx)
