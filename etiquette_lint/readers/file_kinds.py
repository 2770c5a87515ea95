"""What sort of attachment a file is, by its name or its media type."""

from __future__ import annotations

from pathlib import PurePosixPath

from etiquette_lint.model import MessageKind

_SUFFIXES = {
    **dict.fromkeys(("jpg", "jpeg", "png", "webp", "heic", "heif", "bmp"), MessageKind.PHOTO),
    **dict.fromkeys(("mp4", "mov", "m4v", "webm", "mkv", "avi", "3gp"), MessageKind.VIDEO),
    **dict.fromkeys(("mp3", "wav", "flac", "wma", "aiff"), MessageKind.AUDIO),
    # what telephones record to; as a rule, somebody's voice
    **dict.fromkeys(("m4a", "aac", "ogg", "oga", "opus", "amr"), MessageKind.VOICE),
    "gif": MessageKind.GIF,
    "vcf": MessageKind.CONTACT,
}
_TYPES = {
    "image": MessageKind.PHOTO,
    "video": MessageKind.VIDEO,
    "audio": MessageKind.AUDIO,
}


def by_name(name: str) -> MessageKind:
    """FILE where the ending says nothing."""
    return _SUFFIXES.get(PurePosixPath(name).suffix[1:].lower(), MessageKind.FILE)


def by_type(media_type: str) -> MessageKind:
    """The same by «image/png»."""
    if media_type == "image/gif":
        return MessageKind.GIF
    return _TYPES.get(media_type.partition("/")[0], MessageKind.FILE)
