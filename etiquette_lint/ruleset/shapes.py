"""Tests of a word that set off checks which no pattern describes."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.checks.apostrophe import missing_place
from etiquette_lint.model import Language, TokenKind
from etiquette_lint.pattern.index import Shape
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import HAS_CYRILLIC, HAS_LATIN, UPPER, Word


def _is_word(word: Word) -> bool:
    return word.kind is TokenKind.WORD


def _upper(word: Word, language: Language) -> bool:
    return _is_word(word) and bool(word.flags & UPPER) and len(word.text) > 2


def _latin(word: Word, language: Language) -> bool:
    return _is_word(word) and bool(word.flags & HAS_LATIN) and len(word.text) > 2


def _mixed(word: Word, language: Language) -> bool:
    both = HAS_LATIN | HAS_CYRILLIC
    return _is_word(word) and word.flags & both == both


def _apostrophe(word: Word, language: Language) -> bool:
    return _is_word(word) and missing_place(word, LEXICON) is not None


SHAPES: Mapping[str, Shape] = {
    "upper": _upper,
    "latin": _latin,
    "mixed": _mixed,
    "apostrophe": _apostrophe,
}
