"""Rows out of JSON objects: a path such as ``author.name`` for each value, told from samples.

Where each object holds a list of messages, every element of it is a row, ``messages.text``, and
what stands around the list, whose conversation it is, is repeated in each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers.tables.header_row import known_fields
from etiquette_lint.readers.tables.headers import fields_of, plain_name
from etiquette_lint.readers.tables.table import SAMPLE, Columns
from etiquette_lint.records import record
from etiquette_lint.ui import Saying

Path = tuple[str, ...]

_DEEPEST = 4
_AROUND = frozenset({"conversation", "title", "channel", "client_name", "staff_name"})
_NAMING = ("name", "filename", "file_name", "title", "text", "url")


@record
class Shape:
    """``inner`` is the path of the list of messages inside each object, if that is where they are.

    Of ``header``, the first ``within`` columns are of its elements, the rest of what is around.
    """

    header: Sequence[str]
    names: Sequence[str]
    paths: Sequence[Path]
    inner: Path | None = None
    within: int = 0
    known: frozenset[str] = frozenset()  # fields that the messages' own names may be

    @classmethod
    def of(cls, objects: Sequence[dict[str, Any]], told: Iterable[str] = ()) -> Shape | None:
        """The shape of a list that begins so; None where it holds no messages.

        ``told`` are columns that somebody has named.
        """
        paths, lists = _paths(objects)
        flat = cls._flat(paths)
        nested = [cls._nested(objects, inner, paths) for inner in lists]
        named = frozenset(told)

        def likeness(shape: Shape) -> tuple[int, bool, bool]:
            asked = len(named.intersection((*shape.header, *shape.names)))
            return asked, "text" in shape.known, "prose" in shape.known

        shapes = [flat, *sorted(nested, key=lambda shape: -len(shape.known))]
        best = max(shapes, key=likeness)
        return best if any(likeness(best)) else None

    @classmethod
    def _flat(cls, paths: Sequence[Path]) -> Shape:
        names = [".".join(path) for path in paths]
        return cls(names, names, paths, known=frozenset(known_fields(names)))

    @classmethod
    def _nested(
        cls, objects: Sequence[dict[str, Any]], inner: Path, around: Sequence[Path]
    ) -> Shape:
        lists = (at(value, inner) for value in objects)
        elements = [each for found in lists if isinstance(found, list) for each in found]
        own, _ = _paths(element for element in elements if isinstance(element, dict))
        names = [".".join(path) for path in own]
        outer = [".".join(path) for path in around]
        return cls(
            header=[*(".".join((*inner, name)) for name in names), *outer, ""],
            names=[*names, *map(_around, outer), "conversation id"],
            paths=[*own, *around, ()],
            inner=inner,
            within=len(own),
            known=frozenset(known_fields(names)),
        )

    def sample(self, objects: Iterable[dict[str, Any]]) -> list[list[str]]:
        made = cells(None, len(self.header))
        rows = (row for number, value in enumerate(objects, 1) for row in self.rows(value, number))
        return [made(values) for _, values in islice(rows, SAMPLE)]

    def rows(self, value: dict[str, Any], number: int) -> Iterator[tuple[str, Sequence[Any]]]:
        """Pointer within the object, and values by column."""
        if self.inner is None:
            yield "", [at(value, path) for path in self.paths]
            return
        around = [at(value, path) for path in self.paths[self.within : -1]]
        pointer = pointer_to(self.inner)
        elements = at(value, self.inner)
        for index, element in enumerate(elements if isinstance(elements, list) else ()):
            own = [at(element, path) for path in self.paths[: self.within]]
            yield f"{pointer}/{index}", [*own, *around, number]


def _around(name: str) -> str:
    """What a value beside a list of messages may be: it is the conversation's."""
    if "id" in fields_of(name) or plain_name(name) == "id":
        return "conversation id"
    return name if _AROUND & fields_of(name).keys() else ""


def pointer_to(path: Iterable[str]) -> str:
    return "".join("/" + key.replace("~", "~0").replace("/", "~1") for key in path)


def at(value: Any, path: Iterable[str]) -> Any:
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def cell(value: Any) -> str:
    """A value as a cell has it; of a list, its elements or their names."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if value != value:  # what pandas writes for nothing
            return ""
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, list):
        return ", ".join(filter(None, map(cell, value)))
    if isinstance(value, dict):
        return next((str(value[key]) for key in _NAMING if isinstance(value.get(key), str)), "")
    return str(value)


def cells(columns: Columns | None, width: int) -> Callable[[Sequence[Any]], list[str]]:
    """Makes cells of a row's values, of those that are looked at."""
    wanted = sorted(set(columns.at.values())) if columns else range(width)

    def made(values: Sequence[Any]) -> list[str]:
        row = [""] * width
        for place in wanted:
            value = values[place]
            row[place] = value if value.__class__ is str else cell(value)
        return row

    return made


def no_messages(path: str, objects: Iterable[dict[str, Any]], told: Mapping[str, str]) -> ReadError:
    """What to say of objects among whose values none is known for the text of a message, nor
    found under the names that are ``told``.
    """
    keys = keys_in(objects)
    if keys and told:
        from etiquette_lint.readers.tables.mapping import no_column

        field = next(iter(told))
        return no_column(field, told[field], keys, Origin(path))
    hint = Saying("tables.map", columns=", ".join(keys)) if keys else None
    return ReadError(Saying("tables.none"), Origin(path), hint=hint)


def keys_in(objects: Iterable[dict[str, Any]]) -> list[str]:
    """What columns of the objects' values are called."""
    return [".".join(path) for path in _paths(objects)[0]]


def _paths(objects: Iterable[dict[str, Any]]) -> tuple[list[Path], list[Path]]:
    """Paths of values, and of lists of objects, in the order in which they are met."""
    values: dict[Path, None] = {}
    lists: dict[Path, None] = {}

    def walk(value: dict[str, Any], before: Path) -> None:
        for key, inside in value.items():
            path = (*before, key)
            if isinstance(inside, dict):
                if inside and len(path) < _DEEPEST:
                    walk(inside, path)
            elif isinstance(inside, list) and any(isinstance(each, dict) for each in inside):
                lists[path] = None
                values[path] = None
            else:
                values[path] = None

    for value in objects:
        walk(value, ())
    return list(values), list(lists)
