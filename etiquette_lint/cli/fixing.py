"""Options of `check` that change files, and what is done for them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

from etiquette_lint.cli.guard import CLEAN, FOUND, complain
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import destination
from etiquette_lint.errors import UsageError
from etiquette_lint.model import Event, Failure, Mended
from etiquette_lint.records import record
from etiquette_lint.reporters.block import failure_text
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from etiquette_lint.api import Linter

Command = TypeVar("Command")
_STDIN = "<stdin>"


def fixing_options(command: Command) -> Command:
    given: Any = command
    for option in reversed(_OPTIONS):
        given = option(given)
    return given  # type: ignore[no-any-return]


_OPTIONS = (
    click.option("--fix", is_flag=True, help="Make safe fixes in drafts and canned replies."),
    click.option(
        "--fix-suggested", is_flag=True, help="The same, and ask about each fix that is not safe."
    ),
    click.option("--diff", is_flag=True, help="Show what --fix would change; change nothing."),
    click.option(
        "--add-ignores", is_flag=True, help="Write an exception for each finding; add the reasons."
    ),
)


@record
class Mode:
    """What is to be done with what is found, besides telling of it."""

    fix: bool
    fix_suggested: bool
    diff: bool
    add_ignores: bool

    def __bool__(self) -> bool:
        return self.fix or self.fix_suggested or self.diff or self.add_ignores

    def check(self, paths: tuple[str, ...]) -> None:
        """Raises UsageError where this cannot be meant."""
        fixes = {"--fix": self.fix, "--fix-suggested": self.fix_suggested, "--diff": self.diff}
        other = next((name for name, given in fixes.items() if given), None)
        if self.add_ignores and other:
            raise UsageError(Saying("fixing.one", one="--add-ignores", other=other))
        if "-" in paths and (self.fix_suggested or self.add_ignores):
            raise UsageError(Saying("fixing.stdin" if self.fix_suggested else "fixing.stdin.list"))


def mending(linter: Linter, paths: tuple[str, ...], mode: Mode) -> Iterator[Event]:
    """What is found once all is mended. What came from standard input goes to standard output."""
    for event in linter.fix(paths, ask=_asked(mode)):
        if isinstance(event, Mended) and event.path == _STDIN and not event.left:
            sys.stdout.flush()
            sys.stdout.buffer.write(event.data)
            sys.stdout.buffer.flush()
        yield event


def show_diff(linter: Linter, paths: tuple[str, ...], mode: Mode, output: str | None) -> int:
    """A unified diff of all that would be mended. The exit code tells whether there is any."""
    from etiquette_lint.fixing.diff import unified

    code, fixed, files = CLEAN, 0, 0
    with destination(output) as stream:
        for event in linter.fix(paths, ask=_asked(mode), write=False):
            if isinstance(event, Failure):
                complain(failure_text(event))
                code = max(code, event.code)
            elif isinstance(event, Mended) and event.fixed:
                stream.writelines(unified(event.path, event.before, event.after))
                fixed += sum(event.fixed.values())
                files += 1
    if files:
        would = spoken().count("fixing.would", fixed)
        click.echo(spoken().count("fixing.files", files, fixed=would), err=True)
    return code or (FOUND if files else CLEAN)


def add_ignores(linter: Linter, paths: tuple[str, ...]) -> int:
    from etiquette_lint.fixing.ignoring import Ignored

    code = CLEAN
    for event in linter.add_ignores(paths):
        if isinstance(event, Failure):
            complain(failure_text(event))
            code = max(code, event.code)
        elif isinstance(event, Ignored):
            told = spoken().count("ignoring.told", event.findings, path=event.path, file=event.file)
            click.echo(told, err=True)
    return code


def _asked(mode: Mode) -> Any:
    if not mode.fix_suggested:
        return None
    from etiquette_lint.cli.asking import Asking

    return Asking()
