"""What checks see of a conversation: the turn that is over, and the scene it belongs to."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Protocol

from etiquette_lint.model import Author, Channel, Conversation, Message, Promise, Role, silence
from etiquette_lint.text.utterance import Utterance

if TYPE_CHECKING:
    from etiquette_lint.checks.base import Check
    from etiquette_lint.worktime import Calendar


# What decides who has to do with a turn: whose it is, and whether it is inside a team, plain, and
# a single message. There are few sorts, and lists of rules and watchers for each.
TurnSort = tuple[Role, bool, bool, bool]


@dataclass(slots=True)
class Turn:
    """A run of messages by one author.

    A very long one comes in parts: all but the last are ``unfinished``, all but the first
    ``continued``, and in ``so_far`` a check keeps what it must know of the parts before.
    """

    author: Author
    role: Role
    utterances: list[Utterance] = field(default_factory=list)
    continued: bool = False
    unfinished: bool = False
    inside: bool = False  # of a group's staff, for one another
    so_far: dict[Check, Any] = field(default_factory=dict)
    said: dict[tuple[str, str], bool] = field(default_factory=dict)  # what was asked of it before
    plain: bool = True  # nothing but text, and the author's own

    @property
    def sort(self) -> TurnSort:
        single = len(self.utterances) == 1 and not self.in_parts
        return self.role, self.inside, self.plain, single

    @property
    def first(self) -> Utterance:
        return self.utterances[0]

    @property
    def last(self) -> Utterance:
        return self.utterances[-1]

    @property
    def in_parts(self) -> bool:
        return self.continued or self.unfinished

    def next_part(self) -> Turn:
        return Turn(self.author, self.role, continued=True, so_far=self.so_far)

    def around(self, utterance: Utterance, within: timedelta) -> list[Utterance]:
        """What was written in one go with a message of the turn, as far as clocks can tell."""
        waits = [(each, silence(utterance.message, each.message)) for each in self.utterances]
        return [each for each, wait in waits if wait is None or abs(wait) <= within]

    def word_count(self) -> int:
        return sum(utterance.word_count for utterance in self.utterances)


class Counting(Protocol):
    """What checks tell statistics that nothing else would know."""

    def promise(self, promise: Promise, scene: Scene) -> None:
        """It has been settled."""


@dataclass(slots=True)
class Scene:
    """The place in a conversation that is being judged, with a bounded view of what came before."""

    conversation: Conversation
    channel: Channel
    zone: tzinfo | None = None  # the team's, where configured
    client_zone: tzinfo | None = None  # the client's, where configured
    hours: Callable[[], Calendar] | None = None
    roster: Mapping[str, str] = field(default_factory=dict)  # an author's id or name to a name
    session: int = 0  # counts from 0
    from_start: bool = True  # False: the export may begin in the middle of this session
    whole: bool = True  # False: ... of the conversation
    first: Message | None = None  # of the whole conversation
    before: Turn | None = None  # the turn before the present one, in this session
    client_turns: deque[Turn] = field(default_factory=lambda: deque(maxlen=20))
    last_client: Message | None = None  # of the whole conversation
    meter: Counting | None = None  # where statistics are wanted

    def local(self, message: Message) -> datetime | None:
        """The message's clock time in the team's zone, or as the export shows it."""
        return _in(self.zone, message.sent_at)

    def at_client(self, message: Message) -> datetime | None:
        """The message's clock time where the client is, as far as that is known."""
        return _in(self.client_zone or self.zone, message.sent_at)

    @property
    def calendar(self) -> Calendar:
        """The team's working time in this channel."""
        if self.hours is None:
            from etiquette_lint.worktime import Calendar

            return Calendar(zone=self.zone)
        return self.hours()


def _in(zone: tzinfo | None, moment: datetime | None) -> datetime | None:
    if moment is None or zone is None or moment.tzinfo is None:
        return moment
    return moment.astimezone(zone)
