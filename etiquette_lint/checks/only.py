"""``only``: a message, or a whole turn, that is nothing but this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn
from etiquette_lint.checks.find import READINGS
from etiquette_lint.fields import Choice, Duration, Whole
from etiquette_lint.model import Language, MessageKind, TokenKind, silence
from etiquette_lint.pattern.field import OWN_PATTERNS, SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.needs import vocabulary
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Utterance

WITHIN = Choice(("message", "turn"))

# Passed over unless a pattern asks for them: they add no content.
_DECORATION = frozenset(
    {
        TokenKind.PUNCTUATION,
        TokenKind.BREAK,
        TokenKind.EMOJI,
        TokenKind.SMILE,
        TokenKind.EMOTICON,
        TokenKind.SYMBOL,
    }
)


class Only(Check):
    """With ``gap``, a turn's bare beginning counts if nothing more follows within that time.

    Messages that are nothing but ``lead``, such as a greeting, may go before it in the turn.
    """

    fields = {
        **OWN_PATTERNS,
        "readings": READINGS,
        "within": WITHIN,
        "lead": SOURCES,
        "gap": Duration(),
        "max_extra": Whole(),
        "max_words": Whole(minimum=1),
    }
    settings = {"gap": None, "max_extra": 0, "max_words": None, "also": ()}

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.scope = spec.get("within", "message")
        self.lead = self.set_of("lead")

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        if not self._too_long(utterance) and self.is_only(utterance, patterns):
            yield Hit(utterance.message, utterance.language)

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        settled = self not in turn.so_far if turn.continued else self._too_long(turn.first)
        return () if settled else self._bare(turn)

    def _bare(self, turn: Turn) -> Iterator[Hit]:
        last, words = turn.so_far.pop(self, (None, 0))
        following = None
        for utterance in turn.utterances:
            if not self.is_only(utterance, list(self.patterns.candidates(utterance))):
                if last is None and self._leads(utterance):
                    continue
                following = utterance.message
                break
            last, words = utterance, words + utterance.word_count
        if last is None:
            return
        if following is None and turn.unfinished:
            turn.so_far[self] = last, words
            return
        if following is not None:
            waited = silence(last.message, following)
            gap = self.setting("gap")
            if gap is None or waited is None or waited.total_seconds() <= gap:
                return
        most = self.setting("max_words")
        if most is None or words <= most:
            yield Hit(last.message, last.language)

    def _leads(self, utterance: Utterance) -> bool:
        return bool(self.lead) and self.is_only(utterance, list(self.lead.candidates(utterance)))

    def _too_long(self, utterance: Utterance) -> bool:
        most = self.setting("max_words")
        return most is not None and utterance.word_count > most

    def is_only(self, utterance: Utterance, patterns: Sequence[Pattern]) -> bool:
        words, unsure = utterance.words, utterance.language is Language.UNKNOWN
        message = utterance.message
        if message.kind is not MessageKind.TEXT or not message.own_words or not patterns:
            return False
        said = vocabulary(utterance)
        extra, matched, at = self.setting("max_extra"), False, 0
        while at < len(words):
            found = (pattern.match_at(words, at, unsure, said) for pattern in patterns)
            ends = [match.end for match in found if match]
            if ends:
                at, matched = max(ends), True
                continue
            if words[at].kind not in _DECORATION:
                extra -= 1
                if extra < 0:
                    return False
            at += 1
        return matched and not self.patterns.cancelling(utterance)
