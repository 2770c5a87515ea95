"""`etiquette-lint completion SHELL`."""

from __future__ import annotations

import click

from etiquette_lint.cli.options import OneOf, ui_option

PROGRAM = "etiquette-lint"


@click.command(short_help="Print a script for your shell's completion.")
@click.argument("shell", type=OneOf(["bash", "zsh", "fish"]))
@ui_option()
@click.pass_context
def completion(ctx: click.Context, shell: str, ui: str | None) -> None:
    """Print the completion script for SHELL.

    \b
    bash: etiquette-lint completion bash >> ~/.bashrc
    zsh:  etiquette-lint completion zsh >> ~/.zshrc
    fish: etiquette-lint completion fish > ~/.config/fish/completions/etiquette-lint.fish
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None
    program = found(ctx.find_root().command, {}, PROGRAM, "_ETIQUETTE_LINT_COMPLETE")
    click.echo(program.source())
