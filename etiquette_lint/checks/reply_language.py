"""``reply-language``: the language in which staff answer."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, ClassVar

from etiquette_lint.checks.base import (
    TRIGGER_LANGUAGES,
    Check,
    Hit,
    Scene,
    Spec,
    Trigger,
    Turn,
    Watcher,
)
from etiquette_lint.fields import Choice, Field, Whole
from etiquette_lint.model import Fact, Language, Message, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text import tongues
from etiquette_lint.text.utterance import Utterance

_MOST_CLIENTS = 200  # of a group, whose language is remembered
_SHORT_ONES = 3  # so many times more messages are kept than tell: some are too short to
_SHORTEST = 16  # characters: fewer are hardly four words
_UKRAINIAN = "іїєґІЇЄҐ"


class ReplyLanguage(Check):
    """mirrored: staff answer in another language than the client's last ``messages`` are in.
    first: the first message of staff in a conversation is not in ``language``.

    Messages of fewer than ``words`` words tell nothing. Once somebody has spoken of the language
    (``agreed``), it is left to the two of them.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields: ClassVar[Mapping[str, Field[Any]]] = {
        "find": Choice(("mirrored", "first")),
        "agreed": SOURCES,
        "messages": Whole(minimum=1),
        "words": Whole(minimum=1),
        "language": Choice(("ru", "uk")),
    }
    required = frozenset({"find"})
    settings = {"messages": 2, "words": 4, "language": "uk"}

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.agreed = self.set_of("agreed")
        self.messages: int = self.setting("messages")

    def counted(self, language: Language) -> Sequence[Pattern]:
        return self.agreed.patterns(language)

    def triggers(self) -> Iterator[Trigger]:
        for language in TRIGGER_LANGUAGES:
            for number, pattern in enumerate(self.counted(language)):
                for role in (Role.CLIENT, Role.STAFF):
                    yield Trigger(language, self.agreed.anchors(pattern), number, role)

    def watch(self) -> Watcher:
        return _Mirrored(self) if self.spec["find"] == "mirrored" else _First(self)


class _Languages(Watcher):
    hears = frozenset({Role.CLIENT, Role.STAFF})

    def __init__(self, check: ReplyLanguage) -> None:
        self.check = check
        self.settled = False  # nothing more will be said of the language

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        self.settled = self.settled or self.check.agreed.found_in(utterance, patterns)
        return ()

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        return () if self.settled else self.heard(turn, scene)

    def heard(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        raise NotImplementedError

    def language(self, utterance: Utterance) -> Language | None:
        """What the message is in, if it is long enough and all of it in that."""
        said = tongues.together(list(tongues.parts(utterance.words)))
        return said.language if said.words >= self.check.setting("words") else None


def _written(turn: Turn) -> list[Utterance]:
    return [u for u in turn.utterances if u.message.own_words and u.text]


@dataclass(slots=True)
class _Said:
    """A client's message, and the language it is in once somebody has asked.

    ``ukrainian``: it has a letter that Russian has not. Four words of Ukrainian have one.
    """

    utterance: Utterance
    ukrainian: bool
    read: bool = False
    language: Language | None = None


class _Mirrored(_Languages):
    """One hit for each time that staff go over to another language than the client's."""

    def __init__(self, check: ReplyLanguage) -> None:
        super().__init__(check)
        self.said: dict[str, deque[_Said]] = {}  # by clients' ids
        self.told: set[str] = set()

    def heard(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if turn.role is Role.CLIENT:
            self._remember(turn.author.id, turn.utterances)
            return ()
        client = scene.last_client.author.id if scene.last_client else ""
        recent = self.said.get(client)
        if not recent:
            return ()
        newest = {each.ukrainian for each in islice(reversed(recent), self.check.messages)}
        other = _OTHER[newest.pop()] if len(newest) == 1 else None
        if other and any(u.language is other for u in turn.utterances):
            return self._answered(client, recent, other, _written(turn))
        self.told.discard(client)
        return ()

    def _answered(
        self,
        client: str,
        recent: Iterable[_Said],
        other: Language,
        utterances: Iterable[Utterance],
    ) -> Iterator[Hit]:
        for utterance in utterances:
            if utterance.language is not other:
                self.told.discard(client)
            elif client not in self.told and (message := self._differs(utterance, recent)):
                self.told.add(client)
                yield Hit(utterance.message, utterance.language, evidence=(message,))

    def _differs(self, utterance: Utterance, recent: Iterable[_Said]) -> Message | None:
        """The client's latest message, where their last ones agree and this one does not."""
        for each in recent:
            if not each.read:
                each.read, each.language = True, self.language(each.utterance)
        latest = [each for each in recent if each.language][-self.check.messages :]
        if len({each.language for each in latest}) != 1:
            return None
        own = self.language(utterance)
        differs = own and own is not latest[-1].language
        return latest[-1].utterance.message if differs else None

    def _remember(self, client: str, utterances: Iterable[Utterance]) -> None:
        theirs = self.said.get(client)
        if theirs is None:
            if len(self.said) >= _MOST_CLIENTS:
                del self.said[next(iter(self.said))]
            theirs = self.said[client] = deque(maxlen=_SHORT_ONES * self.check.messages)
        for utterance in utterances:
            message = utterance.message
            if len(message.text) >= _SHORTEST and message.own_words:
                theirs.append(_Said(utterance, any(map(message.text.__contains__, _UKRAINIAN))))


# In what language staff may have gone over to another than the client's latest messages are in,
# by whether those have Ukrainian letters: whether it is worth reading them, which nobody else does.
_OTHER = {True: Language.RU, False: Language.UK}


class _First(_Languages):
    def heard(self, turn: Turn, scene: Scene) -> Iterator[Hit]:
        if turn.role is not Role.STAFF:
            return
        self.settled = True
        if not scene.from_start:
            return
        for utterance in _written(turn):
            if language := self.language(utterance):
                if language.value != self.check.setting("language"):
                    yield Hit(utterance.message, language)
                return
