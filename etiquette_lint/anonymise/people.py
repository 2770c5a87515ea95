"""Who is named in an input, and the name that each gets instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from etiquette_lint.anonymise import pools
from etiquette_lint.anonymise.crossed import crossed
from etiquette_lint.anonymise.declension import Table, declined, fits, genders, table
from etiquette_lint.anonymise.key import Key
from etiquette_lint.anonymise.readings import BOTH, Name, Reading, Word, read
from etiquette_lint.model import Language
from etiquette_lint.text.folding import fold
from etiquette_lint.text.language import by_letters

_BORNE = 1000  # weight of a name that somebody in the chat bears, and not only mentions
_POOLS = {"name": pools.GIVEN, "surname": pools.SURNAMES, "patronymic": pools.PATRONYMICS}
_PLACE = {"name": 2, "patronymic": 1, "surname": 0}
_SHORTEST = 4  # letters of a name that is found without a capital
_CONSONANTS = tuple("бвгґджзклмнпрстфхцчшщ")
_LONGEST = 3  # letters of an ending
_COMMON = frozenset(pools.COMMON.split())
_FREQUENT = frozenset(map(fold, pools.FREQUENT.split()))


class People:
    """First sees every name there is, then gives each a pseudonym that nobody bears there."""

    def __init__(self, key: Key) -> None:
        self._key = key
        self._weight: Counter[Name] = Counter()
        self._words: dict[str, Word] = {}  # by folded form
        self._doubtful: dict[str, Word] = {}
        self._forms: set[str] = set()  # all that must not come back, folded
        self._pseudonyms: dict[Name, str] = {}
        self._taken: set[str] = set()

    def see(self, form: str, word: Word, *, certain: bool = True) -> None:
        """A mention; an uncertain one counts once somebody else makes the name certain."""
        self._forms.add(fold(form))
        self._forms.update(reading.name.lemma for reading in word.readings)
        if not certain:
            self._doubtful.setdefault(fold(form), word)
            return
        self._words.setdefault(fold(form), word)
        names = {reading.name for reading in word.readings}
        if len(names) == 1:
            self._weight.update(names)

    def see_borne(self, form: str, word: Word) -> None:
        """A name that somebody here bears: whatever it could be else, it is one."""
        self.see(form, word)
        for name in {each.name for each in word.readings if each.nominative and each.singular}:
            self._weight[name] += _BORNE

    def see_other(self, form: str) -> None:
        """A name that no dictionary has: its own letters must not come back either."""
        self._forms.add(fold(form))

    def settle(self) -> None:
        """Gives everybody seen a pseudonym. In no order but the key's, so that the same people
        get the same names whoever is mentioned first.
        """
        words = [*self._words.values(), *filter(self.is_known, self._doubtful.values())]
        names = {self._meant(word.readings) for word in words}
        for name in sorted(names, key=lambda name: self._key.number("order", *name)):
            self._pseudonym(name)

    def is_known(self, word: Word) -> bool:
        """Whether it names somebody beyond doubt elsewhere, or is a name that many bear."""
        return any(
            self._weight[each.name] > 0
            or (each.name.sort == "name" and each.name.lemma in _FREQUENT)
            for each in word.readings
        )

    def stands_for(self, form: str, word: Word, language: Language | None) -> str:
        """The pseudonym in the case, the language and the letters of ``form``."""
        name = self._meant(word.readings)
        pseudonym = self._pseudonym(name)
        languages = [each.language for each in word.readings if each.name == name]
        languages = [*([language] if language in languages else []), *languages, *BOTH]
        for of_name in languages:
            forms = table(name.lemma, of_name, name.sort)
            for each in (of_name, *BOTH):  # better of the other language than in another case
                other = table(fold(pseudonym), each, name.sort)
                if forms and other and (found := declined(form, forms, other)):
                    return in_letters_of(form, found)
        return in_letters_of(form, endings(name.lemma, fold(form), fold(pseudonym)) or pseudonym)

    @cached_property
    def small(self) -> dict[str, Word]:
        """Forms of the names seen, for texts without capitals; those borne here even where they
        mean something else as well.
        """
        found = {}
        for name in self._pseudonyms:
            if name.sort != "name" or name.lemma in _COMMON:
                continue
            for language in BOTH:
                for forms in table(name.lemma, language, name.sort).values():
                    for form in forms:
                        word = read(form, None)
                        borne = self._weight[name] >= _BORNE
                        if word and (borne or word.certain) and len(form) >= _SHORTEST:
                            found[form] = word
        return found

    @cached_property
    def strange(self) -> Mapping[str, Word]:
        """Forms of the names seen that are foreign to the name's own language."""
        return crossed(name.lemma for name in self._pseudonyms if name.sort == "name")

    def _meant(self, readings: Sequence[Reading]) -> Name:
        """The one of the names that is borne here, or mentioned most; else the likeliest."""
        best = max(
            readings,
            key=lambda each: (
                self._weight[each.name],
                each.nominative and each.singular,
                _PLACE[each.name.sort],
                each.name.lemma in _FREQUENT,
            ),
        )
        return best.name

    def _pseudonym(self, name: Name) -> str:
        found = self._pseudonyms.get(name)
        if found is None:
            found = self._pseudonyms[name] = self._chosen(name)
            self._taken.add(found)
        return found

    def _chosen(self, name: Name) -> str:
        """Of the same gender, and declined alike in all the languages that have the name, if
        there is one left.
        """
        both = [lang for lang in BOTH if table(name.lemma, lang, name.sort)]
        for languages in (both, *([each] for each in both)):
            tables = {lang: table(name.lemma, lang, name.sort) for lang in languages}
            free = list(self._candidates(name, languages))
            for liking in (_alike, _answering, _of_the_gender):
                for word in free:
                    if all(
                        liking(table(fold(word), lang, name.sort), tables[lang])
                        for lang in languages
                    ):
                        return word
        return self.any_of(_POOLS[name.sort][(both or [Language.UK])[0]].split(), *name)

    def _candidates(self, name: Name, languages: Sequence[Language]) -> Iterator[str]:
        own = by_letters(name.lemma)
        words = dict.fromkeys(
            word for lang in languages for word in _POOLS[name.sort][lang].split()
        )
        free = (word for word in words if word not in self._taken and not self.resembles(word))
        ranked = self.ranked(free, *name)
        # A new letter of one language alone would change the language of the text.
        yield from sorted(ranked, key=lambda word: by_letters(word) not in (None, own))

    def ranked(self, words: Iterable[str], *about: str) -> list[str]:
        return sorted(words, key=lambda word: self._key.number("name", *about, word))

    def any_of(self, words: Iterable[str], *about: str) -> str:
        """One that nobody here bears, though two people may have to share it."""
        ranked = self.ranked(words, *about)
        return next((word for word in ranked if not self.resembles(word)), ranked[0])

    def resembles(self, word: str) -> bool:
        """Whether a pseudonym is, or begins with, a name of somebody here."""
        folded = fold(word)
        return any(folded[:size] in self._forms for size in range(2, len(folded) + 1))


def _alike(pseudonym: Table, name: Table) -> bool:
    return _answering(pseudonym, name) and fits(name, pseudonym)


def _answering(pseudonym: Table, name: Table) -> bool:
    return _of_the_gender(pseudonym, name) and fits(pseudonym, name)


def _of_the_gender(pseudonym: Table, name: Table) -> bool:
    return bool(pseudonym) and genders(pseudonym) == genders(name)


def endings(name: str, form: str, pseudonym: str) -> str | None:
    """«олена» → «олене» as «Уляна» → «Уляне»: for forms that no dictionary has."""
    same = 0
    while same < min(len(name), len(form)) and name[same] == form[same]:
        same += 1
    ending = name[same:]
    if not pseudonym.endswith(ending or _CONSONANTS) or len(ending) > _LONGEST:
        return None
    return pseudonym[: len(pseudonym) - len(ending)] + form[same:]


def in_letters_of(model: str, word: str) -> str:
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:].lower() if model[:1].isupper() else word.lower()
