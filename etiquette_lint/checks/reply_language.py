"""``reply-language``: the language in which staff answer."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, Watcher
from etiquette_lint.fields import Choice, Field, Whole
from etiquette_lint.model import Fact, Language, Message, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text import tongues
from etiquette_lint.text.utterance import Utterance

_MOST_CLIENTS = 200  # of a group, whose language is remembered


class ReplyLanguage(Check):
    """mirrored: staff answer in another language than the client's last ``messages`` are in.
    first: the first message of staff in a conversation is not in ``language``.

    Messages of fewer than ``words`` words tell nothing. Once somebody has spoken of the language
    (``agreed``), it is left to the two of them.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields: Mapping[str, Field[Any]] = {
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

    def watch(self) -> Watcher:
        return _Mirrored(self) if self.spec["find"] == "mirrored" else _First(self)


class _Languages(Watcher):
    hears = frozenset({Role.CLIENT, Role.STAFF})

    def __init__(self, check: ReplyLanguage) -> None:
        self.check = check
        self.settled = False  # nothing more will be said of the language

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if self.settled:
            return ()
        written = [u for u in turn.utterances if u.message.own_words and u.text]
        self.settled = any(map(self.check.agreed.found_in, written))
        return () if self.settled else self.heard(turn, written, scene)

    def heard(self, turn: Turn, written: Sequence[Utterance], scene: Scene) -> Iterable[Hit]:
        raise NotImplementedError

    def language(self, utterance: Utterance) -> Language | None:
        """What the message is in, if it is long enough and all of it in that."""
        said = tongues.together(list(tongues.parts(utterance.words)))
        return said.language if said.words >= self.check.setting("words") else None


class _Mirrored(_Languages):
    """One hit for each time that staff go over to another language than the client's."""

    def __init__(self, check: ReplyLanguage) -> None:
        super().__init__(check)
        self.said: dict[str, deque[tuple[Language, Message]]] = {}  # by clients' ids
        self.told: set[str] = set()

    def heard(self, turn: Turn, written: Sequence[Utterance], scene: Scene) -> Iterator[Hit]:
        if turn.role is Role.CLIENT:
            self._remember(turn.author.id, written)
            return
        client = scene.last_client.author.id if scene.last_client else ""
        theirs = self.said.get(client)
        if not theirs or len({language for language, _ in theirs}) > 1:
            return
        wanted, message = theirs[-1]
        for utterance in written:
            language = self.language(utterance)
            if language is wanted:
                self.told.discard(client)
            elif language and client not in self.told:
                self.told.add(client)
                yield Hit(utterance.message, language, evidence=(message,))

    def _remember(self, client: str, written: Sequence[Utterance]) -> None:
        if client not in self.said and len(self.said) >= _MOST_CLIENTS:
            del self.said[next(iter(self.said))]
        theirs = self.said.setdefault(client, deque(maxlen=self.check.setting("messages")))
        for utterance in written:
            if language := self.language(utterance):
                theirs.append((language, utterance.message))


class _First(_Languages):
    def heard(self, turn: Turn, written: Sequence[Utterance], scene: Scene) -> Iterator[Hit]:
        if turn.role is not Role.STAFF:
            return
        self.settled = True
        if not scene.from_start:
            return
        for utterance in written:
            if language := self.language(utterance):
                if language.value != self.check.setting("language"):
                    yield Hit(utterance.message, language)
                return
