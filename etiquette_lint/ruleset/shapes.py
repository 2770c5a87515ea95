"""Tests of a word that set off checks which no pattern describes."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.checks.apostrophe import PLACE, missing_place
from etiquette_lint.model import Language
from etiquette_lint.pattern.index import Shape
from etiquette_lint.text import tongues
from etiquette_lint.text.closed import LEANING
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.spelling import is_misspelt, soft_sign
from etiquette_lint.text.words import HAS_CYRILLIC, HAS_LATIN, UPPER, Word


def _long(word: Word, language: Language) -> bool:
    return len(word.text) > 2


def _both(word: Word, language: Language) -> bool:
    return bool(word.flags & HAS_CYRILLIC)


def _apostrophe(word: Word, language: Language) -> bool:
    return bool(PLACE.search(word.folded)) and missing_place(word, LEXICON) is not None


def _foreign(word: Word, language: Language) -> bool:
    """A word of the other one of the two languages, by its letters or by the dictionaries."""
    if tongues.foreign(word, language):
        return True
    if LEXICON.known(word.folded, language) and word.folded not in LEANING:
        return False
    return word.leaning <= -1 if language is Language.RU else word.leaning >= 1


def _unknown(word: Word, language: Language) -> bool:
    return language is not Language.OTHER and is_misspelt(word, language)


def _soft_sign(word: Word, language: Language) -> bool:
    return language is not Language.OTHER and soft_sign(word, language) is not None


SHAPES: Mapping[str, Shape] = {
    "upper": (UPPER, _long),
    "latin": (HAS_LATIN, _long),
    "mixed": (HAS_LATIN, _both),
    "apostrophe": (HAS_CYRILLIC, _apostrophe),
    "foreign": (HAS_CYRILLIC, _foreign),
    "unknown": (HAS_CYRILLIC, _unknown),
    "soft-sign": (HAS_CYRILLIC, _soft_sign),
}
