"""A name as people show or say it, and whether two of them may be one person's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from etiquette_lint.model import Language
from etiquette_lint.records import record
from etiquette_lint.text.folding import APOSTROPHES, fold
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.people.given import forms_of, is_full, names_of
from etiquette_lint.text.people.skeleton import skeleton

_LANGUAGES = (Language.RU, Language.UK)
_WORD = re.compile(rf"[^\W\d_]+(?:[{APOSTROPHES}-][^\W\d_]+)*")
_HANDLE = re.compile(r"^\s*@|\d{3}|_|\w\.\w|https?:", re.ASCII)
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_MOST_WORDS = 4
# What a company, a department or an account calls itself, by the beginnings of words.
_NOBODY = re.compile(
    r"\b(?:ооо|тов|оао|зао|пао|ао|пат|прат|llc|ltd|inc|gmbh|магаз|крамниц|салон|студи[яію]|shop|store|"
    r"компани|компані|служб|отдел|відділ|школ|клин[иі]к|клін[иі]к|support|поддержк|підтримк|admin|"
    r"адм[иі]н|bot|бот|official|кафе|ресторан|доставк|центр|группа|група|group|team|команда|клуб|"
    r"агент|аптек|отель|готель|hotel|studio|мастерск|майстерн|сервис|сервіс|service|склад)",
    re.IGNORECASE,
)


class Same(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@record
class Person:
    """``names``: given names in their dictionary form, any of which may be the person's.

    «Роман Марк» has two, for each of them is a surname as well.
    """

    names: tuple[str, ...]
    shown: str  # the given name as it was written
    others: tuple[str, ...] = ()  # what stands around it: a surname, a patronymic


def person(display: str) -> Person | None:
    """Of what an export shows or somebody says of themselves; None for whatever hides the name:
    a handle, a phone, a company, a nickname, a surname alone.
    """
    if _HANDLE.search(display) or _NOBODY.search(display):
        return None
    words = _WORD.findall(display)
    if not words or len(words) > _MOST_WORDS:
        return None
    found = {word: names for word in words if word[0].isupper() and (names := _named(word))}
    if len(words) == 1:
        found = {word: names for word, names in found.items() if not _may_be_nickname(word)}
    return _made(found.items(), tuple(word for word in words if word not in found))


def called(words: Iterable[str]) -> Person | None:
    """Of the words that somebody is called by: «Ольго Іванівно», «пане Андрію»."""
    named = ((word, names) for word in words if (names := _named(word, vocative=True)))
    return _made(named)


def same(one: Person, other: Person) -> Same:
    """Whether both may be the name of one person: «Саша» and «Олександра» may.

    UNKNOWN for names that only the dictionaries know: nobody can say what they are short for.
    """
    if not {skeleton(name) for name in one.names}.isdisjoint(map(skeleton, other.names)):
        return Same.YES
    mine, theirs = ([names_of(name) for name in each.names] for each in (one, other))
    if not frozenset().union(*mine).isdisjoint(frozenset().union(*theirs)):
        return Same.YES
    return Same.NO if all(mine) and all(theirs) else Same.UNKNOWN


@lru_cache(maxsize=1024)
def mention(names: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any form of the names, or of those that they are short for, in a text.

    It rather finds too much: «Ирония» for «Ира».
    """
    numbers = frozenset[int]().union(*map(names_of, names))
    short = [*names, *forms_of(numbers)]
    stems = {re.escape(stem(name)) for name in short}
    forms = {
        re.escape(form)
        for name in (*names, *forms_of(numbers, full=True))
        for language in _LANGUAGES
        for form in LEXICON.forms(name, language)
    }
    return re.compile(rf"\b(?:{'|'.join(sorted(stems))}|(?:{'|'.join(sorted(forms))})\b)")


def stem(word: str) -> str:
    """What does not change of a name, more or less."""
    folded = fold(word)
    return folded[: max(2, len(folded) - (2 if len(folded) > 4 else 1))]


@lru_cache(maxsize=4096)
def _named(word: str, *, vocative: bool = False) -> tuple[str, ...]:
    """Dictionary forms of the given names that the word may be one of."""
    cases = ("nominative", "vocative") if vocative else ("nominative",)
    found = [fold(word)] if names_of(word) else []
    if vocative and not found:
        found = [fold(word) + ending for ending in "ая" if names_of(word + ending)]  # «Паш», «Тань»
    for language in _LANGUAGES:
        for lexeme in LEXICON.readings(word, language):
            features = lexeme.features
            if "name" in features and not features.isdisjoint(cases) and "plural" not in features:
                found.append(fold(lexeme.lemma))
    return tuple(dict.fromkeys(found))


def _may_be_nickname(word: str) -> bool:
    """Of a word that stands alone: «Alex» may be anything, «Олександр» and «Саша» may not."""
    if is_full(word) or (names_of(word) and not _LATIN.search(word)):
        return False
    readings = [lexeme for each in _LANGUAGES for lexeme in LEXICON.readings(word, each)]
    return not all("name" in lexeme.features for lexeme in readings) or not readings


def _made(
    found: Iterable[tuple[str, tuple[str, ...]]], others: tuple[str, ...] = ()
) -> Person | None:
    pairs = list(found)
    if not pairs:
        return None
    names = dict.fromkeys(name for _, names in pairs for name in names)
    return Person(tuple(names), " ".join(word for word, _ in pairs), others)
