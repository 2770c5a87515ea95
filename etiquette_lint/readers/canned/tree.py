"""What YAML and JSON are once they are parsed: texts, lists and mappings that know their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from etiquette_lint.model import Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers.canned.pieces import Piece


@dataclass(slots=True)
class Leaf:
    """A text as it is meant. ``pieces`` are traced when somebody wants to know."""

    text: str
    span: Span  # in the file, with its quotes
    style: Style
    pieces: Callable[[], list[Piece]]


@dataclass(slots=True)
class Mapping:
    """``keys`` has the place of each key; a value None is one that is no text."""

    span: Span
    values: dict[str, Tree] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)

    def text(self, key: str) -> str:
        value = self.values.get(key)
        return value.text if isinstance(value, Leaf) else ""


@dataclass(slots=True)
class Listing:
    span: Span
    values: list[Tree] = field(default_factory=list)


Tree = Leaf | Mapping | Listing | None


def nodes(tree: Tree) -> Iterator[Leaf | Mapping | Listing]:
    """The tree and all in it, in the order of the file."""
    waiting: list[Tree] = [tree]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        yield node
        if isinstance(node, Mapping):
            waiting += reversed(node.values.values())
        elif isinstance(node, Listing):
            waiting += reversed(node.values)


def leaves(tree: Tree) -> Iterator[Leaf]:
    return (node for node in nodes(tree) if isinstance(node, Leaf))


def mappings(tree: Tree) -> Iterator[Mapping]:
    return (node for node in nodes(tree) if isinstance(node, Mapping))
