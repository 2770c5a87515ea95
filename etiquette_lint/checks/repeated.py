"""``repeated-reply``: the same canned reply twice, or nearly the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import ceil

from etiquette_lint.checks.base import Hit
from etiquette_lint.checks.library import Item, Judged, LibraryCheck
from etiquette_lint.fields import Number, Whole
from etiquette_lint.text.folding import fold
from etiquette_lint.text.tokens import TOKEN

_VARIANT = re.compile(r"\.\d+$")
_WORDS = 3
_TINY = 1e-9  # what a product may be beside the whole number that it is
Triple = tuple[str, ...]  # words that stand together


class Repeated(LibraryCheck):
    """``alike`` is the share of word triples that two replies of at least ``words`` words have in
    common. Short ones may coincide; those under one name are variants on purpose.
    """

    fields = {"alike": Number(), "words": Whole(minimum=_WORDS)}
    settings = {"alike": 0.85, "words": 8}
    values = frozenset({"other"})

    def judge(self, items: Sequence[Item]) -> Iterator[Judged]:
        triples = list(map(self._triples, items))
        rarity = _rarity(triples)
        owners: dict[Triple, list[int]] = defaultdict(list)
        for number, (item, own) in enumerate(zip(items, triples, strict=True)):
            telling = self._telling(own, rarity)
            near = {other for each in telling for other in owners[each]}
            for each in telling:
                owners[each].append(number)
            for other in sorted(near, key=lambda n: (-len(own & triples[n]), n)):
                if self._alike(own, triples[other]) and _named(items[other]) != _named(item):
                    values = {"other": items[other].reply.title or items[other].reply.name}
                    evidence = (items[other].message,)
                    hit = Hit(item.message, item.language, values=values, evidence=evidence)
                    yield item.place, hit
                    break

    def _alike(self, one: set[Triple], other: set[Triple]) -> bool:
        shared = len(one & other)
        alike: bool = shared / (len(one) + len(other) - shared) >= self.setting("alike")
        return alike

    def _telling(self, triples: set[Triple], rarity: Mapping[Triple, int]) -> list[Triple]:
        """Its rarest, so many that whoever is alike has one of them among its own rarest: of the
        others there are too few.
        """
        others = ceil(self.setting("alike") * len(triples) - _TINY) - 1
        rarest_first = sorted(triples, key=rarity.__getitem__)
        return rarest_first[: len(triples) - max(others, 0)]

    def _triples(self, item: Item) -> set[Triple]:
        words = [
            fold(word)
            for word in TOKEN.findall(item.message.text)
            if word[0].isalnum() or word[0] in "{[%"
        ]
        if len(words) < self.setting("words"):
            return set()
        return {tuple(words[at : at + _WORDS]) for at in range(len(words) - _WORDS + 1)}


def _rarity(triples: Iterable[set[Triple]]) -> dict[Triple, int]:
    """The place of each among all, the rarest first."""
    counted = Counter(chain.from_iterable(triples))
    ordered = sorted(counted, key=lambda each: (counted[each], each))
    return {each: place for place, each in enumerate(ordered)}


def _named(item: Item) -> str:
    return _VARIANT.sub("", item.reply.name)
