"""What somebody is called by: the Ukrainian vocative of names and of what stands for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from etiquette_lint.model import Language, Lexeme
from etiquette_lint.text.folding import APOSTROPHES
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import CAPITALISED, Word

_NAMED = frozenset({"name", "patronymic"})
_NOMINATIVE = frozenset({"nominative", "singular"})
_VOCATIVE = frozenset({"vocative", "singular"})
_GENDERS = frozenset({"masculine", "feminine"})
_MALE = "ович", "йович", "ич"  # such a patronymic may be a surname, and those may stay as they are


class Vocative(NamedTuple):
    """``sure``: the word can be nothing but the nominative of this."""

    text: str
    sure: bool


def vocative(word: Word) -> Vocative | None:
    """The vocative of a Ukrainian nominative: of a name, or of a noun for people, «клієнт».

    None for anything else: surnames need none, and foreign names may have none.
    """
    readings = word.readings(Language.UK)
    own = _own(word, [lexeme for lexeme in readings if lexeme.features >= _NOMINATIVE])
    forms = [form for lexeme in own if (form := _vocative_of(lexeme))]
    if "ґ" not in word.folded:
        forms = [form for form in forms if "ґ" not in form] or forms
    if not forms or word.folded in forms:
        return None
    homonym = any("vocative" in x.features and x.part_of_speech == "noun" for x in readings)
    surname = any("patronymic" in x.features for x in own) and word.folded.endswith(_MALE)
    sure = len(set(forms)) == 1 and not homonym and not surname
    return Vocative(_as_written(forms[0], word.text), sure)


def is_vocative(word: Word) -> bool:
    """Whether the word is a name's or a patronymic's vocative and nothing else."""
    readings = word.readings(Language.UK)
    return bool(readings) and all(
        lexeme.features >= _VOCATIVE and lexeme.features & (_NAMED | {"inanimate"})
        for lexeme in readings
    )


def _own(word: Word, nominative: Sequence[Lexeme]) -> Sequence[Lexeme]:
    """The readings of a nominative by which somebody may be called."""
    if word.flags & CAPITALISED:
        names = [lexeme for lexeme in nominative if not _NAMED.isdisjoint(lexeme.features)]
        if names or any("surname" in lexeme.features for lexeme in nominative):
            return names
    return [x for x in nominative if x.part_of_speech == "noun" and "animate" in x.features]


def _vocative_of(lexeme: Lexeme) -> str | None:
    """The dictionary's first one: the second may be dated, «Ігоре»."""
    gender = lexeme.features & _GENDERS
    for forms in LEXICON.paradigms(lexeme.lemma, Language.UK):
        for form, _, features in forms:
            if features >= _VOCATIVE | gender | {"animate"}:
                return form
    return None


def _as_written(form: str, model: str) -> str:
    """In the letter case of the model and with its apostrophe."""
    mark = next((letter for letter in model if letter in APOSTROPHES), "'")
    form = form.replace("'", mark)
    if len(model) > 1 and model.isupper():
        return form.upper()
    return form[:1].upper() + form[1:] if model[:1].isupper() else form
