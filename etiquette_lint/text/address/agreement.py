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
    APOLOGIES,
    OTHERS,
    YOU,
    Clause,
    Sentence,
    Subject,
    is_subordinating,
    is_you,
    sentences,
)
from etiquette_lint.text.address.closed import listed
from etiquette_lint.text.address.kinds import Kind, kind_of
from etiquette_lint.text.address.surroundings import (
    SELVES,
    is_joined,
    is_noun,
    is_predicate,
    named,
)
from etiquette_lint.text.words import Word

RU, UK = Language.RU, Language.UK


class Unsettled(Exception):
    """A word of which it cannot be told whether it is said of «ты»."""


_BETWEEN = {
    RU: listed("не был была бы же уже еще тоже так очень совершенно абсолютно точно"),
    UK: listed("не був була б би ж же вже ще теж так дуже цілком точно"),
}
_NEW_PAST = {
    RU: re.compile("[а-яё]{2,}(?:л|ла|лся|лась)"),
    UK: re.compile("[а-щьюяґєії']{2,}(?:в|ла|вся|лась|лася)"),
}
_AFTER = 3  # words between a predicate and a pronoun that follows it
_SHORT = frozenset({"short-adjective", "short-participle"})
_AGREEING = _SHORT | {"verb", "adjective", "participle", "pronoun"}


def agreeing(words: Sequence[Word], places: Sequence[int], language: Language) -> list[int]:
    """The words that agree with a familiar «you», given the places of what addresses it.

    Raises Unsettled.
    """
    spoken = frozenset(places)
    found: list[int] = []
    for sentence in sentences(words, spoken, language):
        found += _Agreement(words, sentence, spoken, language).places()
    genders = [g for place in found if (g := _genders(words[place], language))]
    if genders and not frozenset.intersection(*genders):
        raise Unsettled  # two people
    return found


def _genders(word: Word, language: Language) -> frozenset[str]:
    readings = [f for f in word.features(language) if "singular" in f and f & _AGREEING]
    return frozenset(g for f in readings for g in f & {"masculine", "feminine"})


def is_past(word: Word, language: Language) -> bool:
    return any(_is_past(features) for features in word.features(language))


def _is_past(features: frozenset[str]) -> bool:
    return features >= {"verb", "past", "singular"} and "neuter" not in features


def is_new_past(word: Word, language: Language) -> bool:
    """A past tense by its looks, of a verb that no dictionary has: «залогинился»."""
    return not word.features(language) and bool(_NEW_PAST[language].fullmatch(word.text))


