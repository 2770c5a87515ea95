"""The nouns of the project: what readers produce, what checks look at, what reporters show.

Every type here is a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from etiquette_lint.records import record


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


class Span(NamedTuple):
    """Code points of ``Message.text``, half-open."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        return other.start <= self.start and self.end <= other.end


@record
class Origin:
    """Where a message, a rule or an error came from. Line and column count from 1."""

    path: str
    line: int | None = None
    column: int | None = None
    pointer: str | None = None  # a JSON pointer, where the input is JSON

    def __str__(self) -> str:
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n is not None)]
        return ":".join(parts) + (f" ({self.pointer})" if self.pointer else "")


@record
class Author:
    """``id`` is stable within a conversation; ``name`` is what people see and may change.

    ``role`` is what the format itself says (a helpdesk's agent, the owner of an export);
    the engine's judgement of it, after configuration, is ``Utterance.role``.
    """

    id: str
    name: str
    role: Role = Role.UNKNOWN


@record
class Attachment:
    kind: MessageKind
    name: str | None = None
    size: int | None = None  # bytes
    duration: float | None = None  # seconds
    emoji: str | None = None  # a sticker's


@record
class Message:
    """One message as sent. ``sent_at`` carries an offset exactly when the format knows the zone."""

    id: str
    author: Author
    sent_at: datetime | None
    text: str
    kind: MessageKind = MessageKind.TEXT
    attachments: tuple[Attachment, ...] = ()
    reply_to: str | None = None
    forwarded_from: str | None = None  # "" when forwarded from somebody unknown
    via_bot: str | None = None
    edited_at: datetime | None = None
    quoted: tuple[Span, ...] = ()  # block quotes and code in ``text``: not the sender's words
    origin: Origin | None = None

    @property
    def own_words(self) -> bool:
        """False for forwards and inline-bot results: their text is not blamed on the sender."""
        return self.forwarded_from is None and self.via_bot is None


@record
class Conversation:
    """A chat as a reader gives it. ``messages`` may be a one-pass iterator."""

    id: str
    title: str
    messages: Iterable[Message]
    facts: frozenset[Fact]
    kind: str = "personal"  # personal | group | channel | bot | saved | draft
    channel: Channel | None = None
    origin: Origin | None = None


@record
class Lexeme:
    """One reading of a word. ``features`` use this project's names, the same in ru and uk."""

    lemma: str
    part_of_speech: str
    features: frozenset[str]  # includes the part of speech
    language: Language
    known: bool  # in the dictionary, not guessed from the ending


class Token(NamedTuple):
    text: str
    span: Span
    kind: TokenKind
    lexemes: tuple[Lexeme, ...]


@record
class Edit:
    """Replace ``span`` of the message text by ``text``; an empty span inserts."""

    span: Span
    text: str


@record
class Fix:
    edits: tuple[Edit, ...]
    safe: bool = False

    def apply(self, text: str) -> str:
        """The text with every edit made; edits are taken from the end so spans stay valid."""
        for edit in sorted(self.edits, key=lambda e: e.span, reverse=True):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
        return text


@record
class Source:
    """An article and its section, or a page for the few rules of another origin."""

    article: str | None = None
    section: str | None = None
    page: str | None = None

    def __str__(self) -> str:
        if self.page:
            return self.page
        return f"{self.article}: {self.section}" if self.section else str(self.article)


Texts = Mapping[str, str]  # ui language ("ru", "uk", "en") to text


@record
class Example:
    """A piece of text or a small chat with what a rule must make of it."""

    language: Language
    verdict: str  # bad | good | near_miss
    text: str
    chat: bool = False  # ``text`` is in the transcript notation
    fix: str | None = None
    match: str | None = None
    origin: Origin | None = None


@record
class Rule:
    """What people may know of a rule; the engine keeps its compiled check beside it."""

    id: str
    topic: str  # the folder it lives in
    title: Texts
    message: Texts
    why: Texts
    source: tuple[Source, ...]
    severity: Severity
    confidence: Confidence
    enabled: bool
    kind: str
    scope: str  # message | turn | session | archive | library
    applies_to: str
    languages: tuple[Language, ...]
    settings: Mapping[str, object]
    fix: str  # none | suggest | safe
    needs: frozenset[Fact]
    origin: Origin
    examples: tuple[Example, ...] = ()


@record
class Finding:
    """A rule's judgement of a message, ready to be shown."""

    rule_id: str
    severity: Severity
    confidence: Confidence
    text: str  # the rule's message, filled in, in the ui language
    message: Message
    span: Span | None  # None: the whole message
    role: Role
    fix: Fix | None = None
    evidence: tuple[Message, ...] = ()  # other messages that prove it
    judged_by: Mapping[str, object] = field(default_factory=dict)  # profile and setting values
    conversation: str = ""  # Conversation.id

    @property
    def matched(self) -> str:
        if self.span is None:
            return self.message.text
        return self.message.text[self.span.start : self.span.end]


@record
class Opened:
    """The engine has begun a conversation."""

    path: str
    format: str
    id: str
    title: str
    facts: frozenset[Fact]
    judged: bool = True  # False: nobody there is known to be staff
    kind: str = "personal"


@record
class Closed:
    """The engine has finished a conversation; counts are of that conversation."""

    path: str
    id: str
    messages: int
    judged: int  # messages by staff
    sessions: int
    skipped: Mapping[str, Fact] = field(default_factory=dict)  # rule id: the fact it lacked
    staff: frozenset[str] = frozenset()  # the configured staff names that were found, folded
    authors: tuple[str, ...] = ()  # the busiest first


@record
class Failure:
    """An input, or a part of it, that could not be judged. ``code`` is an exit code.

    ``details`` is the whole error as shown to people, with excerpt and caret.
    """

    message: str
    origin: Origin | None = None
    hint: str | None = None
    code: int = 2
    details: str = ""

    def __str__(self) -> str:
        return f"{self.origin}: {self.message}" if self.origin else self.message


Event = Opened | Finding | Failure | Closed


@record
class Statistics:
    files: int = 0
    conversations: int = 0
    messages: int = 0
    judged: int = 0
    sessions: int = 0
    seconds: float = 0.0


@record
class Report:
    """What a run found. ``skipped`` maps a rule to the fact that was missing wherever it was."""

    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    skipped: Mapping[str, Fact] = field(default_factory=dict)
    statistics: Statistics = field(default_factory=Statistics)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def worst(self) -> Severity | None:
        return max((f.severity for f in self.findings), key=lambda s: s.rank, default=None)


def silence(earlier: Message, later: Message) -> timedelta | None:
    """Time between two messages; None where either clock is unknown or they are not comparable."""
    a, b = earlier.sent_at, later.sent_at
    if a is None or b is None or (a.tzinfo is None) != (b.tzinfo is None):
        return None
    return b - a
