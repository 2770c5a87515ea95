"""Names that no dictionary has: rare surnames, nicknames, names in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etiquette_lint.anonymise import pools
from etiquette_lint.anonymise.key import Key
from etiquette_lint.anonymise.people import People, endings, in_letters_of
from etiquette_lint.model import Language
from etiquette_lint.text.folding import fold
from etiquette_lint.text.language import by_letters

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_VOWELS = "аеиіоуыэюяйь"
_SHORTEST = 3  # letters of a stem
_LONGEST_ENDING = 3
_POOLS = {"name": pools.GIVEN, "surname": pools.SURNAMES}


class Others:
    """First learns them, then finds them again in any form that their letters betray."""

    def __init__(self, key: Key, people: People) -> None:
        self._key = key
        self._people = people
        self._sorts: dict[str, str] = {}
        self._languages: dict[str, Language] = {}
        self._pseudonyms: dict[str, str] = {}
        self._by_stem: dict[str, list[str]] = {}
        for word in pools.MISSING.split():
            self._sorts[fold(word)] = "name"

    def learn(self, word: str, sort: str, language: Language | None = None) -> None:
        """``language`` is that of the text in which it stands."""
        self._sorts.setdefault(fold(word), sort)
        if language is not None:
            self._languages.setdefault(fold(word), language)
        self._people.see_other(word)

    def settle(self) -> None:
        ordered = sorted(self._sorts, key=lambda word: self._key.number("order", word))
        taken: set[str] = set()
        for word in ordered:
            found = next(name for name in self._ranked(word) if name not in taken)
            taken.add(found)
            self._pseudonyms[word] = found
            stem = _stem(word)
            if _CYRILLIC.search(word) and len(stem) >= _SHORTEST:
                self._by_stem.setdefault(stem[:_SHORTEST], []).append(word)

    def stands_for(self, form: str) -> str | None:
        """The pseudonym for the name that this is, or is a form of."""
        folded = fold(form)
        if folded in self._pseudonyms:
            return in_letters_of(form, self._pseudonyms[folded])
        for word in self._by_stem.get(folded[:_SHORTEST], ()):
            stem = _stem(word)
            if folded.startswith(stem) and len(folded) - len(stem) <= _LONGEST_ENDING:
                pseudonym = self._pseudonyms[word]
                found = endings(word, folded, fold(pseudonym)) or pseudonym
                return in_letters_of(form, found)
        return None

    def _ranked(self, word: str) -> list[str]:
        """Those that end alike come first, for they decline alike; numbers, when all are gone."""
        sort = self._sorts[word]
        pool = self._pool(word, sort)
        ranked = self._people.ranked(pool, "other", sort, word)
        free = [name for name in ranked if not self._people.resembles(name)]
        free.sort(key=lambda name: -_alike(fold(name), word))
        return [*free, f"{ranked[0]}{self._key.digits('other', word, length=6)}"]

    def _pool(self, word: str, sort: str) -> Sequence[str]:
        if not _CYRILLIC.search(word):
            latin = pools.LATIN if sort == "name" else pools.LATIN_SURNAMES
            return latin.split()
        language = by_letters(word) or self._languages.get(word)
        return neutral(sort) if language is None else _POOLS[sort][language].split()


def neutral(sort: str) -> list[str]:
    """Names without a letter that only one of the languages has."""
    words = dict.fromkeys(" ".join(_POOLS[sort].values()).split())
    return [word for word in words if by_letters(word) is None]


def _stem(word: str) -> str:
    return word.rstrip(_VOWELS)


def _alike(a: str, b: str) -> int:
    """Letters that two words end in."""
    same = 0
    while same < min(len(a), len(b), 3) and a[-1 - same] == b[-1 - same]:
        same += 1
    return same
