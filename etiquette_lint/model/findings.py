"""What the engine says: findings with their mending, the events of a run, its report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from etiquette_lint.model.messages import Message, Note, Origin, Region, Span, silence
from etiquette_lint.model.names import Confidence, Fact, Language, Role, Severity
from etiquette_lint.model.suppressions import Remarks
from etiquette_lint.records import record

if TYPE_CHECKING:
    from etiquette_lint.model.measures import Cell, Counts


@record
class Edit:
    """Replace ``span`` of the message text by ``text``; an empty span inserts."""

    span: Span
    text: str


@record
class Fix:
    """``others`` are texts that would do as well as that of the one edit."""

    edits: tuple[Edit, ...]
    safe: bool = False
    others: tuple[str, ...] = ()

    def apply(self, text: str) -> str:
        """The text with every edit made."""
        pieces = []
        at = 0
        for edit in sorted(self.edits, key=lambda e: e.span):
            pieces += [text[at : edit.span.start], edit.text]
            at = edit.span.end
        return "".join([*pieces, text[at:]])


@record
class Pause:
    """A silence of the team that a finding is about.

    ``until`` is the message that broke it or proves it, None where nothing did. ``working`` is
    how much of it was the team's working time, ``assumed`` where nobody has said when that is;
    ``due``, when something should have come.
    """

    since: Message
    until: Message | None = None
    working: timedelta | None = None
    due: datetime | None = None
    assumed: bool = False

    @property
    def length(self) -> timedelta | None:
        """By the clock; None where nothing broke it, or the clocks cannot be compared."""
        return silence(self.since, self.until) if self.until else None


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
    decided: tuple[str, ...] = ()  # the settings among ``judged_by`` that were overstepped
    pause: Pause | None = None

    @property
    def matched(self) -> str:
        if self.span is None:
            return self.message.text
        return self.message.text[self.span.start : self.span.end]

    @property
    def place(self) -> Region | None:
        """Of the words themselves in a library of canned replies, of the message in a chat."""
        origin = self.message.origin
        return None if origin is None else origin.region(self.span)


@record
class PassedOver:
    """Files of a folder or an archive that hold no conversation, by kind: image, audio, other …"""

    path: str  # as it was given
    kinds: Mapping[str, int]


@record
class Opened:
    """The engine has begun a conversation.

    ``again``: it comes back to one, with what only several conversations together have proved.
    """

    path: str
    format: str
    id: str
    title: str
    facts: frozenset[Fact]
    kind: str = "personal"
    again: bool = False


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
    notes: tuple[Note, ...] = ()


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


@record
class Suppressed:
    """A finding that is kept out of the report, because somebody has said so.

    ``by`` is ``comment``, ``file`` (of suppressions) or ``baseline``; ``origin``, where it is said.
    """

    finding: Finding
    by: str
    reason: str = ""
    origin: Origin | None = None


@record
class Mended:
    """Fixes made in a file, or to be made. ``fixed`` counts them by rule.

    ``left`` safe fixes were not made, for the file is one that is never edited: a chat.
    """

    path: str
    fixed: Mapping[str, int] = field(default_factory=dict)
    before: str = ""  # the file's text
    after: str = ""
    data: bytes = b""  # the text after, in the file's own encoding
    left: int = 0


@record
class Measured:
    """The counts of one conversation, without its findings, which are events of their own."""

    path: str
    id: str
    channel: str
    cells: Mapping[Cell, Counts]


Event = PassedOver | Opened | Finding | Suppressed | Mended | Failure | Measured | Closed


@record
class Trace:
    """What a conversation tells of a matter that only several of them together can settle.

    Traces with the same ``key`` are about the same: a text's fingerprint, a client. ``message``
    is a short form of the one that a finding would point at.
    """

    key: str
    message: Message
    language: Language
    data: tuple[int, ...] = ()  # what else the check wants to know


@record
class Digest:
    """A conversation's traces for one rule of the archive. No user meets it: see engine.archive."""

    rule_id: str
    configured_as: str | None  # the input whose configuration the rule is under
    traces: tuple[Trace, ...]


Step = Event | Digest | Remarks  # what judging an input gives


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
    notes: tuple[Note, ...] = ()  # what readers had to say of the inputs
    passed_over: tuple[PassedOver, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def worst(self) -> Severity | None:
        return max((f.severity for f in self.findings), key=lambda s: s.rank, default=None)
