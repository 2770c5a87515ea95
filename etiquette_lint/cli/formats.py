"""`etiquette-lint formats`: what can be read, and what each format is able to tell."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from etiquette_lint.cli.options import OneOf, ui_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import width
from etiquette_lint.model import Fact
from etiquette_lint.reporters.paint import BLANK, painter, wants_colour
from etiquette_lint.reporters.styled import Line, Segment, Style, paragraph
from etiquette_lint.ui import Ui

if TYPE_CHECKING:
    from etiquette_lint.readers import Reader

# Families by the part of `readers` that a format's reader lives in.
FAMILIES: dict[str, str] = {
    **dict.fromkeys(("telegram", "whatsapp", "viber", "signal", "vk"), "messengers"),
    **dict.fromkeys(("instagram", "discord", "slack"), "messengers"),
    "helpdesk": "helpdesks",
    "tables": "tables",
    "canned": "libraries",
    **dict.fromkeys(("transcript", "draft"), "texts"),
}
_ORDER = ("messengers", "helpdesks", "tables", "libraries", "texts")


@click.command(short_help="Input formats and what each tells.")
@click.option("--format", default="list", type=OneOf(["list", "json"]), help="Form of the list.")
@ui_option()
def formats(format: str, ui: str | None) -> None:
    """List the input formats; a rule judges only where the format tells what it needs to know."""
    from etiquette_lint.readers import READERS

    readers = sorted(READERS.values(), key=lambda reader: _ORDER.index(family(reader)))
    if format == "json":
        import json

        told = [_object(reader, spoken()) for reader in readers]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    lines = _lines(readers, spoken(), width(sys.stdout))
    painter(sys.stdout, wants_colour(sys.stdout)).paint(lines)


def family(reader: Reader) -> str:
    return FAMILIES[type(reader).__module__.split(".")[2]]


def _object(reader: Reader, ui: Ui) -> dict[str, object]:
    return {
        "name": reader.name,
        "family": family(reader),
        "about": ui.say(f"format.{reader.name}"),
        "facts": [fact for fact in Fact if fact in reader.facts],
    }


def _lines(readers: list[Reader], ui: Ui, columns: int) -> Iterator[Line]:
    for name, group in groupby(readers, key=family):
        yield [Segment(ui.say(f"formats.family.{name}"), Style.STRONG)]
        for reader in group:
            named = [Segment("  "), Segment(reader.name, Style.PATH), Segment("  ")]
            about = [Segment(ui.say(f"format.{reader.name}"))]
            yield from paragraph(about, columns, named, [Segment("    ")])
            told = [Segment(_told(reader, ui), Style.DIM)]
            yield from paragraph(told, columns, [Segment("    ")])
        yield BLANK
    yield from paragraph([Segment(ui.say("formats.hint"))], columns)
    yield from paragraph([Segment(ui.say("formats.more"))], columns)


def _told(reader: Reader, ui: Ui) -> str:
    """Its facts; a time with seconds is a time."""
    shown = [f for f in Fact if f in reader.facts]
    if Fact.SECONDS in shown:
        shown.remove(Fact.TIME)
    return ", ".join(ui.say(f"fact.{fact}") for fact in shown) or ui.say("formats.any")
