"""One message of Meta's downloads, from its JSON object to a Message."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from etiquette_lint.model import Attachment, Author, Message, MessageKind, Origin
from etiquette_lint.readers import file_kinds
from etiquette_lint.readers.instagram.text import Generated, generated, mended
from etiquette_lint.readers.json_values import number, objects, string

_MEDIA = {
    "photos": MessageKind.PHOTO,
    "videos": MessageKind.VIDEO,
    "audio_files": MessageKind.VOICE,
    "gifs": MessageKind.GIF,
    "files": MessageKind.FILE,
}
_TELLING = frozenset(
    {*_MEDIA, "sticker", "share", "media", "call_duration", "missed", "is_unsent", "isUnsent"}
)
_MEMBERSHIP = ("Subscribe", "Unsubscribe")  # somebody came or went
_PLACEHOLDER = "placeholder"  # an encrypted chat's word for what it could not keep
_GIF = re.compile(r"https?://[^/]*(?:giphy|tenor)\.[^/]+/.*|.*\.gif(?:\?.*)?")
_EPOCHS = (0, 253_402_300_800_000)  # what a datetime can hold, in milliseconds


class Kept(NamedTuple):
    """What is kept of a message while its file is turned round; ``raw`` if it is no mere text."""

    place: int  # in the file's list
    milliseconds: int
    sender: str
    text: str
    raw: dict[str, Any] | None


class Messages:
    """Turns what was kept into messages, numbered from the oldest."""

    def __init__(self) -> None:
        self._authors: dict[str, Author] = {}
        self._count = 0

    def message(self, kept: Kept, path: str) -> Message:
        self._count += 1
        origin = Origin(path, None, None, f"/messages/{kept.place}")
        author = self._author(kept.sender)
        text = mended(kept.text)
        raw = kept.raw or {}
        attachments = _attachments(raw)
        forwarded: str | None = None
        kind = MessageKind.TEXT
        said = generated(text, author.name)
        if _withdrawn(raw):
            text, attachments, kind = "", (), MessageKind.UNSUPPORTED
        elif raw.get("type") in _MEMBERSHIP or said is Generated.SERVICE:
            kind = MessageKind.SERVICE
        elif said is Generated.CALL or "call_duration" in raw or raw.get("type") == "Call":
            text, attachments = "", (_call(raw),)
        elif said is Generated.ATTACHMENT or not text:
            text = ""
            shared = raw.get("share")
            if not attachments and isinstance(shared, dict):
                text, forwarded, attachments = _share(shared)
            elif not attachments and said:
                attachments = (Attachment(MessageKind.FILE),)
        if attachments:
            kind = attachments[0].kind
        elif not text:
            kind = MessageKind.UNSUPPORTED
        return Message(
            str(self._count),
            author,
            moment(kept),
            text,
            kind,
            attachments,
            forwarded_from=forwarded,
            origin=origin,
        )

    def _author(self, sender: str) -> Author:
        author = self._authors.get(sender)
        if author is None:
            name = mended(sender)
            author = self._authors[sender] = Author(name, name)
        return author


def keep(raw: Any, index: int) -> Kept:
    if not isinstance(raw, dict):
        return Kept(index, -1, "", "", None)
    get = raw.get
    sender, text = get("sender_name", get("senderName")), get("content", get("text"))
    time = get("timestamp_ms", get("timestamp"))
    telling = not _TELLING.isdisjoint(raw) or get("type", "Generic") != "Generic"
    return Kept(
        index,
        time if type(time) is int else -1,
        string(sender),
        string(text),
        raw if telling else None,
    )


def moment(kept: Kept) -> datetime | None:
    earliest, latest = _EPOCHS
    if not earliest < kept.milliseconds < latest:
        return None
    return datetime.fromtimestamp(kept.milliseconds / 1000, UTC)


def _withdrawn(raw: dict[str, Any]) -> bool:
    return (
        raw.get("is_unsent") is True
        or raw.get("isUnsent") is True
        or raw.get("type") == _PLACEHOLDER
    )


def _attachments(raw: dict[str, Any]) -> tuple[Attachment, ...]:
    found = [
        Attachment(_sound(uri) if kind is MessageKind.VOICE else kind, name=_name(uri))
        for key, kind in _MEDIA.items()
        for uri in _addresses(raw.get(key))
    ]
    found += [
        Attachment(file_kinds.by_name(uri), name=_name(uri)) for uri in _addresses(raw.get("media"))
    ]
    if isinstance(raw.get("sticker"), dict):
        found.append(Attachment(MessageKind.STICKER))
    return tuple(found)


def _sound(uri: str) -> MessageKind:
    """A recording, unless somebody has sent a file of music."""
    kind = file_kinds.by_name(uri)
    return MessageKind.AUDIO if kind is MessageKind.AUDIO else MessageKind.VOICE


def _addresses(files: object) -> list[str]:
    return [string(file.get("uri")) for file in objects(files)]


def _name(uri: str) -> str | None:
    return PurePosixPath(mended(uri)).name or None


def _call(raw: dict[str, Any]) -> Attachment:
    """A call's duration is None where nobody answered or it has only begun."""
    seconds = None if raw.get("missed") is True else number(raw.get("call_duration"))
    return Attachment(MessageKind.CALL, duration=seconds or None)


def _share(shared: dict[str, Any]) -> tuple[str, str | None, tuple[Attachment, ...]]:
    """Of a post, story or link sent on: its text, whose it is, and a GIF if it is one."""
    link, text, owner = (
        mended(string(shared.get(key))) for key in ("link", "share_text", "original_content_owner")
    )
    if link and _GIF.fullmatch(link):
        return "", None, (Attachment(MessageKind.GIF, name=link),)
    return text or link, owner, ()
