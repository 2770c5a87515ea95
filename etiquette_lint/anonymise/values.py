"""The sorts of values that an export holds, and what becomes of each."""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum
from functools import lru_cache
from typing import Protocol

from etiquette_lint.anonymise import addresses, numbers
from etiquette_lint.anonymise.displays import Displays
from etiquette_lint.anonymise.key import Key
from etiquette_lint.anonymise.others import Others
from etiquette_lint.anonymise.people import People
from etiquette_lint.anonymise.texts import Texts

_OLD = 1 << 32  # what old versions of Telegram added to a user's id
_NUMBER = re.compile(r"\d+")
_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}")


class Sort(Enum):
    TEXT = "text"  # somebody's words
    NAME = "name"  # a person or a chat as people see it
    PHONE = "phone"
    EMAIL = "email"
    CARD = "card"
    USERNAME = "mention"
    LINK = "link"
    FILE = "file"  # a path: folder and ending stay
    ID = "id"  # of a person or a chat
    SECRET = "secret"  # of no use to anybody: an address on the net, a device


# What a value of the sort looks like; whatever does not is somebody's words.
_LOOKS = {
    Sort.PHONE: re.compile(r"[^\w]*(?:\d[^\w]*){5,}"),
    Sort.EMAIL: re.compile(r"\S+@\S+"),
    Sort.CARD: re.compile(r"\W*(?:\d\W*){8,}"),
    Sort.USERNAME: re.compile(r"@?\w+"),
    Sort.LINK: re.compile(r"[^\s.:]+[.:]\S+"),
    Sort.ID: re.compile(r"[a-z_]*-?\d+"),
}


def fitting(sort: Sort, text: str) -> Sort:
    """The sort, if the value is one of it."""
    looks = _LOOKS.get(sort)
    return sort if looks is None or looks.fullmatch(text) else Sort.TEXT


class Anonymiser(Protocol):
    """Either of the two passes: one learns what there is, the other replaces it."""

    def value(self, sort: Sort, text: str) -> str: ...


class Learner:
    """The first pass. Whoever is met by name is a person of this chat."""

    def __init__(self, key: Key) -> None:
        self.key = key
        self.people = People(key)
        self.others = Others(key, self.people)
        self.displays = Displays(key, self.people, self.others)
        self.texts = Texts(key, self.people, self.others, self.displays)

    def value(self, sort: Sort, text: str) -> str:
        sort = fitting(sort, text)
        if sort is Sort.TEXT:
            self.texts.learn(text)
        elif sort is Sort.NAME:
            self.displays.learn(text)
        return text

    def replacer(self) -> Replacer:
        self.people.settle()
        self.others.settle()
        self.displays.settle()
        return Replacer(self)


class Replacer:
    """The second pass. ``counts`` are of values that were replaced, by sort."""

    def __init__(self, learner: Learner) -> None:
        self.counts: Counter[str] = learner.texts.counts
        self._key = learner.key
        self._displays = learner.displays
        self._texts = lru_cache(maxsize=64)(learner.texts.replaced)  # the same text comes twice

    def value(self, sort: Sort, text: str) -> str:
        if not text:
            return text
        sort = fitting(sort, text)
        if sort is Sort.TEXT:
            return self._texts(text)
        fresh = self._fresh(sort, text)
        self.counts[sort.value] += fresh != text
        return fresh

    def _fresh(self, sort: Sort, text: str) -> str:
        key = self._key
        match sort:
            case Sort.NAME:
                return self._displays.stands_for(text)
            case Sort.PHONE:
                return numbers.phone(key, text)
            case Sort.EMAIL:
                return addresses.email(key, text)
            case Sort.CARD:
                return numbers.card(key, text)
            case Sort.USERNAME:
                return addresses.username(key, text)
            case Sort.LINK:
                return addresses.link(key, text)
            case Sort.FILE:
                return _file(key, text)
            case Sort.ID:
                return _NUMBER.sub(lambda found: _id(key, found[0]), text, count=1)
        return key.token("secret", text)


def _id(key: Key, written: str) -> str:
    """One to one, and so that a user's old and new ids still belong together."""
    id = int(written)
    if id >= 2 * _OLD:
        return numbers.number(key, written)
    return str(key.permuted(id % _OLD) + id // _OLD * _OLD)


def _file(key: Key, path: str) -> str:
    """A sentence in brackets says that the file was not saved."""
    if path.startswith("(") and path.endswith(")"):
        return path
    folder, slash, name = path.rpartition("/")
    ending = _EXTENSION.search(name, max(name.rfind("."), 0))
    return f"{folder}{slash}file_{key.token('file', name)}{ending[0] if ending else ''}"
