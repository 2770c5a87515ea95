"""JSON lines: an object a line, as logs and databases write them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables.lines import blocks_of, head_of, undecodable
from etiquette_lint.readers.tables.objects import Objects
from etiquette_lint.readers.tables.records import Shape, cells, no_messages
from etiquette_lint.readers.tables.table import (
    SAMPLE,
    Cells,
    Columns,
    Rows,
    Table,
    Tally,
    in_batches,
)
from etiquette_lint.ui import Saying


def tables(source: Source) -> Iterator[Table]:
    encoding, text = head_of(source)
    objects = first_objects(text)
    shape = Shape.of(objects, source.options.columns.values())
    if shape is None:
        raise no_messages(source.path, objects, source.options.columns)
    yield JsonLines(source, encoding, shape, objects)


def first_objects(text: str) -> list[dict[str, Any]]:
    """The objects on the first lines, up to one that is cut off or is none."""
    return list(islice(_objects(text), SAMPLE))


def _objects(text: str) -> Iterator[dict[str, Any]]:
    for line in io.StringIO(text.lstrip("\ufeff")):
        if not line.strip():
            continue
        value = _parsed(line)
        if value is None:
            return
        yield value


def _parsed(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


class JsonLines(Objects):
    def __init__(
        self, source: Source, encoding: str, shape: Shape, objects: Sequence[dict[str, Any]]
    ) -> None:
        super().__init__(source, shape, objects)
        self._encoding = encoding

    @property
    def header_origin(self) -> Origin:
        return Origin(self.path, 1)

    def origins(self, places: Iterable[Any]) -> list[Origin]:
        path = self.path
        return [Origin(path, line, None, pointer or None) for line, pointer in places]

    def rows(self, columns: Columns | None = None, tally: Tally | None = None) -> Iterator[Rows]:
        return in_batches(self._rows(columns))

    def _rows(self, columns: Columns | None) -> Iterator[tuple[tuple[int, str], Cells]]:
        made = cells(columns, len(self.header))
        rows = self._shape.rows
        lost = first = number = 0
        failure: ReadError | None = None
        with self._source.open() as file:
            lines = chain.from_iterable(blocks_of(self._source, self._encoding, file))
            try:
                for number, line in enumerate(lines, 1):
                    value = _parsed(line)
                    if value is not None:
                        for pointer, values in rows(value, number):
                            yield (number, pointer), made(values)
                    elif line.strip():
                        lost, first = lost + 1, first or number
            except UnicodeDecodeError as error:
                failure = undecodable(self.path, error.encoding, number + 1)
        if failure is not None:
            raise failure
        if lost:
            raise ReadError(Saying("tables.lines", n=lost), Origin(self.path, first))
