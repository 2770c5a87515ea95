"""Counting one conversation as it passes by: who writes, when, in which languages, with what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from etiquette_lint.config import Config
from etiquette_lint.engine.roles import Roles
from etiquette_lint.model import (
    Author,
    Channel,
    Conversation,
    Fact,
    Language,
    Message,
    MessageKind,
    Note,
    Role,
    silence,
)
from etiquette_lint.model.surveys import Participant, Survey, Why
from etiquette_lint.ruleset.runtime import Ruleset
from etiquette_lint.text.language import by_letters
from etiquette_lint.text.utterance import Analyser
from etiquette_lint.ui import Ui

_NOT_WRITTEN = frozenset({MessageKind.SERVICE, MessageKind.UNSUPPORTED})
_LONGEST = 10_000  # characters; longer messages count as so long
_TOLD = 50  # participants


@dataclass
class _Known:
    """An author and on whose side, once that is judged."""

    name: str
    role: Role
    why: Why
    messages: int = 0


class Surveyor:
    """Takes messages, gives a survey. Keeps counts alone, by author, day and length."""

    def __init__(self, config: Config, conversation: Conversation, analyser: Analyser) -> None:
        self.matched: set[str] = set()  # configured names that were found, folded
        self._config = config
        self._conversation = conversation
        self._analyser = analyser
        self._authors: dict[str, _Known] = {}
        self._service = self._messages = self._silences = 0
        self._first: datetime | None = None
        self._last: datetime | None = None
        self._days: set[int] = set()
        self._lengths: Counter[int] = Counter()
        self._languages: Counter[Language] = Counter()
        self._context = Language.UNKNOWN
        self._media: Counter[MessageKind] = Counter()
        self._before: Message | None = None

    def take(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self._take(message)

    def _take(self, message: Message) -> None:
        kind = message.kind
        if kind in _NOT_WRITTEN:
            self._service += kind is MessageKind.SERVICE
            self._media[kind] += kind is not MessageKind.SERVICE
            return
        self._messages += 1
        author = self._authors.get(message.author.id) or self._meet(message.author)
        author.messages += 1
        if message.sent_at is not None:
            self._date(message.sent_at)
        if message.text:
            self._lengths[min(len(message.text), _LONGEST)] += 1
            self._languages[self._language(message)] += 1
        if kind is not MessageKind.TEXT:
            self._media.update([each.kind for each in message.attachments] or (kind,))
        if self._before is not None:
            waited = silence(self._before, message)
            self._silences += waited is not None and waited >= self._config.session_gap
        self._before = message

    def _meet(self, author: Author) -> _Known:
        alone = Roles(self._config, self._conversation)
        role = alone.of(author)
        self.matched |= alone.matched
        why = _why(author, role, bool(alone.matched))
        known = self._authors[author.id] = _Known(author.name, role, why)
        return known

    def _date(self, moment: datetime) -> None:
        """Exports may mix clocks with and without an offset, so wall clocks are compared."""
        self._days.add(moment.toordinal())
        wall = moment.replace(tzinfo=None)
        if self._first is None or self._last is None:
            self._first = self._last = moment
        elif wall < self._first.replace(tzinfo=None):
            self._first = moment
        elif wall > self._last.replace(tzinfo=None):
            self._last = moment

    def _language(self, message: Message) -> Language:
        found = by_letters(message.text)
        if found is None:
            utterance = self._analyser.utterance(message, Role.UNKNOWN, self._context)
            found = utterance.language
        if found in (Language.RU, Language.UK):
            self._context = found
        return found

    def survey(self, path: str, format: str, ruleset: Ruleset, ui: Ui) -> Survey:
        """What has been counted so far."""
        conversation, staff = self._conversation, _messages_of(Role.STAFF, self._authors.values())
        facts = conversation.facts
        if Roles(self._config, conversation).given:
            facts |= {Fact.ROLES}
        if self._config.working_hours.known:
            facts |= {Fact.HOURS}
        channel = self._config.channel or conversation.channel
        where = channel or Channel.MESSENGER
        lacking = {rule.id: rule.lacks(facts, where) for rule in ruleset.rules if rule.enabled}
        roles = {author.role for author in self._authors.values()}
        return Survey(
            path=path,
            format=format,
            id=conversation.id,
            title=conversation.title,
            kind=conversation.kind,
            channel=channel,
            facts=facts,
            messages=self._messages,
            service=self._service,
            participants=self._participants(),
            authors=len(self._authors),
            judged=staff,
            first=self._first,
            last=self._last,
            days=len(self._days),
            sessions=self._silences + bool(self._messages),
            languages=dict(self._languages.most_common()),
            median_length=_median(self._lengths),
            media=dict((+self._media).most_common()),
            skipped={id: fact for id, fact in lacking.items() if fact is not None},
            notes=tuple(_told(note, ui) for note in conversation.notes),
            undecided=Role.UNKNOWN in roles
            and Role.STAFF not in roles
            and conversation.kind != "saved",
        )

    def _participants(self) -> tuple[Participant, ...]:
        busiest = sorted(self._authors.items(), key=lambda item: -item[1].messages)[:_TOLD]
        return tuple(
            Participant(id, known.name, known.role, known.why, known.messages)
            for id, known in busiest
        )


def _why(author: Author, role: Role, named: bool) -> Why:
    if named:
        return Why.NAMED
    if role is Role.UNKNOWN:
        return Why.UNKNOWN
    if role is author.role:
        return Why.FILE
    return Why.EVERYBODY if role is Role.STAFF else Why.OTHERS


def _messages_of(role: Role, authors: Iterable[_Known]) -> int:
    return sum(author.messages for author in authors if author.role is role)


def _median(lengths: Counter[int]) -> int:
    """Rounded down, where two are in the middle."""
    count = lengths.total()
    middle = {(count - 1) // 2, count // 2} if count else set()
    found = []
    at = 0
    for length in sorted(lengths):
        found += [length for place in middle if at <= place < at + lengths[length]]
        at += lengths[length]
    return sum(found) // len(found) if found else 0


def _told(note: Note, ui: Ui) -> Note:
    return replace(note, message=ui.tell(note.message))
