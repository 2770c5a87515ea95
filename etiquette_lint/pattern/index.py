"""The inverted index: from a word to what it can set off.

Entries are numbers; what they mean is their owner's business. An :class:`Index` is of one
language, as lemmas and features are. Most words set off nothing, and find that out once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.pattern.anchors import Key
from etiquette_lint.pattern.asks import STEM, has_features, is_name
from etiquette_lint.pattern.beginnings import FEWEST, MOST
from etiquette_lint.pattern.keys import content_bounds, keys_of, plain
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import Word

Test = Callable[[Word, Language], bool]
Shape = tuple[int, Test]  # asked of words that have one of the flags
Ids = tuple[int, ...]

Whole = Callable[[str], "re.Match[str] | None"]

_WORTH_SPELLING = 2000  # words after which it pays to look up forms rather than lemmas

# A regular expression that refers to its own groups.
_REFERS = re.compile(r"\\[1-9]|\(\?P|\(\?\(")


class _Expression:
    """A regular expression, compiled when first tried: most never are."""

    def __init__(self, source: str, ids: Ids) -> None:
        self.source = source
        self.ids = ids

    @cached_property
    def whole(self) -> Whole:
        return re.compile(self.source).fullmatch


_ByBeginning = dict[str, list[_Expression]]


class Index:
    """``entries`` pairs each key with the numbers it sets off.

    ``shapes`` are named tests of a word that checks need besides patterns (a word in capitals).
    ``beginnings`` are those of the expressions among the keys, as far as they can be told.
    """

    def __init__(
        self,
        language: Language,
        entries: Iterable[tuple[Key, Iterable[int]]],
        shapes: Mapping[str, Shape],
        beginnings: Mapping[str, Iterable[str]] = MappingProxyType({}),
    ) -> None:
        self.language = language
        self._beginnings = beginnings
        self._keys: dict[Key, Ids] = {}
        self._features: list[tuple[frozenset[str], bool, Ids]] = []
        self._sorts: Callable[[str], int] = lambda _: -1  # all of them, until it is known better
        self._regexes: list[_Expression] = []
        self._lemmas: dict[str, Ids] = {}
        self._lexemes: dict[str, Ids] = {}
        self._asked = 0
        self._shapes: list[tuple[int, Test, Ids]] = []
        self._names: Ids = ()
        self._edges: dict[str, dict[Key, Ids]] = {"start": {}, "end": {}}
        for key, numbers in entries:
            ids = tuple(numbers)
            prefix, _, rest = key.partition(":")
            if key.startswith("~"):
                self._lemmas[key[1:]] = ids
            elif prefix in self._edges:
                self._edges[prefix][rest] = ids
            elif prefix in ("all", "any"):
                self._features.append((frozenset(rest.split()), prefix == "all", ids))
            elif prefix == "regex":
                self._regexes.append(_Expression(rest, ids))
            elif prefix == "lexeme":
                self._lexemes[rest] = ids
            elif prefix == "shape":
                self._shapes.append((*shapes[rest], ids))
            elif key == "name:":
                self._names = ids
            else:
                self._keys[key] = ids
        self._any_word = self._keys.get("<word>", ())
        self._exact = any(key.startswith('"') for key in self._keys)
        self._stems = tuple({lemma[:STEM] for lemma in self._lexemes})

    # Made when the first word comes: to a text in another language none does.

    @cached_property
    def _by_beginning(self) -> dict[str, tuple[list[_Expression], _ByBeginning]]:
        """Expressions by the first few letters of what they match, and by more of them.

        A common prefix says little: «под» begins a word in a hundred, «подху» hardly any.
        """
        found: dict[str, tuple[list[_Expression], _ByBeginning]] = {}
        for expression in self._regexes:
            for beginning in self._beginnings.get(expression.source, ()):
                few, more = found.setdefault(beginning[:FEWEST], ([], defaultdict(list)))
                few = more[beginning] if len(beginning) == MOST else few
                if expression not in few:
                    few.append(expression)
        return found

    @cached_property
    def _others(self) -> list[_Expression]:
        return [each for each in self._regexes if each.source not in self._beginnings]

    @cached_property
    def _any_other(self) -> Whole:
        """Whether any of the expressions matches whose beginnings are not known."""
        if not self._others:
            return lambda _: None
        return re.compile("|".join(_joinable(each.source) for each in self._others)).fullmatch

    def ids(self, word: Word) -> Ids:
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
        self._asked += 1
        if self._asked == _WORTH_SPELLING:
            self._spell_out()
        may = self._sorts(word.folded)
        for bit, (features, every, ids) in enumerate(self._features) if may else ():
            if may >> bit & 1 and has_features(word, self.language, features, every):
                found += ids
        for flags, shape, ids in self._shapes:
            if word.flags & flags and shape(word, self.language):
                found += ids
        if self._regexes:
            begun = self._by_beginning.get(word.folded[:FEWEST])
            tried = [*begun[0], *begun[1].get(word.folded[:MOST], ())] if begun else []
            if self._any_other(word.folded):
                tried += self._others
            for expression in tried:
                if expression.whole(word.folded):
                    found += expression.ids
        if self._lemmas:
            for lemma in {plain(lexeme.lemma) for lexeme in word.readings(self.language)}:
                found += self._lemmas.get(lemma, ())
        if word.folded.startswith(self._stems):
            for lemma in {plain(lexeme.lemma) for lexeme in word.lexemes(self.language)}:
                found += self._lexemes.get(lemma, ())
        if self._names and is_name(word, self.language):
            found += self._names

    def _spell_out(self) -> None:
        """Every form of every lemma becomes a key, and features get their quick test: dear at
        first, cheap for each word after.
        """
        self._sorts = LEXICON.sorter([each[0] for each in self._features], self.language)
        for lemma, ids in self._lemmas.items():
            for form in LEXICON.forms(lemma, self.language):
                self._keys[form] = tuple(dict.fromkeys((*self._keys.get(form, ()), *ids)))
        self._lemmas = {}

    def at_edges(self, words: Sequence[Word]) -> Sequence[int]:
        """What the first and the last word of a message set off by standing there."""
        starts, ends = self._edges["start"], self._edges["end"]
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
