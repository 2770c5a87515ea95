"""``recontact``: a client who has to come back about what was taken for settled."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from etiquette_lint.checks.base import (
    Check,
    Gathering,
    Hit,
    Place,
    Scene,
    Spec,
    Turn,
    Watcher,
    short,
)
from etiquette_lint.checks.clients import client_key, may_return, seconds
from etiquette_lint.fields import Duration
from etiquette_lint.model import Author, Fact, Role, Trace
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.topics import about_the_same, topic
from etiquette_lint.text.utterance import Utterance

_OPENING = 3  # client's turns that tell what a session is about
_SESSIONS = 6  # of a client, remembered
_MOST = 500  # sessions of a conversation
_CLIENTS = 20_000
_ENDED, _CLOSED, _TOPIC = 1, 2, 3  # after when it began, in a trace's data


class Recontact(Check):
    """A session in which the client writes of the same as in one that was ``closed`` shortly
    before: of the same order by its number, or largely in the same words.
    """

    scope = "archive"
    points_at = Role.CLIENT
    needs = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME})
    fields = {"within": Duration(), "closed": SOURCES}
    required = frozenset({"closed"})
    settings = {"within": 7 * 24 * 3600.0}

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.closed = self.set_of("closed")

    def watch(self) -> Watcher:
        return _Sessions(self)

    def gather(self) -> Gathering:
        return _Returns(int(self.setting("within")))


@dataclass(slots=True)
class _Session:
    """``closed`` is None until somebody asks: looking costs more than all the rest."""

    data: tuple[int, ...]
    said: Utterance
    ending: list[Turn]
    closed: bool | None


class _Sessions(Watcher):
    """The last few sessions of a conversation, each by its opening and its end.

    Told are pairs about the same, and where the client may turn up in other conversations as
    well, the first session and the last.
    """

    hears = frozenset({Role.STAFF, Role.CLIENT})

    def __init__(self, check: Recontact) -> None:
        self.check = check
        self.within = int(check.setting("within"))
        self.client: Author | None = None
        self.opening: list[Turn] = []
        self.ending: deque[Turn] = deque(maxlen=2)
        self.answered = False
        self.first: _Session | None = None
        self.lately: deque[_Session] = deque(maxlen=_SESSIONS)
        self.told: dict[int, Trace] = {}  # by when the session began

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        self.ending.append(turn)
        if turn.role is Role.STAFF:
            self.answered = True
        elif scene.conversation.kind != "group" and len(self.opening) < _OPENING:
            self.client = turn.author
            self.opening.append(turn)
        return ()

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        opening, ending, answered = self.opening, list(self.ending), self.answered
        self.opening, self.answered = [], False
        self.ending.clear()
        if opening:
            self._keep(opening, ending, answered)
        return ()

    def _keep(self, opening: list[Turn], ending: list[Turn], answered: bool) -> None:
        first, final = opening[0].first.message, ending[-1].last.message
        about = topic([u.text for turn in opening for u in turn.utterances[:_OPENING]])
        if not about or first.sent_at is None or final.sent_at is None:
            return
        data = (seconds(first.sent_at), seconds(final.sent_at), 0, *about)
        session = _Session(data, _telling(opening), ending, None if answered else False)
        for earlier in reversed(self.lately):
            if _is_return(earlier.data, data, self.within) and self._is_closed(earlier):
                self._tell(earlier)
                self._tell(session)
                break
        self.first = self.first or session
        self.lately.append(session)

    def _is_closed(self, session: _Session) -> bool:
        if session.closed is None:
            session.closed = any(
                self.check.closed.found_in(utterance)
                for turn in session.ending
                for utterance in turn.utterances
            )
        return session.closed

    def _tell(self, session: _Session) -> None:
        began, ended, _, *about = session.data
        data = (began, ended, int(bool(session.closed)), *about)
        if began in self.told or len(self.told) < _MOST:
            said = session.said
            self.told[began] = Trace("", short(said.message), said.language, data)

    def traces(self, scene: Scene) -> Iterable[Trace]:
        if may_return(scene, self.client) and self.first is not None:
            for session in (self.first, self.lately[-1]):
                self._is_closed(session)
                self._tell(session)
        key = client_key(scene, self.client)
        return [replace(self.told[began], key=key) for began in sorted(self.told)]


def _telling(opening: list[Turn]) -> Utterance:
    """The longest of the first messages: «Добрый день!» says little."""
    said = [utterance for turn in opening for utterance in turn.utterances[:_OPENING]]
    return max(said, key=lambda utterance: len(utterance.text))


def _is_return(earlier: tuple[int, ...], later: tuple[int, ...], within: int) -> bool:
    waited = later[0] - earlier[_ENDED]
    return 0 < waited <= within and about_the_same(earlier[_TOPIC:], later[_TOPIC:])


class _Returns(Gathering):
    """Sessions come in the order of the inputs, each client's in that of time, mostly: a few of
    each client are enough, and of very many clients those who have not written for long go.
    """

    def __init__(self, within: int) -> None:
        self._within = within
        self._known: dict[str, deque[Trace]] = {}
        self._older: dict[str, deque[Trace]] = {}
        self._hits: list[tuple[Place, Hit]] = []

    def take(self, trace: Trace, place: Place) -> None:
        if trace.key not in self._known:
            if len(self._known) >= _CLIENTS:
                self._older, self._known = self._known, {}
            before = self._older.pop(trace.key, None)
            self._known[trace.key] = before or deque(maxlen=_SESSIONS)
        sessions = self._known[trace.key]
        for earlier in reversed(sessions):
            if earlier.data[_CLOSED] and _is_return(earlier.data, trace.data, self._within):
                hit = Hit(trace.message, trace.language, evidence=(earlier.message,))
                self._hits.append((place, hit))
                break
        sessions.append(trace)

    def hits(self) -> Iterable[tuple[Place, Hit]]:
        return self._hits
