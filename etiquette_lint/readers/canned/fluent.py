"""Replies in Fluent (.ftl): messages, terms and their attributes.

Of a selector's variants the default one is read; what else stands in braces stays as it is
written, a placeholder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from fluent.syntax import FluentParser, ast

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers.canned.fields import Keys
from etiquette_lint.readers.canned.found import Found
from etiquette_lint.readers.canned.pieces import Piece, Text
from etiquette_lint.readers.canned.tree import Leaf
from etiquette_lint.ui import Saying


def replies(text: Text, keys: Keys) -> Iterator[Found]:
    """Raises ReadError where something is no Fluent."""
    normal = text.text.replace("\r\n", "\n")  # as the parser counts
    shifts = _Shifts(text.text)
    seen: set[str] = set()
    entries: list[Any] = list(FluentParser(with_spans=True).parse(normal).body)
    for entry in entries:
        start, end = shifts.of(entry.span.start), shifts.of(entry.span.end)
        if isinstance(entry, ast.Junk):
            raise _refused(text, entry, shifts)
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        name = ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
        if name in seen:
            raise text.error(Saying("canned.twice", name=name), start)
        seen.add(name)
        values = [(name, entry.value)]
        values += [(f"{name}.{each.id.name}", each.value) for each in entry.attributes]
        for full, pattern in values:
            if pattern is not None:
                yield Found(_leaf(pattern, text, normal, shifts), (start, end), name=full)


def _refused(text: Text, junk: Any, shifts: _Shifts) -> ReadError:
    first = junk.annotations[0] if junk.annotations else None
    at = shifts.of(first.span.start if first else junk.span.start)
    return text.error(Saying("canned.fluent", reason=first.message if first else ""), at)


class _Shifts:
    """Offsets of a text with LF as those of the same with CR LF."""

    def __init__(self, text: str) -> None:
        found = re.finditer("\r\n", text)
        self._ends = [each.start() - number for number, each in enumerate(found)]

    def of(self, offset: int) -> int:
        from bisect import bisect_left

        return offset + bisect_left(self._ends, offset)


def _leaf(pattern: Any, text: Text, normal: str, shifts: _Shifts) -> Leaf:
    found = [
        Piece(piece.text, shifts.of(piece.start), shifts.of(piece.end))
        for piece in _pattern(pattern, normal)
    ]
    start, end = shifts.of(pattern.span.start), shifts.of(pattern.span.end)
    indent = _indent(normal, pattern)
    style = Style("fluent", text.newline, indent)
    return Leaf("".join(piece.text for piece in found), Span(start, end), style, lambda: found)


def _pattern(pattern: Any, normal: str) -> Iterator[Piece]:
    for element in pattern.elements:
        start, end = element.span.start, element.span.end
        if isinstance(element, ast.TextElement):
            yield from _text(element.value, start, end, normal)
            continue
        chosen = element.expression
        if isinstance(chosen, ast.SelectExpression):
            usual = next(variant for variant in chosen.variants if variant.default)
            yield from _pattern(usual.value, normal)
        else:
            yield Piece(normal[start:end], start, end)


def _text(value: str, start: int, end: int, normal: str) -> Iterator[Piece]:
    """Lines of a text, whose common indentation says nothing."""
    at = start
    lines = value.split("\n")
    for number, line in enumerate(lines):
        if number:
            following = normal.find("\n", at, end) + 1
            stop = normal.find("\n", following, end)
            stop = end if stop < 0 else stop
            blank = max(stop - following - len(line), 0) if line or stop == end else 0
            if not line and not normal[following:stop].strip():
                blank = 0 if stop < end else stop - following
            yield Piece("\n", following - 1, following + blank)
            at = following + blank
        if line:
            yield Piece(line, at, at + len(line))
            at += len(line)


def _indent(normal: str, pattern: Any) -> str:
    """The indentation of the pattern's further lines, or what is usual."""
    indents = [
        len(line) - len(line.lstrip(" "))
        for line in normal[pattern.span.start : pattern.span.end].split("\n")[1:]
        if line.strip()
    ]
    return " " * min(indents, default=4)
