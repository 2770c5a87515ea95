"""Words that agree with «ты»: past tense, short adjectives, «сам».

«Ты получил письмо, а курьер не приехал, потому что была занята?» has three of them, and the
middle one is not about «ты». Whose a verb is, is settled clause by clause; where it cannot be,
:class:`Unsettled` says so, for half a rewrite is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.address.clauses import (
    OTHERS,
    YOU,
    Clause,
    Sentence,
    Subject,
    sentences,
)
from etiquette_lint.text.address.closed import JOINING, listed
from etiquette_lint.text.address.kinds import Kind, kind_of
from etiquette_lint.text.words import Word

RU, UK = Language.RU, Language.UK


class Unsettled(Exception):
    """A word of which it cannot be told whether it is said of «ты»."""


SELVES = {RU: {"сам": "сами", "сама": "сами"}, UK: {"сам": "самі", "сама": "самі"}}
# Predicates that are rare nouns besides; «мыла», «правил», «права» are not among them.
_RATHER_PREDICATES = {
    RU: listed("""
        начал начала смог пошла жил жила забрал забрала устал устала умел умела курил горел надел
        надела мерил доставал выпал выпала побежал пил слез пропил отстал отстала ушиб менял
        готов рад рада знаком
        """),
    UK: listed("""
        була став стала міг мала хотів держав прийшла зрозуміла чула забрала привіз спала розумів
        пила встигла захворіла жив жила зникла дійшла зайшла звикла пів'їв вивіз пробіг лежала
        """),
}
_BETWEEN = {
    RU: listed("не был была бы же уже еще тоже так очень совершенно абсолютно точно"),
    UK: listed("не був була б би ж же вже ще теж так дуже цілком точно"),
}
_BEFORE_VERBS = {RU: frozenset(("не", "ни", "бы")), UK: frozenset(("не", "ні", "б", "би"))}
# Verbs of coming and going, which the dictionary may call transitive.
_GOING = {
    RU: re.compile("(?!.*наш(?:ел|ла)$).*ш(?:ел|ла)"),
    UK: re.compile("(?!.*знайш(?:ов|ла)$).*йш(?:ов|ла)"),
}
# Ukrainian adjectives of state, plural with «ви»; of qualities the singular is right, too.
_STATES = listed("""
    готовий згодний певний впевнений упевнений правий зайнятий вільний винний повинний радий
    задоволений зацікавлений здоровий живий голодний захищений присутній відсутній знайомий
    """)
_AGREEING = frozenset({"short-adjective", "short-participle"})


def agreeing(words: Sequence[Word], places: Sequence[int], language: Language) -> list[int]:
    """The words that agree with a familiar «you», given the places of what addresses it.

    Raises Unsettled.
    """
    spoken = frozenset(places)
    found: list[int] = []
    for sentence in sentences(words, spoken, language):
        found += _Agreement(words, sentence, spoken, language).places()
    return found


def is_past(word: Word, language: Language) -> bool:
    return any(_is_past(features) for features in word.features(language))


def _is_past(features: frozenset[str]) -> bool:
    return features >= {"verb", "past", "singular"} and "neuter" not in features


class _Agreement:
    """Who does what in one sentence."""

    def __init__(
        self,
        words: Sequence[Word],
        sentence: Sentence,
        spoken: frozenset[int],
        language: Language,
    ) -> None:
        self.words = words
        self.sentence = sentence
        self.spoken = spoken
        self.language = language

    def places(self) -> Iterator[int]:
        before = Subject.UNKNOWN
        clauses = self.sentence.clauses
        for number, clause in enumerate(clauses):
            own = clause.own
            inherited = before
            if inherited is Subject.UNKNOWN and clause.subordinate:
                later = (c.own for c in clauses[number + 1 :] if c.own is not Subject.UNKNOWN)
                inherited = next(later, inherited)
            for place in clause.places:
                if self._may_agree(place):
                    subject = self._subject(place, clause, inherited)
                    if subject is Subject.YOU:
                        yield place
                    own = subject if own is Subject.UNKNOWN else own
            if own is not Subject.UNKNOWN:
                before = own

    def _may_agree(self, place: int) -> bool:
        word = self.words[place]
        if word.kind is not TokenKind.WORD:
            return False
        if word.folded in SELVES[self.language]:
            return True
        readings = word.features(self.language)
        if any("verb" in f and f & {"present", "future"} for f in readings):
            return False  # «используем» is a participle, too
        inside = place > self.sentence.places[0]
        if inside and word.text[0].isupper() and any("name" in f for f in readings):
            return False
        if any(map(_is_past, readings)):
            return True
        if self.language is UK:
            return _is_state(word)
        return any("singular" in f and "neuter" not in f and f & _AGREEING for f in readings)

    def _subject(self, place: int, clause: Clause, inherited: Subject) -> Subject:
        """Of whom the word is said."""
        word = self.words[place]
        noun = self._is_noun(place)
        if noun is Subject.OTHER:
            return noun
        if self._right_after_you(place):
            return Subject.YOU
        if word.folded in SELVES[self.language] and clause.own is not Subject.UNKNOWN:
            return self._nearest(place, clause) or clause.own
        nearest = self._nearest(place, clause)
        named = self._named(place, clause)
        if named is Subject.OTHER and (nearest is None or self._joined(place, clause)):
            nearest = named
        if nearest is None and Subject.YOU in (clause.own, inherited):
            if named is Subject.UNKNOWN:
                raise Unsettled
            nearest = Subject.YOU
        if noun is Subject.UNKNOWN:
            if nearest is Subject.YOU:
                raise Unsettled
            return Subject.OTHER
        if nearest is not None:
            return nearest
        if Subject.OTHER in (clause.own, inherited) or not self.spoken:
            return Subject.OTHER
        return self._unnamed(place, clause, named)

    def _unnamed(self, place: int, clause: Clause, named: Subject | None) -> Subject:
        """A sentence that begins with its predicate: «Получил?» asks about «ты», «Видел твоё
        сообщение» is about oneself, and of «Пропал совсем» nobody can tell.
        """
        others = any(clause.own is Subject.OTHER for clause in self.sentence.clauses)
        if self.sentence.asks:
            later = (c.places[0] for c in self.sentence.clauses if c.places[0] > place)
            unsure = any(self.words[number].folded == "а" for number in later) or (
                self.language is UK and self._named(place, clause, after=True)
            )
            if named is None and not others and not unsure:
                return Subject.YOU
            raise Unsettled
        oblique = any(
            place in self.spoken
            and kind_of(self.words[place], self.language) in (Kind.PRONOUN, Kind.POSSESSIVE)
            for place in self.sentence.places
        )
        if others or oblique or named is not None:
            return Subject.OTHER
        raise Unsettled

    def _is_noun(self, place: int) -> Subject | None:
        """OTHER for a word that is a noun where it stands, UNKNOWN where it may be one."""
        word = self.words[place]
        readings = word.features(self.language)
        if not any(f & {"noun", "adverb", "preposition"} for f in readings):
            return None
        before = self.words[place - 1] if place else None
        if self._after_preposition(place):
            return Subject.OTHER
        if word.folded in _RATHER_PREDICATES[self.language]:
            return None
        if before is None or before.folded in _BEFORE_VERBS[self.language]:
            return None
        governing = {"adjective", "numeral", "infinitive", "noun", "participle"}
        readings = before.features(self.language)
        if any(f & governing and "abbreviation" not in f for f in readings):
            return Subject.OTHER
        return Subject.UNKNOWN

    def _right_after_you(self, place: int) -> bool:
        """«Ты права», but not «у тебя есть права»."""
        number = place - 1
        while number >= 0 and self.words[number].folded in _BETWEEN[self.language]:
            number -= 1
        return number >= 0 and self.words[number].folded == YOU[self.language]

    def _nearest(self, place: int, clause: Clause) -> Subject | None:
        """The pronoun nearest to the word, those before it first."""
        before = range(place - 1, clause.places.start - 1, -1)
        after = range(place + 1, clause.places.stop)
        for number in (*before, *after):
            folded = self.words[number].folded
            if folded == YOU[self.language]:
                return Subject.YOU
            if folded in OTHERS[self.language] and folded not in ("это", "це"):
                return Subject.OTHER
        return None

    def _joined(self, place: int, clause: Clause) -> bool:
        """The second predicate of a clause may have a subject of its own: «ты зайдёшь или будет
        удобна доставка».
        """
        joining = JOINING[self.language]
        return any(self.words[n].folded in joining for n in range(clause.places.start, place))

    def _named(self, place: int, clause: Clause, after: bool = False) -> Subject | None:
        """OTHER if a noun of the clause is surely the subject, UNKNOWN if it may be, else None.

        A noun that stands ``after`` the verb is an object where it can be one, if not asked to
        doubt that.
        """
        verb = self.words[place]
        readings = [f for f in verb.features(self.language) if f & _PREDICATES]
        genders = {g for f in readings for g in ("masculine", "feminine") if g in f}
        objectless = bool(readings) and (
            bool(_GOING[self.language].fullmatch(verb.folded))
            or not any(map(_may_take_object, readings))
        )
        doubt: Subject | None = None
        for number in clause.places:
            word = self.words[number]
            if number == place or word.kind is not TokenKind.WORD:
                continue
            if self._after_preposition(number):
                continue
            features = word.features(self.language)
            strange = not features and word.folded not in SELVES[self.language]
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
            if number < place and self.language is UK and clause.subordinate:
                return Subject.OTHER
            if number < place or after:
                doubt = Subject.UNKNOWN
        return doubt

    def _after_preposition(self, number: int) -> bool:
        before = self.words[number - 1] if number else None
        return before is not None and any(
            "preposition" in features for features in before.features(self.language)
        )


_PREDICATES = frozenset({"verb", "short-adjective", "short-participle", "adjective", "participle"})


def _may_take_object(features: frozenset[str]) -> bool:
    """Ukrainian verbs are not marked: any that is not reflexive may."""
    return "verb" in features and features.isdisjoint({"intransitive", "reflexive"})


def _is_state(word: Word) -> bool:
    return any(
        lexeme.features >= {"nominative", "singular"}
        and "neuter" not in lexeme.features
        and (lexeme.lemma in _STATES or "participle" in lexeme.features)
        for lexeme in word.readings(UK)
    )
