"""How long clients wait: a conversation's turns as exchanges of what was asked and what came back.

One place measures, for the rules about late answers and for statistics alike:

- An exchange begins with a client's message that nobody has answered, and ends with the first
  message that a person of the team writes.
- The client's burst is what they write with pauses of no more than five minutes. A reminder an
  hour later belongs to the exchange, not to the burst: it does not set the clock back.
- What a bot says, or a member of staff in the words of an automatic reply, is no answer; neither
  is what comes within two seconds of the client's first words. The burst begins anew after it,
  for the client has been attended to. Where the words stand under a person's name and come after
  longer than machines need, a person has sent them: that is an answer, if a poor one.
- A mailing that reaches the client hours later is no answer either, unless they had asked about
  offers. It begins with promotion: an answer may end with it. What they write after it begins a
  new exchange.
- What a client has to say that asks for nothing («спасибо», «ок», a sticker) is dropped if they
  write again later: the wait begins with what does ask.
- Clocks that run backwards or that leap over a year tell nothing of a wait.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from etiquette_lint.checks.base import Scene, Turn
from etiquette_lint.model import Fact, Message, MessageKind, Role, silence
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.worktime import Calendar

Anchor = Literal["first", "last"]  # which message of the client's burst the wait is counted from

BURST = timedelta(minutes=5)
_AT_ONCE = timedelta(seconds=2)  # faster than people type
_MACHINE = 20  # characters; a person may have had less at the ready
_HASTE = timedelta(seconds=20)  # what machines take for their first words, at the most
_MAILED = timedelta(hours=6)  # sooner than this, promotion may be an answer
_BEGINNING = 8  # words and marks, such as a greeting
_NOTHING, _LONGEST = timedelta(), timedelta(days=366)
_MINUTE = timedelta(minutes=1)
_KEPT = 20  # of the client's messages, at either end of an exchange
_ASKS_NOTHING = frozenset({MessageKind.STICKER, MessageKind.GIF})
_HEARD = frozenset({Role.CLIENT, Role.STAFF, Role.BOT})


class Wording:
    """What tells machines from people, and thanks from questions."""

    def __init__(self, phrases: Phrases) -> None:
        self._automatic = _set(phrases, "auto-reply")
        self._nothing = _set(phrases, "no-reply-needed")
        self._promo = _set(phrases, "promo")
        self._offers = _set(phrases, "asks-offer")

    def automatic(self, utterance: Utterance) -> bool:
        """Whether staff's words are those of a machine."""
        return utterance.message.own_words and self._automatic.found_in(utterance)

    def promotes(self, utterance: Utterance) -> bool:
        """Whether it sets out to promote something."""
        if not utterance.message.own_words or not self._promo.found_in(utterance):
            return False
        return any(match.start <= _BEGINNING for match in self._promo.find(utterance))

    def asks_offer(self, utterance: Utterance) -> bool:
        return self._offers.found_in(utterance)

    def asks_nothing(self, utterance: Utterance) -> bool:
        """«Спасибо», a bare «ок», nothing but emoji; what was not written may ask anything."""
        if utterance.message.kind in _ASKS_NOTHING:
            return True
        if utterance.message.kind is not MessageKind.TEXT:
            return False
        if not utterance.word_count:
            return "?" not in utterance.text
        return self._nothing.found_in(utterance)


def _set(phrases: Phrases, name: str) -> PatternSet:
    """A phrase set; an empty one where a folder of rules stands without it."""
    return phrases.set(name) if name in phrases else PatternSet(phrases, {})


@dataclass(slots=True)
class Exchange:
    """What a client wrote, and the answer to it; ``answer`` None: none came.

    ``opening``: nobody of the team had written in the session before. ``automatic`` is the first
    thing that a machine said. ``asked`` are the client's first messages, ``recent`` the latest
    since the last automatic reply in the latest session; either is bounded.
    """

    wording: Wording
    session: int
    opening: bool
    first: Utterance
    last: Utterance  # of the burst
    asked: list[Utterance] = field(default_factory=list)
    recent: deque[Utterance] = field(default_factory=lambda: deque(maxlen=_KEPT))
    automatic: Utterance | None = None
    answer: Utterance | None = None
    bursting: bool = True  # the burst may still go on
    mailed: bool = False  # promotion has come since

    def anchor(self, which: Anchor = "last") -> Message:
        """The client's message from which the wait is counted."""
        return (self.first if which == "first" else self.last).message

    def waited(self, which: Anchor = "last", until: Utterance | None = None) -> timedelta | None:
        """By the clock, until the answer or another reply; None where clocks do not tell."""
        end = until or self.answer
        if end is None:
            return None
        begun = silence(self.first.message, self.last.message)
        length = silence(self.anchor(which), end.message)
        return length if _told(begun) and _told(length) else None

    def worked(
        self, calendar: Calendar, which: Anchor = "last", until: Utterance | None = None
    ) -> timedelta | None:
        """How much of the wait was working time; None where clocks do not tell."""
        end = until or self.answer
        if end is None or self.waited(which, end) is None:
            return None
        asked, answered = self.anchor(which).sent_at, end.message.sent_at
        assert asked is not None and answered is not None
        return calendar.between(asked, answered)

    def asks(self) -> bool:
        """Whether anything the client wrote wants a reply."""
        return not all(map(self.wording.asks_nothing, self.asked))

    def latest(self) -> list[Utterance]:
        """What the client last wrote, unless only a machine has answered since."""
        return list(self.recent) or self.asked


