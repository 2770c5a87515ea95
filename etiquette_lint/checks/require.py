"""``require``: where one thing is said, another must be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, hit_of
from etiquette_lint.checks.find import READINGS
from etiquette_lint.checks.only import WITHIN
from etiquette_lint.pattern.field import LANGUAGES, SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.utterance import Utterance


class Require(Check):
    fields = {
        "when": SOURCES,
        "need": SOURCES,
        "unless": SOURCES,
        "within": WITHIN,
        "readings": READINGS,
    }
    required = frozenset({"when", "need"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.scope = spec.get("within", "message")
        self.need = self.set_of("need")

    def main_patterns(self) -> PatternSet:
        when = {name: self.spec["when"].get(name) or () for name in LANGUAGES}
        return PatternSet(
            self.phrases, when, self.spec.get("unless"), self.spec.get("readings", "all")
        )

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        matches = self.patterns.find(utterance, patterns)
        if matches and not self.need.found_in(utterance):
            yield hit_of(matches[0], utterance)

    def turn(self, turn: Turn, scene: Scene) -> Iterator[Hit]:
        first, met = turn.so_far.get(self, (None, False))
        first = first or next(self._found(turn.utterances), None)
        if (first or turn.unfinished) and not met:
            met = any(self.need.found_in(utterance) for utterance in turn.utterances)
        if turn.unfinished:
            turn.so_far[self] = first, met
        elif first and not met:
            yield first

    def _found(self, utterances: Iterable[Utterance]) -> Iterator[Hit]:
        for utterance in utterances:
            for match in self.patterns.find(utterance) if utterance.message.own_words else ():
                yield hit_of(match, utterance)
