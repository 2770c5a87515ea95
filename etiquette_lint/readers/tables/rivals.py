"""Two columns with an equal claim to be one field: only a person can tell which is meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from etiquette_lint.errors import ReadError
from etiquette_lint.readers.tables.guess import Places, fits, is_prose
from etiquette_lint.readers.tables.headers import fields_of, plain_name
from etiquette_lint.readers.tables.looks import Look
from etiquette_lint.readers.tables.table import Cells, Table
from etiquette_lint.ui import Saying

# A wrong column here, and somebody is blamed for what another wrote, or at another time.
_GRAVE = ("text", "author", "role", "time", "date", "conversation")
# Of these one is as good as another; a comment or a description beside one of them is not meant.
_WORDS = re.compile(
    r"\b(?:text|message|msg|body|utterance|текст|сообщени[ея]|повідомлення|тело|тіло|репл[иі]ка)\b"
)
_TAG = re.compile(r"<[^<>]*>|&\w+;")
_ALIKE = 0.9
_NAME = re.compile(r"[\w.-]+")


def refuse_rivals(
    table: Table,
    columns: Places,
    told: Collection[str],
    sample: Sequence[Cells],
    looks: Sequence[Look],
) -> None:
    """Raises ReadError where a column was chosen by its name and another has the same right."""
    for field in _GRAVE:
        if field in columns and field not in told:
            place = columns[field]
            for other in _rivals(field, place, table, looks):
                if other not in columns.values() and not same(sample, place, other):
                    raise ambiguous(table, field, sorted((place, other)))


def ambiguous(table: Table, field: str, places: Sequence[int]) -> ReadError:
    names = [table.header[place] for place in places]
    plain = len(set(names)) == len(names) and all(map(_NAME.fullmatch, names))
    written = names if plain else [str(place + 1) for place in places]
    told = tuple(f"--map {field}={each}" for each in written)
    shown = [
        Saying("tables.numbered", name=name, n=place + 1)
        for name, place in zip(names, places, strict=True)
    ]
    said = Saying("tables.rivals", field=field, columns=shown)
    return ReadError(said, table.header_origin, hint=Saying("tables.rivals.hint", told=told))


def same(sample: Sequence[Cells], place: int, other: int) -> bool:
    """Whether it does not matter which is taken: one is empty, or both say the same, if not in the
    same markup.
    """
    pairs = [(row[place].strip(), row[other].strip()) for row in sample]
    if not all(map(any, zip(*pairs, strict=True))):
        return True
    alike = sum(one == two or _words(one) == _words(two) for one, two in pairs)
    return alike >= _ALIKE * len(pairs)


def _rivals(field: str, place: int, table: Table, looks: Sequence[Look]) -> Iterator[int]:
    """Those of the same name and, of texts, those whose names are no worse."""
    mine = plain_name(table.header[place])
    known = fields_of(table.names[place])
    full = field == "time" and looks[place].timed > 0
    for other, name in enumerate(table.names):
        if other == place or not looks[other].cells:
            continue
        if mine and not table.keyed and plain_name(table.header[other]) == mine:
            if fits(field, looks[other]) and (not full or looks[other].timed > 0):
                yield other
        elif field == "text" and is_prose(looks[place]) and is_prose(looks[other]):
            if "text" in known:
                equal = "text" in fields_of(name) and bool(_WORDS.search(plain_name(name)))
            else:
                equal = "prose" in known and "prose" in fields_of(name)
            if equal:
                yield other


def _words(cell: str) -> str:
    return " ".join(_TAG.sub(" ", cell).split())
