"""Form of address: which words say «ты» or «ти», which «вы» or «ви», and how to say it politely."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from etiquette_lint.model import Language
from etiquette_lint.text.address.homonyms import Place
from etiquette_lint.text.address.kinds import CLEAR, HOMONYMS, Kind, kind_of
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import Word


class Form(StrEnum):
    TY = "ty"
    VY = "vy"


class Mark(NamedTuple):
    """A word that shows how somebody is addressed. ``place`` is its number in the message."""

    place: int
    form: Form
    kind: Kind
    language: Language


def marks(words: Sequence[Word], language: Language) -> list[Mark]:
    """The words of address in a text of this language, in order."""
    found = []
    for place, word in enumerate(words):
        kind = kind_of(word, language)
        if kind is Kind.NONE:
            continue
        if kind in CLEAR:
            if not (word.folded == "будь" and _is_please(words, place)):
                found.append(Mark(place, Form.TY, kind, language))
        elif kind not in HOMONYMS:
            found.append(Mark(place, Form.VY, kind, language))
        elif Place(words, place, language).is_imperative(kind):
            found.append(Mark(place, Form.TY, Kind.IMPERATIVE, language))
    return found


@lru_cache(maxsize=4)
def of(utterance: Utterance) -> tuple[Mark, ...]:
    """The same of a message. Where its language is not known, both are tried and must agree."""
    language, words = utterance.language, utterance.words
    if language in (Language.RU, Language.UK):
        return tuple(marks(words, language))
    if language is Language.OTHER:
        return ()
    russian, ukrainian = marks(words, Language.RU), marks(words, Language.UK)
    kept = [m for m in russian if _allows(words[m.place], m, ukrainian, Language.UK)]
    places = {mark.place for mark in kept}
    kept += [
        m
        for m in ukrainian
        if m.place not in places and _allows(words[m.place], m, russian, Language.RU)
    ]
    return tuple(sorted(kept))


def _allows(word: Word, mark: Mark, others: Sequence[Mark], language: Language) -> bool:
    """Whether the other language has the word in the same form of address, or not at all."""
    same = any(other.place == mark.place and other.form is mark.form for other in others)
    return same or not word.features(language)


def _is_please(words: Sequence[Word], place: int) -> bool:
    after = words[place + 1] if place + 1 < len(words) else None
    return after is not None and after.folded in ("ласка", "ласочка")
