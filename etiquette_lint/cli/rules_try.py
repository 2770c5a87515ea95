"""`etiquette-lint rules try PATTERN`: what does a pattern match?"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import click

from etiquette_lint.cli.options import PATH, OneOf, configured, ui_option
from etiquette_lint.cli.readings import readings_block
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import width
from etiquette_lint.reporters.excerpt import excerpt
from etiquette_lint.reporters.paint import BLANK, painter, wants_colour
from etiquette_lint.reporters.styled import Line, Segment, Style, paragraph
from etiquette_lint.ui import Ui

if TYPE_CHECKING:
    from etiquette_lint.engine.trial import Trial


_DEEP = Segment("    ")


@click.command("try", short_help="Show what a pattern matches.")
@click.argument("pattern")
@click.argument("paths", nargs=-1, metavar="[FILE]...", type=PATH)
@click.option("--text", "-t", help="A text to try it on, instead of files or what is piped in.")
@click.option("--readings", default="all", type=OneOf(["all", "any"]), help="As in a rule (all).")
@click.option("--words", "-w", "with_words", is_flag=True, help="Show the readings of the words.")
@click.option("--input-format", metavar="NAME", help="Insist on a format; see: formats.")
@ui_option()
def try_pattern(
    pattern: str,
    paths: tuple[str, ...],
    text: str | None,
    readings: str,
    with_words: bool,
    input_format: str | None,
    ui: str | None,
) -> None:
    """Try PATTERN on every message of drafts and chats, whoever wrote it.

    \b
    etiquette-lint rules try "~прислать[imperative] мне" --text "Пришли мне чек" --words
    etiquette-lint rules try "@promise" result.json
    """
    from etiquette_lint.engine.trial import Tried

    tried = Tried(pattern, configured(ui, paths=paths), readings)
    if text is not None:
        found: Iterable[Trial] = tried.on_text(text)
    else:
        found = chain.from_iterable(tried.on_path(path, input_format) for path in paths or ("-",))
    painter(sys.stdout, wants_colour(sys.stdout)).paint(
        _lines(found, spoken(), width(sys.stdout), with_words)
    )


def _lines(found: Iterable[Trial], ui: Ui, columns: int, with_words: bool) -> Iterator[Line]:
    count = 0
    for trial in found:
        count += 1
        message = trial.message
        about = [str(message.origin or ""), message.author.name]
        if heading := "  ".join(part for part in about if part):
            yield from paragraph([Segment(heading, Style.DIM)], columns)
        for line in excerpt(message.text, [(trial.span, Style.MARKED_INFO)], columns - 2):
            yield [Segment("  "), *line]
        for name, said in trial.captures:
            yield from paragraph([Segment(f"{name} = {said}", Style.GOOD)], columns, [_DEEP])
        if with_words:
            for line in readings_block(trial.tokens, ui, columns - 4):
                yield [_DEEP, *line]
        yield BLANK
    yield [Segment(ui.count("author.found", count) if count else ui.say("author.nothing"))]
