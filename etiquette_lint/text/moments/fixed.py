"""Fixed phrases, which a few slots of words describe: «в самое? ближайшее/скорое время»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from etiquette_lint.text.words import Word

_END = ""
Tree = dict[str, Any]


class Fixed:
    """Phrases, one a line. A slot has alternatives; one with a question mark may be left out."""

    def __init__(self, lines: str) -> None:
        self._phrases = [
            [(slot.rstrip("?").split("/"), slot.endswith("?")) for slot in line.split()]
            for line in lines.strip().splitlines()
        ]

    @cached_property
    def _tree(self) -> Tree:
        tree: Tree = {}
        for phrase in self._phrases:
            ends = [tree]
            for words, optional in phrase:
                further = [end.setdefault(word, {}) for end in ends for word in words]
                ends = further + ends if optional else further
            for end in ends:
                end[_END] = {}
        return tree

    def end(self, words: Sequence[Word], at: int) -> int | None:
        """Where the longest phrase that begins here ends."""
        tree, found = self._tree, None
        while tree:
            if _END in tree:
                found = at
            if at == len(words):
                break
            tree, at = tree.get(words[at].folded, {}), at + 1
        return found

    def starts(self) -> frozenset[str]:
        return frozenset(self._tree)

    def anchors(self) -> frozenset[str]:
        """Words of which any phrase has one: of each that slot whose words are the longest."""
        slots = ([words for words, optional in phrase if not optional] for phrase in self._phrases)
        rarest = (max(each, key=lambda words: min(map(len, words))) for each in slots)
        return frozenset(word for words in rarest for word in words)
