"""A message's sentences and clauses, and what each clause shows of its subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.address.closed import listed
from etiquette_lint.text.address.homonyms import ends_sentence
from etiquette_lint.text.address.kinds import Kind, kind_of
from etiquette_lint.text.words import Word

RU, UK = Language.RU, Language.UK


class Subject(Enum):
    YOU = "you"
    URGED = "urged"  # only asked to do something: what is told beside it may be of anybody
    OTHER = "other"
    UNKNOWN = "unknown"


class Clause(NamedTuple):
    """A run of words without punctuation. ``own`` is the subject that it names or its verb
    shows; ``subordinate`` if a conjunction begins it that leaves the subject to the main clause.
    """

    places: range
    own: Subject
    subordinate: bool


class Sentence(NamedTuple):
    places: range
    clauses: list[Clause]
    asks: bool


YOU = {RU: "ты", UK: "ти"}
# Pronouns that are a subject of the singular, or of a person.
OTHERS = {
    RU: listed("""
        я мы он она оно они вы кто кто-то никто который которая которые каждый любой другой это
        этот эта тот эти те
        """),
    UK: listed("""
        я ми він вона воно вони ви хто хтось ніхто який яка котрий котра кожен кожний інший це
        цей ця той ці ті
        """),
}
_SUBORDINATING = {
    RU: listed("""
        если когда как раз что чтобы пока хотя где куда откуда сколько зачем почему потому какой
        какую какие каким
        """),
    UK: listed("""
        якщо коли як чи щойно що щоб поки хоча де куди звідки скільки навіщо чому бо тому яку які
        яким
        """),
}
# «Извини, опоздал», «смотри, нашёл»: what follows is seldom about whom they are said to.
_ASIDE = {
    RU: listed("""
        извини прости знаешь понимаешь представляешь видишь слышишь смотри гляди представь слушай
        послушай поверь скажи здравствуй
        """),
    UK: listed("""
        вибач пробач даруй знаєш розумієш уявляєш бачиш чуєш дивись дивися уяви слухай послухай
        повір скажи
        """),
}
APOLOGIES = listed("извини прости вибач пробач даруй")
_THANKS = listed("спасибо дякую")
_COMPARING = listed("как чем кроме як ніж крім")
_DIVIDING = {RU: frozenset(("а", "но")), UK: frozenset(("а", "але", "проте"))}


def sentences(
    words: Sequence[Word], spoken: frozenset[int], language: Language
) -> Iterator[Sentence]:
    """``spoken``: the places of words that address somebody as «ты»."""
    start = 0
    for number, word in enumerate(words):
        last = number == len(words) - 1
        if ends_sentence(word) or last:
            places = range(start, number + 1)
            clauses = [
                Clause(
                    clause,
                    _own_subject(words, clause, spoken, language, clause[0] == start),
                    _is_subordinate(words, clause, language),
                )
                for clause in _clauses(words, places, language)
            ]
            yield Sentence(places, clauses, "?" in word.text)
            start = number + 1


def is_you(words: Sequence[Word], place: int, language: Language) -> bool:
    """«Ты» as a subject, not the one of «такой же, как ты»."""
    if words[place].folded != YOU[language]:
        return False
    if place and words[place - 1].folded in _COMPARING:
        after = words[place + 1] if place + 1 < len(words) else None
        return after is not None and after.kind is TokenKind.WORD
    return True


def _is_subordinate(words: Sequence[Word], clause: range, language: Language) -> bool:
    if is_subordinating(words[clause[0]], language):
        return True
    return len(clause) > 1 and words[clause[1]].folded == "ли"  # «скажи, получил ли письмо»


def is_subordinating(word: Word, language: Language) -> bool:
    return word.folded in _SUBORDINATING[language]


def _clauses(words: Sequence[Word], sentence: range, language: Language) -> Iterator[range]:
    start = sentence.start
    for number in sentence:
        word = words[number]
        mark = word.kind in (TokenKind.PUNCTUATION, TokenKind.BREAK)
        if mark or word.folded in _DIVIDING[language]:
            if number > start:
                yield range(start, number)
            start = number + mark
    if start < sentence.stop:
        yield range(start, sentence.stop)


def _own_subject(
    words: Sequence[Word], clause: range, spoken: frozenset[int], language: Language, first: bool
) -> Subject:
    if words[clause[0]].folded in _THANKS:
        return Subject.URGED  # «спасибо, что дождался»
    found = Subject.UNKNOWN
    for place in clause:
        word = words[place]
        if is_you(words, place, language):
            return Subject.YOU
        if word.folded in OTHERS[language]:
            found = Subject.OTHER
        elif found in (Subject.UNKNOWN, Subject.URGED):
            kind = kind_of(word, language)
            if place in spoken and kind not in (Kind.PRONOUN, Kind.POSSESSIVE):
                if word.folded in APOLOGIES:
                    continue
                aside = len(clause) == 1 and word.folded in _ASIDE[language]
                if aside and not first:
                    continue
                found = Subject.YOU if kind is Kind.VERB and not aside else Subject.URGED
            elif kind is Kind.NONE and _is_of_others(word, language):
                found = Subject.OTHER
    return found


def _is_of_others(word: Word, language: Language) -> bool:
    """A finite verb that cannot be said of «ты»: «сделаю», «придёт», «пришло»."""
    readings = word.features(language)
    return bool(readings) and all(
        "verb" in f
        and not f.isdisjoint({"first", "third", "plural", "neuter"})
        and "imperative" not in f
        for f in readings
    )
