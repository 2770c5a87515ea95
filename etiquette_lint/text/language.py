"""The language of a message: from its letters, else its words, else the talk around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.words import HAS_CYRILLIC, HAS_LATIN, Word

_RU = re.compile("[ыэъёЫЭЪЁ]")
_UK = re.compile("[іїєґІЇЄҐ]")
_FOREIGN = re.compile("[ўјљњђћџәғқңөұүһѓѕќЎЈЉЊЂЋЏӘҒҚҢӨҰҮҺЃЅЌ]")
_MANY = 3  # so many Latin words in a row are a text in another language


def guess(text: str, words: Sequence[Word], context: Language = Language.UNKNOWN) -> Language:
    """``context`` is the language of the conversation so far; it settles what nothing else can."""
    russian, ukrainian = _RU.search(text), _UK.search(text)
    if (russian is None) != (ukrainian is None) and _FOREIGN.search(text) is None:
        return Language.RU if russian else Language.UK
    return _by_words(words, context)


def _by_words(words: Sequence[Word], context: Language) -> Language:
    russian = ukrainian = cyrillic = latin = 0
    for word in words:
        if word.kind is not TokenKind.WORD:
            continue
        flags = word.flags
        if flags & HAS_CYRILLIC:
            cyrillic += 1
            russian += word.known_ru
            ukrainian += word.known_uk
        elif flags & HAS_LATIN:
            latin += 1
    if not cyrillic:
        return Language.OTHER if latin >= _MANY else context
    if russian != ukrainian:
        return Language.RU if russian > ukrainian else Language.UK
    return context
