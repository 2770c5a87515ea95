"""Messages as support people write them, and what should be said of each.

``<language>/clean.yml``: trade → texts a good support person would send; nothing is said of them.
``<language>/offences.yml``: trade → texts with the ids of the rules that speak, ``{text, rules}``.
``<language>/missed.yml``: the same, with what should be said and is not yet: no test asks for it,
``benchmarks/corpus.py`` counts it, so that recall is not measured on what is caught alone.
Every message is judged as a draft, under the neutral profile.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

FOLDER = Path(__file__).parent
LANGUAGES = ("ru", "uk")


class Sample(NamedTuple):
    language: str
    trade: str
    text: str
    rules: frozenset[str]


def clean(language: str) -> list[Sample]:
    return [
        Sample(language, trade, text, frozenset())
        for trade, texts in _read(language, "clean")
        for text in texts
    ]


def offences(language: str) -> list[Sample]:
    return _judged(language, "offences")


def missed(language: str) -> list[Sample]:
    return _judged(language, "missed")


def _judged(language: str, name: str) -> list[Sample]:
    return [
        Sample(language, trade, entry["text"], frozenset(entry["rules"]))
        for trade, entries in _read(language, name)
        for entry in entries
    ]


def _read(language: str, name: str) -> Iterator[tuple[str, list]]:  # type: ignore[type-arg]
    path = FOLDER / language / f"{name}.yml"
    if path.is_file():
        yield from yaml.safe_load(path.read_text("utf-8")).items()
