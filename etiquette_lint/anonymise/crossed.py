"""Names of one language with the endings of the other: «Олене» in Russian, «Марині» of «Марина»
where only Russian has that name. Some are words of their own, and names only by their capital.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from etiquette_lint.anonymise import pools
from etiquette_lint.anonymise.readings import Word, read
from etiquette_lint.text.folding import fold

_ENDINGS = {
    "а": "ы и і е у ой ою о",
    "я": "и і ї е є ю ей ею єю",
    "о": "а у ові ом е і",
    "й": "я ю ем єм єві еві ї и е",
    "ь": "и і я ю ем єм ью",
}
_HARD = "а у ом ем ові еві е і"
_SHORTEST = 3  # letters before an ending


def crossed(names: Iterable[str]) -> Mapping[str, Word]:
    """Forms of the names, small and folded, that no dictionary has among those of the name."""
    found: dict[str, Word] = {}
    for name in map(fold, names):
        endings = _ENDINGS.get(name[-1])
        stem = name if endings is None else name[:-1]
        word = read(name, None)
        readings = [each for each in word.readings if each.name.lemma == name] if word else []
        if len(stem) >= _SHORTEST and readings:
            for ending in (endings or _HARD).split():
                found.setdefault(stem + ending, Word(readings, certain=True))
    return found


@cache
def of_frequent_names() -> Mapping[str, Word]:
    return crossed(pools.FREQUENT.split())
