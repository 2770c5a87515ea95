"""What ``--help`` says, in Russian and Ukrainian; in English it stands with the commands.

Commands are found by their path (``rules list``), options and summaries by their English.
"""

from __future__ import annotations

TRANSLATED = ("ru", "uk")  # the order of all tables here


def text_of(command: str, language: str) -> str | None:
    """The manual of a command."""
    from etiquette_lint.ui.manual.commands import COMMANDS

    return COMMANDS[command][TRANSLATED.index(language)] if command in COMMANDS else None


def line_of(english: str, language: str) -> str:
    """A heading, a summary or an option's help; what is unknown stays English."""
    from etiquette_lint.ui.manual.lines import LINES

    found = LINES.get(english)
    return found[TRANSLATED.index(language)] if found else english
