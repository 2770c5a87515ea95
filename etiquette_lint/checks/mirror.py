"""``mirror``: what staff may use only as the client does, such as emoji."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import TRIGGER_LANGUAGES, Check, Hit, Scene, Trigger
from etiquette_lint.checks.find import with_space
from etiquette_lint.fields import Choice, Whole
from etiquette_lint.model import Edit, Fact, Fix, MessageKind, TokenKind
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.utterance import Utterance

# Whoever sends any of these does not mind emoji.
_PLAYFUL = frozenset({TokenKind.EMOJI, TokenKind.SMILE, TokenKind.EMOTICON})
_PICTURES = frozenset({MessageKind.STICKER, MessageKind.GIF})


class Mirror(Check):
    """Emoji to a client who has sent none in this session.

    Before the client's ``turns``-th turn nothing is known of how the client writes.
    """

    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields = {"of": Choice(("emoji",)), "turns": Whole(minimum=1)}
    required = frozenset({"of"})
    settings = {"turns": 1}

    def triggers(self) -> Iterator[Trigger]:
        keys = frozenset({"<emoji>"})
        return (Trigger(language, keys) for language in TRIGGER_LANGUAGES)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        turns = scene.client_turns
        if len(turns) < self.setting("turns"):
            return
        if any(_playful(theirs) for turn in turns for theirs in turn.utterances):
            return
        words = utterance.words
        places = [at for at, word in enumerate(words) if word.kind is TokenKind.EMOJI]
        span = utterance.span(places[0], places[0] + 1)
        alone = utterance.word_count == 0 or len(places) > 1  # nothing to keep, or not one piece
        fix = None if alone else Fix((Edit(with_space(utterance.text, span), ""),))
        yield Hit(utterance.message, utterance.language, span, fix=fix)


def _playful(utterance: Utterance) -> bool:
    return utterance.message.kind in _PICTURES or any(w.kind in _PLAYFUL for w in utterance.words)
