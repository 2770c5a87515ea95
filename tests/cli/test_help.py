"""Pages of help: in each language all of it, and on narrow terminals too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc

import click
import pytest

from etiquette_lint.cli import main
from etiquette_lint.reporters.cells import cells
from etiquette_lint.ui.manual.commands import COMMANDS
from etiquette_lint.ui.manual.lines import LINES
from tests.cli.conftest import Run


def commands(group: click.Group, path: str = "") -> Iterator[tuple[str, click.Command]]:
    yield path, group
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, name)
        else:
            yield f"{path} {name}".strip(), command


ALL = dict(commands(main))
HEADINGS = {"Usage:", "Options", "Commands", "Show this message and exit."}


def english() -> Iterator[str]:
    yield from HEADINGS
    for command in ALL.values():
        if command.short_help:
            yield command.short_help
        for param in command.params:
            if isinstance(param, click.Option) and param.help:
                yield param.help


def test_everything_is_translated_and_nothing_else() -> None:
    assert COMMANDS.keys() == ALL.keys()
    assert LINES.keys() == set(english())


@pytest.mark.parametrize("path", ALL)
def test_translations_show_as_many_examples(path: str) -> None:
    shown = cleandoc(ALL[path].help or "").count("etiquette-lint ")
    assert [text.count("etiquette-lint ") for text in COMMANDS[path]] == [shown, shown]


def test_ukrainian_is_not_russian() -> None:
    for _, ukrainian in (*COMMANDS.values(), *LINES.values()):
        assert not re.search("[ыэъёЫЭЪЁ]", ukrainian), ukrainian


@pytest.mark.parametrize("columns", [60, 100])
@pytest.mark.parametrize(("ui", "heading"), [("ru", "Параметры:"), ("uk", "Параметри:")])
@pytest.mark.parametrize("path", ALL)
def test_pages_of_help(run: Run, path: str, ui: str, heading: str, columns: int) -> None:
    result = run(*path.split(), "--help", "--ui", ui, terminal_width=columns)
    assert result.exit_code == 0
    assert f"\n{heading}\n" in result.stdout
    assert not re.search(r"\b(?:the|and|of|what|only|write)\b", result.stdout)
    for line in result.stdout.splitlines():
        assert cells(line) <= columns or "etiquette-lint " in line, line


def test_the_language_of_help_is_said_anywhere_or_by_the_system(run: Run) -> None:
    told = run("check", "--help", "--ui", "uk").stdout
    assert run("--ui", "uk", "check", "--help").stdout == told
    assert run("check", "--help", env={"LC_ALL": "uk_UA.UTF-8"}).stdout == told
    assert run("check", "--help").stdout.startswith("Usage: main check [OPTIONS] PATH...")
