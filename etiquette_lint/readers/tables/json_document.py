"""A JSON document with a list of messages somewhere near its top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from etiquette_lint.model import Origin
from etiquette_lint.readers.json_head import peek
from etiquette_lint.readers.json_list import elements
from etiquette_lint.readers.json_stream import GrowingJson
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables.objects import Objects
from etiquette_lint.readers.tables.records import Path, Shape, at, cells, no_messages, pointer_to
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

_DEEPEST = 3


def tables(source: Source) -> Iterator[Table]:
    found = messages_in(peek(source.head), source.whole, source.options.columns.values())
    if found is None:
        objects = longest_list(peek(source.head))
        raise no_messages(source.path, objects, source.options.columns)
    yield JsonDocument(source, *found)


Found = tuple[Path, Shape, Sequence[dict[str, Any]]]


def messages_in(top: object, whole: bool, told: Iterable[str] = ()) -> Found | None:
    """Where the likeliest list of messages is, its shape, and the first of its elements."""
    told = list(told)
    best: Found | None = None
    for path, listed in _lists(top, ()):
        last = len(listed) - (not whole and len(listed) > 1)  # which may be cut off
        objects = [value for value in listed[: min(last, SAMPLE)] if isinstance(value, dict)]
        shape = Shape.of(objects, told)
        if shape and (best is None or len(shape.known) > len(best[1].known)):
            best = path, shape, objects
    return best


def longest_list(top: object) -> list[dict[str, Any]]:
    """The objects in the longest of the lists of objects, whatever they are."""
    listed = max((listed for _, listed in _lists(top, ())), key=len, default=[])
    return [value for value in listed[:SAMPLE] if isinstance(value, dict)]


def _lists(value: object, path: Path) -> Iterator[tuple[Path, list[Any]]]:
    if isinstance(value, list):
        if any(isinstance(each, dict) for each in value):
            yield path, value
    elif isinstance(value, dict) and len(path) < _DEEPEST:
        for key, inside in value.items():
            yield from _lists(inside, (*path, key))


class JsonDocument(Objects):
    def __init__(
        self, source: Source, path: Path, shape: Shape, objects: Sequence[dict[str, Any]]
    ) -> None:
        super().__init__(source, shape, objects)
        self._list = path

    @property
    def _pointer(self) -> str:
        return pointer_to(self._list)

    @property
    def header_origin(self) -> Origin:
        return Origin(self.path, pointer=f"{self._pointer}/0")

    def origins(self, places: Iterable[Any]) -> list[Origin]:
        path = self.path
        return [Origin(path, None, None, pointer) for pointer in places]

    def rows(self, columns: Columns | None = None, tally: Tally | None = None) -> Iterator[Rows]:
        return in_batches(self._rows(columns, tally))

    def _rows(self, columns: Columns | None, tally: Tally | None) -> Iterator[tuple[str, Cells]]:
        made = cells(columns, len(self.header))
        pointer = self._pointer
        with self._source.open() as file:
            document = GrowingJson(file, self.path)
            listed = elements(document, lambda: at(document.top, self._list), pointer)
            for index, value in listed:
                if not isinstance(value, dict):
                    if tally:
                        origin = Origin(self.path, pointer=f"{pointer}/{index}")
                        tally.add(Saying("tables.elements"), origin)
                else:
                    for inside, values in self._shape.rows(value, index + 1):
                        yield f"{pointer}/{index}{inside}", made(values)
