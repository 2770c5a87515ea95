"""Which column is what: as told, else by names, else by the look of the values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from etiquette_lint.errors import ReadError, nearest
from etiquette_lint.model import Origin
from etiquette_lint.readers.tables.guess import by_look, by_name
from etiquette_lint.readers.tables.headers import places_of
from etiquette_lint.readers.tables.looks import Look
from etiquette_lint.readers.tables.rivals import ambiguous, refuse_rivals, same
from etiquette_lint.readers.tables.table import Cells, Columns, Table
from etiquette_lint.ui import Saying


def mapped(table: Table, told: Mapping[str, str]) -> Columns:
    """The columns of a table. Raises ReadError where one that is told is not there, where nothing
    says which holds the text, or where two say so with equal right.
    """
    sample = table.sample()
    asked = {field: _told(table, sample, field, name) for field, name in told.items()}
    looks = [Look([row[place] for row in sample]) for place in range(len(table.header))]
    named = by_name(table.names, looks, asked) if table.named else asked
    if table.named:
        refuse_rivals(table, named, asked, sample, looks)
    columns = by_look(looks, named, nameless=named == asked)
    if "text" not in columns and not sample:
        key = "tables.bare.hint" if table.written else "tables.columns"
        hint = Saying(key, columns=table.shown)
        raise ReadError(Saying("tables.bare"), table.header_origin, hint=hint)
    if "text" not in columns:
        hint = Saying("tables.map", columns=table.shown)
        raise ReadError(Saying("tables.text"), table.header_origin, hint=hint)
    return Columns(columns, tuple(field for field in columns if field not in named))


def _told(table: Table, sample: Sequence[Cells], field: str, name: str) -> int:
    places = places_of(table.header, name) or places_of(table.names, name)
    if not places:
        raise no_column(field, name, table.header, table.header_origin)
    filled = [place for place in places if any(row[place].strip() for row in sample)]
    first, *others = filled or places
    if not all(same(sample, first, other) for other in others):
        raise ambiguous(table, field, filled)
    return first


def no_column(field: str, name: str, header: Sequence[str], origin: Origin) -> ReadError:
    """What to say where a column that is told is not among those of the header."""
    columns, near = ", ".join(header), nearest(name, filter(None, header))
    hint = (
        Saying("tables.near", near=near, columns=columns)
        if near
        else Saying("tables.columns", columns=columns)
    )
    return ReadError(Saying("tables.column", name=name, field=field), origin, hint=hint)
