"""From bytes to conversations: one module a format, recognised by structure, never by name.

A new format is a module or package with a ``READER`` and a line in READERS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from etiquette_lint.model import ReadOptions
from etiquette_lint.readers import (
    canned,
    discord,
    draft,
    gathering,
    helpdesk,
    instagram,
    signal,
    slack,
    tables,
    telegram,
    transcript,
    viber,
    vk,
    whatsapp,
)
from etiquette_lint.readers.detection import chosen
from etiquette_lint.readers.inputs import Gathered, Input
from etiquette_lint.readers.source import Reader, Source, open_source
from etiquette_lint.readers.telegram import html as telegram_html

__all__ = ["READERS", "Gathered", "Input", "Reader", "Source", "detect", "gather", "open_source"]

# In the order in which they are tried. Any text at all is a draft, so that comes last.
READERS: dict[str, Reader] = {
    "telegram-json": telegram.READER,
    "telegram-html": telegram_html.READER,
    **vk.READERS,
    "discord": discord.READER,
    "slack": slack.READER,
    "instagram": instagram.READER,
    **helpdesk.READERS,
    # Signal's lines are a case of WhatsApp's, and Viber's are rows of a table.
    "signal": signal.READER,
    "viber": viber.READER,
    "whatsapp": whatsapp.READER,
    **canned.READERS,
    **tables.READERS,
    "transcript": transcript.READER,
    "draft": draft.READER,
}


def detect(source: Source, forced: str | None = None) -> tuple[Reader, str]:
    """The reader for a file that somebody has named, and why it was chosen.

    ``forced``, or the source's options, name one without asking.
    """
    return chosen(source, READERS, forced)


def gather(
    paths: Iterable[str], told: Callable[[str], ReadOptions] = lambda path: ReadOptions()
) -> Gathered:
    """What there is to read behind these paths, in their order.

    ``told`` says what the team has said of a file, by the path that its settings go by.
    """
    return gathering.gather(paths, READERS, told)
