"""Counting what passes by, so that nobody has to keep it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from etiquette_lint.model import (
    Closed,
    Event,
    Fact,
    Failure,
    Finding,
    Mended,
    Opened,
    PassedOver,
    Severity,
    Statistics,
    Suppressed,
)
from etiquette_lint.records import record

NAMES = 6  # of people who might be staff
TOLD = 3  # conversations without known staff that are told one by one


@record
class Summary:
    """What there is to say once the last event has passed.

    ``skipped`` names the rules that some input could not be judged by, and the fact it lacked;
    ``skipped_in`` the number of conversations.
    """

    statistics: Statistics
    profile: str
    counts: Mapping[tuple[str, Severity], int] = field(default_factory=dict)
    messages: int = 0  # with at least one finding
    failures: int = 0
    unjudged: int = 0  # conversations in which nobody is known to be staff
    strangers: tuple[str, ...] = ()  # who writes there: the first few names
    skipped: Mapping[str, Fact] = field(default_factory=dict)
    skipped_in: Mapping[str, int] = field(default_factory=dict)
    partial: int = 0  # conversations that some rule was not judged in
    passed_over: Mapping[str, int] = field(default_factory=dict)  # files without conversations
    suppressed: Mapping[str, int] = field(default_factory=dict)  # findings, by ``Suppressed.by``
    fixed: Mapping[str, int] = field(default_factory=dict)  # findings, by rule
    mended: int = 0  # files that findings were fixed in
    left: int = 0  # safe fixes not made, for chats are never edited

    @property
    def findings(self) -> int:
        return sum(self.counts.values())

    def of(self, severity: Severity) -> int:
        return sum(n for (_, each), n in self.counts.items() if each is severity)

    def by_weight(self) -> list[tuple[str, Severity, int]]:
        """Rule, severity and count: the gravest first, then the most frequent."""
        rows = [(rule, severity, n) for (rule, severity), n in self.counts.items()]
        return sorted(rows, key=lambda row: (-row[1].rank, -row[2], row[0]))


class Tally:
    """Takes events, gives the summary and the exit code."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, Severity]] = Counter()
        self.skipped: dict[str, Fact] = {}
        self._skipped_in: Counter[str] = Counter()
        self._partial = 0
        self.failure_code = 0
        self._failures = self._unjudged = self._reported = 0
        self._paths: set[str] = set()
        self._strangers: dict[str, None] = {}
        self._passed_over: Counter[str] = Counter()
        self._suppressed: Counter[str] = Counter()
        self._fixed: Counter[str] = Counter()
        self._mended = self._left = 0
        self._open = self._unknown = False
        self._conversations = self._messages = self._judged = self._sessions = 0
        self._in_this_conversation: set[str] = set()
        # Of libraries, which are small, and come back with what is said of them as a whole.
        self._in_libraries: set[tuple[str, str]] = set()
        self._library: str | None = None

    def add(self, event: Event) -> None:
        if isinstance(event, Finding):
            self.counts[event.rule_id, event.severity] += 1
            if self._library is not None:
                self._in_libraries.add((self._library, event.message.id))
            else:
                self._in_this_conversation.add(event.message.id)
        elif isinstance(event, Opened):
            self._count_messages()
            self._library = event.path if event.kind == "library" else None
            if not event.again:
                self._paths.add(event.path)
            self._conversations += not event.again
            self._open, self._unknown = not event.again, False
        elif isinstance(event, Closed):
            self._messages += event.messages
            self._judged += event.judged
            self._sessions += event.sessions
            self.skipped.update(event.skipped)
            self._skipped_in.update(event.skipped.keys())
            self._partial += any(fact is not Fact.CHANNEL for fact in event.skipped.values())
            self._count_messages()
            if self._unknown and len(self._strangers) < NAMES:
                self._strangers.update(dict.fromkeys(event.authors))
            self._open = False
        elif isinstance(event, PassedOver):
            self._passed_over.update(event.kinds)
        elif isinstance(event, Suppressed):
            self._suppressed[event.by] += 1
        elif isinstance(event, Mended):
            self._fixed.update(event.fixed)
            self._mended += bool(event.fixed)
            self._left += event.left
        elif isinstance(event, Failure):
            self._fail(event)

    def _fail(self, failure: Failure) -> None:
        """A failure inside a conversation is that nobody there is known to be staff."""
        self._failures += 1
        self._unjudged += self._open
        self._unknown = self._open
        self.failure_code = max(self.failure_code, failure.code)

    def _count_messages(self) -> None:
        self._reported += len(self._in_this_conversation)
        self._in_this_conversation.clear()

    def worst(self) -> Severity | None:
        return max((s for _, s in self.counts), key=lambda s: s.rank, default=None)

    def summary(self, *, profile: str, seconds: float = 0.0) -> Summary:
        self._count_messages()
        return Summary(
            statistics=Statistics(
                files=len(self._paths),
                conversations=self._conversations,
                messages=self._messages,
                judged=self._judged,
                sessions=self._sessions,
                seconds=seconds,
            ),
            profile=profile,
            counts=dict(self.counts),
            messages=self._reported + len(self._in_libraries),
            failures=self._failures,
            unjudged=self._unjudged,
            strangers=tuple(self._strangers)[:NAMES],
            skipped=dict(sorted(self.skipped.items())),
            skipped_in=self._skipped_in,
            partial=self._partial,
            passed_over=dict(self._passed_over),
            suppressed=dict(self._suppressed),
            fixed=dict(self._fixed),
            mended=self._mended,
            left=self._left,
        )
