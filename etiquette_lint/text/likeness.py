"""How alike two texts are."""

from __future__ import annotations

from collections.abc import Iterator

_EDGE = 4  # words at either end by which alike texts are looked up


def likeness(one: str, other: str, at_least: float) -> float:
    """From 0 to 100, by the letters to change; 0 for less than ``at_least``."""
    from rapidfuzz.fuzz import ratio

    return float(ratio(one, other, score_cutoff=at_least))


def edges(text: str) -> Iterator[str]:
    """Keys of which texts that differ in few words have one in common, more often than not."""
    yield "^ " + " ".join(text.split(maxsplit=_EDGE)[:_EDGE])
    yield "$ " + " ".join(text.rsplit(maxsplit=_EDGE)[-_EDGE:])
