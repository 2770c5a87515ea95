"""What signal-export puts around a message's text: quotes, reactions, attachments, calls."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import NamedTuple

from etiquette_lint.model import Attachment, MessageKind
from etiquette_lint.readers import file_kinds

_REACTIONS = re.compile(r"\n\(- [^\n]*: [^\n]* -\)")
_STICKER = re.compile(r"\n\(\( ([^\n]*) \)\)")
_STICKER_FILE = re.compile(r"\[([^\]\n]*)\]\(\.\./exported_stickers/[^)\n]*\)")
_FILE = re.compile(r"!?\[([^\]\n]*)\]\((\./[^)\n]*)\)")  # a typed link has an address, no ./
_MISSING = re.compile(r"\((?:media|attachment) not exported\)(?=  |\s*\Z)")
_QUOTE = re.compile(r"\s*\n((?:>[^\n]*(?:\n|\Z))+)")
_CALL = re.compile(
    r"(?:Incoming|Outgoing|Missed)(?: voice| video)? call(?: \([a-z ]+(?:, (?:(\d+)m )?(\d+)s)?\))?"
)
_DELETED = "(This message was deleted)"
_NAMELESS = "sticker"  # what stands for a sticker without an emoji


class Body(NamedTuple):
    text: str
    attachments: tuple[Attachment, ...] = ()
    quote: str | None = None  # the text that is replied to


def body(lines: list[str]) -> Body:
    """The text without what the tool has added to it."""
    written = "\n".join(lines)
    text = written.strip()
    if "(" not in text and not text.startswith(">") and not text.endswith(" call"):
        return Body(text)
    if text == _DELETED:
        return Body("")
    if call := _CALL.fullmatch(text):
        return Body("", (Attachment(MessageKind.CALL, duration=_seconds(call)),))
    quote = None
    if not lines[0].strip() and (found := _QUOTE.match(written)):
        quote = "\n".join(line[1:].removeprefix(" ") for line in found[1].split("\n")).strip()
        written = "\n" + written[found.end() :]
    attachments: list[Attachment] = []

    def sticker(found: re.Match[str]) -> str:
        label = None if found[1] == _NAMELESS else found[1] or None
        attachments.append(Attachment(MessageKind.STICKER, emoji=label))
        return ""

    def file(found: re.Match[str]) -> str:
        name = found[1] or PurePosixPath(found[2]).name
        attachments.append(Attachment(file_kinds.by_name(found[2]), name=name or None))
        return ""

    def missing(_: re.Match[str]) -> str:
        attachments.append(Attachment(MessageKind.FILE))
        return ""

    written = _REACTIONS.sub("", written)
    written = _STICKER_FILE.sub(sticker, _STICKER.sub(sticker, written))
    written = _MISSING.sub(missing, _FILE.sub(file, written))
    return Body(written.strip(), tuple(attachments), quote)


def _seconds(call: re.Match[str]) -> float | None:
    """A call's duration; None where nobody answered."""
    return float(int(call[1] or 0) * 60 + int(call[2])) if call[2] else None
