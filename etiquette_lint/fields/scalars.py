"""Text, numbers, flags and names."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from etiquette_lint.errors import did_you_mean
from etiquette_lint.fields.base import Schema, refuse

if TYPE_CHECKING:
    from etiquette_lint.document import Node


class Text:
    """``numbers``: a number is taken as it is written, for identifiers."""

    wants = "text"

    def __init__(self, *, empty: bool = False, numbers: bool = False) -> None:
        self.empty, self.numbers = empty, numbers

    def fits(self, node: Node) -> bool:
        number = isinstance(node.value, int | float) and not isinstance(node.value, bool)
        return isinstance(node.value, str) or (self.numbers and number)

    def read(self, node: Node) -> str:
        if not self.fits(node):
            raise refuse(node, self.wants)
        text = str(node.written)
        if not self.empty and not text.strip():
            raise node.error("this text is empty")
        return text

    def schema(self) -> Schema:
        kind: Schema = {"type": ["string", "number"] if self.numbers else "string"}
        return kind if self.empty else kind | {"pattern": r"\S"}


class Number:
    wants = "a number"

    def __init__(self, minimum: float | None = None, maximum: float | None = None) -> None:
        self.minimum, self.maximum = minimum, maximum

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, int | float) and not isinstance(node.value, bool)

    def read(self, node: Node) -> float:
        if not self.fits(node) or not isinstance(node.value, int | float):
            raise refuse(node, self.wants)
        if self.minimum is not None and not node.value >= self.minimum:
            raise node.error(f"{node.written} is too little: at least {self.minimum}")
        if self.maximum is not None and not node.value <= self.maximum:
            raise node.error(f"{node.written} is too much: at most {self.maximum}")
        return node.value

    def schema(self) -> Schema:
        bounds = {"minimum": self.minimum, "maximum": self.maximum}
        return {"type": "number"} | {k: v for k, v in bounds.items() if v is not None}


class Whole(Number):
    wants = "a whole number"

    def __init__(self, minimum: int | None = 0, maximum: int | None = None) -> None:
        super().__init__(minimum, maximum)

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, int) and not isinstance(node.value, bool)

    def read(self, node: Node) -> int:
        return int(super().read(node))

    def schema(self) -> Schema:
        return super().schema() | {"type": "integer"}


class Flag:
    wants = "yes or no"

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, bool)

    def read(self, node: Node) -> bool:
        if not isinstance(node.value, bool):
            raise refuse(node, self.wants)
        return node.value

    def schema(self) -> Schema:
        return {"type": "boolean"}


class Choice:
    """One of some names. A name like `off` may stand without quotes, where YAML sees a boolean."""

    def __init__(self, names: Collection[str]) -> None:
        self.names = tuple(str(name) for name in names)

    @property
    def wants(self) -> str:
        return "one of " + ", ".join(self.names)

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, str) or node.written in self.names

    def read(self, node: Node) -> str:
        if not self.fits(node):
            raise refuse(node, self.wants)
        name = str(node.written)
        if name not in self.names:
            hint = did_you_mean(name, self.names)
            raise node.error(f"unknown name {name!r}: expected {self.wants}", hint=hint)
        return name

    def schema(self) -> Schema:
        return {"enum": list(self.names)}
