"""A table of messages, whatever it is kept in: a header, and rows that can be read again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Note, Origin
from etiquette_lint.records import record

BATCH = 128  # rows; of few objects at a time the garbage collector takes no notice
SAMPLE = 200  # rows that columns are told by

Cells = list[str]  # a row, one for each name of the header


@record
class Columns:
    """Which column holds what: places in a row, by field. ``guessed`` are told by values alone."""

    at: Mapping[str, int] = field(default_factory=dict)
    guessed: tuple[str, ...] = ()

    def __contains__(self, name: str) -> bool:
        return name in self.at


class Rows:
    """Some rows and where each of them stands, in what way the table knows."""

    __slots__ = ("cells", "places")

    def __init__(self, places: list[Any], cells: list[Cells]) -> None:
        self.places = places
        self.cells = cells

    def __len__(self) -> int:
        return len(self.cells)

    def __getitem__(self, part: slice) -> Rows:
        return Rows(self.places[part], self.cells[part])

    def __iadd__(self, other: Rows) -> Rows:
        self.places += other.places
        self.cells += other.cells
        return self

    def picked(self, order: Iterable[int]) -> Rows:
        order = list(order)
        return Rows([self.places[at] for at in order], [self.cells[at] for at in order])


def in_batches(rows: Iterable[tuple[Any, Cells]], size: int = BATCH) -> Iterator[Rows]:
    """Rows that come one by one. What breaks them off comes after all those before it."""
    rows = iter(rows)
    places: list[Any] = []
    cells: list[Cells] = []
    try:
        for place, row in rows:
            places.append(place)
            cells.append(row)
            if len(cells) == size:
                yield Rows(places, cells)
                places, cells = [], []
    except ReadError:
        if cells:
            yield Rows(places, cells)
        raise
    if cells:
        yield Rows(places, cells)


class Tally:
    """Notes in the making: each saying once, with its count and its first place."""

    def __init__(self) -> None:
        self._notes: dict[str, tuple[Origin | None, int]] = {}

    def add(self, message: str, origin: Origin | None = None, count: int = 1) -> None:
        first, before = self._notes.get(message, (origin, 0))
        self._notes[message] = first, before + count

    def take(self) -> list[Note]:
        """The notes, each given once."""
        if not self._notes:
            return []
        notes, self._notes = self._notes, {}
        return [Note(message, origin, count) for message, (origin, count) in notes.items()]


class Table(ABC):
    """``header`` are the columns' names; ``named`` is False where they are only numbers.

    ``names`` are what to guess by, where the header says more than that. ``title`` is the table's
    own name, a sheet's, where there are several. ``written``: it is a text, and so may be no table
    at all. ``keyed``: what it has for a header are keys, of which no two are the same.
    """

    header: Sequence[str]
    named: bool = True
    title: str = ""
    written: bool = False
    keyed: bool = False

    @property
    def names(self) -> Sequence[str]:
        return self.header

    def __init__(self, path: str) -> None:
        self.path = path

    @abstractmethod
    def rows(self, columns: Columns | None = None, tally: Tally | None = None) -> Iterator[Rows]:
        """The rows from the first, some at a time, without the empty ones; of their cells, those
        of ``columns`` count.

        Raises ReadError, after all that could be read.
        """

    @abstractmethod
    def sample(self) -> list[Cells]:
        """The first rows; raises nothing."""

    @abstractmethod
    def origins(self, places: Iterable[Any]) -> list[Origin]: ...

    def origin(self, place: Any) -> Origin:
        return self.origins([place])[0]

    @property
    @abstractmethod
    def header_origin(self) -> Origin: ...

    @property
    def shown(self) -> str:
        """The header as somebody reads it."""
        return ", ".join(self.header)
