"""Which words of a message say «ты» or «ти», which «вы» or «ви», and the message said politely."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from etiquette_lint.model import Language
from etiquette_lint.text.address import closed
from etiquette_lint.text.address.forms import Form, Mark
from etiquette_lint.text.address.homonyms import Place
from etiquette_lint.text.address.kinds import (
    CLEAR,
    ENDINGS,
    FAMILIAR,
    HOMONYMS,
    Kind,
    kinds_of,
)
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import Word


class Asked(NamedTuple):
    """What to look for in a message before it is asked for its address: folded words, features
    that all readings of a word have, expressions for words that no dictionary has.
    """

    words: frozenset[str]
    features: frozenset[str]
    expressions: frozenset[str]


def asked(language: Language) -> Asked:
    """Of «ты»."""
    lists = (closed.ALWAYS, closed.LIKELY, closed.OPENING, closed.EVEN, closed.PAST)
    words = frozenset(closed.COLLOQUIAL[language]).union(
        closed.PRONOUNS[language],
        closed.POSSESSIVES[language],
        closed.GREETINGS[language],
        *(words[language] for words in lists),
    )
    return Asked(words, FAMILIAR, frozenset(ENDINGS[language]))


def marks(words: Sequence[Word], language: Language) -> list[Mark]:
    """The words of address in a text of this language, in order."""
    found = []
    for place, kind in enumerate(kinds_of(words, language)):
        if kind is Kind.NONE:
            continue
        if kind in CLEAR:
            if not (words[place].folded == "будь" and _is_please(words, place)):
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


def of_anybody(words: Sequence[Word], familiar: Sequence[Mark]) -> frozenset[int]:
    """The places of familiar words that mean anybody rather than the reader."""
    from etiquette_lint.text.address import generic

    places = [mark.place for mark in familiar if mark.form is Form.TY]
    return generic.of_anybody(words, places, familiar[0].language) if places else frozenset()


def politely(utterance: Utterance, familiar: Sequence[Mark]) -> dict[int, str] | None:
    """What to say in place of words, by their numbers, for the message to say «вы» instead of
    these marks. None where that cannot be said rightly, or not without knowing the language.
    """
    from etiquette_lint.text.address import rewriting  # 5 ms, and few messages need it

    if _is_entangled(utterance, familiar):
        return None
    known = utterance.language in (Language.RU, Language.UK)
    languages = [familiar[0].language] if known else [Language.RU, Language.UK]
    said = [(mark.place, mark.kind) for mark in familiar]
    ways = [rewriting.politely(utterance.words, said, language) for language in languages]
    return ways[0] if all(way == ways[0] for way in ways) else None


def _is_entangled(utterance: Utterance, familiar: Sequence[Mark]) -> bool:
    """Whether some other word, an idiom or one that may be an imperative, would stay behind."""
    from etiquette_lint.text.address.clauses import sentences

    words, language = utterance.words, familiar[0].language
    places = {mark.place for mark in familiar}
    others = [m.place for m in of(utterance) if m.form is Form.TY and m.place not in places]
    if others:
        for sentence in sentences(words, frozenset(places), language):
            for clause in sentence.clauses:
                if not places.isdisjoint(clause.places) and any(o in clause.places for o in others):
                    return True
    return any(
        Place(words, place, language).is_undecided(kind)
        for place, kind in enumerate(kinds_of(words, language))
        if place not in places
    )


def _allows(word: Word, mark: Mark, others: Sequence[Mark], language: Language) -> bool:
    """Whether the other language has the word in the same form of address, or not at all."""
    same = any(other.place == mark.place and other.form is mark.form for other in others)
    return same or not word.features(language)


def _is_please(words: Sequence[Word], place: int) -> bool:
    after = words[place + 1] if place + 1 < len(words) else None
    return after is not None and after.folded in ("ласка", "ласочка")
