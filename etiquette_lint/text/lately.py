"""What is remembered of words as long as they are in use."""

from __future__ import annotations

from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Lately(dict[K, V]):
    """Values made when first asked for.

    Memory is bounded: they come in two generations of at most ``MOST``, and the older one is
    forgotten when the younger is full. What is asked for is younger again.
    """

    MOST = 20_000

    def __init__(self) -> None:
        self.older: dict[K, V] = {}

    def make(self, key: K) -> V:
        raise NotImplementedError

    def __missing__(self, key: K) -> V:
        found = self.older.pop(key, None)
        if found is None:
            found = self.make(key)
        if len(self) >= self.MOST:
            self.older = dict(self)
            self.clear()
        self[key] = found
        return found
