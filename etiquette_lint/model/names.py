"""Closed sets of names: roles, severities, languages, facts, kinds."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """On whose side an author writes. Staff are judged; the client's words are evidence."""

    STAFF = "staff"
    CLIENT = "client"
    BOT = "bot"
    SYSTEM = "system"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 2 for error: comparable where the names are not."""
        return ("info", "warning", "error").index(self.value)


class Confidence(StrEnum):
    """How sure a rule is of what it says, which is not how bad the offence is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Language(StrEnum):
    RU = "ru"
    UK = "uk"
    OTHER = "other"
    UNKNOWN = "unknown"


class Channel(StrEnum):
    MESSENGER = "messenger"
    LIVECHAT = "livechat"
    SOCIAL = "social"
    EMAIL = "email"
    FORM = "form"


class Fact(StrEnum):
    """What an input format is able to tell. A rule that needs an absent fact is skipped, aloud."""

    ROLES = "roles"  # whose side each author is on
    TURNS = "turns"  # both sides' messages, in order: a dialogue, not a draft
    TIME = "time"  # when each message was sent, to the minute
    SECONDS = "seconds"  # ... to the second
    ZONE = "zone"  # the clock's offset from UTC
    MEDIA = "media"  # voice, stickers, files as such
    REPLIES = "replies"
    FORWARDS = "forwards"
    EDITS = "edits"
    CALLS = "calls"
    REACTIONS = "reactions"
    HOURS = "hours"  # when the team works: its configuration tells, no format does
    CHANNEL = "channel"  # no format's to tell: whether people write where the rule has a meaning


# The most that any file tells. Reactions are not read yet; the rest is not for files to tell.
FILE_FACTS = frozenset(Fact) - {Fact.REACTIONS, Fact.HOURS, Fact.CHANNEL}


class MessageKind(StrEnum):
    TEXT = "text"
    VOICE = "voice"
    VIDEO_NOTE = "video-note"
    STICKER = "sticker"
    GIF = "gif"
    PHOTO = "photo"
    VIDEO = "video"
    AUDIO = "audio"
    FILE = "file"
    CALL = "call"
    CONTACT = "contact"
    LOCATION = "location"
    POLL = "poll"
    SERVICE = "service"  # somebody joined, the title changed: nobody wrote this
    UNSUPPORTED = "unsupported"


class TokenKind(StrEnum):
    WORD = "word"
    NUMBER = "number"
    MONEY = "money"
    TIME = "time"
    DATE = "date"
    URL = "url"
    EMAIL = "email"
    PHONE = "phone"
    MENTION = "mention"
    TAG = "tag"
    EMOJI = "emoji"
    EMOTICON = "emoticon"  # :-)
    SMILE = "smile"  # )))
    PLACEHOLDER = "placeholder"
    PUNCTUATION = "punctuation"
    BREAK = "break"  # one or more line ends
    SYMBOL = "symbol"  # anything else that is not a space
