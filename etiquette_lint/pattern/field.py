"""Patterns as fields of a document: a malformed one is reported where it stands in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from etiquette_lint.errors import PatternError
from etiquette_lint.fields import Field, ListOf, MapOf, Record, Schema, Text, refuse
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


class Replacements:
    """Pattern to replacement, in order."""

    wants = "a mapping of patterns to replacements"

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, dict)

    def read(self, node: Node) -> dict[str, str]:
        read = MapOf(Text(empty=True)).read(node)
        for key in node.keys.values():
            check_pattern(str(key.written), key)
        return dict(read)

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": {"type": "string"}}


PATTERN_LIST = ListOf(PatternText())
LANGUAGES = ("ru", "uk", "common")
# {ru: […], uk: […], common: […]}
SOURCES = Record(dict.fromkeys(LANGUAGES, PATTERN_LIST))
# What a check says at its own level: its patterns, those added from outside, those that cancel.
OWN_PATTERNS: Mapping[str, Field[Any]] = {
    **dict.fromkeys((*LANGUAGES, "also"), PATTERN_LIST),
    "unless": SOURCES,
}
