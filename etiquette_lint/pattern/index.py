"""The inverted index: from a word to what it can set off.

Entries are numbers; what they mean is their owner's business. An :class:`Index` is of one
language, as lemmas and features are. Most words set off nothing, and find that out once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.pattern.anchors import Key
from etiquette_lint.pattern.matcher import has_features, is_name, marks_of, plain
from etiquette_lint.text.words import Word

Shape = Callable[[Word, Language], bool]
Ids = tuple[int, ...]

# Forms of a lexeme share so many letters with its dictionary form, or guessing is not worth it:
# a guess loads pymorphy3 and takes it a thousand times as long as a look-up.
_STEM = 3


class Index:
    """``entries`` pairs each key with the numbers it sets off.

    ``shapes`` are named tests of a word that checks need besides patterns (a word in capitals).
    """

    def __init__(
        self,
        language: Language,
        entries: Iterable[tuple[Key, Iterable[int]]],
        shapes: Mapping[str, Shape],
    ) -> None:
        self.language = language
        self.words: dict[str, Ids] = {}
        self.exact: dict[str, Ids] = {}
        self.lemmas: dict[str, Ids] = {}
        self.guessed: dict[str, Ids] = {}  # lemmas that no dictionary has
        self.marks: dict[str, Ids] = {}
        self.kinds: dict[str, Ids] = {}
        self.features: list[tuple[frozenset[str], bool, Ids]] = []
        self.regexes: list[tuple[re.Pattern[str], Ids]] = []
        self.shapes: list[tuple[Shape, Ids]] = []
        tables = {
            "w": self.words,
            "x": self.exact,
            "l": self.lemmas,
            "g": self.guessed,
            "p": self.marks,
            "k": self.kinds,
        }
        for key, numbers in entries:
            ids = tuple(numbers)
            if key[0] in tables:
                tables[key[0]][key[1]] = ids
            elif key[0] == "f":
                self.features.append((frozenset(key[1].split()), key[2] == "all", ids))
            elif key[0] == "r":
                self.regexes.append((re.compile(key[1]), ids))
            elif key[0] == "s":
                self.shapes.append((shapes[key[1]], ids))
        sources = [regex.pattern for regex, _ in self.regexes]
        self._any_regex = re.compile("|".join(f"(?:{s})" for s in sources)) if sources else None
        self._guessable = frozenset(lemma[:_STEM] for lemma in self.guessed)
        self._memo: dict[str, Ids] = {}

    def ids(self, word: Word) -> Ids:
        """What a word sets off. Asks the dictionary, so callers keep the answer."""
        found: list[int] = []
        found += self.words.get(word.folded, ())
        if self.exact:
            found += self.exact.get(word.text.lower(), ())
        if word.kind is TokenKind.WORD:
            self._of_word(word, found)
        elif word.kind is TokenKind.PUNCTUATION:
            for mark in marks_of(word) if self.marks else ():
                found += self.marks.get(mark, ())
        found += self.kinds.get(word.kind.value, ())
        for shape, ids in self.shapes:
            if shape(word, self.language):
                found += ids
        return tuple(dict.fromkeys(found))

    def _of_word(self, word: Word, found: list[int]) -> None:
        if self.lemmas:
            for lemma in {plain(lexeme.lemma) for lexeme in word.readings(self.language)}:
                found += self.lemmas.get(lemma, ())
        if word.folded[:_STEM] in self._guessable:
            for lemma in {plain(lexeme.lemma) for lexeme in word.lexemes(self.language)}:
                found += self.guessed.get(lemma, ())
        for features, every, ids in self.features:
            if has_features(word, self.language, features, every):
                found += ids
        if self._any_regex and self._any_regex.fullmatch(word.folded):
            for regex, ids in self.regexes:
                if regex.fullmatch(word.folded):
                    found += ids
        names = self.kinds.get("name")
        if names and is_name(word, self.language):
            found += names

    def remembered(self, word: Word) -> Ids:
        """As :meth:`ids`, keeping the answer by the word's text; for small, long-lived indexes."""
        known = self._memo.get(word.text)
        if known is None:
            if len(self._memo) > 50_000:
                self._memo.clear()
            known = self._memo[word.text] = self.ids(word)
        return known
