"""The forms of a name, and which names decline alike: «Марини» is to «Марина» as «Уляни» is to
«Уляна».
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product

from etiquette_lint.anonymise.readings import feminine
from etiquette_lint.model import Language
from etiquette_lint.text.folding import fold
from etiquette_lint.text.lexicon import LEXICON

_GENDERS = frozenset({"masculine", "feminine"})
_NUMBERS = frozenset({"singular", "plural"})
_CASES = ("nominative", "vocative", "genitive", "dative", "accusative", "instrumental", "locative")

Slot = tuple[str, str, str]  # gender, number, case; a plural's gender is ""
Table = Mapping[Slot, Sequence[str]]  # the forms of a slot, lower case, the usual one first


@lru_cache(maxsize=4096)
def table(lemma: str, language: Language, sort: str) -> Table:
    """All forms of the lexemes that have this dictionary form and are names of the sort, with
    those of a Ukrainian woman's surname or patronymic.
    """
    forms: dict[Slot, dict[str, None]] = {}
    other = feminine(lemma, sort) if language is Language.UK else None
    for word in (lemma, other) if other else (lemma,):
        for paradigm in LEXICON.paradigms(word, language):
            if sort not in paradigm[0][2]:
                continue
            for form, _, features in paradigm:
                for slot in _slots(features):
                    forms.setdefault(slot, {})[form] = None
    return {slot: list(found) for slot, found in forms.items()}


def _slots(features: frozenset[str]) -> list[Slot]:
    number = next(iter(features & _NUMBERS), "singular")
    genders = [""] if number == "plural" else sorted(features & _GENDERS)
    return [
        (gender, number, case)
        for gender, case in product(genders, (each for each in _CASES if each in features))
    ]


def genders(forms: Table) -> frozenset[str]:
    return frozenset(slot[0] for slot in forms if slot[0])


def fits(pseudonym: Table, name: Table) -> bool:
    """Whether each form of the name tells which form of the pseudonym it asks for.

    «Марии» is genitive, dative and locative: «Лидии» is so too, while of «Марине» and «Марины»
    nobody could say which is meant.
    """
    asked: dict[str, str] = {}
    for slot, forms in name.items():
        if slot[1] == "plural":
            continue
        answers = pseudonym.get(slot)
        if answers is None:
            if slot[2] == "vocative":
                continue
            return False
        for place, form in enumerate(forms):
            answer = answers[min(place, len(answers) - 1)]
            if place == 0 and asked.setdefault(form, answer) != answer:
                return False
    return True


def declined(form: str, name: Table, pseudonym: Table) -> str | None:
    """The form of the pseudonym that answers to this form of the name; None if it is no form."""
    key = fold(form)
    for slot in sorted(name, key=_rank):
        for place, each in enumerate(name[slot]):
            if fold(each) == key:
                answers = pseudonym.get(slot) or pseudonym.get(_nearest(slot, pseudonym))
                if answers:
                    return answers[min(place, len(answers) - 1)]
    return None


def _rank(slot: Slot) -> tuple[bool, int, str]:
    return slot[1] == "plural", _CASES.index(slot[2]), slot[0]


def _nearest(slot: Slot, pseudonym: Table) -> Slot:
    """Where the pseudonym lacks a gender, a plural or a vocative."""
    same_case = [other for other in pseudonym if other[2] == slot[2]]
    nominative = [other for other in pseudonym if other[2] == "nominative"]
    return min(same_case or nominative, key=_rank)
