"""Regular expressions that spell out a finite list of words, as that list.

``/отправ(им|лю)/`` is then looked up like any word instead of being tried on each.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

MOST_WORDS = 1000
_ATOM = re.compile(r"\((?:\?:)?|\[([^\]\\^-]+)\]|[^\W\d_]|['-]")


@lru_cache(maxsize=1024)
def expand(source: str) -> frozenset[str] | None:
    """The words an expression matches; None where they are too many or it says more than
    letters, classes of letters, groups, ``|`` and ``?`` can.
    """
    try:
        words, end = _options(source, 0)
    except _Unlisted:
        return None
    return frozenset(words) if end == len(source) else None


class _Unlisted(Exception):
    """Not a plain list of words."""


def _options(source: str, at: int) -> tuple[list[str], int]:
    words: list[str] = []
    while True:
        found, at = _sequence(source, at)
        words += found
        if at == len(source) or source[at] != "|":
            return words, at
        at += 1


def _sequence(source: str, at: int) -> tuple[list[str], int]:
    words = [""]
    while at < len(source) and source[at] not in "|)":
        found, at = _item(source, at)
        if len(words) * len(found) > MOST_WORDS:
            raise _Unlisted
        words = [before + after for before, after in product(words, found)]
    return words, at


def _item(source: str, at: int) -> tuple[list[str], int]:
    atom = _ATOM.match(source, at)
    if atom is None:
        raise _Unlisted
    at = atom.end()
    if atom.group(1):
        found = list(atom.group(1))
    elif atom.group().startswith("("):
        found, at = _options(source, at)
        if source[at : at + 1] != ")":
            raise _Unlisted
        at += 1
    else:
        found = [atom.group()]
    if source[at : at + 1] == "?":
        return [*found, ""], at + 1
    return found, at
