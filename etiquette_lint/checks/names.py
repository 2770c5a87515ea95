"""``names``: is the client called by name, and by the right one?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
from etiquette_lint.checks.find import READINGS
from etiquette_lint.fields import Choice, Whole
from etiquette_lint.model import Author, Fact, Language, Role
from etiquette_lint.pattern.field import OWN_PATTERNS, SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.people import Person, Same, called, mention, person, same, stem
from etiquette_lint.text.utterance import Utterance

_ALONE = frozenset({"personal", "bot"})  # kinds of conversation with one client


class Names(Check):
    """A client's name is known from the export, the team's roster or the client's own words.

    ``missing``: nobody has called the client by it in a session with ``turns`` turns of staff.
    ``mismatch``: what the patterns capture as ``who`` can be none of the names. Whoever else the
    client has named may be the one who reads, unless it was as one of ``others``; staff may be
    speaking of a colleague.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields = {
        **OWN_PATTERNS,
        "find": Choice(("missing", "mismatch")),
        "introduced": SOURCES,
        "others": SOURCES,
        "turns": Whole(minimum=1),
        "readings": READINGS,
    }
    required = frozenset({"find"})
    settings = {"turns": 2, "also": ()}
    values = frozenset({"name"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.introduced = self.set_of("introduced")
        self.others = self.set_of("others")

    def triggers(self) -> Iterator[Trigger]:
        for language in TRIGGER_LANGUAGES:
            introduced = self.introduced.patterns(language)
            for number, pattern in enumerate(self.counted(language)):
                role = Role.CLIENT if number < len(introduced) else None
                yield Trigger(language, self.patterns.anchors(pattern), number, role)

    def counted(self, language: Language) -> Sequence[Pattern]:
        """What clients say of themselves, and then what staff call them."""
        called = self.patterns.patterns(language) if self.spec["find"] == "mismatch" else ()
        return [*self.introduced.patterns(language), *called]

    def watch(self) -> Watcher:
        return _Missing(self) if self.spec["find"] == "missing" else _Mismatch(self)


class _Known(Watcher):
    """Who the client is, as far as it is known."""

    hears = frozenset({Role.CLIENT, Role.STAFF, Role.BOT})

    def __init__(self, check: Names) -> None:
        self.check = check
        self.people: list[Person] = []
        self.staff: list[Person] = []
        self._met: set[str] = set()

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        if scene.conversation.kind not in _ALONE:
            return ()
        self._meet(utterance.message.author, utterance.role, scene)
        if utterance.role is Role.CLIENT:
            self._listen(utterance, patterns)
            return ()
        return self._judge(utterance, patterns, scene) if self.people else ()

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if turn.author.id not in self._met:
            self._meet(turn.author, turn.role, scene)
        return ()

    def _judge(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        """What staff have called the client."""
        return ()

    def _meet(self, author: Author, role: Role, scene: Scene) -> None:
        if author.id in self._met or role is Role.BOT:
            return
        self._met.add(author.id)
        told = scene.roster.get(author.id) or scene.roster.get(author.name)
        found = person(told or author.name)
        if found is not None:
            (self.people if role is Role.CLIENT else self.staff).append(found)

    def _listen(self, utterance: Utterance, patterns: Sequence[Pattern]) -> None:
        for match in self.check.introduced.find(utterance, patterns):
            words = utterance.words[slice(*match.captures["who"])]
            found = called(word.text.capitalize() for word in words)
            if found is not None and found not in self.people:
                self.people.append(found)


class _Missing(_Known):
    def __init__(self, check: Names) -> None:
        super().__init__(check)
        self.first: Utterance | None = None  # of staff in this session, once the name is known
        self.turns = 0
        self.called = False

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if scene.conversation.kind not in _ALONE:
            return ()
        super().turn(turn, scene)
        if turn.role is Role.CLIENT or self.called or not self.people:
            return ()
        if any(self._calls(utterance) for utterance in turn.utterances):
            self.called = True
        elif turn.role is Role.STAFF and (written := _own(turn)):
            self.turns += 1
            self.first = self.first or written[0]
        return ()

    def _calls(self, utterance: Utterance) -> bool:
        if not utterance.message.own_words:
            return False
        text = utterance.text.lower().replace("ё", "е")
        return any(
            mention(each.names).search(text) or any(stem(word) in text for word in each.others)
            for each in self.people
        )

    def session_end(self, scene: Scene, last: bool) -> Iterator[Hit]:
        first, turns, was_called = self.first, self.turns, self.called
        self.first, self.turns, self.called = None, 0, False
        if first and scene.from_start and not was_called and turns >= self.check.setting("turns"):
            name = self.people[-1].shown
            yield Hit(first.message, first.language, values={"name": name})


def _own(turn: Turn) -> list[Utterance]:
    return [u for u in turn.utterances if u.words and u.message.own_words]


class _Mismatch(_Known):
    def _judge(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        for match in self.check.patterns.find(utterance, patterns):
            first, end = match.captures["who"]
            found = called(word.text for word in utterance.words[first:end])
            if found and self._is_another(found, scene):
                yield Hit(
                    utterance.message,
                    match.pattern.language,
                    utterance.span(first, end),
                    values={"name": self.people[-1].shown},
                )

    def _is_another(self, found: Person, scene: Scene) -> bool:
        if any(same(found, each) is not Same.NO for each in self.people):
            return False
        if any(same(found, each) is Same.YES for each in self.staff):
            return False
        spoken_of = mention(found.names)
        return not any(
            spoken_of.search(self._but_others(utterance).lower())
            for turn in scene.client_turns
            for utterance in turn.utterances
        )

    def _but_others(self, utterance: Utterance) -> str:
        """A client's words without the names of people who surely do not read here."""
        text = utterance.text
        for match in reversed(self.check.others.find(utterance)):
            span = utterance.span(*match.captures["who"])
            text = text[: span.start] + text[span.end :]
        return text
