"""`etiquette-lint anonymise`: a copy of an export without the people in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from etiquette_lint.cli.guard import quiet_pipe
from etiquette_lint.cli.options import PATH, configured, ui_option
from etiquette_lint.cli.progress import Progress
from etiquette_lint.cli.reading import reading_options
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import width
from etiquette_lint.errors import UsageError
from etiquette_lint.reporters.paint import BLANK, painter, wants_colour
from etiquette_lint.reporters.styled import Line, Segment, Style, paragraph
from etiquette_lint.ui import Saying, Ui

if TYPE_CHECKING:
    from etiquette_lint.anonymise import Outcome
    from etiquette_lint.readers import Input

STDOUT = "<stdout>"
_SHOWN = 30  # authors with --verbose


@click.command(short_help="A copy of an export without names, phones and addresses.")
@click.argument("source", metavar="IN", type=PATH)
@click.option("--output", "-o", "target", metavar="FILE", type=PATH, help="The copy; - is stdout.")
@click.option("--key", metavar="TEXT", help="The same pseudonyms each time. Keep it to yourself.")
@click.option("--force", is_flag=True, help="Overwrite a copy that is there.")
@reading_options
@click.option("--no-progress", is_flag=True, help="No progress bar.")
@ui_option()
@click.option("--verbose", "-v", is_flag=True, help="Show who became whom.")
def anonymise(
    source: str,
    target: str | None,
    key: str | None,
    force: bool,
    no_progress: bool,
    verbose: bool,
    ui: str | None,
    **settings: Any,
) -> None:
    """Write a copy of the chat in IN that can be shared: in the same format, with the same
    messages at the same times, and other people.

    \b
    etiquette-lint anonymise result.json -o sample.json

    Names in texts keep their case («Олене» becomes «Уляне»), numbers and links their shape. The
    copy is read again and compared before it appears. Formats: telegram-json, whatsapp, csv.
    """
    from etiquette_lint.anonymise import anonymise as make

    if target is None or _is_archive(target):
        ending = ".txt" if _is_archive(source) else Path(source).suffix
        hint = Saying("anonymise.no_output.hint", path=source, ending=ending)
        raise UsageError(
            Saying("anonymise.archive" if target else "anonymise.no_output"), hint=hint
        )
    screen = sys.stderr if target == "-" else sys.stdout
    input = _only(source, configured(ui, None, {"ui": ui, **settings}, [source]))
    progress = None if no_progress or not sys.stderr.isatty() else Progress()
    try:
        with _place(target) as place:
            outcome = make(input, place, key, force=force, progress=progress)
    finally:
        if progress:
            progress.hide()
    shown = STDOUT if target == "-" else target
    lines = _lines(outcome, shown, key is not None, verbose, spoken(), width(screen))
    painter(screen, wants_colour(screen)).paint(lines)


def _is_archive(path: str) -> bool:
    """Of an archive the text alone is copied, which should not be called one."""
    return Path(path).suffix.lower() == ".zip"


@contextmanager
def _place(target: str) -> Iterator[Path]:
    """The file to write; ``-`` is stdout, to which a copy goes that has been compared."""
    if target != "-":
        yield Path(target)
        return
    with TemporaryDirectory() as folder:
        place = Path(folder, "copy")
        yield place
        with quiet_pipe(), place.open("rb") as copy:
            copyfileobj(copy, sys.stdout.buffer)


def _only(path: str, config: Any) -> Input:
    from etiquette_lint.readers import gather

    inputs = gather([path], lambda each: config.for_path(each).reading).inputs
    if len(inputs) > 1:
        hint = Saying("anonymise.one.hint", path=inputs[0].path)
        raise UsageError(Saying("anonymise.one", n=len(inputs)), hint=hint)
    return inputs[0]


def _lines(
    outcome: Outcome, target: str, keyed: bool, verbose: bool, ui: Ui, columns: int
) -> Iterator[Line]:
    yield [Segment(ui.say("anonymise.written", path=target, format=outcome.format), Style.STRONG)]
    copied = outcome.copied
    compared = ui.count("anonymise.compared", copied.messages)
    yield from paragraph([Segment(compared)], columns, [Segment("✓ ", Style.GOOD)])
    counts = sorted(outcome.counts.items(), key=lambda item: -item[1])
    what = ", ".join(ui.count(f"anonymise.count.{sort}", n) for sort, n in counts if n)
    told = ui.say("anonymise.replaced", what=what) if what else ui.say("anonymise.nothing")
    yield from paragraph([Segment(told)], columns)
    if verbose:
        for name, pseudonym, _ in copied.authors[:_SHOWN]:
            said = ui.say("anonymise.author", name=name, pseudonym=pseudonym)
            yield from paragraph([Segment(said)], columns, [Segment("  ")])
    yield BLANK
    reminder = ui.say("anonymise.reminder")
    yield from paragraph([Segment(reminder)], columns, [Segment("▲ ", Style.WARNING)])
    if not keyed:
        yield from paragraph([Segment(ui.say("anonymise.key"), Style.DIM)], columns)
