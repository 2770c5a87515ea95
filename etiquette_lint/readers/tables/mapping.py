"""Which column is what: as told, else by names, else by the look of the values."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.errors import ReadError, nearest
from etiquette_lint.readers.tables.guess import by_look, by_name
from etiquette_lint.readers.tables.headers import place_of
from etiquette_lint.readers.tables.looks import Look
from etiquette_lint.readers.tables.table import Columns, Table
from etiquette_lint.ui import Saying


def mapped(table: Table, told: Mapping[str, str]) -> Columns:
    """The columns of a table. Raises ReadError where one that is told is not there, or where
    nothing says which holds the text.
    """
    asked = {field: _told(table, field, name) for field, name in told.items()}
    sample = table.sample()
    looks = [Look([row[place] for row in sample]) for place in range(len(table.header))]
    named = by_name(table.names, looks, asked) if table.named else asked
    columns = by_look(looks, named, nameless=named == asked)
    if "text" not in columns:
        hint = Saying("tables.map", columns=table.shown)
        raise ReadError(Saying("tables.text"), table.header_origin, hint=hint)
    return Columns(columns, tuple(field for field in columns if field not in named))


def _told(table: Table, field: str, name: str) -> int:
    place = place_of(table.header, name)
    if place is None:
        place = place_of(table.names, name)
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
