"""What a message of an HTML export carries besides its text: the inside of ``media_wrap``."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from etiquette_lint.model import Attachment, MessageKind
from etiquette_lint.readers.markup import elements

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# A picture of what was saved, by its first class.
WRAPS = {
    "photo_wrap": MessageKind.PHOTO,
    "sticker_wrap": MessageKind.STICKER,
    "animated_wrap": MessageKind.GIF,
    "video_file_wrap": MessageKind.VIDEO,
    "media_poll": MessageKind.POLL,
}
# A line with an icon, by the class that starts with media_, and what its title makes of that.
LINES = {
    "media_voice_message": MessageKind.VOICE,
    "media_video": MessageKind.VIDEO,
    "media_photo": MessageKind.PHOTO,
    "media_audio_file": MessageKind.AUDIO,
    "media_file": MessageKind.FILE,
    "media_contact": MessageKind.CONTACT,
    "media_location": MessageKind.LOCATION,
    "media_live_location": MessageKind.LOCATION,
    "media_venue": MessageKind.LOCATION,
    "media_call": MessageKind.CALL,
}
TITLES = {
    "Video message": MessageKind.VIDEO_NOTE,
    "Animation": MessageKind.GIF,
    "Sticker": MessageKind.STICKER,
}
_NAMED = {MessageKind.FILE, MessageKind.AUDIO}
_NAMELESS = {"File", "Audio file"}
_PLACED = {MessageKind.CONTACT, MessageKind.LOCATION, MessageKind.CALL, MessageKind.POLL}
_UNITS = {"B": 1, "KB": 1 << 10, "MB": 1 << 20}
_SIZE = re.compile(r"(?:^|, )(\d+(?:\.\d)?) (B|KB|MB)$")
_LASTS = re.compile(r"(?:(\d+):)?(\d+):(\d\d)(?![\d:])")
_CALLED = re.compile(r"\((\d+) seconds\)")


def attachment(wrap: LexborNode) -> Attachment | None:
    """None for what is no medium: a giveaway, an invoice, a game, a list of things to do."""
    for classes, node in elements(wrap):
        first = classes.partition(" ")[0]
        if first in WRAPS:
            return _picture(WRAPS[first], node)
        line = next((name for name in classes.split() if name in LINES), None)
        if line is not None:
            return _line(LINES[line], node)
    return None


def _picture(kind: MessageKind, node: LexborNode) -> Attachment | None:
    shown = {classes.strip(): inner for classes, inner in elements(node)}
    if kind is MessageKind.POLL:
        said = shown.get("details")
        return None if said is not None and _said(said) == "To-do List" else Attachment(kind)
    lasts = shown.get("video_duration")
    return Attachment(
        kind, _saved(node), duration=_duration(_said(lasts)) if lasts is not None else None
    )


def _line(kind: MessageKind, node: LexborNode) -> Attachment:
    title = status = ""
    for classes, body in elements(node):
        if classes != "body":
            continue
        for inner, said in elements(body):
            if inner == "title bold":
                title = _said(said)
            elif inner == "status details":
                status = _said(said)
    if kind not in _NAMED:
        kind = TITLES.get(title, kind)
    if kind is MessageKind.CALL:
        lasted = _CALLED.search(status)
        return Attachment(kind, duration=float(lasted[1]) if lasted else None)
    if kind in _PLACED:
        return Attachment(kind)
    name = title if kind in _NAMED and title not in _NAMELESS else None
    size = _SIZE.search(status)
    return Attachment(
        kind,
        name or _saved(node),
        round(float(size[1]) * _UNITS[size[2]]) if size else None,
        None if kind is MessageKind.FILE else _duration(status),
        _emoji(status) if kind is MessageKind.STICKER else None,
    )


def _said(node: LexborNode) -> str:
    return node.text().strip()


def _saved(node: LexborNode) -> str | None:
    """The name of the file that the element links to."""
    link = node.attributes.get("href") or ""
    return None if "://" in link else PurePosixPath(link).name or None


def _duration(shown: str) -> float | None:
    lasts = _LASTS.match(shown)
    if lasts is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in lasts.groups())
    return float(hours * 3600 + minutes * 60 + seconds)


def _emoji(status: str) -> str | None:
    first = status.partition(", ")[0]
    return None if not first or _SIZE.match(first) else first
