"""Which of the first rows is the header, if there is one at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from etiquette_lint.readers.tables.headers import fields_of, plain_name
from etiquette_lint.readers.tables.looks import Look
from etiquette_lint.records import record

NEAR = 20  # rows that a report's title, period and the like may take before the header
WORDS = frozenset({"text", "prose"})
_LONGEST = 80  # characters; longer cells are no names


@record
class HeaderRow:
    """``at`` is its place among the rows, None where the first is a message already.

    ``known`` is how many different fields its names may be, ``text`` whether one of them is that
    of the words themselves, ``told`` how many of its names somebody has told.
    """

    at: int | None
    known: int = 0
    text: bool = False
    told: int = 0

    @property
    def sure(self) -> bool:
        return self.told > 0 or (self.text and self.known > 1)


def header_row(rows: Sequence[Sequence[str]], told: Iterable[str] = ()) -> HeaderRow:
    """The row with most of the names that are told, else with most known ones, else the first."""
    wanted = {plain_name(name) for name in told if not name.isdecimal()}
    best = HeaderRow(0)
    for at, row in enumerate(rows[:NEAR]):
        if any(len(cell) > _LONGEST for cell in row):
            continue
        known = known_fields(row)
        asked = len(wanted.intersection(map(plain_name, row))) if wanted else 0
        found = HeaderRow(at, len(known), not WORDS.isdisjoint(known), asked)
        if found.sure and (found.told, found.known) > (best.told, best.known):
            best = found
    return best if best.sure else _unknown(rows)


def known_fields(row: Iterable[str]) -> set[str]:
    """The fields that the cells of a row name, each cell counted for one of them."""
    found: set[str] = set()
    for cell in row:
        fields = sorted((rank, field) for field, rank in fields_of(cell).items())
        field = next((field for _, field in fields if field not in found), None)
        if field is not None:
            found.add(field)
    return found


def _unknown(rows: Sequence[Sequence[str]]) -> HeaderRow:
    """Too little of what it says is known: a row of data, or names of somebody's own."""
    near = rows[:NEAR]
    widest = max((len(row) for row in near), default=0)
    at, row = next(((at, row) for at, row in enumerate(near) if len(row) == widest), (0, ()))
    looks = [Look([cell]) for cell in row]
    is_data = any(look.is_date or look.numeric or look.length > _LONGEST for look in looks)
    known = known_fields(row)
    return HeaderRow(None if is_data else at, len(known), not WORDS.isdisjoint(known))
