"""Words that may be a familiar imperative or something else: what stands around them decides.

«Деньги пришли» and «пришли чек», «умови оплати» and «оплати рахунок». Silence is the safer
mistake, so a word is taken for an imperative only where something speaks for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.address import closed
from etiquette_lint.text.address.kinds import CLEAR, FAMILIAR, HOMONYMS, Kind, kind_of
from etiquette_lint.text.words import Word

_PASSED = frozenset({TokenKind.EMOJI, TokenKind.SMILE, TokenKind.EMOTICON})
_THINGS = frozenset(
    {TokenKind.URL, TokenKind.EMAIL, TokenKind.PHONE, TokenKind.MENTION, TokenKind.PLACEHOLDER}
)
_COUNTS = frozenset({TokenKind.NUMBER, TokenKind.MONEY})
_OPENERS = frozenset('«„“"(:;,-–—')
_MEDIA = closed.listed("фото видео скрины скриншоты")
_MEDIA_TO_ME = _MEDIA | closed.listed("данные реквизиты размеры контакты координаты")
# «Перешли дорогу», «шли неделю»: nobody sends these.
_NOT_SENT = closed.listed("""
    дорогу улицу мост черту границу реку порог линию неделю день час год месяц минуту ночь
    """)
_FROM = closed.listed("от из с со")
_NONE = frozenset(("немає", "нема", "нет", "нету"))
_LIKE_IMPERATIVE = re.compile(".{2,}(?:[йиь]|йся|ись|ься)")
_JOIN_WITHIN = 8  # words between two imperatives that «и» joins


def ends_sentence(word: Word) -> bool:
    return word.kind is TokenKind.BREAK or (
        word.kind is TokenKind.PUNCTUATION and word.text[0] in ".!?…"
    )


class Place:
    """A word that may be an imperative, with the sentence around it."""

    def __init__(self, words: Sequence[Word], at: int, language: Language) -> None:
        self.words = words
        self.at = at
        self.language = language

    def is_imperative(self, kind: Kind) -> bool:
        if self._attached() or self._denied():
            return False
        if kind is Kind.LIKELY or self._negated():
            return True
        if kind is Kind.PAST:
            return self._asks_to_send()
        if not self._opens(self.at) and not self._joined():
            return False
        after = self._word(self.at + 1)
        needed = closed.WITH.get(self.words[self.at].folded)
        if self._please(self.at + 1) or (needed and after and after.folded == needed):
            return True
        strength = self._object(self.at + 1)
        if kind is Kind.OPENING:
            return strength > 0 or self._follows_up()
        return strength > 1

    def is_undecided(self, kind: Kind) -> bool:
        """Whether the word, taken for something else, may be an imperative after all."""
        if kind is Kind.NONE:
            return self._negated() and self._resembles()
        if kind not in HOMONYMS or self._attached():
            return False
        if kind is Kind.PAST and self._has_subject():
            return False
        return self._opens(self.at) or self._joined()

    def _resembles(self) -> bool:
        word = self.words[self.at]
        readings = word.features(self.language)
        if not readings:
            return bool(_LIKE_IMPERATIVE.fullmatch(word.folded))
        return any(features >= FAMILIAR for features in readings)

    # What speaks against

    def _attached(self) -> bool:
        """After a preposition, an attribute or a noun that governs it: a noun itself."""
        before = self._word(self.at - 1)
        if before is None or before.kind in _COUNTS:
            return before is not None
        if before.kind is not TokenKind.WORD or before.folded in closed.LEADING[self.language]:
            return False
        readings = before.features(self.language)
        if not readings or kind_of(before, self.language) in CLEAR:
            return False
        if before.text[:1].isupper() and any("name" in f for f in readings):
            return False
        return any(
            not features.isdisjoint({"preposition", "adjective", "participle", "numeral"})
            or ("pronoun" in features and not features & {"first", "second", "third", "dative"})
            or ("noun" in features and features.isdisjoint({"vocative", "abbreviation"}))
            for features in readings
        ) and not all("adverb" in features for features in readings)

    def _denied(self) -> bool:
        """«Замов немає»: a noun, of which there is none."""
        return any(word.folded in _NONE for word in self._following(self.at + 1, 4))

    def _has_subject(self) -> bool:
        """Somebody in the plural before the word, whom a past tense would be said of."""
        for number in range(self.at - 1, -1, -1):
            word = self.words[number]
            if ends_sentence(word) or word.kind is TokenKind.PUNCTUATION:
                return False
            if kind_of(word, self.language) in (Kind.VERB, Kind.IMPERATIVE):
                return False
            if any(
                "nominative" in f and "abbreviation" not in f and f & {"plural", "pronoun"}
                for f in word.features(self.language)
            ):
                return True
        return False

    # What speaks for

    def _opens(self, at: int) -> bool:
        """At the beginning of a clause, or with nothing but «а», «потом», «пожалуйста» before."""
        number = at - 1
        while number >= 0:
            word = self.words[number]
            if ends_sentence(word) or word.kind in _PASSED:
                return True
            if word.kind is TokenKind.PUNCTUATION:
                return word.text[0] in _OPENERS
            if word.folded not in closed.LEADING[self.language]:
                return False
            number -= 1
        return True

    def _joined(self) -> bool:
        """«Сделай скрин и пришли»: after «и», with another familiar verb not far before."""
        before = self._word(self.at - 1)
        if before is None or before.folded not in closed.JOINING[self.language]:
            return False
        for number in range(self.at - 2, max(-1, self.at - 2 - _JOIN_WITHIN), -1):
            if ends_sentence(self.words[number]):
                return False
            if kind_of(self.words[number], self.language) in (Kind.VERB, Kind.IMPERATIVE):
                return True
        return False

    def _negated(self) -> bool:
        """«Не болей», but not «деньги не пришли»."""
        if kind_of(self.words[self.at], self.language) is Kind.PAST:
            return False
        before = self._word(self.at - 1)
        return before is not None and before.folded in ("не", "ні")

    def _please(self, at: int) -> bool:
        """«Пожалуйста» among the next three words."""
        return any(
            word.folded in closed.PLEASE[self.language]
            for word in self._following(at, 3, commas=True)
        )

    def _follows_up(self) -> bool:
        """A word that nouns seldom have after them: «оплати сьогодні», «оплати до п'ятниці»."""
        after = self._word(self.at + 1)
        if after is None:
            return False
        readings = after.features(self.language)
        return bool(readings) and all(
            not features.isdisjoint({"adverb", "preposition", "conjunction", "pronoun"})
            for features in readings
        )

    def _object(self, at: int) -> int:
        """2 for an object that could be nothing else, 1 for what may be one, 0 for none."""
        words = list(self._following(at, 4))
        if words and words[0].folded in closed.TO_ME[self.language]:
            words = words[1:]
            if not words or self._is_link(words[0]):
                return 2  # «дзвони мені», «дзвони нам, якщо…»
        while words and self._is_adverb(words[0]):
            words = words[1:]
        if not words:
            return 0
        word = words[0]
        if word.kind in _THINGS or word.text in '«„"' or word.folded in _MEDIA:
            return 2
        if word.kind in _COUNTS:
            return 1
        readings = word.features(self.language)
        objects = [features for features in readings if "accusative" in features]
        if not objects or any("indicative" in features for features in readings):
            return 0
        if all(f & {"adjective", "participle"} for f in objects):  # not «настрой рабочий»
            after = words[1].features(self.language) if len(words) > 1 else ()
            return 2 if any(f >= {"noun", "accusative"} for f in after) else 0
        doubtful = any("genitive" in f and f.isdisjoint({"pronoun", "name"}) for f in readings)
        return 1 if doubtful else 2

    def _is_link(self, word: Word) -> bool:
        readings = word.features(self.language)
        return bool(readings) and all(f & {"preposition", "conjunction"} for f in readings)

    def _is_adverb(self, word: Word) -> bool:
        readings = word.features(self.language)
        return bool(readings) and all(f & {"adverb", "particle"} for f in readings)

    # «пришли», «вышли», «перешли»

    def _asks_to_send(self) -> bool:
        if self._has_subject():
            return False
        if self._joined() or self._please(self.at + 1):
            return True
        if not self._opens(self.at):
            return False
        following = list(self._following(self.at + 1, 5))
        to_me = bool(following) and following[0].folded in closed.TO_ME[self.language]
        following = following[1:] if to_me else following
        if not following:
            return to_me
        thing, rest = following[0], following[1:]
        if thing.folded in (_MEDIA_TO_ME if to_me else _MEDIA):
            return to_me or not (rest and rest[0].folded in _FROM)
        if not _NOT_SENT.isdisjoint(word.folded for word in following[:2]):
            return False
        return self._one_thing(thing) and not self._and_another(rest)

    def _one_thing(self, word: Word) -> bool:
        """An object in the singular, of which «пришли» as a past tense cannot be said."""
        if word.kind in _THINGS:
            return True
        readings = word.features(self.language)
        return any("accusative" in f and "singular" in f for f in readings) and not any(
            "nominative" in f and ("plural" in f or "animate" in f) for f in readings
        )

    def _and_another(self, rest: Sequence[Word]) -> bool:
        """«Пришли стол и стул»: two together are many."""
        joining = closed.JOINING[self.language]
        joined = [n for n, word in enumerate(rest) if word.folded in joining]
        return any(
            "nominative" in features and not features.isdisjoint({"noun", "numeral"})
            for number in joined
            for word in rest[number + 1 : number + 3]
            for features in word.features(self.language)
        )

    # The words around

    def _word(self, number: int) -> Word | None:
        return self.words[number] if 0 <= number < len(self.words) else None

    def _following(self, at: int, most: int, commas: bool = False) -> Collection[Word]:
        """The words up to the end of the clause; with ``commas``, of the sentence."""
        found: list[Word] = []
        for word in self.words[at : at + most + 2]:
            if ends_sentence(word) or len(found) == most:
                break
            if word.kind is TokenKind.PUNCTUATION and word.text not in '«„“"':
                if commas and word.text == ",":
                    continue
                break
            found.append(word)
        return found
