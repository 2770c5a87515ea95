"""What a field is, and how one refuses a node of the wrong shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from etiquette_lint.errors import EtiquetteError

if TYPE_CHECKING:
    from etiquette_lint.document import Node

T_co = TypeVar("T_co", covariant=True)
Schema = dict[str, Any]


class Field(Protocol[T_co]):
    @property
    def wants(self) -> str:
        """What is wanted, as it reads after "expected"."""

    def fits(self, node: Node) -> bool:
        """Whether the general shape suits; what is inside may still be wrong."""

    def read(self, node: Node) -> T_co:
        """The value, or the error raised where the node stands."""

    def schema(self) -> Schema:
        """A fragment of JSON Schema that accepts what ``read`` accepts."""


def refuse(node: Node, wants: str) -> EtiquetteError:
    """The error for a node of another shape; a value YAML took for something else is explained."""
    found, hint = _found(node), None
    if isinstance(node.value, bool | int | float) and node.line is not None:
        found = f"{node.written}, which YAML reads as {found}"
    if node.written and not isinstance(node.value, str) and wants.startswith("text"):
        hint = f'write "{node.written}" in quotes'
    elif node.written and wants.startswith("a list"):
        hint = f"write [{node.written}]"
    return node.error(f"expected {wants}, found {found}", hint=hint)


def _found(node: Node) -> str:
    kinds = {dict: "a mapping", list: "a list", str: "text", bool: "yes or no"}
    return "nothing" if node.value is None else kinds.get(type(node.value), "a number")
