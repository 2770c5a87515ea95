"""One message of a DiscordChatExporter file, from its JSON object to a Message."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from etiquette_lint.model import Attachment, Author, Message, MessageKind, Origin, Role
from etiquette_lint.readers import file_kinds
from etiquette_lint.readers.json_values import objects, string, whole
from etiquette_lint.readers.quoting import quoted

NOBODY = Author("", "")
_RECORDED = "voice-message.ogg"  # what a recording is called, whoever's
_TYPED = frozenset({"Default", "Reply"})
_GIF = re.compile(r"https?://(?:tenor\.com/view|(?:media\.)?giphy\.com|giphy\.com/gifs)/\S+")


class Messages:
    """Turns the objects of one channel into messages."""

    def __init__(self, path: str, channel: str) -> None:
        self._path = path
        self._channel = channel
        self._authors: dict[str, Author] = {}

    def message(self, raw: Any, index: int) -> Message:
        origin = Origin(self._path, None, None, f"/messages/{index}")
        if not isinstance(raw, dict):
            return Message(str(index), NOBODY, None, "", MessageKind.UNSUPPORTED, origin=origin)
        get = raw.get
        id = string(get("id")) or str(index)
        author = self._author(get("author"))
        sent_at = moment(get("timestamp"))
        text = string(get("content"))
        kind = string(get("type", "Default"))
        if kind == "Call":
            call = Attachment(MessageKind.CALL, duration=_lasted(raw, sent_at))
            return Message(id, author, sent_at, "", MessageKind.CALL, (call,), origin=origin)
        if kind not in _TYPED:
            return Message(id, author, sent_at, text, MessageKind.SERVICE, origin=origin)
        forwarded = get("forwardedMessage")
        carried = raw
        if isinstance(forwarded, dict) and not text:
            carried, text = forwarded, string(forwarded.get("content"))
        attachments = _attachments(carried)
        if not attachments and _GIF.fullmatch(text.strip()):
            attachments, text = (Attachment(MessageKind.GIF, name=text.strip()),), ""
        if attachments:
            shown = attachments[0].kind
        else:
            shown = MessageKind.TEXT if text else MessageKind.UNSUPPORTED
        return Message(
            id,
            author,
            sent_at,
            text,
            shown,
            attachments,
            reply_to=self._answered(get("reference")),
            # where it comes from is told by ids alone
            forwarded_from="" if carried is not raw or _is_forward(get("reference")) else None,
            edited_at=moment(get("timestampEdited")),
            quoted=quoted(text),
            origin=origin,
        )

    def _author(self, raw: object) -> Author:
        if not isinstance(raw, dict):
            return NOBODY
        name = string(raw.get("nickname")) or string(raw.get("name"))
        id = string(raw.get("id")) or name
        author = self._authors.get(id)
        if author is None:
            role = Role.BOT if raw.get("isBot") is True else Role.UNKNOWN
            author = self._authors[id] = Author(id, name, role)
        return author

    def _answered(self, reference: object) -> str | None:
        """The message replied to; a reference to another channel is a post taken over from it."""
        if not isinstance(reference, dict) or _is_forward(reference):
            return None
        channel = reference.get("channelId")
        if channel is not None and self._channel and channel != self._channel:
            return None
        return string(reference.get("messageId")) or None


def moment(written: object) -> datetime | None:
    try:
        return datetime.fromisoformat(written) if isinstance(written, str) else None
    except ValueError:
        return None


def _attachments(raw: dict[str, Any]) -> tuple[Attachment, ...]:
    found = []
    for file in objects(raw.get("attachments")):
        name = string(file.get("fileName")) or None
        kind = file_kinds.by_name(name or "")
        if kind is MessageKind.VOICE and name != _RECORDED:
            kind = MessageKind.AUDIO
        found.append(Attachment(kind, name, whole(file.get("fileSizeBytes"))))
    for sticker in objects(raw.get("stickers")):
        found.append(Attachment(MessageKind.STICKER, name=string(sticker.get("name")) or None))
    return tuple(found)


def _lasted(raw: dict[str, Any], started: datetime | None) -> float | None:
    """A call's duration; None where nobody answered."""
    ended = moment(raw.get("callEndedTimestamp"))
    if ended is None or started is None or (ended.tzinfo is None) != (started.tzinfo is None):
        return None
    return (ended - started).total_seconds()


def _is_forward(reference: object) -> bool:
    return isinstance(reference, dict) and reference.get("type") == "Forward"
