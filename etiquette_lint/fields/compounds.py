"""Fields made of fields."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from etiquette_lint.errors import EtiquetteError, did_you_mean
from etiquette_lint.fields.base import Field, Schema, refuse
from etiquette_lint.fields.scalars import Text

if TYPE_CHECKING:
    from etiquette_lint.document import Node

T = TypeVar("T")


class ListOf(Generic[T]):
    wants = "a list"

    def __init__(self, of: Field[T], minimum: int = 0) -> None:
        self.of, self.minimum = of, minimum

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, list)

    def read(self, node: Node) -> list[T]:
        if not isinstance(node.value, list):
            raise refuse(node, self.wants)
        if len(node.value) < self.minimum:
            raise node.error(f"at least {self.minimum} wanted here, found {len(node.value)}")
        return [self.of.read(item) for item in node.value]

    def schema(self) -> Schema:
        schema: Schema = {"type": "array", "items": self.of.schema()}
        return schema | ({"minItems": self.minimum} if self.minimum else {})


class MapOf(Generic[T]):
    """Free keys, values of one sort."""

    wants = "a mapping"

    def __init__(self, of: Field[T], minimum: int = 0) -> None:
        self.of, self.minimum = of, minimum

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, dict)

    def read(self, node: Node) -> dict[str, T]:
        if not isinstance(node.value, dict):
            raise refuse(node, self.wants)
        if len(node.value) < self.minimum:
            raise node.error(f"at least {self.minimum} wanted here, found {len(node.value)}")
        return {key: self.of.read(item) for key, item in node.value.items()}

    def schema(self) -> Schema:
        schema: Schema = {"type": "object", "additionalProperties": self.of.schema()}
        return schema | ({"minProperties": self.minimum} if self.minimum else {})


class Record:
    """Known keys, each with its field; reads to a dict of the keys that are there.

    ``about`` describes keys for editors that show the schema.
    """

    wants = "a mapping"

    def __init__(
        self,
        fields: Mapping[str, Field[Any]],
        required: Collection[str] = (),
        about: Mapping[str, str] | None = None,
    ) -> None:
        self.fields, self.required, self.about = fields, required, about or {}
        self._required = [key for key in fields if key in required]

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, dict)

    def read(self, node: Node) -> dict[str, Any]:
        if not isinstance(node.value, dict):
            raise refuse(node, self.wants)
        for key, key_node in node.keys.items():
            if key not in self.fields:
                hint = did_you_mean(key, self.fields) or "known keys: " + ", ".join(self.fields)
                raise key_node.error(f"unknown key {key!r}", hint=hint)
        missing = [key for key in self._required if key not in node.value]
        if missing:
            raise node.error("missing: " + ", ".join(missing), width=1)
        return {key: self.fields[key].read(item) for key, item in node.value.items()}

    def schema(self) -> Schema:
        properties = {key: of.schema() for key, of in self.fields.items()}
        for key, text in self.about.items():
            properties[key] = properties[key] | {"description": text}
        schema: Schema = {
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
        }
        return schema | ({"required": self._required} if self.required else {})


class Localized(Record):
    """The same thing in each of some languages, none left out."""

    def __init__(self, languages: Collection[str], of: Field[Any] | None = None) -> None:
        super().__init__({name: of or Text() for name in languages}, required=tuple(languages))


class AnyOf:
    """The first of some fields that reads the node; else the error of the one that got furthest."""

    def __init__(self, *fields: Field[Any]) -> None:
        self.fields = fields

    @property
    def wants(self) -> str:
        return " or ".join(field.wants for field in self.fields)

    def fits(self, node: Node) -> bool:
        return any(field.fits(node) for field in self.fields)

    def read(self, node: Node) -> Any:
        problems: list[EtiquetteError] = []
        for candidate in self.fields:
            if candidate.fits(node):
                try:
                    return candidate.read(node)
                except EtiquetteError as problem:
                    problems.append(problem)
        raise max(problems, key=_reach) if problems else refuse(node, self.wants)

    def schema(self) -> Schema:
        return {"anyOf": [field.schema() for field in self.fields]}


def _reach(problem: EtiquetteError) -> tuple[int, int]:
    at = problem.origin
    return (at.line or 0, at.column or 0) if at else (0, 0)
