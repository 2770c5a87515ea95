"""The table of given names: which names a word may be a form of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from etiquette_lint.text.people.skeleton import skeleton

TABLE = Path(__file__).with_name("given.txt")


class Given(NamedTuple):
    """A line of the table."""

    full: tuple[str, ...]
    short: tuple[str, ...]


@cache
def table() -> tuple[Given, ...]:
    lines = TABLE.read_text("utf-8").splitlines()
    pairs = (line.split(" : ") for line in lines if line and not line.startswith("#"))
    return tuple(Given(*(tuple(part.split()) for part in (*pair, "")[:2])) for pair in pairs)


@cache
def _lines() -> Mapping[str, frozenset[int]]:
    found = defaultdict(set)
    for number, line in enumerate(table()):
        for form in (*line.full, *line.short):
            found[skeleton(form)].add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


def names_of(word: str) -> frozenset[int]:
    """The lines in which a name stands, in its dictionary form and any spelling."""
    return _lines().get(skeleton(word), frozenset())


def forms_of(numbers: frozenset[int], *, full: bool = False) -> list[str]:
    """All that people whose name is any of these are called, or the full names alone."""
    lines = [table()[number] for number in sorted(numbers)]
    return list(
        dict.fromkeys(f for line in lines for f in (line.full if full else line.full + line.short))
    )


def is_full(word: str) -> bool:
    """Whether the word is a full name in any spelling, and not only short for one."""
    return skeleton(word) in _full()


@cache
def _full() -> frozenset[str]:
    return frozenset(skeleton(form) for line in table() for form in line.full)
