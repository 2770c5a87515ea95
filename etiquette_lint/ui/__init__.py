"""The tool's own words in Russian, Ukrainian and English."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module

Entry = str | tuple[str, ...]  # a template, or one template for each plural form
Table = Mapping[str, Entry]

LANGUAGES = ("ru", "uk", "en")


def _one_or_many(n: int) -> int:
    return int(n != 1)


def _one_few_many(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2


PLURALS: dict[str, Callable[[int], int]] = {
    "ru": _one_few_many,
    "uk": _one_few_many,
    "en": _one_or_many,
}


def resolve(choice: str, environment: Mapping[str, str] = os.environ) -> str:
    """The language to speak: the chosen one, or for ``auto`` the locale's, or English."""
    if choice != "auto":
        return choice
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    return locale[:2] if locale[:2] in PLURALS else "en"


class Saying(str):
    """Words of ours that can be said in any of the languages: as a text, in English.

    Among the values another saying is said in the same language, a list as «a, b, c» and a tuple
    as «a, b or c».
    """

    key: str
    values: Mapping[str, object]

    def __new__(cls, key: str, /, **values: object) -> Saying:
        self = super().__new__(cls, Ui("en").fill(key, values))
        self.key, self.values = key, values
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], Mapping[str, object]]:
        return (self.key,), self.values


class _Book(dict[str, Entry]):
    """A language's table; the chapter of a key is opened when the key is first asked for.

    ``whatsapp.order`` stands in ui/chapters/whatsapp.py, if not in the language's own module.
    """

    def __init__(self, language: str) -> None:
        super().__init__(import_module(f"{__name__}.{language}").TABLE)
        self._language = language

    def __missing__(self, key: str) -> Entry:
        name = f"{__name__}.chapters.{key.partition('.')[0]}"
        try:
            chapter: Mapping[str, Table] = import_module(name).TABLES
        except ModuleNotFoundError:
            raise KeyError(key) from None
        entry = chapter[self._language][key]
        self.update(chapter[self._language])
        return entry


class Ui:
    """One language's table, and the grammar of its numbers."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.table: Table = _Book(language)
        self._form = PLURALS[language]

    @classmethod
    def of(cls, choice: str) -> Ui:
        return cls(resolve(choice))

    def say(self, key: str, **values: object) -> str:
        entry = self.table[key]
        assert isinstance(entry, str), f"{key} needs a number"
        return entry.format(**values)

    def fill(self, key: str, values: Mapping[str, object]) -> str:
        """``say`` with values that are sayings or tuples of words."""
        return self.say(key, **{name: self._worded(value) for name, value in values.items()})

    def tell(self, text: str) -> str:
        """A saying in this language; any other text as it is."""
        return self.fill(text.key, text.values) if isinstance(text, Saying) else text

    def _worded(self, value: object) -> object:
        if isinstance(value, tuple):
            return self.either(value)
        if isinstance(value, list):
            return ", ".join(map(self.tell, value))
        return self.tell(value) if isinstance(value, str) else value

    def count(self, key: str, n: int, **values: object) -> str:
        """The entry's form that agrees with ``n``, which the template knows as ``{n}``."""
        return self.table[key][self._form(n)].format(n=n, **values)

    def pick(self, texts: Mapping[str, str]) -> str:
        """This language's text of a rule, or English, or whatever there is."""
        return texts.get(self.language) or texts.get("en") or next(iter(texts.values()), "")

    def either(self, words: Iterable[str]) -> str:
        """«a, b or c»."""
        *front, last = words
        return f"{', '.join(front)} {self.say('or')} {last}" if front else last
