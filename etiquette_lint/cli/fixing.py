"""Options of `check` that change files, and what is done for them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

from etiquette_lint.cli.checking import Request, report
from etiquette_lint.cli.guard import CLEAN, FOUND, complain_of
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import destination
from etiquette_lint.errors import UsageError
from etiquette_lint.model import Event, Failure, Mended
from etiquette_lint.records import record
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from etiquette_lint.api import Linter
    from etiquette_lint.fixing.changes import Wanted

Command = TypeVar("Command")
_NAMES = ("fix", "fix_suggested", "diff", "add_ignores")
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

    @classmethod
    def of(cls, options: dict[str, object]) -> Mode:
        """Takes its own out of all options of the command line."""
        return cls(**{name: bool(options.pop(name)) for name in _NAMES})

    def __bool__(self) -> bool:
        return self.fix or self.fix_suggested or self.diff or self.add_ignores

    def check(self, paths: Sequence[str], *, alone: bool) -> None:
        """Raises UsageError where this cannot be meant. ``alone``: one run, over files."""
        given = [f"--{name.replace('_', '-')}" for name in _NAMES if getattr(self, name)]
        if not alone:
            raise UsageError(Saying("fixing.one", one=given[0], other="--watch, --clipboard"))
        if self.add_ignores and len(given) > 1:
            raise UsageError(Saying("fixing.one", one=given[-1], other=given[0]))
        if "-" in paths and (self.fix_suggested or self.add_ignores):
            raise UsageError(Saying("fixing.stdin" if self.fix_suggested else "fixing.stdin.list"))


def mend(request: Request, linter: Linter, mode: Mode) -> int:
    """The answer is the exit code."""
    if mode.add_ignores:
        return _add_ignores(request, linter)
    if mode.diff:
        return _show_diff(request, linter, _asked(mode))
    request = replace(request, on_stderr="-" in request.paths)
    return report(request, linter, _passing_on(linter.fix(request.paths, ask=_asked(mode))))


def _passing_on(events: Iterable[Event]) -> Iterator[Event]:
    """The events; what came from standard input goes to standard output, mended or as it was."""
    for event in events:
        if isinstance(event, Mended) and event.path == _STDIN and not event.left:
            sys.stdout.flush()
            sys.stdout.buffer.write(event.data)
            sys.stdout.buffer.flush()
        yield event


def _show_diff(request: Request, linter: Linter, ask: Wanted | None) -> int:
    """All that would be mended, as a unified diff; the exit code tells whether that is anything."""
    from etiquette_lint.fixing.diff import unified

    code, fixed, files = CLEAN, 0, 0
    with destination(request.output, inputs=request.paths) as stream:
        for event in linter.fix(request.paths, ask=ask, write=False):
            if isinstance(event, Failure):
                complain_of(event)
                code = max(code, event.code)
            elif isinstance(event, Mended) and event.fixed:
                stream.writelines(unified(event.path, event.before, event.after))
                fixed += sum(event.fixed.values())
                files += 1
    if files:
        would = spoken().count("fixing.would", fixed)
        click.echo(spoken().count("fixing.files", files, fixed=would), err=True)
    return code or (FOUND if files else CLEAN)


def _add_ignores(request: Request, linter: Linter) -> int:
    from etiquette_lint.fixing.ignoring import Ignored

    code = CLEAN
    for event in linter.add_ignores(request.paths):
        if isinstance(event, Failure):
            complain_of(event)
            code = max(code, event.code)
        elif isinstance(event, Ignored):
            told = spoken().count("ignoring.told", event.findings, path=event.path, file=event.file)
            click.echo(told, err=True)
    return code


def _asked(mode: Mode) -> Wanted | None:
    if not mode.fix_suggested:
        return None
    from etiquette_lint.cli.asking import Asking

    return Asking()
