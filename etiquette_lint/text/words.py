"""Distinct words, each analysed once and shared by all its occurrences."""

from __future__ import annotations

import re
from typing import Any

from etiquette_lint.model import Language, Lexeme, TokenKind
from etiquette_lint.text.folding import fold, undisguised
from etiquette_lint.text.lately import Lately
from etiquette_lint.text.lexicon import Lexicon
from etiquette_lint.text.tokens import kind_of

CAPITALISED, UPPER, HAS_LATIN, HAS_CYRILLIC, MASKED = 1, 2, 4, 8, 16

_DICTIONARIES = (Language.RU, Language.UK)
_USUAL = re.compile("[а-яіїєґ]+")  # lower case without ё: nothing to fold, nothing to flag
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_MASK = re.compile("[*#@$]")


class Word:
    """A distinct token text. ``flags`` are set for words proper, zero for other kinds."""

    # What is not known yet stands on the class: most words never come to know it, and making
    # a word is what an export of many distinct words spends its time on.
    keys: Any = None  # these two belong to the pattern layer, as does what the word sets off
    said: Any = None
    _readings: dict[Language, tuple[Lexeme, ...]] | None = None
    _features: dict[Language, tuple[frozenset[str], ...]] | None = None
    _guesses: tuple[Language, tuple[Lexeme, ...]] | None = None
    _known_ru: bool | None = None
    _known_uk: bool | None = None
    _leaning: int | None = None

    def __init__(self, text: str, kind: TokenKind, lexicon: Lexicon) -> None:
        self.text = text
        self.kind = kind
        self._lexicon = lexicon
        if kind is not TokenKind.WORD:
            self.folded = text.lower()
            self.flags = 0
        elif _USUAL.fullmatch(text):
            self.folded = text
            self.flags = HAS_CYRILLIC
        else:
            self.folded = fold(text)
            self.flags = _flags(text)
            if self.flags & HAS_CYRILLIC and (self.flags & HAS_LATIN or not text.isalpha()):
                self.folded = undisguised(self.folded)

    def readings(self, language: Language) -> tuple[Lexeme, ...]:
        """What the language's dictionary makes of the word; empty where it has no such word."""
        if self._readings is None:
            self._readings = {}
        found = self._readings.get(language)
        if found is None:
            analysable = self._analysable(language)
            found = self._lexicon.readings(self.text, language) if analysable else ()
            self._readings[language] = found
        return found

    def features(self, language: Language) -> tuple[frozenset[str], ...]:
        """The features alone of each reading."""
        if self._features is None:
            self._features = {}
        found = self._features.get(language)
        if found is None:
            analysable = self._analysable(language)
            found = self._lexicon.features(self.text, language) if analysable else ()
            self._features[language] = found
        return found

    def lexemes(self, language: Language) -> tuple[Lexeme, ...]:
        """The same, or guesses for a word no dictionary has, which cost a thousand times more."""
        found = self.readings(language)
        if found or not self._analysable(language):
            return found
        if self._guesses is None or self._guesses[0] is not language:
            self._guesses = (language, self._lexicon.guesses(self.text, language))
        return self._guesses[1]

    def _analysable(self, language: Language) -> bool:
        return self.kind is TokenKind.WORD and language in _DICTIONARIES

    @property
    def known_ru(self) -> bool:
        """In the Russian dictionary."""
        if self._known_ru is None:
            self._known_ru = self._lexicon.known(self.text, Language.RU)
        return self._known_ru

    @property
    def known_uk(self) -> bool:
        """In the Ukrainian dictionary."""
        if self._known_uk is None:
            self._known_uk = self._lexicon.known(self.text, Language.UK)
        return self._known_uk

    @property
    def leaning(self) -> int:
        """How much the word tells of the language: 2 for Russian to -2 for Ukrainian."""
        if self._leaning is None:
            self._leaning = self._lexicon.leaning(self.text)
        return self._leaning

    def __repr__(self) -> str:
        return f"Word({self.text!r}, {self.kind})"


def _flags(text: str) -> int:
    if text.islower():
        flags = 0
    else:
        flags = CAPITALISED if text[0].isupper() else 0
        if text.isupper() and sum(map(str.isalpha, text)) > 1:
            flags |= UPPER
    if _CYRILLIC.search(text):
        flags |= HAS_CYRILLIC
    if _LATIN.search(text):
        flags |= HAS_LATIN
    if _MASK.search(text):
        flags |= MASKED
    return flags


class Vocabulary(Lately[str, Word]):
    """Token text to Word. What is very long is made anew each time and not kept."""

    MOST = 50_000
    LONGEST = 40

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def make(self, key: str) -> Word:
        return Word(key, kind_of(key), self._lexicon)

    def __missing__(self, key: str) -> Word:
        return super().__missing__(key) if len(key) <= self.LONGEST else self.make(key)

    @property
    def kept(self) -> int:
        """Words in both generations."""
        return len(self) + len(self.older)
