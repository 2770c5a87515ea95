"""What a row carries besides its text: names of files in a cell."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from etiquette_lint.model import Attachment, MessageKind

_ENDINGS = {
    MessageKind.PHOTO: "jpg jpeg png webp heic bmp tif tiff",
    MessageKind.GIF: "gif",
    MessageKind.VIDEO: "mp4 mov avi mkv webm 3gp",
    MessageKind.VOICE: "ogg oga opus amr",
    MessageKind.AUDIO: "mp3 wav m4a aac flac",
    MessageKind.CONTACT: "vcf",
}
_KINDS = {f".{ending}": kind for kind, endings in _ENDINGS.items() for ending in endings.split()}
_BETWEEN = re.compile(r"\s*[\n;|]\s*|,\s+")
_NOTHING = frozenset({"", "-", "—", "0", "[]", "null", "none", "no", "нет", "ні"})


def attachments(cell: str, kind: MessageKind = MessageKind.TEXT) -> tuple[Attachment, ...]:
    """The files that a cell names, of the kind their endings tell; else of ``kind``."""
    names = [name for name in _BETWEEN.split(cell.strip()) if name.casefold() not in _NOTHING]
    found = tuple(_attachment(name, kind) for name in names)
    if not found and kind is not MessageKind.TEXT:
        return (Attachment(kind),)
    return found


def _attachment(name: str, kind: MessageKind) -> Attachment:
    file = PurePosixPath(name.partition("?")[0]).name
    told = _KINDS.get(PurePosixPath(file).suffix.lower(), MessageKind.FILE)
    return Attachment(told if kind is MessageKind.TEXT else kind, name=file or name)
