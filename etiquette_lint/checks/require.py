"""``require``: where one thing is said, another must be."""

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
    hit_of,
)
from etiquette_lint.checks.find import READINGS
from etiquette_lint.checks.only import WITHIN
from etiquette_lint.fields import Choice, Flag, ListOf, Record, Text
from etiquette_lint.model import Edit, Fact, Fix, MessageKind, Span, TokenKind
from etiquette_lint.pattern.field import LANGUAGES, SOURCES
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.utterance import Utterance

# What a comma must part from the words put in before it.
_WORDS = frozenset(TokenKind) - {
    TokenKind.PUNCTUATION,
    TokenKind.BREAK,
    TokenKind.EMOJI,
    TokenKind.SMILE,
    TokenKind.EMOTICON,
}


class Require(Check):
    """With ``kinds``, a message of them asks for ``need``, as one that ``when`` matches does.

    ``insert`` is what is lacking, to be put between commas after the first word of what was said.
    With ``elsewhere`` what is needed must stand outside those words: the day of «на пятницу мест
    нет» is not the day when there will be some.
    """

    fields = {
        "when": SOURCES,
        "kinds": ListOf(Choice(tuple(kind.value for kind in MessageKind)), 1),
        "need": SOURCES,
        "elsewhere": Flag(),
        "insert": Record(dict.fromkeys(LANGUAGES, Text())),
        "unless": SOURCES,
        "within": WITHIN,
        "readings": READINGS,
    }
    required = frozenset({"need"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.scope = spec.get("within", "message")
        self.need = self.set_of("need")
        self.kinds = frozenset(MessageKind(kind) for kind in spec.get("kinds", ()))

    def main_patterns(self) -> PatternSet:
        said = self.spec.get("when", {})
        when = {name: said.get(name) or () for name in LANGUAGES}
        return PatternSet(
            self.phrases, when, self.spec.get("unless"), self.spec.get("readings", "all")
        )

    def needed(self) -> frozenset[Fact]:
        return self.needs | {Fact.MEDIA} if self.kinds else self.needs

    def triggers(self) -> Iterator[Trigger]:
        yield from super().triggers()
        if self.kinds:
            keys = frozenset(f"media:{kind.value}" for kind in self.kinds)
            yield from (Trigger(language, keys) for language in TRIGGER_LANGUAGES)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        if utterance.message.kind in self.kinds and not self._met(utterance):
            yield Hit(utterance.message, utterance.language)
            return
        matches = self.patterns.find(utterance, patterns)
        if matches and not self._met(utterance):
            yield self._hit(matches[0], utterance)

    def turn(self, turn: Turn, scene: Scene) -> Iterator[Hit]:
        first, met = turn.so_far.get(self, (None, False))
        first = first or next(self._found(turn.utterances), None)
        if (first or turn.unfinished) and not met:
            met = any(self._met(utterance) for utterance in turn.utterances)
        if turn.unfinished:
            turn.so_far[self] = first, met
        elif first and not met:
            yield first

    def _met(self, utterance: Utterance) -> bool:
        if not self.spec.get("elsewhere"):
            return self.need.found_in(utterance)
        said = self.patterns.find(utterance)
        return any(
            all(match.end <= place.start or place.end <= match.start for place in said)
            for match in self.need.find(utterance)
        )

    def _found(self, utterances: Iterable[Utterance]) -> Iterator[Hit]:
        for utterance in utterances:
            if not utterance.message.own_words:
                continue
            if utterance.message.kind in self.kinds:
                yield Hit(utterance.message, utterance.language)
            for match in self.patterns.find(utterance):
                yield self._hit(match, utterance)

    def _hit(self, match: Match, utterance: Utterance) -> Hit:
        lacking = self.spec.get("insert", {}).get(match.pattern.language.value)
        if lacking is None:
            return hit_of(match, utterance)
        following = utterance.words[match.start + 1 : match.start + 2]
        closed = not following or following[0].kind not in _WORDS
        at = utterance.span(match.start, match.start + 1).end
        put = Edit(Span(at, at), f", {lacking}" if closed else f", {lacking},")
        return hit_of(match, utterance, Fix((put,)))
