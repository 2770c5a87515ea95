"""From bytes to conversations: one module a format, recognised by structure, never by name.

A new format is a module or package with a ``READER`` and a line in READERS.
"""

from __future__ import annotations

from etiquette_lint.errors import ReadError, UsageError, did_you_mean
from etiquette_lint.model import Origin
from etiquette_lint.readers import (
    discord,
    draft,
    instagram,
    plain,
    signal,
    slack,
    telegram,
    transcript,
    viber,
)
from etiquette_lint.readers.source import Reader, Source, open_source
from etiquette_lint.readers.telegram import html as telegram_html
from etiquette_lint.ui import Saying

__all__ = ["READERS", "Reader", "Source", "detect", "open_source"]

# In the order in which they are tried. Any text at all is a draft, so that comes last.
READERS: dict[str, Reader] = {
    "telegram-json": telegram.READER,
    "telegram-html": telegram_html.READER,
    "discord": discord.READER,
    "slack": slack.READER,
    "instagram": instagram.READER,
    # Signal's lines are a case of WhatsApp's, and Viber's are rows of a table.
    "signal": signal.READER,
    "viber": viber.READER,
    "transcript": transcript.READER,
    "draft": draft.READER,
}


def detect(source: Source, forced: str | None = None) -> tuple[Reader, str]:
    """The reader for these bytes and why it was chosen; ``forced``, or the source's options, name
    one without asking. Where columns are named, readers of tables are asked first.
    """
    options = source.options
    forced = forced or options.format
    if forced is not None and forced not in READERS:
        hint = did_you_mean(forced, READERS) or _known()
        raise UsageError(Saying("read.format", name=forced), hint=hint)
    origin = Origin(source.path)
    if source.whole and not source.head.strip(b"\xef\xbb\xbf \t\r\n"):
        raise ReadError(Saying("read.empty"), origin)
    if forced is not None:
        return READERS[forced], "as told"
    head = source.head
    if options.encoding is not None:
        head = plain.recoded(head, options.encoding)
    readers = list(READERS.values())
    if options.columns:
        readers.sort(key=lambda reader: not reader.takes_columns)
    for reader in readers:
        reason = reader.detect(head)
        if reason is not None:
            return reader, reason
    raise ReadError(_kind(head), origin, hint=_known())


def _kind(head: bytes) -> str:
    decoded = plain.decode_head(head)
    foreign = plain.foreign_kind(decoded[1]) if decoded else None
    return Saying("read.foreign", kind=foreign) if foreign else plain.no_text(head)


def _known() -> str:
    return Saying("read.formats", names=", ".join(READERS))
