"""``only``: a message, or a whole turn, that is nothing but this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn
from etiquette_lint.checks.find import READINGS
from etiquette_lint.fields import Choice, Duration, Whole
from etiquette_lint.model import MessageKind, TokenKind, silence
from etiquette_lint.pattern.field import PATTERN_LIST, SOURCES
from etiquette_lint.pattern.matcher import Pattern
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
    """With ``gap``, a turn's bare beginning counts if nothing more follows within that time."""

    fields = {
        "ru": PATTERN_LIST,
        "uk": PATTERN_LIST,
        "common": PATTERN_LIST,
        "also": PATTERN_LIST,
        "unless": SOURCES,
        "readings": READINGS,
        "within": WITHIN,
        "gap": Duration(),
        "max_extra": Whole(),
        "max_words": Whole(minimum=1),
    }
    settings = {"gap": None, "max_extra": 0, "max_words": None, "also": ()}

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.scope = spec.get("within", "message")

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        if not self._too_long(utterance) and self.is_only(utterance, patterns):
            yield Hit(utterance.message, utterance.language)

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        return () if turn.continued or self._too_long(turn.first) else self._bare(turn)

    def _bare(self, turn: Turn) -> Iterator[Hit]:
        bare: list[Utterance] = []
        following = None
        for utterance in turn.utterances:
            if not self.is_only(utterance, list(self.patterns.candidates(utterance))):
                following = utterance
                break
            bare.append(utterance)
        if not bare:
            return
        last = bare[-1].message
        if following is not None:
            waited = silence(last, following.message)
            gap = self.setting("gap")
            if gap is None or waited is None or waited.total_seconds() <= gap:
                return
        most = self.setting("max_words")
        if most is None or sum(utterance.word_count for utterance in bare) <= most:
            yield Hit(last, bare[-1].language)

    def _too_long(self, utterance: Utterance) -> bool:
        most = self.setting("max_words")
        return most is not None and utterance.word_count > most

    def is_only(self, utterance: Utterance, patterns: Sequence[Pattern]) -> bool:
        words = utterance.words
        message = utterance.message
        if message.kind is not MessageKind.TEXT or not message.own_words or not patterns:
            return False
        extra, matched, at = self.setting("max_extra"), False, 0
        while at < len(words):
            ends = [m.end for pattern in patterns if (m := pattern.match_at(words, at))]
            if ends:
                at, matched = max(ends), True
                continue
            if words[at].kind not in _DECORATION:
                extra -= 1
                if extra < 0:
                    return False
            at += 1
        return matched and not self.patterns.cancelling(utterance)