def is_adjective(word: Word) -> bool:
    """A Ukrainian adjective or participle that one person may be said to be."""
    return any(
        f >= {"nominative", "singular"} and "neuter" not in f and f & {"adjective", "participle"}
        for f in word.features(UK)
    )


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
        before, agreed = Subject.UNKNOWN, False
        clauses = self.sentence.clauses
        for number, clause in enumerate(clauses):
            inherited = before
            if clause.subordinate:
                later = (c.own for c in clauses[number + 1 :] if c.own is not Subject.UNKNOWN)
                inherited = next(later, before) if before is Subject.UNKNOWN else before
                if inherited is Subject.URGED:
                    inherited = Subject.YOU
            elif inherited is Subject.YOU and not (agreed or self.sentence.asks):
                inherited = Subject.URGED
            own, here = clause.own, self._is_nominal(clause)
            for place in clause.places:
                if place not in self.spoken and self._may_agree(place, clause):
                    subject = self._subject(place, clause, inherited)
                    if subject is Subject.YOU:
                        here = True
                        yield place
                    own = subject if own is Subject.UNKNOWN else own
            if own is not Subject.UNKNOWN:
                before, agreed = own, here

    def _is_nominal(self, clause: Clause) -> bool:
        """«Ты молодец»: no verb, so a past tense that follows has the same subject."""
        folded = [self.words[place].folded for place in clause.places]
        return YOU[self.language] in folded and not any(
            place in self.spoken and kind_of(self.words[place], self.language) is Kind.VERB
            for place in clause.places
        )

    def _may_agree(self, place: int, clause: Clause) -> bool:
        word = self.words[place]
        if word.kind is not TokenKind.WORD:
            return False
        if word.folded in SELVES[self.language]:
            return True
        readings = word.features(self.language)
        if not readings:
            return self._right_after_you(place) and is_new_past(word, self.language)
        if any("verb" in f and f & {"present", "future"} for f in readings):
            return False  # «используем» is a participle, too
        inside = place > self.sentence.places[0]
        if inside and word.text[0].isupper() and any("name" in f for f in readings):
            return False
        if any(map(_is_past, readings)):
            return True
        if self.language is RU:
            return any("singular" in f and "neuter" not in f and f & _SHORT for f in readings)
        return is_adjective(word) and is_predicate(self.words, place, clause) is not False

    def _subject(self, place: int, clause: Clause, inherited: Subject) -> Subject:
        """Of whom the word is said."""
        words, language = self.words, self.language
        noun = is_noun(words, place, language)
        if noun is Subject.OTHER:
            return noun
        if self._right_after_you(place):
            return Subject.YOU
        own = self._own(place, clause)
        nearest = self._nearest(place, clause)
        if words[place].folded in SELVES[language] and Subject.UNKNOWN is not own:
            own = nearest or own
            return Subject.YOU if own is Subject.URGED else own
        by_name = named(words, place, clause, language)
        if by_name is Subject.OTHER and (
            nearest is None or is_joined(words, place, clause, language)
        ):
            nearest = by_name
        if nearest is None and self._is_about_you(clause):
            nearest = Subject.OTHER
        if nearest is None and (Subject.YOU in (own, inherited) or own is Subject.URGED):
            if by_name is Subject.UNKNOWN or own is Subject.URGED:
                raise Unsettled
            nearest = Subject.YOU
        if nearest is Subject.YOU and self._is_doubtful(place, clause, noun):
            raise Unsettled
        if nearest is None and (Subject.OTHER in (own, inherited) or noun or not self.spoken):
            nearest = Subject.OTHER
        return nearest or self._unnamed(place, clause, by_name)

    def _is_doubtful(self, place: int, clause: Clause, noun: Subject | None) -> bool:
        """Whether the word may be a noun or an attribute after all."""
        if noun is not None:
            return True
        word = self.words[place]
        if self.language is RU or is_past(word, UK) or not is_adjective(word):
            return False
        return is_predicate(self.words, place, clause) is None

    def _own(self, place: int, clause: Clause) -> Subject:
        """«Скажи если получил»: people leave out commas, so the clause begins anew inside."""
        if clause.own is Subject.URGED:
            started = range(clause.places.start + 1, place)
            if any(is_subordinating(self.words[n], self.language) for n in started):
                return Subject.YOU
        return clause.own

    def _unnamed(self, place: int, clause: Clause, by_name: Subject | None) -> Subject:
        """A sentence that begins with its predicate: «Получил?» asks about «ты», «Видел твоё
        сообщение» is about oneself, and of «Пропал совсем» nobody can tell.
        """
        sentence, words = self.sentence, self.words
        others = any(each.own is Subject.OTHER for each in sentence.clauses)
        if any(words[number].folded in APOLOGIES for number in sentence.places):
            return Subject.OTHER  # «извини, опоздал»
        if sentence.asks:
            later = (each.places[0] for each in sentence.clauses if each.places[0] > place)
            unsure = any(words[number].folded == "а" for number in later) or (
                self.language is UK and named(words, place, clause, UK, after=True)
            )
            if by_name is None and not others and not unsure:
                return Subject.YOU
            raise Unsettled
        oblique = any(
            number in self.spoken
            and kind_of(words[number], self.language) in (Kind.PRONOUN, Kind.POSSESSIVE)
            and words[number].folded != YOU[self.language]
            for number in sentence.places
        )
        if others or oblique or by_name is not None:
            return Subject.OTHER
        raise Unsettled

    def _right_after_you(self, place: int) -> bool:
        """«Ты права», but not «у тебя есть права»; «будь добра» as well."""
        number = place - 1
        while number >= 0 and self.words[number].folded in _BETWEEN[self.language]:
            number -= 1
        if number < 0:
            return False
        if self.words[number].folded == YOU[self.language]:
            return True
        return number == place - 1 and number in self.spoken and self.words[number].folded == "будь"

    def _nearest(self, place: int, clause: Clause) -> Subject | None:
        """The pronoun nearest to the word, those before it first; after it, «мог бы ты»."""
        before = range(place - 1, clause.places.start - 1, -1)
        after = range(place + 1, min(clause.places.stop, place + 1 + _AFTER))
        for number in (*before, *after):
            folded = self.words[number].folded
            if is_you(self.words, number, self.language):
                return Subject.YOU
            if folded in OTHERS[self.language] and folded not in ("это", "це"):
                return Subject.OTHER
        return None

    def _is_about_you(self, clause: Clause) -> bool:
        """«Тебя не убедил…», «тебе понравился…»: whoever did it, it was not «ты»."""
        return any(
            number in self.spoken
            and self.words[number].folded != YOU[self.language]
            and kind_of(self.words[number], self.language) is Kind.PRONOUN
            for number in clause.places
        )
