"""A table of messages, whatever it is kept in: a header, and rows that can be read again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import islice
from typing import Any

from etiquette_lint.model import Note, Origin
from etiquette_lint.records import record

Row = tuple[Any, list[str]]  # where it stands, and its cells, one for each name of the header
SAMPLE = 200  # rows that columns are told by


@record
class Columns:
    """Which column holds what: places in a row, by field. ``guessed`` are told by values alone."""

    at: Mapping[str, int] = field(default_factory=dict)
    guessed: tuple[str, ...] = ()

    def __contains__(self, name: str) -> bool:
        return name in self.at


class Tally:
    """Notes in the making: each saying once, with its count and its first place."""

    def __init__(self) -> None:
        self._notes: dict[str, tuple[Origin | None, int]] = {}

    def add(self, message: str, origin: Origin | None = None, count: int = 1) -> None:
        first, before = self._notes.get(message, (origin, 0))
        self._notes[message] = first, before + count

    def take(self) -> list[Note]:
        """The notes, each given once."""
        notes, self._notes = self._notes, {}
        return [Note(message, origin, count) for message, (origin, count) in notes.items()]


def batches(rows: Iterator[Row], size: int = 4096) -> Iterator[list[Row]]:
    while batch := list(islice(rows, size)):
        yield batch


class Table(ABC):
    """``header`` are the columns' names; ``named`` is False where they are only numbers.

    ``names`` are what to guess by, where the header says more than that. ``title`` is the table's
    own name, a sheet's, where there are several.
    """

    header: Sequence[str]
    named: bool = True
    title: str = ""

    @property
    def names(self) -> Sequence[str]:
        return self.header

    def __init__(self, path: str) -> None:
        self.path = path

    @abstractmethod
    def rows(self, columns: Columns | None = None, tally: Tally | None = None) -> Iterator[Row]:
        """The rows from the first, without the empty ones; only the cells of ``columns`` count.

        Raises ReadError, after all that could be read.
        """

    @abstractmethod
    def sample(self) -> list[list[str]]:
        """The first rows; raises nothing."""

    @abstractmethod
    def origins(self, places: Iterable[Any]) -> list[Origin]: ...

    @property
    @abstractmethod
    def header_origin(self) -> Origin: ...

    @property
    def shown(self) -> str:
        """The header as somebody reads it."""
        return ", ".join(self.header)
