"""``repeat``: the same words sent again to the same reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, Watcher
from etiquette_lint.fields import Choice, Duration, Whole
from etiquette_lint.model import Fact, Message, MessageKind, Role, TokenKind, silence
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.fingerprints import plain
from etiquette_lint.text.likeness import edges, likeness
from etiquette_lint.text.utterance import Utterance

_SAME = 100
_KEPT = 400  # keys of texts in a session by which a later one is compared
_FIGURES = frozenset({TokenKind.NUMBER, TokenKind.MONEY, TokenKind.DATE, TokenKind.TIME})
_ALONE = frozenset({"personal", "bot"})  # in a group, others may not have read it


class Repeat(Check):
    """A text of a session that is at least ``alike`` per cent of one before.

    Case, punctuation, emoji and names aside; with other figures in it a text tells something new.
    What ``formula`` matches does not count as text: everybody says «чем могу помочь?» twice. A
    text sent again at once, nobody having answered, is a slip of the messenger; one that the
    client has asked for, by ``asked``, is none at all.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields = {
        "by": Choice(("staff", "bot")),
        "alike": Whole(minimum=50, maximum=100),
        "characters": Whole(),
        "words": Whole(),
        "times": Whole(minimum=2),
        "again_within": Duration(),
        "formula": SOURCES,
        "asked": SOURCES,
    }
    settings = {"alike": _SAME, "characters": 20, "words": 4, "times": 2, "again_within": 120.0}
    values = frozenset({"count"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.formula = self.set_of("formula")
        self.asked = self.set_of("asked")
        self.by = Role(spec.get("by", "staff"))
        self.alike: int = self.setting("alike")
        self.characters: int = self.setting("characters")
        self.times: int = self.setting("times")
        self.again_within: float = self.setting("again_within")

    def watch(self) -> Watcher:
        return _Repeats(self)


@dataclass(slots=True)
class _Said:
    text: str
    figures: list[str]
    messages: list[Message]
    client: Message | None  # what the client had said last before it was last said


class _Repeats(Watcher):
    def __init__(self, check: Repeat) -> None:
        self.check = check
        self.said: dict[str, _Said] = {}
        self.hears = frozenset({check.by})

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if scene.conversation.kind not in _ALONE:
            return ()
        found = [self._judge(utterance, scene) for utterance in turn.utterances]
        return [hit for hit in found if hit]

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        self.said.clear()
        return ()

    def _judge(self, utterance: Utterance, scene: Scene) -> Hit | None:
        check, message = self.check, utterance.message
        if message.kind is not MessageKind.TEXT or not message.own_words:
            return None
        if len(message.text) < check.characters:
            return None
        text = plain(utterance, names=False)
        if len(text) < check.characters:
            return None
        keys = [text] if check.alike == _SAME else list(edges(text))
        figures = [] if check.alike == _SAME else _figures(utterance)  # equal texts have the same
        before = self._before(text, figures, keys)
        if before is None:
            self._keep(keys, _Said(text, figures, [message], scene.last_client))
        elif self._is_new(before, message, scene):
            before.client = scene.last_client
            before.messages.append(message)
            if len(before.messages) == check.times:
                return self._hit(utterance, before, scene)
        return None

    def _before(self, text: str, figures: list[str], keys: list[str]) -> _Said | None:
        for key in keys:
            said = self.said.get(key)
            if said is None or said.figures != figures:
                continue
            if self.check.alike == _SAME or likeness(text, said.text, self.check.alike):
                return said
        return None

    def _keep(self, keys: list[str], said: _Said) -> None:
        for key in keys:
            self.said.pop(key, None)
            self.said[key] = said
        while len(self.said) > _KEPT:
            del self.said[next(iter(self.said))]

    def _is_new(self, before: _Said, message: Message, scene: Scene) -> bool:
        """Not the same message sent anew: somebody has answered, or time has passed."""
        if before.client is not scene.last_client:
            return True
        waited = silence(before.messages[-1], message)
        return waited is not None and waited.total_seconds() > self.check.again_within

    def _hit(self, utterance: Utterance, before: _Said, scene: Scene) -> Hit | None:
        own = utterance.word_count - sum(
            match.end - match.start for match in self.check.formula.find(utterance)
        )
        asked = scene.client_turns and any(
            self.check.asked.found_in(theirs) for theirs in scene.client_turns[-1].utterances
        )
        if own < self.check.setting("words") or asked:
            return None
        return Hit(
            utterance.message,
            utterance.language,
            values={"count": len(before.messages)},
            evidence=tuple(before.messages[:-1]),
        )


def _figures(utterance: Utterance) -> list[str]:
    return [word.folded for word in utterance.words if word.kind in _FIGURES]
