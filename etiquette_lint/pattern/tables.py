"""The inverted index in the form it is kept in: plain data, each anchor where it is looked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypedDict

from etiquette_lint.pattern.anchors import Key
from etiquette_lint.pattern.index import FEWEST, MOST

Ids = list[int]

_BY_PREFIX = {"lexeme": "lexemes", "start": "start", "end": "end", "media": "media"}


class Begun(TypedDict):
    """Expressions, by number, whose words begin alike; ``more``: with so many more letters alike.

    A common prefix says little: «под» begins a word in a hundred, «подху» hardly any.
    """

    all: list[int]
    more: dict[str, list[int]]


class Tables(TypedDict):
    """What sets off which entries in one language. Numbers are the entries' own."""

    keys: dict[str, Ids]
    lemmas: dict[str, Ids]
    lexemes: dict[str, Ids]
    names: Ids
    features: list[tuple[str, bool, Ids]]  # names parted by spaces; whether every reading has them
    shapes: list[tuple[str, Ids]]
    start: dict[str, Ids]
    end: dict[str, Ids]
    media: dict[str, Ids]
    long: Ids
    regexes: list[tuple[str, Ids]]
    begun: dict[str, Begun]
    unbegun: list[int]  # expressions of whose beginnings nothing is known


def tables_of(
    entries: Iterable[tuple[Key, Iterable[int]]], beginnings: Mapping[str, Iterable[str]]
) -> Tables:
    """``entries`` pairs each anchor with the numbers it sets off; ``beginnings`` are those of the
    expressions among them, as far as they can be told.
    """
    groups: dict[str, dict[str, Ids]] = defaultdict(dict)
    found = Tables(
        keys=groups["keys"],
        lemmas=groups["lemmas"],
        lexemes=groups["lexemes"],
        names=[],
        features=[],
        shapes=[],
        start=groups["start"],
        end=groups["end"],
        media=groups["media"],
        long=[],
        regexes=[],
        begun={},
        unbegun=[],
    )
    for key, numbers in entries:
        ids = list(numbers)
        prefix, _, rest = key.partition(":")
        if key.startswith("~"):
            groups["lemmas"][key[1:]] = ids
        elif prefix in _BY_PREFIX and rest:
            groups[_BY_PREFIX[prefix]][rest] = ids
        elif prefix in ("all", "any"):
            found["features"].append((rest, prefix == "all", ids))
        elif prefix == "regex":
            _enter(found, rest, ids, beginnings.get(rest))
        elif prefix == "shape":
            found["shapes"].append((rest, ids))
        elif key == "name:":
            found["names"] = ids
        elif key == "size:long":
            found["long"] = ids
        else:
            groups["keys"][key] = ids
    return found


def numbers_of(tables: Tables) -> set[int]:
    """All entries' numbers."""
    by_key = (tables["keys"], tables["lemmas"], tables["lexemes"], tables["start"], tables["end"])
    lists = [ids for group in (*by_key, tables["media"]) for ids in group.values()]
    lists += [ids for _, _, ids in tables["features"]]
    lists += [ids for _, ids in (*tables["shapes"], *tables["regexes"])]
    return {number for ids in (*lists, tables["names"], tables["long"]) for number in ids}


def _enter(tables: Tables, source: str, ids: Ids, beginnings: Iterable[str] | None) -> None:
    number = len(tables["regexes"])
    tables["regexes"].append((source, ids))
    if beginnings is None:
        tables["unbegun"].append(number)
    for beginning in beginnings or ():
        group = tables["begun"].setdefault(beginning[:FEWEST], Begun(all=[], more={}))
        numbers = group["all"]
        if len(beginning) == MOST:
            numbers = group["more"].setdefault(beginning, [])
        if number not in numbers:
            numbers.append(number)
