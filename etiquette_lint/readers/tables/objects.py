"""A table whose rows are JSON objects, in a document or a line each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from etiquette_lint.readers.source import Source
from etiquette_lint.readers.tables.records import Shape
from etiquette_lint.readers.tables.table import Cells, Table


class Objects(Table):
    """``objects`` are the first ones, which ``shape`` was told by."""

    keyed = True

    def __init__(self, source: Source, shape: Shape, objects: Sequence[dict[str, Any]]) -> None:
        super().__init__(source.path)
        self._source = source
        self._shape = shape
        self._objects = objects
        self.header = shape.header

    @property
    def names(self) -> Sequence[str]:
        return self._shape.names

    def sample(self) -> list[Cells]:
        return self._shape.sample(self._objects)
