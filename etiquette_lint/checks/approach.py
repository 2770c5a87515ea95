"""``approach``: how staff begin a conversation that the client has not begun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, hit_of
from etiquette_lint.fields import Flag
from etiquette_lint.model import Fact
from etiquette_lint.pattern.field import OWN_PATTERNS
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.utterance import Utterance


class Approach(Check):
    """The first turn of a session, staff's own: no client has written in it yet.

    With ``first``, only of a conversation's first session. With ``whole``, each message of the
    turn must match. What ``need`` matches anywhere in the turn makes it innocent.
    """

    scope = "turn"
    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields = {**OWN_PATTERNS, "need": OWN_PATTERNS["unless"], "first": Flag(), "whole": Flag()}
    settings = {"also": ()}

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.need: PatternSet = self.set_of("need")

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        begun = scene.before is not None or bool(scene.client_turns)
        late = bool(self.spec.get("first")) and scene.session > 0
        return () if begun or late or turn.in_parts else self._judge(turn)

    def _judge(self, turn: Turn) -> Iterator[Hit]:
        written = [u for u in turn.utterances if u.message.own_words]
        found = [self._found(utterance) for utterance in written]
        hits = [hit for hit in found if hit is not None]
        partly = len(hits) < len(turn.utterances) and bool(self.spec.get("whole"))
        if hits and not partly and not any(map(self.need.found_in, written)):
            yield hits[0]

    def _found(self, utterance: Utterance) -> Hit | None:
        matches = self.patterns.find(utterance)
        return hit_of(matches[0], utterance) if matches else None
