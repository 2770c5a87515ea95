"""What a word can be: every reading the dictionaries give it, in this project's feature names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from etiquette_lint.model import Language, Lexeme
from etiquette_lint.text.closed import LEANING, PERSONS, UKRAINIAN_ADDITIONS, UKRAINIAN_NAMES
from etiquette_lint.text.dictionary import Dictionary, Entry
from etiquette_lint.text.features import read_tag
from etiquette_lint.text.folding import fold, spell

_VERBAL = {"verb", "infinitive", "participle", "short-participle", "gerund"}
_REFLEXIVE = ("ся", "сь")
_BY_LEMMA = {"pronoun", "adverb"}  # some of their features depend on it
# Whose forms have endings that tell them from most other words, and features that hang on tags.
_ENDING = frozenset({"verb", "infinitive", "patronymic"})
_PROPER = frozenset({"Name", "Surn", "Patr", "Geox"})
_DOUBTFUL = _PROPER | {"Dist", "Arch", "Erro", "Abbr"}
# Poetic forms such as «красивая» and «которую», which Ukrainian prose contracts.
_UNCONTRACTED = ("ая", "яя", "ую", "юю")

_NAMES = frozenset({"name", "surname", "patronymic"})
_UNLIKELY = 5  # outweighs any likeness of two forms


class Lexicon:
    """Readings, membership and inflection. Each dictionary loads on the first need of it."""

    def lexemes(self, word: str, language: Language) -> tuple[Lexeme, ...]:
        """Every reading of the word, or guesses from its ending (``known=False``) if it has none.

        A word spelled with ё is only itself; one with е may stand for either.
        """
        return self.readings(word, language) or self.guesses(word, language)

    def readings(self, word: str, language: Language) -> tuple[Lexeme, ...]:
        """The dictionary's readings alone: nothing is guessed, pymorphy3 is not loaded."""
        word = spell(word)
        found = [self._lexeme(e, language) for e in _entries(word, language)]
        return tuple(dict.fromkeys((*found, *_added(word, language))))

    def features(self, word: str, language: Language) -> tuple[frozenset[str], ...]:
        """The features alone of each reading: a third of the work, for words by the thousand."""
        word = spell(word)
        dictionary = _dictionary(language)
        tags = dictionary.tags(word) or (dictionary.tags(fold(word)) if "ё" in word else [])
        found = []
        for tag, form in tags:
            part, features = read_tag(tag, language)
            if part in _BY_LEMMA or (part in _VERBAL and form.endswith(_REFLEXIVE)):
                return tuple(lexeme.features for lexeme in self.readings(word, language))
            found.append(features)
        return (*found, *(lexeme.features for lexeme in _added(word, language)))

    def sorter(self, sorts: Sequence[frozenset[str]], language: Language) -> Callable[[str], int]:
        """A quick test of folded words: bit n is set if some reading may have all features of
        the n-th sort. Of features that tags alone do not tell, it always is.

        Goes through the grammar once, 0.1 s, and then takes a tenth of the time of
        :meth:`features` for a word.
        """
        told = [n for n, sort in enumerate(sorts) if sort & _ENDING and "reflexive" not in sort]
        untold = sum(1 << n for n in range(len(sorts)) if n not in told)
        if not told:
            return lambda word: untold
        of_tags = _dictionary(language).sorter(
            [partial(_is_sort, sorts[n], language) for n in told]
        )
        spread = {
            bits: untold | sum(1 << n for place, n in enumerate(told) if bits >> place & 1)
            for bits in range(1 << len(told))
        }
        return lambda word: spread[of_tags(word)]

    def guesses(self, word: str, language: Language) -> tuple[Lexeme, ...]:
        """What pymorphy3 makes of the ending of a word that no dictionary has."""
        word = spell(word)
        if not any("\u0400" <= letter <= "\u04ff" for letter in word):
            return ()
        parses = _guesser(language).parse(word)
        found = [_make(p.normal_form, str(p.tag), language, known=False) for p in parses]
        return tuple(dict.fromkeys(lexeme for lexeme in found if lexeme.part_of_speech))

    def known(self, word: str, language: Language) -> bool:
        """Whether any dictionary form is spelled so, with е for ё and г for ґ allowed."""
        word = spell(word)
        dictionary = _dictionary(language)
        return (
            word in dictionary
            or ("ё" in word and fold(word) in dictionary)
            or (language is Language.UK and word in UKRAINIAN_ADDITIONS)
        )

    def leaning(self, word: str) -> int:
        """From 2, a word of Russian only, to -2, one of Ukrainian only; 0 for shared or unknown.

        Between them are words that the other dictionary has merely as a name, an abbreviation
        or a corruption («заказ» in Ukrainian).
        """
        word = spell(word)
        if word in LEANING:
            return LEANING[word]
        russian = self._standing(word, Language.RU)
        ukrainian = self._standing(word, Language.UK)
        # only the Russian dictionary marks the names of places, «Париж», «Европа»
        if russian == 1 and ukrainian and _is_proper(word, Language.RU):
            return 0
        return russian - ukrainian

    def native(self, word: str, language: Language) -> bool:
        """In the dictionary, and not merely as a name, an abbreviation or a corruption."""
        return self._standing(spell(word), language) == 2

    def forms(self, lemma: str, language: Language) -> frozenset[str]:
        """All folded forms of the lexemes that have this dictionary form."""
        found = self.paradigms(lemma, language)
        return frozenset(fold(form) for forms in found for form, _, _ in forms)

    def paradigms(
        self, lemma: str, language: Language
    ) -> list[list[tuple[str, str, frozenset[str]]]]:
        """For each lexeme with this dictionary form, its forms with part of speech and features."""
        key, dictionary = fold(lemma), _dictionary(language)
        return [
            [(form, *read_tag(tag, language)) for form, tag in dictionary.paradigm(entry)]
            for entry in _entries(spell(lemma), language)
            if fold(dictionary.lemma(entry)) == key
        ]

    def inflect(
        self,
        word: str,
        language: Language,
        features: Iterable[str],
        given: Iterable[str] = (),
    ) -> str | None:
        """The same lexeme with these features, in the letter case of ``word``; None if it has none.

        What is not asked for stays as it is where it can. Of homonyms those that are what the word
        is ``given`` to be win («иска», a genitive), then the one whose dictionary form it is; a
        name wins where the word is capitalised, and loses where it is not («машины»).
        """
        wanted, taken_for = frozenset(features), frozenset(given)
        best: tuple[float, str] | None = None
        for entry in _entries(spell(word), language):
            now = self._lexeme(entry, language).features
            for form, tag in _dictionary(language).paradigm(entry):
                got = read_tag(tag, language)[1]
                if wanted <= got:
                    score = _likeness(now, got, wanted) + 2 * (entry.row == 0)
                    score += "name" in got and word[:1].isupper()
                    score -= _UNLIKELY * (not word[:1].isupper() and not _NAMES.isdisjoint(now))
                    score += _UNLIKELY * (taken_for <= now)
                    if best is None or score > best[0]:
                        best = (score, form)
        return None if best is None else _in_case_of(word, best[1])

    @staticmethod
    def _standing(word: str, language: Language) -> int:
        if language is Language.UK and word in UKRAINIAN_ADDITIONS:
            return 2
        entries = _entries(word, language)
        if not entries:
            return 0
        tags = ((entry.form, _grammemes(_dictionary(language).tag(entry))) for entry in entries)
        return 2 if any(_is_sound(form, tag, language) for form, tag in tags) else 1

    @staticmethod
    def _lexeme(entry: Entry, language: Language) -> Lexeme:
        dictionary = _dictionary(language)
        return _make(dictionary.lemma(entry), dictionary.tag(entry), language, known=True)


