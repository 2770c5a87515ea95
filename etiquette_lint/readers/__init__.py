"""From bytes to conversations: one module a format, recognised by structure, never by name.

A new format is a module with a ``READER`` and a line in READERS.
"""

from __future__ import annotations

from etiquette_lint.errors import ReadError, UsageError, did_you_mean
from etiquette_lint.model import Origin
from etiquette_lint.readers import draft, plain, telegram_json, transcript
from etiquette_lint.readers.source import Reader, Source, open_source

__all__ = ["READERS", "Reader", "Source", "detect", "open_source"]

# In the order in which they are tried. Any text at all is a draft, so that comes last.
READERS: dict[str, Reader] = {
    "telegram-json": telegram_json.READER,
    "transcript": transcript.READER,
    "draft": draft.READER,
}


def detect(source: Source, forced: str | None = None) -> tuple[Reader, str]:
    """The reader for these bytes and why it was chosen; ``forced`` names one without asking."""
    if forced is not None and forced not in READERS:
        hint = did_you_mean(forced, READERS) or f"known formats: {', '.join(READERS)}"
        raise UsageError(f"unknown input format {forced!r}", hint=hint)
    origin = Origin(source.path)
    if source.whole and not source.head.strip(b"\xef\xbb\xbf \t\r\n"):
        raise ReadError("is empty", origin)
    if forced is not None:
        return READERS[forced], "as told"
    for reader in READERS.values():
        reason = reader.detect(source.head)
        if reason is not None:
            return reader, reason
    raise ReadError(f"is {_kind(source.head)}", origin, hint=f"known formats: {', '.join(READERS)}")


def _kind(head: bytes) -> str:
    decoded = plain.decode_head(head)
    foreign = plain.foreign_kind(decoded[1]) if decoded else None
    if foreign:
        return f"{foreign} of no known format"
    return plain.binary_kind(head) or plain.NOT_TEXT
