"""``spelling``: words that no dictionary has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, Trigger
from etiquette_lint.checks.replace import like
from etiquette_lint.model import Edit, Fix, Language, TokenKind
from etiquette_lint.pattern.keys import ends_sentence
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.spelling import is_misspelt, meant
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import CAPITALISED


class Spelling(Check):
    """Capitalised words count only where a sentence begins with them: elsewhere they are names."""

    def triggers(self) -> Iterator[Trigger]:
        for language in (Language.RU, Language.UK):
            yield Trigger(language, frozenset({"shape:unknown"}))

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        language = utterance.language
        if language not in (Language.RU, Language.UK):
            return
        begins = True
        for number, word in enumerate(utterance.words):
            if word.kind is TokenKind.WORD:
                first, begins = begins, False
                named = word.flags & CAPITALISED and not first
                if not named and is_misspelt(word, language):
                    span = utterance.span(number, number + 1)
                    right = meant(word.folded, language)
                    if right is None and word.flags & CAPITALISED:
                        continue  # nobody knows that it is no name
                    fix = (
                        Fix((Edit(span, like(word.text, right, first, False)),)) if right else None
                    )
                    yield Hit(utterance.message, language, span, fix=fix)
            elif ends_sentence(word):
                begins = True
