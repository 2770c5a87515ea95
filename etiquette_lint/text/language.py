"""The language of a message: from its letters, else its words, else the talk around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.words import HAS_CYRILLIC, HAS_LATIN, Word

_FOREIGN_LETTERS = "ўјљњђћџәғқңөұүһѓѕќЎЈЉЊЂЋЏӘҒҚҢӨҰҮҺЃЅЌ"
_TELLING = re.compile(f"[ыэъёЫЭЪЁіїєґІЇЄҐ{_FOREIGN_LETTERS}]")
_NOT_RUSSIAN = re.compile(f"[іїєґІЇЄҐ{_FOREIGN_LETTERS}]")
_NOT_UKRAINIAN = re.compile(f"[ыэъёЫЭЪЁ{_FOREIGN_LETTERS}]")
_FOREIGN = re.compile(f"[{_FOREIGN_LETTERS}]")
_LONG = 40  # letters, of which Ukrainian has several of its own
_MANY = 3  # so many words in another alphabet are a text in another language


def guess(text: str, words: Sequence[Word], context: Language = Language.UNKNOWN) -> Language:
    """The language of ``text``, whose tokens are ``words``.

    ``context`` is the language of the conversation so far, for messages that could be either.
    """
    return by_letters(text) or _by_words(text, words, context)


def by_letters(text: str) -> Language | None:
    """The language whose own letters a text has, if it has no other's.

    A lone «і» in a longer text may be a slip: the words shall tell.
    """
    if _TELLING.search(text):
        found = _NOT_RUSSIAN.search(text)
        if not found:
            return Language.RU
        alone = len(text) > _LONG and not _NOT_RUSSIAN.search(text, found.end())
        if not alone and not _NOT_UKRAINIAN.search(text):
            return Language.UK
    return None


def _by_words(text: str, words: Sequence[Word], context: Language) -> Language:
    cyrillic: list[Word] = []
    foreign = 0
    for word in words:
        if word.kind is TokenKind.WORD:
            if word.flags & HAS_CYRILLIC:
                cyrillic.append(word)
            else:
                foreign += 1 if word.flags & HAS_LATIN else _MANY
    if not cyrillic:
        return Language.OTHER if foreign >= _MANY else context
    if _FOREIGN.search(text):
        russian, ukrainian = sum(w.known_ru for w in cyrillic), sum(w.known_uk for w in cyrillic)
        if max(russian, ukrainian) < 0.75 * len(cyrillic):
            return Language.OTHER
    leaning = sum(word.leaning for word in cyrillic)
    if abs(leaning) < 2 and context is not Language.UNKNOWN or not leaning:
        return context
    return Language.RU if leaning > 0 else Language.UK
