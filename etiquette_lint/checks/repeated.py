"""``repeated-reply``: the same canned reply twice, or nearly the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Hit
from etiquette_lint.checks.library import Item, Judged, LibraryCheck
from etiquette_lint.fields import Number, Whole
from etiquette_lint.text.folding import fold
from etiquette_lint.text.tokens import TOKEN

_VARIANT = re.compile(r"\.\d+$")
_WORDS = 3  # that stand together make a feature


class Repeated(LibraryCheck):
    """``alike`` is the share of word triples that two replies of at least ``words`` words have in
    common. Short ones may coincide; those under one name are variants on purpose.
    """

    fields = {"alike": Number(), "words": Whole(minimum=_WORDS)}
    settings = {"alike": 0.85, "words": 8}
    values = frozenset({"other"})

    def judge(self, items: Sequence[Item]) -> Iterator[Judged]:
        owners: dict[tuple[str, ...], list[int]] = defaultdict(list)
        sizes: list[int] = []
        for number, item in enumerate(items):
            features = self._features(item)
            sizes.append(len(features))
            shared = Counter(other for each in features for other in owners[each])
            for each in features:
                owners[each].append(number)
            for other, count in shared.most_common():
                alike = count / (len(features) + sizes[other] - count)
                if alike < self.setting("alike"):
                    continue
                if _VARIANT.sub("", items[other].reply.name) != _VARIANT.sub("", item.reply.name):
                    values = {"other": items[other].reply.title or items[other].reply.name}
                    evidence = (items[other].message,)
                    hit = Hit(item.message, item.language, values=values, evidence=evidence)
                    yield item.place, hit
                    break

    def _features(self, item: Item) -> set[tuple[str, ...]]:
        words = [
            fold(word)
            for word in TOKEN.findall(item.message.text)
            if word[0].isalnum() or word[0] in "{[%"
        ]
        if len(words) < self.setting("words"):
            return set()
        return {tuple(words[at : at + _WORDS]) for at in range(len(words) - _WORDS + 1)}
