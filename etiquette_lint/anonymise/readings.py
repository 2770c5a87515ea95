"""What names a word may be, by the dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from etiquette_lint.model import Language
from etiquette_lint.text.folding import fold
from etiquette_lint.text.lexicon import LEXICON

SORTS = ("name", "patronymic", "surname")

BOTH = (Language.RU, Language.UK)
# Towns that share a form with a rare name: «у Києві», «во Львове».
_TOWNS = "київ киев львів львов харків харьков самара одеса одесса дніпро днепр россия украина"
_PLACES = frozenset(_TOWNS.split())
_GRAMMAR = frozenset({"preposition", "conjunction", "pronoun", "particle"})
# A Ukrainian woman's surname and patronymic are words of their own in the dictionary.
_SURNAMES = (
    *((f"{each}а", each) for each in ("ов", "єв", "ев", "ін", "їн", "ин")),
    ("а", "ий"),
    ("я", "ій"),
)
_PATRONYMICS = (("ївна", "йович"), ("івна", "ович"))


class Name(NamedTuple):
    """Whom a word names: the same for all forms, and for a man's and a woman's surname."""

    sort: str  # one of SORTS
    lemma: str  # folded


class Reading(NamedTuple):
    name: Name
    language: Language
    nominative: bool
    singular: bool


class Word(NamedTuple):
    """A word that may be a name. ``certain``: it can be nothing else."""

    readings: Sequence[Reading]
    certain: bool


def read(word: str, language: Language | None) -> Word | None:
    """The word as a name, None where it is none. ``language`` is that of its text, if known:
    what is a word of that language is no name of the other.
    """
    asked: tuple[Language, ...] = BOTH if language is None else (language,)
    if language is not None and not LEXICON.known(word, language):
        asked = tuple(other for other in BOTH if other is not language)
    found: dict[Reading, None] = {}
    others = False
    for each in asked:
        for lexeme in LEXICON.readings(word, each):
            if lexeme.lemma in _PLACES or lexeme.part_of_speech in _GRAMMAR:
                return None
            sort = next((sort for sort in SORTS if sort in lexeme.features), None)
            if sort is None:
                others = True
                continue
            name = Name(sort, fold(masculine(lexeme.lemma, sort, each)))
            features = lexeme.features
            nominative = "nominative" in features
            found[Reading(name, each, nominative, "plural" not in features)] = None
    return Word(tuple(found), not others) if found else None


def masculine(lemma: str, sort: str, language: Language) -> str:
    """«іваненкова» under «іваненков»: a family, and a father, have one name."""
    if language is Language.UK and sort in ("surname", "patronymic"):
        for woman, man in _SURNAMES if sort == "surname" else _PATRONYMICS:
            if lemma.endswith(woman):
                other = lemma[: -len(woman)] + man
                if _has(other, sort, language):
                    return other
    return lemma


def feminine(lemma: str, sort: str) -> str | None:
    """The Ukrainian word that ``masculine`` took for this one."""
    pairs = _SURNAMES if sort == "surname" else _PATRONYMICS if sort == "patronymic" else ()
    return next((lemma[: -len(man)] + woman for woman, man in pairs if lemma.endswith(man)), None)


def _has(word: str, sort: str, language: Language) -> bool:
    return any(
        sort in lexeme.features and "masculine" in lexeme.features
        for lexeme in LEXICON.readings(word, language)
    )
