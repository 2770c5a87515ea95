"""``documents``: a chat that has become the archive of somebody's papers."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from etiquette_lint.checks.base import Check, Gathering, Hit, Place, Scene, Turn, Watcher, short
from etiquette_lint.checks.clients import client_key, seconds
from etiquette_lint.fields import Duration, Whole
from etiquette_lint.model import Fact, Message, MessageKind, Role, Trace

_TEXTS = ".doc .docx .odt .rtf .pdf .xls .xlsx .ods .ppt .pptx .odp .pages .numbers .p7s .sig"
_SUFFIXES = frozenset(_TEXTS.split())
_SHOWN = 3  # of the documents before, as evidence
_MOST = 500  # documents of one client


class Documents(Check):
    """More than ``limit`` documents sent to one client ``within`` a time.

    Each time it is overstepped the count begins anew.
    """

    scope = "archive"
    needs = frozenset({Fact.TURNS, Fact.ROLES, Fact.MEDIA, Fact.TIME})
    fields = {"limit": Whole(), "within": Duration()}
    settings = {"limit": 5, "within": 30 * 24 * 3600.0}
    values = frozenset({"count", "limit"})

    def watch(self) -> Watcher:
        return _Sent()

    def gather(self) -> Gathering:
        return _Counted(self.setting("limit"), int(self.setting("within")))


class _Sent(Watcher):
    hears = frozenset({Role.STAFF})
    of_plain = False

    def __init__(self) -> None:
        self.found: deque[Trace] = deque(maxlen=_MOST)

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        for utterance in turn.utterances:
            message = utterance.message
            if message.kind is MessageKind.FILE and message.sent_at and _is_document(message):
                at = (seconds(message.sent_at),)
                self.found.append(Trace("", short(message), utterance.language, at))
        return ()

    def traces(self, scene: Scene) -> Iterable[Trace]:
        key = client_key(scene, scene.last_client.author if scene.last_client else None)
        return (replace(trace, key=key) for trace in self.found)


class _Counted(Gathering):
    def __init__(self, limit: int, within: int) -> None:
        self._limit, self._within = limit, within
        self._sent: dict[str, list[tuple[int, Place, Trace]]] = {}

    def take(self, trace: Trace, place: Place) -> None:
        sent = self._sent.setdefault(trace.key, [])
        if len(sent) < _MOST:
            sent.append((trace.data[0], place, trace))

    def hits(self) -> Iterator[tuple[Place, Hit]]:
        for sent in self._sent.values():
            lately: deque[tuple[int, Trace]] = deque()
            for at, place, trace in sorted(sent, key=lambda each: (each[0], each[1].number)):
                while lately and at - lately[0][0] >= self._within:
                    lately.popleft()
                lately.append((at, trace))
                if len(lately) > self._limit:
                    yield place, self._hit([each for _, each in lately])
                    lately.clear()

    def _hit(self, lately: list[Trace]) -> Hit:
        *before, last = lately
        return Hit(
            last.message,
            last.language,
            values={"count": len(lately), "limit": self._limit},
            evidence=tuple(each.message for each in before[-_SHOWN:]),
        )


def _is_document(message: Message) -> bool:
    return any(
        attachment.kind is MessageKind.FILE
        and PurePath(attachment.name or "").suffix.lower() in _SUFFIXES
        for attachment in message.attachments
    )
