"""How the words begin that a regular expression matches.

Most words are told apart by their first letters: an expression whose beginnings are known need
only be tried on words that begin so, and a word that none begins is dismissed by one look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from etiquette_lint.pattern.index import FEWEST, MOST  # a whole word may have fewer letters

_MANY = 1500  # beginnings not worth keeping apart
_ANY_LETTER = 20  # letters of a class that may as well stand for any, «[а-я]»

# A beginning, and whether anything may follow it.
_Start = tuple[str, bool]
_Starts = frozenset[_Start]

_NOTHING: _Starts = frozenset({("", False)})
_ANYTHING: _Starts = frozenset({("", True)})

_GROUP = re.compile(r"\((?!\?)|\(\?:|\(\?P<\w+>")
_ASIDE = re.compile(r"\(\?<?[=!]")  # looks around, and takes no letter
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_TIMES = re.compile(r"(?:([*+?])|\{(\d*)(,?)(\d*)\})[?+]?")


def beginnings(source: str) -> frozenset[str] | None:
    """The first letters of every word the expression matches; None where they cannot be told.

    The expression is a valid one. There may be more beginnings than it really has, never fewer.
    Those of MOST letters are as long as they are told; others may go on or be whole words.
    """
    try:
        found, end = _options(source, 0)
    except _Untold:
        return None
    if end < len(source) or any(follows and len(text) < FEWEST for text, follows in found):
        return None
    return frozenset(text for text, _ in found)


class _Untold(Exception):
    """The expression says what is not understood here."""


def _options(source: str, at: int) -> tuple[_Starts, int]:
    found: _Starts = frozenset()
    while True:
        option, at = _sequence(source, at)
        found |= option
        if source[at : at + 1] != "|":
            return found, at
        at += 1


def _sequence(source: str, at: int) -> tuple[_Starts, int]:
    found = _NOTHING
    while at < len(source) and source[at] not in "|)":
        item, at = _item(source, at)
        found = _joined(found, item)
    return found, at


def _item(source: str, at: int) -> tuple[_Starts, int]:
    atom, at = _atom(source, at)
    times = _TIMES.match(source, at)
    if times is None or times.group() == "{}":
        return atom, at
    sign, least, comma, most = times.groups()
    fewest = int(least or 0) if sign is None else int(sign == "+")
    often = (bool(comma) and not most) or sign in ("*", "+")
    limit = MOST if often else 1 if sign else int((most if comma else least) or 0)
    found, repeated = (_NOTHING if fewest == 0 else frozenset()), _NOTHING
    for count in range(1, min(max(limit, fewest), MOST) + 1):
        repeated = _joined(repeated, atom)
        if count >= min(fewest, MOST):
            found |= repeated
    return found, times.end()


def _atom(source: str, at: int) -> tuple[_Starts, int]:
    sign = source[at]
    if sign == "(":
        return _group(source, at)
    if sign == "[":
        found = _CLASS.match(source, at)
        if found is None:
            raise _Untold
        return _of_class(found.group()[1:-1]), found.end()
    if sign == "\\":
        escaped = source[at + 1]
        return (_ANYTHING if escaped.isalnum() else _letters(escaped)), at + 2
    if sign == ".":
        return _ANYTHING, at + 1
    if sign in "^$":
        return _NOTHING, at + 1
    return _letters(sign), at + 1


def _group(source: str, at: int) -> tuple[_Starts, int]:
    aside = _ASIDE.match(source, at)
    opened = aside or _GROUP.match(source, at)
    if opened is None:
        raise _Untold
    found, end = _options(source, opened.end())
    if source[end : end + 1] != ")":
        raise _Untold
    return (_NOTHING if aside else found), end + 1


def _of_class(inner: str) -> _Starts:
    if inner[:1] in "^]" or "\\" in inner:
        return _ANYTHING
    letters: list[str] = []
    for first, last in re.findall(r"(.)(?:-(.))?", inner):
        letters += map(chr, range(ord(first), ord(last or first) + 1))
    if inner.endswith("-"):
        letters.append("-")
    return _letters(letters) if len(letters) < _ANY_LETTER else _ANYTHING


def _letters(each: Iterable[str]) -> _Starts:
    return frozenset((letter, False) for letter in each)


def _joined(before: _Starts, after: _Starts) -> _Starts:
    whole = {start for start in before if start[1] or len(start[0]) == MOST}
    begun = before - whole
    if not begun:
        return before
    lacking = MOST - min(len(text) for text, _ in begun)
    for letters in range(lacking, 0, -1):
        added = {(text[:letters], follows or len(text) > letters) for text, follows in after}
        if len(begun) * len(added) <= _MANY:
            return frozenset(whole | {_then(*pair) for pair in product(begun, added)})
    enough = {start for start in begun if len(start[0]) >= FEWEST} or begun
    return _joined(begun - enough, after) | whole | {(text, True) for text, _ in enough}


def _then(one: _Start, other: _Start) -> _Start:
    text = one[0] + other[0]
    return text[:MOST], other[1] or len(text) > MOST
