"""The one place where what went wrong becomes a message and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

import click

from etiquette_lint.cli.refusals import refusal
from etiquette_lint.cli.speech import speak, spoken
from etiquette_lint.cli.streams import width
from etiquette_lint.errors import EtiquetteError, reason
from etiquette_lint.model import Failure, Severity
from etiquette_lint.reporters.cells import harmless
from etiquette_lint.reporters.paint import painter, wants_colour
from etiquette_lint.reporters.styled import SIGNS, Line, Segment, Style

CLEAN, FOUND, REFUSED, BROKEN, INTERRUPTED, UNHEARD = 0, 1, 2, 3, 130, 141


class PipeClosed(Exception):
    """Whoever read our output has left. Not an OSError, which click would answer itself."""


@contextmanager
def quiet_pipe() -> Iterator[None]:
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise PipeClosed from error


def exit_code(run: Callable[[], Any], ui: str | None = None) -> int:
    """Runs the program; whatever it raises is told to the user here.

    ``ui`` is the language until the command line is understood.
    """
    speak(ui)
    try:
        code = run()
    except PipeClosed:
        _silence_stdout()
        return UNHEARD
    except EtiquetteError as error:
        complain(error.told(spoken().tell), place=error.place(spoken().tell))
        return REFUSED
    except click.Abort:
        complain(spoken().say("interrupted"))
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else error.format_message(), err=True)
        return REFUSED
    except click.ClickException as error:
        complain(spoken().tell(refusal(error)), _help_for(error))
        return REFUSED
    except OSError as error:
        _debug(error)
        told = spoken().tell(reason(error))
        place = f"{error.filename}: " if error.filename else ""
        complain(f"{place}{told}", place=place)
        return REFUSED
    except Exception as error:
        return _apologise(error)
    return code if isinstance(code, int) else CLEAN


def leave(code: int) -> NoReturn:
    """Ends the process as it stands: to forget every word it has learnt one by one would take the
    interpreter a tenth of a long run.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def complain(message: str, hint: str | None = None, place: str = "") -> None:
    """An error on stderr; lines after the first (an excerpt, a caret) keep their columns.

    On a terminal it is wrapped; a program is given each line as it is. ``place`` is what the
    message begins with where it says where something is wrong.
    """
    from etiquette_lint.reporters.complaint import complaint, details

    first, *rest = harmless(message).split("\n")
    hints = [f"  {line}" for line in (hint or "").split("\n") if line]
    if sys.stderr.isatty():
        columns = width(sys.stderr)
        first, *rest = complaint([first, *rest], columns, harmless(place))
        hints = list(details(hints, columns))
    lines: list[Line] = [[SIGNS[Severity.ERROR], Segment(" "), Segment(first)]]
    lines += [[Segment(line)] for line in rest]
    lines += [[Segment(line, Style.DIM)] for line in hints]
    painter(sys.stderr, wants_colour(sys.stderr)).paint(lines)
    sys.stderr.flush()


def complain_of(failure: Failure) -> None:
    """The same of what is told in the report, too, if anybody can see it."""
    from etiquette_lint.reporters.block import failure_text

    complain(failure_text(failure), place=f"{failure.origin}: " if failure.origin else "")


def _help_for(error: click.ClickException) -> str | None:
    context = getattr(error, "ctx", None)
    return f"{context.command_path} --help" if context else None


def _apologise(error: Exception) -> int:
    _debug(error)
    # An exception's own text may quote a chat, which nobody should paste into a report.
    complain(spoken().say("internal", error=type(error).__name__), spoken().say("internal.hint"))
    return BROKEN


def _debug(error: Exception) -> None:
    if os.environ.get("ETIQUETTE_DEBUG"):
        import traceback

        traceback.print_exception(error)


def _silence_stdout() -> None:
    """Python flushes stdout once more on leaving, and would complain aloud."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError, ValueError):
        os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
