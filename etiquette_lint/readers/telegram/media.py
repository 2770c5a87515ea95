"""What a Telegram message carries besides its text."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from etiquette_lint.model import Attachment, MessageKind

MEDIA_TYPES = {
    "sticker": MessageKind.STICKER,
    "video_message": MessageKind.VIDEO_NOTE,
    "voice_message": MessageKind.VOICE,
    "animation": MessageKind.GIF,
    "video_file": MessageKind.VIDEO,
    "audio_file": MessageKind.AUDIO,
}
# Keys whose presence tells the medium. A sticker or a voice message has `file` too, and a
# `media_type` that says more, so `file` comes last.
MEDIA_KEYS = {
    "photo": MessageKind.PHOTO,
    **MEDIA_TYPES,
    "contact_information": MessageKind.CONTACT,
    "location_information": MessageKind.LOCATION,
    "poll": MessageKind.POLL,
    "media_type": MessageKind.FILE,
    "file": MessageKind.FILE,
}
CALLS = ("phone_call", "conference_call")


def attachment(raw: dict[str, Any]) -> Attachment | None:
    kind = _kind(raw)
    if kind is None:
        return None
    size = raw.get("photo_file_size" if kind is MessageKind.PHOTO else "file_size")
    return Attachment(
        kind,
        name=_name(raw),
        size=size if isinstance(size, int) else None,
        duration=_seconds(raw.get("duration_seconds")),
        emoji=_text(raw.get("sticker_emoji")),
    )


def call(raw: dict[str, Any]) -> Attachment:
    """A call's duration is None where nobody answered."""
    duration = _seconds(raw.get("duration_seconds", raw.get("duration")))
    return Attachment(MessageKind.CALL, duration=duration)


def _kind(raw: dict[str, Any]) -> MessageKind | None:
    named = raw.get("media_type")
    if isinstance(named, str) and named in MEDIA_TYPES:
        return MEDIA_TYPES[named]
    return next((kind for key, kind in MEDIA_KEYS.items() if key in raw), None)


def _name(raw: dict[str, Any]) -> str | None:
    """The file's own name. A file that was not saved has a sentence in brackets for a path."""
    path = _text(raw.get("file")) or _text(raw.get("photo")) or ""
    saved = None if path.startswith("(") else PurePosixPath(path).name
    return _text(raw.get("file_name")) or saved or None


def _seconds(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
