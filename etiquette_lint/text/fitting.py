"""One word put in the form of another: «вирішуємо» in the place of «рішаємо»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from os.path import commonprefix

from etiquette_lint.model import Language, Lexeme
from etiquette_lint.text.lexicon import Lexicon

# What a word of each sort takes over from the one in whose place it stands. A noun's gender and
# a verb's aspect are its own.
_CASES = {"nominative", "genitive", "dative", "accusative", "instrumental", "locative", "vocative"}
_NUMBER = {"singular", "plural"}
_GENDER = {"masculine", "feminine", "neuter"}
_OF_VERBS = (
    {"infinitive", "imperative", "gerund", "past", "present", "future"}
    | {"first", "second", "third", "inclusive"}
    | _NUMBER
    | _GENDER
)
_TAKEN = {
    "noun": _CASES | _NUMBER,
    "adjective": _CASES | _NUMBER | _GENDER | {"comparative"},
    "verb": _OF_VERBS,
}
_SORTS = {
    **dict.fromkeys(("verb", "infinitive", "gerund"), "verb"),
    **dict.fromkeys(("adjective", "participle", "short-adjective", "comparative"), "adjective"),
    "pronoun": "adjective",  # «даному» and «цьому»
    "noun": "noun",
}
_ASPECTS = {"perfective", "imperfective"}
_SAME_TENSE = {"present": "future", "future": "present"}  # by aspect: «рішаю» and «вирішу»


def fitted(lemma: str, model: str, language: Language, lexicon: Lexicon) -> str | None:
    """The form of ``lemma`` that has the case, number, person … of ``model``.

    None where the model is of another part of speech or the lemma has no such form. The letter
    case is the lemma's own. Of a noun's forms that differ in nothing else («буфетнику»,
    «буфетникові») the one that ends as the model does is taken.
    """
    readings = lexicon.lexemes(model, language)
    best: tuple[int, bool, int, int, str] | None = None
    lexemes = lexicon.paradigms(lemma, language)
    for place, (forms, reading) in enumerate(product(lexemes, readings)):
        clipped = reading.part_of_speech == "infinitive" and _is_clipped(model, language)
        for missed, form in _fits(reading, forms):
            ends = [form[::-1], model.lower()[::-1]] if "noun" in reading.features else []
            shared = len(commonprefix(ends))
            found = missed + clipped, form.endswith("сь"), place, -shared, form
            if best is None or found[:4] < best[:4]:
                best = found
    return best[-1] if best else None


def _is_clipped(model: str, language: Language) -> bool:
    """Whether a Ukrainian infinitive would lack its vowel: «доводиться» is «it must be»."""
    return language is Language.UK and model.lower().endswith(("ть", "ться"))


def _fits(
    reading: Lexeme, forms: list[tuple[str, str, frozenset[str]]]
) -> Iterator[tuple[int, str]]:
    """Forms that may stand for the reading, with how many features they do not share."""
    sort = _SORTS.get(reading.part_of_speech)
    if sort is None:
        return
    wanted = reading.features & _TAKEN[sort]
    if not reading.known:
        wanted -= _SAME_TENSE.keys()  # a guess knows the ending, but not the aspect it goes with
    for form, part, features in forms:
        if _SORTS.get(part) == sort:
            got = features & _TAKEN[sort]
            if _essential(wanted, got):
                other_aspect = _ASPECTS & features != _ASPECTS & reading.features
                yield len(wanted ^ got) + other_aspect, form


def _essential(wanted: frozenset[str], got: frozenset[str]) -> bool:
    """Whether a form says all that is wanted; gender may go unsaid, in the plural it does."""
    lacking = wanted - got - _GENDER
    return all(_SAME_TENSE.get(feature) in got for feature in lacking)
