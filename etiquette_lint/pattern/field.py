"""Patterns as fields of a document: a malformed one is reported where it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from etiquette_lint.errors import PatternError
from etiquette_lint.fields import (
    AnyOf,
    Choice,
    Field,
    ListOf,
    MapOf,
    Record,
    Schema,
    Text,
    refuse,
)
from etiquette_lint.pattern.parser import parse

if TYPE_CHECKING:
    from etiquette_lint.document import Node


class PatternText:
    """A pattern, read as its own text."""

    wants = "text (a pattern)"

    def fits(self, node: Node) -> bool:
        return Text(numbers=True).fits(node)

    def read(self, node: Node) -> str:
        if not self.fits(node):
            raise refuse(node, self.wants)
        text = str(node.written)
        check_pattern(text, node)
        return text

    def schema(self) -> Schema:
        return {"type": ["string", "number"], "description": "a pattern"}


def check_pattern(text: str, node: Node) -> None:
    try:
        parse(text)
    except PatternError as problem:
        raise node.error(
            problem.message, hint=problem.hint, offset=problem.offset, width=problem.width
        ) from None


TEXTS = AnyOf(Text(empty=True), ListOf(Text(), 1))
LEVELS = ("safe", "suggest")
_WITH_LEVEL = Record({"to": TEXTS, "fix": Choice(LEVELS)}, required=["to"])


class Replacements:
    """Pattern to replacement, in order.

    A replacement is a text, a list of texts to choose from, or either of them under ``to`` with a
    ``fix`` level of its own. Read as a text, or as {"to": […], "fix": …} where it is not safe
    whatever the rule says: of several somebody must choose.
    """

    wants = "a mapping of patterns to replacements"
    each = AnyOf(TEXTS, _WITH_LEVEL)

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, dict)

    def read(self, node: Node) -> dict[str, object]:
        read = MapOf(self.each).read(node)
        for key in node.keys.values():
            check_pattern(str(key.written), key)
        return {pattern: _plain(said) for pattern, said in read.items()}

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": self.each.schema()}


def _plain(said: Any) -> object:
    if isinstance(said, dict):
        texts, level = said["to"], said.get("fix", "safe")
    else:
        texts, level = said, "safe"
    if isinstance(texts, str):
        return texts if level == "safe" else {"to": [texts], "fix": level}
    return {"to": texts, "fix": "suggest" if len(texts) > 1 else level}


def replacement_nodes(node: Node) -> Iterator[Node]:
    """Where the texts of one replacement stand."""
    if isinstance(node.value, dict):
        node = node.value["to"]
    yield from node.value if isinstance(node.value, list) else (node,)


PATTERN_LIST = ListOf(PatternText())
LANGUAGES = ("ru", "uk", "common")
# {ru: […], uk: […], common: […]}
SOURCES = Record(dict.fromkeys(LANGUAGES, PATTERN_LIST))
# What a check says at its own level: its patterns, those added from outside, those that cancel.
OWN_PATTERNS: Mapping[str, Field[Any]] = {
    **dict.fromkeys((*LANGUAGES, "also"), PATTERN_LIST),
    "unless": SOURCES,
}
