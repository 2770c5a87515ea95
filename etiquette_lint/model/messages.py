"""What readers produce: conversations of messages, and where they came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from etiquette_lint.model.names import Channel, Fact, MessageKind, Role
from etiquette_lint.records import record

if TYPE_CHECKING:
    from etiquette_lint.model.findings import Edit


class Span(NamedTuple):
    """Code points of ``Message.text``, half-open."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        return other.start <= self.start and self.end <= other.end


@record
class Region:
    """Where words stand in a file, as far as that is known. Lines and columns count from 1.

    ``file`` is the range of the file's decoded text, for words of canned replies alone.
    """

    path: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    pointer: str | None = None
    file: Span | None = None


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

    def region(self, span: Span | None) -> Region:
        """Where words of the message stand: the message itself, unless a canned reply's origin
        (``etiquette_lint.model.sources``) knows better.
        """
        return Region(self.path, self.line, self.column, pointer=self.pointer)

    def file_edits(self, text: str, edits: Iterable[Edit]) -> tuple[Edit, ...] | None:
        """Edits of a message's ``text`` as edits of its file's text; None where they cannot be
        made. A chat is never edited.
        """
        return None


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
class Note:
    """What a reader has to say of its input: lines not understood, a guess at the order of days.

    ``message`` is a Saying; ``count`` is how many times, ``origin`` the first place. A report
    adds these two by itself: «lines not understood: 3, the first at chat.txt:17».
    """

    message: str
    origin: Origin | None = None
    count: int = 1


@record
class Conversation:
    """A chat as a reader gives it. ``messages`` may be a one-pass iterator.

    A reader adds to ``notes`` while the messages are read: they are whole once those are through.
    """

    id: str
    title: str
    messages: Iterable[Message]
    facts: frozenset[Fact]
    kind: str = "personal"  # personal | group | channel | bot | saved | draft | library
    channel: Channel | None = None
    origin: Origin | None = None
    notes: list[Note] = field(default_factory=list, compare=False)


def silence(earlier: Message, later: Message) -> timedelta | None:
    """Time between two messages; None where either clock is unknown or they are not comparable."""
    a, b = earlier.sent_at, later.sent_at
    if a is None or b is None or (a.tzinfo is None) != (b.tzinfo is None):
        return None
    return b - a
