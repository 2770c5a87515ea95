"""What a few messages are about, as numbers to compare: stems of their words, and their figures."""

from __future__ import annotations

import re
from zlib import crc32

from etiquette_lint.text.folding import fold

_TELLING = re.compile(r"[^\W\d_]{5,}|\d{4,}")
_STEM = 6
_MOST = 24
_YEAR = re.compile(r"(?:19|20)\d\d")
# What clients write whatever it is about, by the beginnings of words.
_OF_ANYTHING = (
    "здравс привет добрый доброг доброе вечер пожалу подска спасиб скажит можете хотел хотела "
    "нужно можно почему больше сейчас сегодн завтра вчера потом просто вообще очень вопрос ответ "
    "ответь ожидаю будет скольк какой какая какие этого напиши напишу прошу узнать сообщи "
    "вітаю привіт добрид підкаж дякую скажіт хотіла хотів потріб можна більше зараз сьогод потім "
    "взагал питанн відпов чекаю скільк цього цьому дізнат повідо напишіт"
)
_EMPTY = frozenset(word[:_STEM] for word in _OF_ANYTHING.split())


def topic(texts: list[str]) -> tuple[int, ...]:
    """Even numbers stand for words, odd ones for figures such as that of an order."""
    found: dict[int, None] = {}
    for text in texts:
        for word in _TELLING.findall(fold(text)):
            if word.isdigit():
                if not _YEAR.fullmatch(word):
                    found[crc32(word.encode()) | 1] = None
            elif word[:_STEM] not in _EMPTY:
                found[crc32(word[:_STEM].encode()) & ~1] = None
    return tuple(found)[:_MOST]


def about_the_same(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """A figure in common, or three words that are at least half of those of the shorter one."""
    shared = set(one) & set(other)
    if any(each & 1 for each in shared):
        return True
    return len(shared) >= 3 and 2 * len(shared) >= min(len(one), len(other))
