"""The promises of a conversation, each settled once it is known how it ended."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

from etiquette_lint.checks.base import Scene, Turn
from etiquette_lint.checks.follows.mark import IN_ONE_GO
from etiquette_lint.model import Fact, Language, MessageKind, Promise, PromiseState, Role, Span
from etiquette_lint.pattern.matcher import Match
from etiquette_lint.text.moments import moment_at
from etiquette_lint.text.quotes import is_quoted
from etiquette_lint.text.utterance import Utterance

if TYPE_CHECKING:
    from etiquette_lint.checks.promises import Promises

_MOST = 20  # promises waited for at a time; of more the oldest are given up
_MINUTE = timedelta(minutes=1)
_GRACE = timedelta(minutes=2), timedelta(hours=1)  # within these, a fifth of the time promised
_BREATH = timedelta(minutes=2)  # what follows sooner, in one go, belongs to the promise yet
_UTC = timezone.utc  # noqa: UP017 - Python 3.11 has UTC, mypy's records of it differ
_MIDNIGHT = time(23, 59)


@dataclass(slots=True)
class _Open:
    promise: Promise
    limit: datetime  # with the grace; instants, not local
    breath: datetime
    turn: Turn


class Ledger:
    """Told of every turn while it ``waits``, it yields promises as they are kept or broken.

    The words and the hours of a promise are read in the team's zone. Days end with the team's
    work where its hours are known, at midnight where they are not.
    """

    def __init__(self, check: Promises) -> None:
        self._check = check
        self._open: deque[_Open] = deque(maxlen=_MOST)

    @property
    def waits(self) -> bool:
        return bool(self._open)

    def turn(self, turn: Turn, noted: Iterable[Utterance], scene: Scene) -> Iterator[Promise]:
        """``noted``: its utterances that may hold a promise; all of them will do as well."""
        may = set(map(id, noted)) if turn.role is Role.STAFF else set()
        for utterance in turn.utterances if self._open or may else ():
            for each in list(self._open):
                yield from self._hear(each, utterance, turn, scene)
            if id(utterance) in may:
                self._open.extend(self._read(utterance, turn, scene))

    def session_end(self, last: bool) -> Iterator[Promise]:
        """What is broken is not waited for in the next session; ``last``: nor is anything else."""
        for each in list(self._open):
            if each.promise.proof is not None:
                yield self._settled(each, PromiseState.BROKEN)
            elif last:
                yield self._settled(each, PromiseState.OPEN)

    def _read(self, utterance: Utterance, turn: Turn, scene: Scene) -> Iterator[_Open]:
        """The first promise of a message. An edited one may have got its time later."""
        message, said_at = utterance.message, scene.local(utterance.message)
        if said_at is None or message.edited_at is not None or not message.own_words:
            return
        if any(map(self._check.without.found_in, turn.around(utterance, IN_ONE_GO))):
            return
        for match in self._check.patterns.find(utterance):
            due = _due(match, utterance, said_at, scene)
            words = utterance.span(*match.captures["when"])
            if due is not None and not _quoted(utterance, words):
                promise = Promise(message, words, _language(match, utterance), said_at, due)
                start, end = _instant(said_at), _instant(due)
                wait = end - start
                slack = max(_GRACE[0], min(wait / 5, _GRACE[1]))
                if Fact.SECONDS not in scene.conversation.facts:
                    slack += _MINUTE
                yield _Open(promise, end + slack, start + min(_BREATH, wait / 4), turn)
                return

    def _hear(
        self, each: _Open, utterance: Utterance, turn: Turn, scene: Scene
    ) -> Iterator[Promise]:
        now = scene.local(utterance.message)
        if now is None or (now.tzinfo is None) != (each.limit.tzinfo is None):
            return
        promise = each.promise
        if promise.proof is None and _instant(now) > each.limit:
            promise = each.promise = replace(promise, proof=utterance.message)
        late = promise.proof is not None
        if turn.role is Role.CLIENT:
            if late and self._check.received.found_in(utterance):
                yield self._settled(each, PromiseState.KEPT)
            elif not late and self._check.until.found_in(utterance):
                yield self._settled(each, PromiseState.OPEN)
        elif turn.role is Role.STAFF and self._answers(each, utterance, turn, now):
            each.promise = replace(promise, answer=utterance.message, answered_at=now)
            yield self._settled(each, PromiseState.BROKEN if late else PromiseState.KEPT)

    def _answers(self, each: _Open, utterance: Utterance, turn: Turn, now: datetime) -> bool:
        if utterance.message.kind is not MessageKind.TEXT:
            return True
        said_at = _instant(each.promise.said_at)
        in_one_go = each.turn is turn and said_at <= _instant(now) < each.breath
        return (
            not in_one_go and utterance.word_count > 0 and not self._check.empty.found_in(utterance)
        )

    def _settled(self, each: _Open, state: PromiseState) -> Promise:
        self._open.remove(each)
        return replace(each.promise, state=state)


def _due(match: Match, utterance: Utterance, said_at: datetime, scene: Scene) -> datetime | None:
    start, end = match.captures["when"]
    moment = moment_at(utterance.words, start, match.pattern.language)
    if moment is None or moment.end != end:
        return None
    closing = _MIDNIGHT
    if Fact.HOURS in scene.conversation.facts:
        closes = scene.calendar.closing(said_at)
        closing = closes.time() if closes else closing
    return moment.due(said_at, closing)


def _instant(local: datetime) -> datetime:
    """In a zone that has no summer time, as far as any zone is known."""
    return local if local.tzinfo is None else local.astimezone(_UTC)


def _language(match: Match, utterance: Utterance) -> Language:
    return (
        match.pattern.language
        if match.pattern.language
        in (
            Language.RU,
            Language.UK,
        )
        else utterance.language
    )


def _quoted(utterance: Utterance, words: Span) -> bool:
    message = utterance.message
    return is_quoted(message, words) or any(words.within(span) for span in message.quoted)
