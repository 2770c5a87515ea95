"""Russian and Ukrainian within one text: what each word and each sentence of it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import CAPITALISED, HAS_CYRILLIC, HAS_LATIN, UPPER, Word

_RUSSIAN_LETTER = re.compile("[ыэъё]")
_UKRAINIAN_LETTER = re.compile("[іїєґ]")
_CLEAR = 4  # so much more must be said in a language than in the other
_SIGN = 3  # what a letter of one language alone is worth; see Word.leaning for the rest

# What is typed in the place of the right letter, by the language that the word should be in.
_MENDED = {
    Language.RU: {"і": "и", "ї": "и", "є": "е", "ґ": "г"},
    Language.UK: {"ы": "и", "э": "е", "ё": "йо", "ъ": "'"},
}
_FOREIGN = {Language.RU: _UKRAINIAN_LETTER, Language.UK: _RUSSIAN_LETTER}
OTHER = {Language.RU: Language.UK, Language.UK: Language.RU}


class Part(NamedTuple):
    """A sentence: its tokens ``start`` to ``end``, and how much in it is of either language."""

    start: int
    end: int
    words: int
    russian: int
    ukrainian: int

    @property
    def language(self) -> Language | None:
        """None where nothing tells, or much tells of both."""
        least, most = sorted((self.russian, self.ukrainian))
        if most < 2 or _CLEAR * least > most:
            return None
        return Language.RU if self.russian > self.ukrainian else Language.UK


def parts(words: Sequence[Word]) -> Iterator[Part]:
    """The sentences that have words in them. Names, and words in capitals, tell nothing."""
    start = 0
    for number, word in enumerate(words):
        last = number + 1 == len(words)
        if last or _ends(word):
            end = number + 1
            if any(w.kind is TokenKind.WORD for w in words[start:end]):
                yield _part(words, start, end)
            start = end


def together(every: Sequence[Part]) -> Part:
    """Parts taken as one."""
    return Part(
        every[0].start if every else 0,
        every[-1].end if every else 0,
        sum(part.words for part in every),
        sum(part.russian for part in every),
        sum(part.ukrainian for part in every),
    )


def foreign(word: Word, language: Language) -> bool:
    """Whether the word has letters that the language has not."""
    return bool(word.flags & HAS_CYRILLIC and _FOREIGN[language].search(word.text.lower()))


def mended(word: Word, language: Language) -> str | None:
    """The word with the language's own letters, where that makes a word of it."""
    text = word.text.translate(_TABLES[language])
    return text if LEXICON.native(text, language) else None


def _ends(word: Word) -> bool:
    if word.kind is TokenKind.BREAK:
        return True
    return word.kind is TokenKind.PUNCTUATION and any(mark in word.text for mark in ".!?…")


def _part(words: Sequence[Word], start: int, end: int) -> Part:
    counted = russian = ukrainian = 0
    for word in words[start:end]:
        if word.kind is not TokenKind.WORD or not word.flags & HAS_CYRILLIC:
            continue
        counted += 1
        told = 0 if counted > 1 and word.flags & CAPITALISED else _told(word)
        russian += max(0, told)
        ukrainian += max(0, -told)
    return Part(start, end, counted, russian, ukrainian)


def _told(word: Word) -> int:
    if word.flags & (HAS_LATIN | UPPER):
        return 0
    text = word.text.lower()
    letters = bool(_RUSSIAN_LETTER.search(text)) - bool(_UKRAINIAN_LETTER.search(text))
    return _SIGN * letters or word.leaning


_TABLES = {
    language: str.maketrans(
        letters | {letter.upper(): right.capitalize() for letter, right in letters.items()}
    )
    for language, letters in _MENDED.items()
}
