"""``checksum``: numbers that prove by their check digit what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import TRIGGER_LANGUAGES, Check, Hit, Scene, Trigger
from etiquette_lint.fields import Choice
from etiquette_lint.model import Edit, Fix, Span
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.utterance import Utterance

# ISO/IEC 7812: a card number has 13 to 19 digits, is written in groups and begins with the
# network's digits: 2 (Mir, Mastercard), 3 (American Express), 4, 5, 6, 9 (Prostir).
_CARD = re.compile(r"(?<![\w-])[2-69](?:[ \u00a0-]?\d){12,18}(?![\w-])")


class Checksum(Check):
    fields = {"find": Choice(("card",))}
    required = frozenset({"find"})

    def triggers(self) -> Iterator[Trigger]:
        keys = frozenset({"<number>", "<phone>"})
        return (Trigger(language, keys) for language in TRIGGER_LANGUAGES)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        text = utterance.message.text
        if len(text) < 13:
            return
        for found in _CARD.finditer(text):
            digits = re.sub(r"\D", "", found.group())
            if luhn(digits) and len(set(digits)) > 2:
                span = Span(*found.span())
                yield Hit(
                    utterance.message,
                    utterance.language,
                    span,
                    fix=Fix((Edit(span, f"…{digits[-4:]}"),)),
                )


def luhn(digits: str) -> bool:
    """The check of ISO/IEC 7812-1: every second digit from the right doubled."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
