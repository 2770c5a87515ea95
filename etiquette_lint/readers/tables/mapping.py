"""Which column is what: as told, else by names, else by the look of the values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from etiquette_lint.errors import ReadError, nearest
from etiquette_lint.readers.tables.guess import by_look, by_name
from etiquette_lint.readers.tables.headers import plain_name
from etiquette_lint.readers.tables.looks import Look
from etiquette_lint.readers.tables.table import Columns, Table
from etiquette_lint.ui import Saying


def mapped(table: Table, told: Mapping[str, str]) -> Columns:
    """The columns of a table. Raises ReadError where one that is told is not there, or where
    nothing says which holds the text.
    """
    columns = {field: _told(table, field, name) for field, name in told.items()}
    sample = table.sample()
    looks = [Look([row[place] for row in sample]) for place in range(len(table.header))]
    if table.named:
        columns = by_name(table.names, looks, columns)
    named = set(columns)
    columns = by_look(looks, columns)
    if "text" not in columns:
        hint = Saying("tables.map", columns=table.shown)
        raise ReadError(Saying("tables.text"), table.header_origin, hint=hint)
    return Columns(columns, tuple(field for field in columns if field not in named))


def _told(table: Table, field: str, name: str) -> int:
    place = _place(table.header, name)
    if place is None:
        place = _place(table.names, name)
    if place is None:
        near = nearest(name, filter(None, table.header))
        hint = (
            Saying("tables.near", near=near, columns=table.shown)
            if near
            else Saying("tables.columns", columns=table.shown)
        )
        said = Saying("tables.column", name=name, field=field)
        raise ReadError(said, table.header_origin, hint=hint)
    return place


def _place(header: Sequence[str], name: str) -> int | None:
    """The column of that name, however its case and spaces are written, or of that number."""
    if name in header:
        return list(header).index(name)
    plain = plain_name(name)
    for place, other in enumerate(header):
        if plain and plain_name(other) == plain:
            return place
    if name.isdecimal() and 1 <= int(name) <= len(header):
        return int(name) - 1
    return None
