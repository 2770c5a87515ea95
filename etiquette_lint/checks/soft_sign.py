"""``soft-sign``: verbs in -тся and -ться that the dictionary knows only the other way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, Trigger
from etiquette_lint.model import Edit, Fix, Language
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.spelling import soft_sign
from etiquette_lint.text.utterance import Utterance


class SoftSign(Check):
    def triggers(self) -> Iterator[Trigger]:
        for language in (Language.RU, Language.UK):
            yield Trigger(language, frozenset({"shape:soft-sign"}))

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        language = utterance.language
        if language not in (Language.RU, Language.UK):
            return
        for number, word in enumerate(utterance.words):
            right = soft_sign(word, language)
            if right:
                span = utterance.span(number, number + 1)
                yield Hit(
                    utterance.message, language, span, fix=Fix((Edit(span, right),), safe=True)
                )
