"""What stands around a word that may agree with «ты»: nouns it could be said of, and whether it
is a noun or an attribute itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.address.clauses import Clause, Subject
from etiquette_lint.text.address.closed import JOINING, listed
from etiquette_lint.text.words import Word

RU, UK = Language.RU, Language.UK

SELVES = {
    RU: {"сам": "сами", "сама": "сами", "сам-то": "сами-то", "сама-то": "сами-то"},
    UK: {"сам": "самі", "сама": "самі"},
}
# Predicates that are rare nouns besides; «мыла», «правил», «права» are not among them.
_RATHER_PREDICATES = {
    RU: listed("""
        начал начала смог пошла жил жила забрал забрала устал устала умел умела курил горел надел
        надела мерил доставал выпал выпала побежал пил слез пропил отстал отстала ушиб менял
        готов рад рада знаком
        """),
    UK: listed("""
        була став стала міг мала хотів держав прийшла зрозуміла чула забрала привіз спала розумів
        пила встигла захворіла жив жила зникла дійшла зайшла звикла вивіз пробіг лежала винен
        """),
}
_BEFORE_PREDICATES = {
    RU: listed("не ни бы был была будешь будь"),
    UK: listed("не ні б би був була будеш будь"),
}
_GOVERNING = frozenset({"adjective", "numeral", "infinitive", "noun", "participle", "verb"})
_PREDICATES = frozenset(
    {"verb", "short-adjective", "short-participle", "adjective", "participle", "pronoun"}
)
# Verbs of coming and going, which the dictionary may call transitive.
_GOING = {
    RU: re.compile("(?!.*наш(?:ел|ла)$).*ш(?:ел|ла)"),
    UK: re.compile("(?!.*знайш(?:ов|ла)$).*йш(?:ов|ла)"),
}
_COPULA = listed("був була будеш будь бути")
# «Ви така уважна», «ви перша»: these stay in the singular, and what follows them does.
_SINGULAR = listed("""
    такий така який яка самий найбільш перший перша другий друга третій третя останній остання
    єдиний єдина наступний наступна один одна
    """)


def is_noun(words: Sequence[Word], place: int, language: Language) -> Subject | None:
    """OTHER for a word that is a noun where it stands, UNKNOWN where it may be one."""
    word = words[place]
    if not any(f & {"noun", "adverb", "preposition"} for f in word.features(language)):
        return None
    if after_preposition(words, place, language):
        return Subject.OTHER
    before = words[place - 1] if place else None
    if word.folded in _RATHER_PREDICATES[language]:
        return None
    if before is None or before.folded in _BEFORE_PREDICATES[language]:
        return None
    readings = before.features(language)
    if any(f & _GOVERNING and "abbreviation" not in f for f in readings):
        return Subject.OTHER
    return Subject.UNKNOWN


def named(
    words: Sequence[Word], place: int, clause: Clause, language: Language, after: bool = False
) -> Subject | None:
    """OTHER if a noun of the clause is surely the subject, UNKNOWN if it may be, else None.

    A noun that stands ``after`` the verb is an object where it can be one, if not asked to
    doubt that.
    """
    verb = words[place]
    readings = [f for f in verb.features(language) if f & _PREDICATES]
    genders = {g for f in readings for g in ("masculine", "feminine") if g in f}
    objectless = bool(readings) and (
        bool(_GOING[language].fullmatch(verb.folded)) or not any(map(_may_take_object, readings))
    )
    doubt: Subject | None = None
    for number in _part(words, place, clause, language):
        word = words[number]
        if word.kind is not TokenKind.WORD or after_preposition(words, number, language):
            continue
        features = word.features(language)
        strange = not features and word.folded not in SELVES[language]
        if strange and (number < place or objectless):
            doubt = Subject.UNKNOWN  # a name, or a word that no dictionary has
        nouns = [
            f
            for f in features
            if f >= {"noun", "singular"} and f & genders and "abbreviation" not in f
        ]
        if not any("nominative" in f for f in nouns):
            continue
        if objectless or not any("accusative" in f for f in nouns):
            return Subject.OTHER
        if number < place and language is UK and clause.subordinate:
            return Subject.OTHER
        if number < place or after:
            doubt = Subject.UNKNOWN
    return doubt


def _part(words: Sequence[Word], place: int, clause: Clause, language: Language) -> list[int]:
    """The other words of the clause, of one with «и» those on the word's side of it."""
    joining = [n for n in clause.places if words[n].folded in JOINING[language]]
    start = max((n for n in joining if n < place), default=clause.places.start - 1)
    end = min((n for n in joining if n > place), default=clause.places.stop)
    return [number for number in range(start + 1, end) if number != place]


def is_joined(words: Sequence[Word], place: int, clause: Clause, language: Language) -> bool:
    """The second predicate of a clause may have a subject of its own: «ты зайдёшь или будет
    удобна доставка».
    """
    joining = JOINING[language]
    return any(words[number].folded in joining for number in range(clause.places.start, place))


def is_predicate(words: Sequence[Word], place: int, clause: Clause) -> bool | None:
    """Whether a Ukrainian adjective is one: «ти готова», not «ти наш сотий клієнт».

    None where it cannot be told. With verbs other than «бути» it may be an object.
    """
    word = words[place]
    genders = {"masculine", "feminine"}
    own = [f for f in word.features(UK) if f >= {"nominative", "singular"} and f & genders]
    if word.folded in _SINGULAR or (place and words[place - 1].folded in _SINGULAR):
        return False
    for follower in words[place + 1 : place + 3]:
        readings = follower.features(UK)
        if follower.kind is not TokenKind.WORD or any("preposition" in f for f in readings):
            break
        if any(f >= {"noun", "nominative"} and any(f & g & genders for g in own) for f in readings):
            return False
    verbs = [
        n
        for n in clause.places
        if n != place
        and words[n].folded not in _COPULA
        and (readings := words[n].features(UK))
        and all(f & {"verb", "infinitive"} for f in readings)
    ]
    if not verbs:
        return True
    before = any(n < place for n in verbs)
    return False if any("accusative" in f for f in word.features(UK)) and before else None


def after_preposition(words: Sequence[Word], number: int, language: Language) -> bool:
    before = words[number - 1] if number else None
    return before is not None and any("preposition" in f for f in before.features(language))


def _may_take_object(features: frozenset[str]) -> bool:
    """Ukrainian verbs are not marked: any that is not reflexive may."""
    return "verb" in features and features.isdisjoint({"intransitive", "reflexive"})
