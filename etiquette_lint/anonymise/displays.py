"""Names as a chat shows them: «Ирина Петрова», «Крамниця «Зерно»», «+380 67 …», «mike_82»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from etiquette_lint.anonymise import numbers, pools
from etiquette_lint.anonymise.key import Key
from etiquette_lint.anonymise.mentions import meaning
from etiquette_lint.anonymise.others import Others, neutral
from etiquette_lint.anonymise.people import People, in_letters_of
from etiquette_lint.anonymise.readings import Word
from etiquette_lint.model import Language
from etiquette_lint.text.folding import fold
from etiquette_lint.text.lexicon import LEXICON

# What somebody is and not who: it stays, in any letters.
_ROLES = """
    client customer staff agent operator support admin administrator manager bot shop store team
    service system user group chat channel sales delivery info
    клиент клиентка клієнт клієнтка оператор операторка менеджер менеджерка консультант
    консультантка администратор адміністратор адміністраторка админ адмін сотрудник сотрудница
    співробітник співробітниця поддержка підтримка служба отдел відділ бот система магазин крамниця
    салон студия студія кафе доставка продажи продажі чат группа група канал команда покупатель
    покупець вы ви я you
    """
ROLES = frozenset(_ROLES.split())
_PIECE = re.compile(r"(?P<word>[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*)|(?P<digits>\d+)")
_LETTER = re.compile(r"[^\W\d_]")
_EMPTIED = re.compile(r"[«\"(\[“]\s*[»\")\]”]|(?<=\s)[&+,/|-]+(?=\s|$)")
_OF_BOTH = ("ко", "ук", "юк", "ич")  # endings of a man's and a woman's surname
_SHORTEST = 3  # letters of a name that no dictionary has, or of a word to look for in texts


class Part(NamedTuple):
    text: str
    kind: str  # name | other | role | word
    word: Word | None = None


class Displays:
    """First learns them all, then gives each one that nobody else has."""

    def __init__(self, key: Key, people: People, others: Others) -> None:
        self._key = key
        self._people = people
        self._others = others
        self._parts: dict[str, list[Part]] = {}
        self._given: dict[str, str] = {}

    def learn(self, display: str) -> None:
        if display in self._parts or not display.strip():
            return
        parts = self._parts[display] = list(_parts(display))
        given = any(part.kind == "name" for part in parts)
        for part in parts:
            if part.kind == "name" and part.word:
                self._people.see_borne(part.text, part.word)
            elif part.kind == "other":
                self._others.learn(part.text, "surname" if given else "name")
                given = True
            elif part.kind == "word":
                self._people.see_other(part.text)

    def settle(self) -> None:
        """After the people and the others are settled."""
        taken = {fold(display) for display in self._parts}
        ordered = sorted(self._parts, key=lambda each: self._key.number("order", each))
        for display in sorted(ordered, key=self._is_phrase):  # plain names keep their own
            found = self._pseudonym(display)
            if found != display:
                for more in self._further(display):
                    if fold(found) not in taken:
                        break
                    found = f"{self._pseudonym(display)} {more}"
            taken.add(fold(found))
            self._given[display] = found

    def stands_for(self, display: str) -> str:
        return self._given.get(display, display)

    def phrases(self) -> Iterator[str]:
        """Those that texts must be searched for as a whole."""
        for display in self._parts:
            letters = len(_LETTER.findall(display))
            telling = letters > _SHORTEST or numbers.count(display) >= numbers.LONG
            if telling and self._is_phrase(display) and self._given[display] != display:
                yield display

    def _is_phrase(self, display: str) -> bool:
        """Whether it is more than names with spaces between them."""
        parts = self._parts[display]
        named = all(part.kind in ("name", "other") for part in parts)
        return not named or " ".join(part.text for part in parts) != display

    def _pseudonym(self, display: str) -> str:
        """The same layout around other names. Words that only describe are left out."""
        parts = self._parts[display]
        if numbers.count(display) >= numbers.LONG and not parts:
            of_phones = numbers.count(display) <= numbers.LONGEST_PHONE
            return (numbers.phone if of_phones else numbers.number)(self._key, display)
        if parts and all(part.kind == "role" for part in parts):
            return display
        fresh = iter(self._fresh(display, parts))
        written = _PIECE.sub(
            lambda found: (
                next(fresh) if found["word"] else self._key.digits("display", found[0],
                                                                   length=len(found[0]))
            ),
            display,
        )  # fmt: skip
        tidy = " ".join(_EMPTIED.sub("", written).split())
        return tidy if parts else f"{self._brand(display)} {tidy}".strip()

    def _fresh(self, display: str, parts: list[Part]) -> Iterator[str]:
        brand = not any(part.kind in ("name", "other") for part in parts)
        for part in parts:
            if part.kind == "name" and part.word is not None:
                yield self._people.stands_for(part.text, part.word, None)
            elif part.kind == "other":
                yield self._others.stands_for(part.text) or ""
            elif part.kind == "role":
                yield part.text
            elif len(part.text) == 1:
                yield self._initial(part.text)
            else:
                yield self._brand(display) if brand else ""
                brand = False

    def _brand(self, display: str) -> str:
        return self._people.any_of(pools.BRANDS.split(), "brand", fold(display))

    def _initial(self, letter: str) -> str:
        some = "ABCDEGHKLMNPRST" if letter.isascii() else "АВГДКЛМНОПРСТФ"
        others = some.replace(letter, "")
        return self._people.ranked(others, "initial", letter)[0] if letter.isupper() else ""

    def _further(self, display: str) -> Iterator[str]:
        """What tells two people apart whose names come out the same."""
        surnames = [name for name in neutral("surname") if name.endswith(_OF_BOTH)]
        yield from self._people.ranked(surnames, "further", display)[:5]
        for number in range(2, 1_000_000):
            yield str(number)


def _parts(display: str) -> Iterator[Part]:
    """Each word, in order."""
    for found in _PIECE.finditer(display):
        if found["word"]:
            yield _part(found["word"])


def _part(text: str) -> Part:
    if fold(text) in ROLES:
        return Part(text, "role")
    word = meaning(in_letters_of("Аа", text), None)
    if word is not None and any(each.nominative and each.singular for each in word.readings):
        return Part(text, "name", word)
    known = any(LEXICON.known(text, language) for language in (Language.RU, Language.UK))
    return Part(text, "word" if known or len(text) < _SHORTEST else "other")
