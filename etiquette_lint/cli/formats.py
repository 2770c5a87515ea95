"""`etiquette-lint formats`: what can be read, and what each format is able to tell."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from etiquette_lint.cli.options import ui_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import width
from etiquette_lint.model import Fact
from etiquette_lint.reporters.paint import BLANK, painter, wants_colour
from etiquette_lint.reporters.styled import Line, Segment, Style, paragraph
from etiquette_lint.ui import Ui


@click.command(short_help="Input formats and what each tells.")
@ui_option()
def formats(ui: str | None) -> None:
    """List the input formats; a rule judges only where the format tells what it needs to know."""
    painter(sys.stdout, wants_colour(sys.stdout)).paint(_lines(spoken(), width(sys.stdout)))


def _lines(ui: Ui, columns: int) -> Iterator[Line]:
    from etiquette_lint.readers import READERS

    for name, reader in READERS.items():
        facts = ", ".join(ui.say(f"fact.{fact}") for fact in Fact if fact in reader.facts)
        named, below = [Segment(name, Style.STRONG), Segment("  ")], [Segment("  ")]
        yield from paragraph([Segment(ui.say(f"format.{name}"))], columns, named, below)
        told = [Segment(facts or ui.say("formats.any"), Style.DIM)]
        yield from paragraph(told, columns, [Segment("  ")])
    yield BLANK
    yield from paragraph([Segment(ui.say("formats.hint"))], columns)
