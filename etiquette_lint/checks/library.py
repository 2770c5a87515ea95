"""What every check of a library as a whole has in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from etiquette_lint.checks.base import Check, Gathering, Hit, Place, Scene, Turn, Watcher
from etiquette_lint.model import Fact, Language, Message, Role, Trace
from etiquette_lint.model.sources import Reply, ReplyOrigin
from etiquette_lint.text.utterance import Utterance

Judged = tuple[Place, Hit]


class Item(NamedTuple):
    """A reply of the library."""

    place: Place
    message: Message
    language: Language

    @property
    def reply(self) -> Reply:
        origin = self.message.origin
        return origin.reply if isinstance(origin, ReplyOrigin) else Reply(self.message.id)


class LibraryCheck(Check):
    """Judges all replies of a run at once: those of one library may be in many files."""

    scope = "library"
    needs: ClassVar[frozenset[Fact]] = frozenset({Fact.ROLES})

    def watch(self) -> Watcher:
        return _Reading()

    def gather(self) -> Gathering:
        return _Shelf(self)

    def judge(self, items: Sequence[Item]) -> Iterator[Judged]:
        """All there is to say of the library; ``items`` come in the order of the files."""
        raise NotImplementedError


class _Reading(Watcher):
    hears = frozenset({Role.STAFF})

    def __init__(self) -> None:
        self._traces: list[Trace] = []

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        for utterance in turn.utterances:
            message = utterance.message
            self._traces.append(Trace(message.id, message, _language(utterance)))
        return ()

    def traces(self, scene: Scene) -> Iterable[Trace]:
        return self._traces


def _language(utterance: Utterance) -> Language:
    """The one the file declares; what the words look like counts where it does not."""
    origin = utterance.message.origin
    declared = origin.reply.language if isinstance(origin, ReplyOrigin) else Language.UNKNOWN
    return utterance.language if declared is Language.UNKNOWN else declared


class _Shelf(Gathering):
    def __init__(self, check: LibraryCheck) -> None:
        self._check = check
        self._items: list[Item] = []

    def take(self, trace: Trace, place: Place) -> None:
        self._items.append(Item(place, trace.message, trace.language))

    def hits(self) -> Iterable[Judged]:
        return self._check.judge(self._items)
