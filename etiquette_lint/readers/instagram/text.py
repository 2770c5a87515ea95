"""Texts in Meta's downloads: letters that were encoded twice, and sentences of Meta's own."""

from __future__ import annotations

import re
from enum import Enum, auto


class Generated(Enum):
    """What a sentence that nobody typed is about."""

    ATTACHMENT = auto()
    CALL = auto()
    SERVICE = auto()


_SHORT = 300

# After the sender's own name, as the download gives it. In Russian and Ukrainian only the
# sentence on attachments is known; its verb has changed from version to version.
_OF_SENDER = (
    (
        Generated.ATTACHMENT,
        re.compile(
            r"sent (?:an attachment|a (?:photo|video|GIF|sticker|link|post|voice message|"
            r"(?:live )?location)|\d+ photos)|shared a (?:story|post|reel|link|photo|video)|"
            r"(?:від|от|на)\S+ (?:вложение|вкладення)"
        ),
    ),
    (
        Generated.CALL,
        re.compile(
            r"(?:started|missed) (?:an audio call|a (?:video )?(?:call|chat)|your (?:video )?call)|"
            r"missed a (?:video )?call from .+|called .+"
        ),
    ),
    (
        Generated.SERVICE,
        re.compile(
            r"left the group|created the group|named the group .+|"
            r"(?:added|removed) .+ (?:to|from) the group|joined the (?:call|video chat|group.*)|"
            r"(?:changed|set|cleared|turned) .*(?:group photo|theme|nickname|emoji|quick reaction|"
            r"vanish mode|disappearing messages).*|pinned a message|unsent a message"
        ),
    ),
)
_BY_ITSELF = (
    (
        Generated.SERVICE,
        re.compile(r"Reacted .{1,20} to (?:your|a|his|her|their) message|Liked a message"),
    ),
    (
        Generated.CALL,
        re.compile(r"(?:The )?(?:audio call|video (?:call|chat)) ended", re.IGNORECASE),
    ),
)


def mended(text: str) -> str:
    """The text with UTF-8 that was taken for Latin-1 set right; any other text as it is."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def generated(text: str, sender: str) -> Generated | None:
    """What a sentence of Meta's own says; None for what people write."""
    if len(text) > _SHORT or "\n" in text:
        return None
    sentence = text.strip().removesuffix(".")
    for who in (sender, "You"):
        if who and sentence.startswith(f"{who} "):
            rest = sentence[len(who) + 1 :]
            return next((kind for kind, known in _OF_SENDER if known.fullmatch(rest)), None)
    return next((kind for kind, known in _BY_ITSELF if known.fullmatch(sentence)), None)