@cache
def _dictionary(language: Language) -> Dictionary:
    return Dictionary(language)


@cache
def _guesser(language: Language) -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=str(language))


def _entries(word: str, language: Language) -> list[Entry]:
    dictionary = _dictionary(language)
    return dictionary.entries(word) or (dictionary.entries(fold(word)) if "ё" in word else [])


def _make(lemma: str, tag: str, language: Language, known: bool) -> Lexeme:
    part, features = read_tag(tag, language)
    if part == "pronoun" and (person := PERSONS.get(lemma)):
        features |= {person}
    if part in _VERBAL and lemma.endswith(_REFLEXIVE):
        features |= {"reflexive"}
    if part == "adverb" and language is Language.UK and lemma.endswith("ше"):
        features |= {"comparative"}
    return Lexeme(lemma, part, features, language, known)


def _grammemes(tag: str) -> frozenset[str]:
    return frozenset(re.split("[ ,]", tag))


def _is_sound(form: str, tag: frozenset[str], language: Language) -> bool:
    """Whether a reading is a common word of the standard language."""
    if not _DOUBTFUL.isdisjoint(tag):
        return False
    if language is Language.RU:
        return True
    # the Ukrainian dictionary has «писать» beside «писати»
    colloquial = "Slng" in tag or ("infn" in tag and form.endswith("ть"))
    return not colloquial and not (tag & {"ADJF", "NPRO"} and form.endswith(_UNCONTRACTED))


def _is_proper(word: str, language: Language) -> bool:
    entries = _entries(word, language)
    return not any(_PROPER.isdisjoint(_grammemes(_dictionary(language).tag(e))) for e in entries)


def _is_sort(features: frozenset[str], language: Language, tag: str) -> bool:
    return features <= read_tag(tag, language)[1]


def _added(word: str, language: Language) -> Sequence[Lexeme]:
    if language is not Language.UK:
        return ()
    part = UKRAINIAN_ADDITIONS.get(word)
    if part:
        return (Lexeme(word, part, frozenset({part}), Language.UK, known=True),)
    return _named().get(word, ())


@cache
def _named() -> Mapping[str, Sequence[Lexeme]]:
    """The forms of those given names that the dictionary does not know for such."""
    dictionary, found = _dictionary(Language.UK), defaultdict[str, list[Lexeme]](list)
    for lemma in UKRAINIAN_NAMES.split():
        for entry in (entry for entry in dictionary.entries(lemma) if entry.row == 0):
            forms = [(f, read_tag(tag, Language.UK)) for f, tag in dictionary.paradigm(entry)]
            declined = len({form for form, _ in forms}) > 1
            for form, (part, features) in forms if declined else ():
                if "animate" in features:
                    named = features - {"surname"} | {"name"}
                    lexeme = Lexeme(lemma, part, frozenset(named), Language.UK, known=True)
                    found[form].append(lexeme)
    return {form: tuple(dict.fromkeys(lexemes)) for form, lexemes in found.items()}


def _likeness(before: frozenset[str], after: frozenset[str], wanted: frozenset[str]) -> float:
    return len(before & after) - 0.1 * len((before ^ after) - wanted)


def _in_case_of(model: str, word: str) -> str:
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


LEXICON = Lexicon()  # it holds nothing of its own, so one serves everybody
