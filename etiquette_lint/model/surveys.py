"""What inputs hold, told before anything is judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from etiquette_lint.model.findings import Failure, PassedOver
from etiquette_lint.model.messages import Note
from etiquette_lint.model.names import Channel, Fact, Language, MessageKind, Role
from etiquette_lint.records import record


class Why(StrEnum):
    """What the judgement of an author's role rests on."""

    NAMED = "named"  # the team: --staff, or staff, clients and bots of the configuration
    FILE = "file"  # what the format says
    EVERYBODY = "everybody"  # --staff '*'
    OTHERS = "others"  # the team named its staff, and this is none of them
    UNKNOWN = "unknown"


@record
class Participant:
    """Somebody who writes in a conversation, and on whose side."""

    id: str
    name: str
    role: Role
    why: Why
    messages: int


@record
class Recognised:
    """An input whose format is known. ``parts`` are its files, where one chat has several."""

    path: str
    format: str
    reason: str  # a Saying or English
    size: int  # bytes
    parts: tuple[str, ...] = ()


@record
class Survey:
    """What one conversation holds, or all the drafts of a file together (``kind`` draft).

    Counts are of messages that somebody wrote; ``service`` counts the others.
    """

    path: str
    format: str
    id: str
    title: str
    kind: str
    channel: Channel | None
    facts: frozenset[Fact]
    messages: int
    service: int = 0
    participants: tuple[Participant, ...] = ()  # the busiest first, no more than fifty
    authors: int = 0  # all of them
    judged: int = 0  # messages by staff
    first: datetime | None = None
    last: datetime | None = None
    days: int = 0  # with at least one message
    sessions: int = 0
    languages: Mapping[Language, int] = field(default_factory=dict)  # of messages with words
    median_length: int = 0  # characters of a message that has any
    media: Mapping[MessageKind, int] = field(default_factory=dict)
    skipped: Mapping[str, Fact] = field(default_factory=dict)  # rule id: the fact it lacks
    notes: tuple[Note, ...] = ()
    undecided: bool = False  # nobody is known to be staff, though somebody may be

    @property
    def unsent(self) -> bool:
        """Texts that nobody has sent to anybody yet."""
        return self.kind in ("draft", "library")

    @property
    def staff(self) -> tuple[Participant, ...]:
        return tuple(each for each in self.participants if each.role is Role.STAFF)


Surveyed = PassedOver | Recognised | Survey | Failure
