"""YAML to nodes. Imported only once there is YAML to read: the parser takes its time to load.

The tree is built from the parser's events, not by a recursive composer: that bounds the nesting
and what aliases may expand to, and a duplicate key is seen where it stands. Dates stay text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import yaml

from etiquette_lint.document import LINE_END, UNPRINTABLE, File, Node, Scalar
from etiquette_lint.errors import EtiquetteError

MAX_DEPTH = 100
MAX_ALIASED = 100_000  # nodes that aliases may stand for, all together

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def build(file: File) -> Node | None:
    """The root node, or None where the text holds none."""
    builder = _Builder(file)
    try:
        for event in yaml.parse(file.text, Loader=_LOADER):
            builder.take(type(event).__name__, event)
    except yaml.MarkedYAMLError as problem:
        raise _syntax_error(file, problem) from None
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        bad = UNPRINTABLE.search(file.text)
        at = bad.start() if bad else 0
        before = LINE_END.split(file.text[:at])
        what = f"the character U+{ord(file.text[at]):04X} may not stand in YAML"
        raise file.error(what, len(before), len(before[-1]) + 1) from None
    return builder.root


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    node: Node
    anchor: str | None
    size: int = 1
    key: Node | None = None


class _Anchored(NamedTuple):
    node: Node
    size: int


class _Builder:
    def __init__(self, file: File) -> None:
        self.file = file
        self.root: Node | None = None
        self.stack: list[_Open] = []
        self.anchors: dict[str, _Anchored] = {}
        self.aliased = 0
        self.documents = 0
        self.resolve = _resolver()

    def take(self, kind: str, event: Any) -> None:
        match kind:
            case "ScalarEvent":
                node = self._scalar(event)
                self._place(node, event.anchor, 1)
            case "MappingStartEvent" | "SequenceStartEvent":
                self._open({} if kind == "MappingStartEvent" else [], event)
            case "MappingEndEvent" | "SequenceEndEvent":
                done = self.stack.pop()
                self._place(done.node, done.anchor, done.size)
            case "AliasEvent":
                self._alias(event)
            case "DocumentStartEvent":
                self.documents += 1
                if self.documents > 1:
                    raise self._node(None, event).error("a second document begins here")

    def _node(self, value: Any, event: Any, written: str | None = None) -> Node:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        return Node(value, self.file, start.line + 1, start.column + 1, width or 1, written)

    def _scalar(self, event: Any) -> Node:
        node = self._node(event.value, event, event.value)
        if event.tag is not None or event.implicit[0]:
            try:
                node.value = self.resolve(event.value, event.tag)
            except KeyError:
                raise _unknown_tag(node, event.tag) from None
            except (ValueError, OverflowError):
                raise node.error("this is no number that can be read") from None
        return node

    def _open(self, value: Any, event: Any) -> None:
        node = self._node(value, event)
        if event.tag not in (None, "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"):
            raise _unknown_tag(node, event.tag)
        if len(self.stack) >= MAX_DEPTH:
            raise node.error(f"nested deeper than {MAX_DEPTH} levels")
        self.stack.append(_Open(node, event.anchor))

    def _alias(self, event: Any) -> None:
        anchored = self.anchors.get(event.anchor)
        if anchored is None:
            raise self._node(None, event).error(
                f"no anchor &{event.anchor} stands before this",
                hint="a text that begins with * must be in quotes",
            )
        self.aliased += anchored.size
        if self.aliased > MAX_ALIASED:
            raise self._node(None, event).error("aliases expand to too much")
        self._place(anchored.node, None, anchored.size)

    def _place(self, node: Node, anchor: str | None, size: int) -> None:
        if anchor is not None:
            self.anchors[anchor] = _Anchored(node, size)
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        top.size += size
        if isinstance(top.node.value, list):
            top.node.value.append(node)
        elif top.key is None:
            top.key = _key(node, top.node)
        elif isinstance(top.node.value, dict):
            top.node.value[str(top.key.written)] = node
            top.key = None


def _key(node: Node, mapping: Node) -> Node:
    if node.written is None:
        raise node.error("a key must be text, not a list or a mapping")
    if node.value is None or isinstance(node.value, bool):
        meaning = "nothing" if node.value is None else "yes or no"
        hint = f'write "{node.written}" in quotes' if node.written else None
        raise node.error(f"this key is read as {meaning}, not as text", hint=hint)
    if node.written == "<<":
        raise node.error("merge keys are not read here", hint="write the keys out")
    earlier = mapping.keys.get(node.written)
    if earlier is not None:
        hint = f"the first one is on line {earlier.line}"
        raise node.error(f"the key {node.written!r} is given twice", hint=hint)
    mapping.keys[node.written] = node
    return node


def _unknown_tag(node: Node, tag: str) -> EtiquetteError:
    hint = "a text that begins with ! must be in quotes"
    return node.error(f"the tag {tag} is not known here", hint=hint)


@lru_cache(maxsize=1)
def _resolver() -> Callable[[str, str | None], Scalar]:
    """What a plain scalar, or one with a standard tag, stands for under YAML 1.1."""
    build, prefix = yaml.constructor.SafeConstructor(), "tag:yaml.org,2002:"
    make: dict[str, Callable[[Any], Scalar]] = {
        prefix + "str": lambda node: str(node.value),
        prefix + "null": lambda node: None,
        prefix + "bool": lambda node: node.value.lower() in ("yes", "true", "on"),
        prefix + "int": build.construct_yaml_int,
        prefix + "float": build.construct_yaml_float,
    }
    implicit = yaml.resolver.Resolver.yaml_implicit_resolvers

    def resolve(text: str, tag: str | None) -> Scalar:
        if tag is None:
            for candidate, pattern in implicit.get(text[:1], ()):
                if candidate in make and pattern.match(text):
                    tag = candidate
                    break
            else:
                return text
        return make[tag](yaml.ScalarNode(tag, text))

    return resolve


_HINTS = {
    "mapping values are not allowed": "quote a text with a colon in it, or check the indentation",
    "did not find expected key": "check the indentation, and put quotes round the whole text",
    "did not find expected '-'": "items of one list stand at one indentation",
    "did not find expected ','": "a bracket may be unclosed, or a text in brackets needs quotes",
    "unknown escape": r"inside double quotes write \\ for one \, or use single quotes",
    "could not find expected ':'": "a key is followed by a colon and a space",
    "while scanning an anchor": "a text that begins with & must be in quotes",
    "while scanning an alias": "a text that begins with * must be in quotes",
}


class _Mark(NamedTuple):
    line: int
    column: int


def _last_bracket(lines: Sequence[str]) -> _Mark | None:
    """Where a list or a mapping was opened last, of a text that ends inside it."""
    found = (
        _Mark(number, column)
        for number in reversed(range(len(lines)))
        if (column := max(lines[number].rfind("["), lines[number].rfind("{"))) >= 0
    )
    return next(found, None)


def _syntax_error(file: File, problem: Any) -> EtiquetteError:
    mark, what = problem.problem_mark, str(problem.problem)
    said = f"{problem.context or ''} {what}"
    hint = next((hint for part, hint in _HINTS.items() if part in said), None)
    if "unexpected end of stream" in what and problem.context_mark is not None:
        mark, what, hint = problem.context_mark, "this quotation mark is never closed", None
    if "".join(file.lines[mark.line :]).strip() == "":  # it ends too early: show where it began
        begun = problem.context_mark
        if begun is None or "".join(file.lines[begun.line :]).strip() == "":
            begun = _last_bracket(file.lines)
        if begun is not None:
            mark = begun
            if file.lines[mark.line][mark.column : mark.column + 1] in ("[", "{"):
                what, hint = "this bracket is never closed", None
    line = file.lines[mark.line] if mark.line < len(file.lines) else ""
    culprit = line[mark.column : mark.column + 1]
    if "cannot start any token" in what:
        what = f"a text may not begin with {culprit}"
        text = re.split(r"[,\]}]|\s*$", line[mark.column :])[0]
        hint = f'put the text in quotes: "{text}"'
        if culprit == "\t":
            what, hint = "a tab may not stand here", "indent with spaces"
    return file.error(what, mark.line + 1, mark.column + 1, hint=hint)
