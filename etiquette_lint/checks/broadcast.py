"""``broadcast``: one text sent to many clients as if it were written to each."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

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
from etiquette_lint.fields import Whole
from etiquette_lint.model import Fact, MessageKind, Role, Trace
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.fingerprints import fingerprint, is_personal, plain
from etiquette_lint.text.utterance import Utterance

_REMEMBERED = 50_000  # texts of which it is known to how many they went
_SHOWN = 3  # of the others who got the text, as evidence


class Broadcast(Check):
    """What staff begin a session with, word for word the same for ``clients`` clients.

    Answers may be ready-made: only what nobody asked for is a mailing. A text with somebody's name
    or a slot is personal, one shorter than ``characters`` may coincide.
    """

    scope = "archive"
    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields = {"clients": Whole(minimum=2), "characters": Whole(), "unless": SOURCES}
    settings = {"clients": 5, "characters": 40}
    values = frozenset({"count", "limit"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.excused = self.set_of("unless")

    def watch(self) -> Watcher:
        return _Mailed(self)

    def gather(self) -> Gathering:
        return _Mailings(self.setting("clients"))


class _Mailed(Watcher):
    """Texts of one conversation, each once."""

    hears = frozenset({Role.STAFF})

    def __init__(self, check: Broadcast) -> None:
        self.check = check
        self.found: dict[str, Trace] = {}

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if scene.before is None and not scene.client_turns and scene.conversation.kind != "group":
            for utterance in turn.utterances:
                self._keep(utterance)
        return ()

    def _keep(self, utterance: Utterance) -> None:
        message = utterance.message
        if message.kind is not MessageKind.TEXT or not message.own_words:
            return
        text = plain(utterance)
        if len(text) < self.check.setting("characters") or is_personal(utterance):
            return
        if not self.check.excused.found_in(utterance):
            key = fingerprint(text)
            self.found.setdefault(key, Trace(key, short(message), utterance.language))

    def traces(self, scene: Scene) -> Iterable[Trace]:
        return self.found.values()


@dataclass(slots=True)
class _Mailing:
    count: int = 0
    first: tuple[Place, Trace] | None = None
    others: deque[Trace] = field(default_factory=lambda: deque(maxlen=_SHOWN))


class _Mailings(Gathering):
    """A finding points at the message that made it a mailing: before that, texts are but counted.

    Memory is bounded: of very many texts, those that have not come for long are forgotten.
    """

    def __init__(self, clients: int) -> None:
        self._clients = clients
        self._counts: dict[str, int] = {}
        self._older: dict[str, int] = {}
        self._mailings: dict[str, _Mailing] = {}

    def take(self, trace: Trace, place: Place) -> None:
        count = self._counts.get(trace.key) or self._older.pop(trace.key, 0)
        if not count and len(self._counts) >= _REMEMBERED:
            self._older, self._counts = self._counts, {}
        self._counts[trace.key] = count = count + 1
        if count >= self._clients - 1:
            mailing = self._mailings.setdefault(trace.key, _Mailing())
            mailing.count = count
            if count >= self._clients and mailing.first is None:
                mailing.first = place, trace
            else:
                mailing.others.append(trace)

    def hits(self) -> Iterator[tuple[Place, Hit]]:
        for mailing in self._mailings.values():
            if mailing.first is not None:
                place, trace = mailing.first
                yield (
                    place,
                    Hit(
                        trace.message,
                        trace.language,
                        values={"count": mailing.count, "limit": self._clients},
                        evidence=tuple(other.message for other in mailing.others),
                    ),
                )
