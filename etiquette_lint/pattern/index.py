"""The inverted index: from a word to what it can set off.

Entries are numbers; what they mean is their owner's business. An :class:`Index` is of one
language, as lemmas and features are. Most words set off nothing, and find that out once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.pattern.asks import STEM, has_features, is_name
from etiquette_lint.pattern.keys import content_bounds, keys_of, plain
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import Word

if TYPE_CHECKING:
    from etiquette_lint.pattern.tables import Begun, Tables

FEWEST, MOST = 3, 5  # letters of a beginning by which expressions are found

Test = Callable[[Word, Language], bool]
Shape = tuple[int, Test]  # asked of words that have one of the flags

Whole = Callable[[str], "re.Match[str] | None"]

_WORTH_SPELLING = 2000  # words after which it pays to look up forms rather than lemmas

# A regular expression that refers to its own groups.
_REFERS = re.compile(r"\\[1-9]|\(\?P|\(\?\(")


class Index:
    """``shapes`` are named tests of a word that checks need besides patterns, such as one of a
    word in capitals.
    """

    def __init__(self, language: Language, tables: Tables, shapes: Mapping[str, Shape]) -> None:
        self.language = language
        self.media = tables["media"]
        self.long = tables["long"]
        self._keys = dict(tables["keys"])  # forms are added
        self._lemmas = tables["lemmas"]
        self._lexemes = tables["lexemes"]
        self._names = tables["names"]
        self._starts, self._ends = tables["start"], tables["end"]
        self._features = [(frozenset(f.split()), every, n) for f, every, n in tables["features"]]
        self._sorts: Callable[[str], int] = lambda _: -1  # all of them, until it is known better
        self._shapes = [(*shapes[name], ids) for name, ids in tables["shapes"]]
        self._regexes = tables["regexes"]
        self._tables = tables
        self._unbegun = tables["unbegun"]
        self._wholes: dict[int, Whole] = {}
        self._asked = 0
        self._any_word = self._keys.get("<word>", [])

    # Made when the first word comes: to a text in another language none does.

    @cached_property
    def _begun(self) -> dict[str, Begun]:
        return dict(self._tables["begun"])

    @cached_property
    def _exact(self) -> bool:
        return any(key.startswith('"') for key in self._keys)

    @cached_property
    def _stems(self) -> tuple[str, ...]:
        return tuple({lemma[:STEM] for lemma in self._lexemes})

    @cached_property
    def _any_other(self) -> Whole:
        """Whether any of the expressions matches whose beginnings are not known."""
        if not self._unbegun:
            return lambda _: None
        sources = (self._regexes[number][0] for number in self._unbegun)
        return re.compile("|".join(map(_joinable, sources))).fullmatch

    def _whole(self, number: int) -> Whole:
        """An expression, compiled when first tried: most never are."""
        if number not in self._wholes:
            self._wholes[number] = re.compile(self._regexes[number][0]).fullmatch
        return self._wholes[number]

    def ids(self, word: Word) -> tuple[int, ...]:
        """What a word sets off. Asks the dictionary, so callers keep the answer."""
        if word.kind is TokenKind.WORD:
            found = [*self._keys.get(word.folded, ()), *self._any_word]
            if self._exact:
                found += self._keys.get(f'"{word.text.lower()}', ())
            self._of_word(word, found)
        else:
            found = [n for key in keys_of(word) for n in self._keys.get(key, ())]
        return tuple(dict.fromkeys(found)) if found else ()

    def _of_word(self, word: Word, found: list[int]) -> None:
        may = self._sorts(word.folded)
        for bit, (features, every, ids) in enumerate(self._features) if may else ():
            if ids and may >> bit & 1 and has_features(word, self.language, features, every):
                found += ids
        for flags, shape, ids in self._shapes:
            if ids and word.flags & flags and shape(word, self.language):
                found += ids
        if self._regexes:
            begun = self._begun.get(word.folded[:FEWEST])
            tried = [*begun["all"], *begun["more"].get(word.folded[:MOST], ())] if begun else []
            if self._any_other(word.folded):
                tried += self._unbegun
            for number in tried:
                if self._regexes[number][1] and self._whole(number)(word.folded):
                    found += self._regexes[number][1]
        if self._lemmas:
            for lemma in {plain(lexeme.lemma) for lexeme in word.readings(self.language)}:
                found += self._lemmas.get(lemma, ())
        if word.folded.startswith(self._stems):
            for lemma in {plain(lexeme.lemma) for lexeme in word.lexemes(self.language)}:
                found += self._lexemes.get(lemma, ())
        if self._names and is_name(word, self.language):
            found += self._names
        self._asked += 1
        if self._asked == _WORTH_SPELLING:  # only now: this word was looked up by its lemma
            self._spell_out()

    def _spell_out(self) -> None:
        """Every form of every lemma becomes a key, and features get their quick test: dear at
        first, cheap for each word after.
        """
        self._sorts = LEXICON.sorter([each[0] for each in self._features], self.language)
        for lemma, ids in self._lemmas.items():
            for form in LEXICON.forms(lemma, self.language):
                self._keys[form] = list(dict.fromkeys((*self._keys.get(form, ()), *ids)))
        self._lemmas = {}

    def leave(self, numbers: Container[int]) -> None:
        """Entries that nothing need set off any more."""

        def left(ids: Iterable[int]) -> list[int]:
            return [number for number in ids if number not in numbers]

        def group(by_key: Mapping[str, Iterable[int]]) -> dict[str, list[int]]:
            return {key: ids for key in by_key if (ids := left(by_key[key]))}

        self._keys, self._any_word = group(self._keys), left(self._any_word)
        self._lemmas, self._lexemes = group(self._lemmas), group(self._lexemes)
        self._starts, self._ends = group(self._starts), group(self._ends)
        self._names = left(self._names)
        self._features = [(features, every, left(ids)) for features, every, ids in self._features]
        self._shapes = [(flags, shape, left(ids)) for flags, shape, ids in self._shapes]
        self._regexes = [(source, left(ids)) for source, ids in self._regexes]
        self.__dict__.pop("_stems", None)

    def at_edges(self, words: Sequence[Word]) -> Sequence[int]:
        """What the first and the last word of a message set off by standing there."""
        starts, ends = self._starts, self._ends
        if not (starts or ends):
            return ()
        start, end = content_bounds(words)
        found: list[int] = []
        if starts and start < len(words):
            for key in keys_of(words[start]):
                if key in starts:
                    found += starts[key]
        if ends and end:
            for key in keys_of(words[end - 1]):
                if key in ends:
                    found += ends[key]
        return found


def _joinable(source: str) -> str:
    """Groups are numbered anew in a union: an expression that counts on its own is not tried."""
    return ".*" if _REFERS.search(source) else f"(?:{source})"