class Exchanges:
    """Finds the exchanges of one conversation, turn by turn.

    Memory is bounded, and a turn costs what its own messages cost. ``seconds``: the clock is fine
    enough to tell a machine by its haste.
    """

    def __init__(self, phrases: Phrases, seconds: bool) -> None:
        self._wording = Wording(phrases)
        self._seconds = seconds
        self._open: Exchange | None = None
        self._session = 0
        self._attended = False  # by a person, in this session

    def hear(self, turn: Turn, session: int) -> Exchange | None:
        """The exchange that a finished turn brings to its end, if it does."""
        if session != self._session:
            self._session, self._attended = session, False
            if self._open is not None:
                self._open.bursting = False
                self._open.recent.clear()
        if turn.role is Role.CLIENT:
            for utterance in turn.utterances:
                self._ask(utterance)
        elif turn.role is Role.BOT:
            self._reply(turn.last)
        elif turn.role is Role.STAFF:
            return self._answer(turn)
        return None

    @property
    def waiting(self) -> bool:
        """Whether a client has written and no person has answered yet."""
        return self._open is not None

    def end(self) -> Exchange | None:
        """The exchange that nobody brought to its end, at the end of the conversation."""
        exchange, self._open = self._open, None
        return exchange

    def _ask(self, utterance: Utterance) -> None:
        exchange = self._open
        if exchange is not None and exchange.mailed:
            exchange = None
        if exchange is not None and not self._goes_on(exchange, utterance):
            exchange.bursting = False
            if not exchange.asks():
                exchange = None
        if exchange is None:
            opening = not self._attended
            exchange = Exchange(self._wording, self._session, opening, utterance, utterance)
            self._open = exchange
        elif exchange.bursting:
            exchange.last = utterance
        if len(exchange.asked) < _KEPT:
            exchange.asked.append(utterance)
        exchange.recent.append(utterance)

    @staticmethod
    def _goes_on(exchange: Exchange, utterance: Utterance) -> bool:
        before = exchange.recent[-1] if exchange.recent else exchange.last
        pause = silence(before.message, utterance.message)
        if exchange.automatic is not None and not exchange.recent:
            exchange.bursting = True  # begins anew after a machine's words
            return True
        return exchange.bursting and (pause is None or pause <= BURST)

    def _reply(self, utterance: Utterance) -> None:
        exchange = self._open
        if exchange is not None:
            exchange.automatic = exchange.automatic or utterance
            exchange.recent.clear()

    def _answer(self, turn: Turn) -> Exchange | None:
        mailing: Utterance | None = None
        for utterance in turn.utterances:
            exchange = self._open
            if exchange is None:
                self._attended = True  # by what staff said first
                return None
            latest = exchange.recent[-1] if exchange.recent else exchange.last
            pause = silence(latest.message, utterance.message)
            if self._is_automatic(utterance, exchange, pause):
                self._reply(utterance)
                continue
            if self._is_mailed(utterance, exchange, pause, mailing):
                exchange.mailed = self._attended = True
                mailing = utterance
                continue
            exchange.answer, self._open, self._attended = utterance, None, True
            return exchange
        return None

    def _is_automatic(
        self, utterance: Utterance, exchange: Exchange, pause: timedelta | None
    ) -> bool:
        first_words = self._seconds and exchange.opening and exchange.first is exchange.last
        if first_words and pause is not None and _NOTHING <= pause <= _AT_ONCE:
            return len(utterance.text) >= _MACHINE
        if not self._wording.automatic(utterance):
            return False
        haste = _HASTE if self._seconds else _MINUTE
        taken = pause is not None and pause > haste
        return not (taken and _by_person(utterance.message.author.name))

    def _is_mailed(
        self,
        utterance: Utterance,
        exchange: Exchange,
        pause: timedelta | None,
        mailing: Utterance | None,
    ) -> bool:
        """Whether it is promotion that happens to come while the client waits, or goes on so."""
        going_on = silence(mailing.message, utterance.message) if mailing else None
        if going_on is not None and going_on <= _MINUTE:
            return True
        if pause is None or pause < _MAILED or not self._wording.promotes(utterance):
            return False
        return not any(map(self._wording.asks_offer, exchange.asked))


def _told(length: timedelta | None) -> bool:
    """Whether the clocks were right, as far as one can see."""
    return length is not None and _NOTHING <= length <= _LONGEST


def _by_person(name: str) -> bool:
    from etiquette_lint.text.people import person  # few answers are in a machine's words

    return person(name) is not None


def asked_for(said: Sequence[Utterance], to: PatternSet, withdrawn: PatternSet) -> Utterance | None:
    """The last thing said that matches ``to``, unless it was taken back after that."""
    for utterance in reversed(said):
        if to.found_in(utterance):
            return utterance
        if withdrawn.found_in(utterance):
            return None
    return None


def wants_reply(exchange: Exchange, to: PatternSet, withdrawn: PatternSet) -> bool:
    """Whether the client waits for something: for what matches ``to``, if that is given."""
    if to:
        return asked_for(exchange.asked, to, withdrawn) is not None
    return exchange.asks() and not any(map(withdrawn.found_in, exchange.asked[-1:]))


def blur(scene: Scene) -> timedelta:
    """By how much the clock may make a wait look longer than it was."""
    return _NOTHING if Fact.SECONDS in scene.conversation.facts else _MINUTE
