"""YAML with places kept, from the events of PyYAML. Imported once there is YAML to read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from etiquette_lint.document import UNPRINTABLE
from etiquette_lint.errors import ReadError
from etiquette_lint.model import Span
from etiquette_lint.readers.canned.pieces import Piece, Text, first_newline
from etiquette_lint.readers.canned.tree import Leaf, Listing, Mapping, Tree
from etiquette_lint.readers.canned.yaml_scalars import pieces_of, style_of
from etiquette_lint.ui import Saying

_DEEPEST = 100
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NO_TEXT = re.compile(
    r"(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|yes|no|on|off|[-+]?[\d_.:]+(?:e[-+]?\d+)?)?"
)


class _Refused(Exception):
    """What YAML allows and a library does not, at an offset of the text."""

    def __init__(self, message: str, index: int) -> None:
        super().__init__(message)
        self.message, self.index = message, index


def parse(source: Text) -> list[Tree]:
    """The documents of the file. Raises ReadError where they are not YAML, or say a key twice."""
    documents, problem = _documents(source.text)
    if problem is not None:
        raise _told(source, problem)
    return documents


def parse_partly(source: Text) -> tuple[list[Tree], bool]:
    """What there is before anything is wrong, and whether nothing is."""
    documents, problem = _documents(source.text)
    return documents, problem is None


@lru_cache(maxsize=1)
def _documents(text: str) -> tuple[list[Tree], Exception | None]:
    """A file is parsed to be recognised, and as a rule whole: who reads it then has it parsed."""
    builder = _Builder(text)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(type(event).__name__, event)
    except (yaml.YAMLError, _Refused, UnicodeEncodeError) as problem:
        builder.close()
        return builder.documents, problem
    return builder.documents, None


def _told(source: Text, problem: Exception) -> ReadError:
    if isinstance(problem, _Refused):
        return source.error(problem.message, problem.index)
    if isinstance(problem, yaml.MarkedYAMLError):
        return _marked(source, problem)
    bad = UNPRINTABLE.search(source.text)
    at = bad.start() if bad else 0
    return source.error(Saying("canned.character", code=f"{ord(source.text[at]):04X}"), at)


@dataclass(slots=True)
class _Open:
    node: Mapping | Listing
    in_flow: bool
    key: tuple[str, Span] | None = None
    awaits_value: bool = False


class _Builder:
    """An alias repeats what has been read already, so it adds nothing; merge keys are aliases."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._newline = first_newline(text)
        self.documents: list[Tree] = []
        self._stack: list[_Open] = []

    def take(self, kind: str, event: Any) -> None:
        if kind == "ScalarEvent":
            self._place(self._scalar(event), event)
        elif kind == "AliasEvent":
            self._place(None, event)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            if len(self._stack) >= _DEEPEST:
                raise _Refused(Saying("canned.deep"), event.start_mark.index)
            span = Span(event.start_mark.index, event.start_mark.index)
            made = Mapping(span) if kind == "MappingStartEvent" else Listing(span)
            self._stack.append(_Open(made, bool(event.flow_style)))
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            done = self._stack.pop().node
            done.span = Span(done.span.start, event.end_mark.index)
            self._place(done, event)

    def close(self) -> None:
        """Ends what is open, each within what is around it."""
        while self._stack:
            done = self._stack.pop().node
            self._place(done, None)

    def _place(self, node: Tree, event: Any) -> None:
        if not self._stack:
            self.documents.append(node)
            return
        top = self._stack[-1]
        if isinstance(top.node, Listing):
            top.node.values.append(node)
        elif not top.awaits_value:
            top.awaits_value = True
            top.key = self._key(event, top.node)
        else:
            top.awaits_value = False
            if top.key is not None:
                name, span = top.key
                top.node.values[name], top.node.keys[name] = node, span

    def _key(self, event: Any, mapping: Mapping) -> tuple[str, Span] | None:
        """None for one that is an alias, a list or a mapping: what it leads to has no name."""
        name = getattr(event, "value", None)
        if not isinstance(name, str):
            return None
        span = Span(event.start_mark.index, event.end_mark.index)
        if name in mapping.keys and name != "<<":
            raise _Refused(Saying("canned.twice", name=name), span.start)
        return name, span

    def _scalar(self, event: Any) -> Leaf | None:
        plain = event.style is None or event.style == ""
        value: str = event.value
        if plain and _NO_TEXT.fullmatch(value):
            return None
        text, sign = self._text, "" if plain else event.style
        span = Span(event.start_mark.index, event.end_mark.index)

        def pieces() -> list[Piece]:
            return pieces_of(text, span, sign, value)

        in_flow = bool(self._stack and self._stack[-1].in_flow)
        style = style_of(text, span, sign, value, self._newline, in_flow=in_flow)
        return Leaf(value, span, style, pieces)


def _marked(source: Text, problem: Any) -> ReadError:
    mark, what = problem.problem_mark, str(problem.problem)
    said = f"{problem.context or ''} {what}"
    if "unexpected end of stream" in what and problem.context_mark is not None:
        return source.error(Saying("canned.unclosed"), problem.context_mark.index)
    if "cannot start any token" in what and source.text[mark.index : mark.index + 1] == "\t":
        return source.error(Saying("canned.tab"), mark.index, Saying("canned.tab.hint"))
    hint = next((Saying(key) for part, key in _HINTS.items() if part in said), None)
    return source.error(Saying("canned.yaml", reason=what), mark.index, hint)


_HINTS = {
    "mapping values are not allowed": "canned.colon.hint",
    "did not find expected key": "canned.indent.hint",
    "did not find expected '-'": "canned.indent.hint",
    "unknown escape": "canned.escape.hint",
    "could not find expected ':'": "canned.quotes.hint",
    "while scanning an anchor": "canned.quotes.hint",
    "while scanning an alias": "canned.quotes.hint",
    "cannot start any token": "canned.quotes.hint",
}
