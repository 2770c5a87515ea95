"""Words that no dictionary has, and the one word that was surely meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from etiquette_lint.model import Language
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.tongues import OTHER
from etiquette_lint.text.words import HAS_CYRILLIC, HAS_LATIN, MASKED, UPPER, Word

SHORTEST = 4
_LETTERS = {
    Language.RU: "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    Language.UK: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'",
}
# Parts that make new words freely: what is left must be a word.
_FIRST_PARTS = re.compile(
    "(?:авто|агро|аква|анти|арт|аудио|аудіо|био|біо|веб|видео|відео|гео|гипер|гіпер|евро|євро|кибер"
    "|кібер|контр|макро|мега|медиа|медіа|микро|мікро|мини|міні|мото|мульти|нано|онлайн|пере|псевдо"
    "|радио|радіо|само|спец|супер|теле|тепло|термо|ультра|фото|экзо|эко|еко|экспресс|електро"
    "|электро|одно|двух|трех|четырех|много|мало|полу|дво|три|чотири|багато|напів|без)-?"
)
_REFLEXIVE = re.compile("(.{2,})(т)(ь?)(ся)", re.IGNORECASE)
_SOFT = ("ь", "Ь")
# A word said slowly, «дооолго», is no misspelling.
_DRAWN = re.compile(r"(.)\1\1")


def is_misspelt(word: Word, language: Language) -> bool:
    """Whether a Cyrillic word is in neither dictionary and not put together of words that are."""
    if not word.flags & HAS_CYRILLIC or word.flags & (HAS_LATIN | MASKED | UPPER):
        return False
    if len(word.folded) < SHORTEST:
        return False
    if _DRAWN.search(word.folded) or _is_known(word.folded, language):
        return False
    return not LEXICON.known(word.folded, OTHER[language])


def _is_known(word: str, language: Language) -> bool:
    if LEXICON.known(word, language):
        return True
    if "-" in word:
        return all(len(part) < SHORTEST or _is_known(part, language) for part in word.split("-"))
    first = _FIRST_PARTS.match(word)
    return bool(first and _is_known(word[first.end() :], language))


def soft_sign(word: Word, language: Language) -> str | None:
    """The word with its soft sign put in or left out, «записаться», «открывается», where only so
    a dictionary has it.
    """
    match = _REFLEXIVE.fullmatch(word.text)
    if not match or LEXICON.known(word.folded, language):
        return None
    right = match[1] + (match[2] if match[3] else match[2] + _SOFT[match[2].isupper()]) + match[4]
    return right if LEXICON.native(right, language) else None


@lru_cache(maxsize=1024)
def meant(word: str, language: Language) -> str | None:
    """The only word of the language that a single slip turns into this; None of several.

    People seldom mistake the first letter of a word.
    """
    found = {
        near
        for near in _near(word, language)
        if near[:1] == word[:1] and LEXICON.native(near, language)
    }
    return found.pop() if len(found) == 1 else None


def _near(word: str, language: Language) -> Iterator[str]:
    """What differs by a letter left out, put in, mistaken, or by two that changed places."""
    letters = _LETTERS[language]
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in letters if letter != after[0])
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in letters)
