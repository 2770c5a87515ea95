"""`etiquette-lint words TEXT`: what the dictionaries make of each word."""

from __future__ import annotations

import sys

import click

from etiquette_lint.cli.options import OneOf, ui_option
from etiquette_lint.cli.readings import readings_block
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import width
from etiquette_lint.errors import UsageError
from etiquette_lint.model import Language
from etiquette_lint.reporters.paint import painter, wants_colour
from etiquette_lint.ui import Saying

BOTH = (Language.RU, Language.UK)


@click.command(short_help="Readings and features of the words of a text.")
@click.argument("text", nargs=-1)
@click.option("--language", type=OneOf(BOTH), help="Only in this dictionary (as the text tells).")
@ui_option()
def words(text: tuple[str, ...], language: str | None, ui: str | None) -> None:
    """Show how TEXT is taken apart: kinds of tokens, readings, features as patterns name them.

    \b
    etiquette-lint words "пришли мне чек"
    echo "надішли мені чек" | etiquette-lint words -
    """
    from etiquette_lint.engine.trial import analysed

    said = sys.stdin.read() if text in ((), ("-",)) and not sys.stdin.isatty() else " ".join(text)
    if not said.strip():
        raise UsageError(Saying("author.no_text"), hint=Saying("author.no_text.hint"))
    languages = (Language(language),) if language else None
    lines = readings_block(analysed(said.strip(), languages), spoken(), width(sys.stdout))
    painter(sys.stdout, wants_colour(sys.stdout)).paint(lines)
