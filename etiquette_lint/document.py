"""YAML and TOML as nodes that remember where they stand, so that an error points at its cause."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from etiquette_lint.errors import EtiquetteError, RuleError, reason
from etiquette_lint.model import Origin
from etiquette_lint.ui import Saying

Scalar = str | int | float | bool | None
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # as YAML sees them
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class File:
    """The text nodes come from, and the kind of error that is raised about it."""

    def __init__(self, path: str, text: str, error: type[EtiquetteError]) -> None:
        self.path, self.text, self.raises = path, text, error

    def origin(self, line: int | None, column: int | None, pointer: str | None) -> Origin:
        """How a place in it is told."""
        return Origin(self.path, line, column, pointer)

    @cached_property
    def lines(self) -> list[str]:
        return LINE_END.split(self.text)

    def error(
        self,
        message: str,
        line: int | None,
        column: int | None,
        *,
        hint: str | None = None,
        width: int = 1,
    ) -> EtiquetteError:
        excerpt = None
        if line is not None and line <= len(self.lines):
            excerpt = _clip(
                UNPRINTABLE.sub("\ufffd", self.lines[line - 1]).replace("\t", " "), column
            )
        origin = Origin(self.path, line, column)
        return self.raises(message, origin, hint=hint, excerpt=excerpt, width=width)


def _clip(line: str, column: int | None) -> str:
    """A long line without its tail; its head stays, for the caret counts from there."""
    end = (column or 1) + 100
    return line if len(line) <= end else line[:end] + "…"


@dataclass(slots=True, eq=False)
class Node:
    """A value and its place. ``written`` is a scalar as it stands in the file, without quotes.

    ``width`` is how many characters to underline; ``line`` is None where only ``pointer``
    (dotted keys) is known, as in TOML.
    """

    value: Scalar | list[Node] | dict[str, Node]
    file: File
    line: int | None = None
    column: int | None = None
    width: int = 1
    written: str | None = None
    keys: dict[str, Node] = field(default_factory=dict)
    pointer: str | None = None

    @property
    def origin(self) -> Origin:
        return self.file.origin(self.line, self.column, self.pointer)

    def plain(self) -> Any:
        """The bare value: dicts, lists and scalars."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def error(
        self,
        message: str,
        *,
        hint: str | None = None,
        width: int | None = None,
        offset: int | None = None,
    ) -> EtiquetteError:
        """An error to raise. ``offset`` points into a scalar's text, as far as that can be told."""
        if self.line is None:
            return self.file.raises(message, self.origin, hint=hint)
        column, width = self.column, width or self.width
        if offset is not None and self.column is not None and self.written is not None:
            source = self.file.lines[self.line - 1]
            start = self.column - 1 + (source[self.column - 1 : self.column] in ("'", '"'))
            if source.startswith(self.written[: offset + 1], start):
                column = start + offset + 1
        return self.file.error(message, self.line, column, hint=hint, width=width)


def load_yaml(text: str, path: str, error: type[EtiquetteError] = RuleError) -> Node:
    """The one document of a YAML text. An empty text is a null node."""
    from etiquette_lint.yaml_nodes import build

    file = File(path, text.removeprefix("\ufeff"), error)
    return build(file) or Node(None, file, 1, 1)


def read_yaml(path: Path, error: type[EtiquetteError] = RuleError) -> Node:
    """``load_yaml`` of a file, with what can go wrong on the disk said as ``error``."""
    return load_yaml(read_text(path, error), str(path), error)


def read_text(path: Path, error: type[EtiquetteError], shown: str | None = None) -> str:
    """A file's text; ``shown`` is its path as errors are to give it."""
    origin = Origin(shown or str(path))
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise error(Saying("read.refused", reason=reason(problem)), origin) from None
    except UnicodeDecodeError as problem:
        line = problem.object.count(b"\n", 0, problem.start) + 1
        place, hint = Origin(origin.path, line), Saying("read.utf8.hint")
        raise error(Saying("read.utf8"), place, hint=hint) from None


def load_toml(data: object, path: str, pointer: str, error: type[EtiquetteError]) -> Node:
    """Nodes of a plain table, as ``tomllib`` reads one; they know a dotted key, not a line."""
    return from_plain(data, File(path, "", error), pointer)


def _join(pointer: str, key: str) -> str:
    return f"{pointer}.{key}" if pointer else key


def from_plain(value: Any, file: File, pointer: str) -> Node:
    """Nodes of bare values, which stand in no text; ``pointer`` is the key they are under."""
    if isinstance(value, dict):
        nodes = {k: from_plain(v, file, _join(pointer, k)) for k, v in value.items()}
        keys = {k: Node(k, file, written=k, pointer=_join(pointer, k)) for k in value}
        return Node(nodes, file, keys=keys, pointer=pointer)
    if isinstance(value, list):
        items = [from_plain(v, file, f"{pointer}[{n}]") for n, v in enumerate(value)]
        return Node(items, file, pointer=pointer)
    scalar = value if isinstance(value, str | int | float | bool) else value.isoformat()
    written = str(scalar).lower() if isinstance(scalar, bool) else str(scalar)
    return Node(scalar, file, written=written, pointer=pointer)
