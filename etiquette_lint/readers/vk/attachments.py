"""What VK's archive says of attachments: a word or two each, in the language of the account."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from etiquette_lint.model import Attachment, MessageKind

# How a description begins. The rest are things shared from elsewhere in VK: posts, links, goods.
_BEGINNINGS = (
    (("фото", "photo", "граффити", "графіті", "graffiti"), MessageKind.PHOTO),
    (("видео", "відео", "video"), MessageKind.VIDEO),
    (("аудио", "аудіо", "audio"), MessageKind.AUDIO),
    (("голосов", "voice"), MessageKind.VOICE),
    (("файл", "документ", "file", "document"), MessageKind.FILE),
    (("стикер", "стікер", "наліпк", "sticker"), MessageKind.STICKER),
    (("опрос", "опитування", "poll"), MessageKind.POLL),
    (("карта", "мапа", "map", "местоположение", "location"), MessageKind.LOCATION),
    (("звонок", "дзвінок", "call"), MessageKind.CALL),
)
_FORWARDED = re.compile(r"\d+\s+(?:прикрепл[её]нн|прикріплен|пересл|attached)", re.IGNORECASE)
# Voice messages and GIF pictures are files that end so.
_ENDINGS = {".ogg": MessageKind.VOICE, ".webm": MessageKind.VOICE, ".gif": MessageKind.GIF}
_SPOKEN = ("voice_message", "audiocomment")
_NAMED = {MessageKind.PHOTO, MessageKind.FILE, MessageKind.VOICE, MessageKind.GIF}


def described(description: str, link: str | None) -> Attachment | None:
    """None for what is no medium."""
    told = description.strip().lower()
    kind = next((kind for starts, kind in _BEGINNINGS if told.startswith(starts)), None)
    if kind is None:
        return None
    name = PurePosixPath((link or "").partition("?")[0]).name
    if kind is MessageKind.FILE:
        kind = kind_of_file(name)
    return Attachment(kind, (name if kind in _NAMED else None) or None)


def forwarded(description: str) -> bool:
    """Whether it stands for messages: forwarded ones, or the one that is replied to."""
    return bool(_FORWARDED.match(description.strip()))


def kind_of_file(name: str) -> MessageKind:
    """What a document is: VK sends voice messages and animations as such."""
    ending = PurePosixPath(name).suffix.lower()
    if ending == ".webm" and not name.startswith(_SPOKEN):
        return MessageKind.FILE
    return _ENDINGS.get(ending, MessageKind.VOICE if name.startswith(_SPOKEN) else MessageKind.FILE)
