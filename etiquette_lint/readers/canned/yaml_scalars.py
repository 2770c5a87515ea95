"""How each style of YAML's scalars stands for its text, piece by piece.

The parser says where a scalar begins and ends and what it means; this follows the text between
by the rules of the style. Where the two disagree, the scalar as a whole stands for its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from etiquette_lint.model import Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers.canned.pieces import Piece

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_FOLD = "[ \t]*(?:\r\n|[\n\r\x85])(?:[ \t]*(?:\r\n|[\n\r\x85]))*[ \t]*"
_PLAIN = re.compile(f"(?P<fold>{_FOLD})|[^ \t\n\r\x85]+|[ \t]+")
_SINGLE = re.compile(f"(?P<fold>{_FOLD})|(?P<escape>'')|[^' \t\n\r\x85]+|[ \t]+")
_DOUBLE = re.compile(
    f"(?P<fold>{_FOLD})|(?P<joint>\\\\(?:\r\n|[\n\r\x85])[ \t]*)"
    r"|(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.))"
    "|[^\\\\ \t\n\r\x85]+|[ \t]+"
)
_HEADER = re.compile("[^\n\r\x85]*(?:\r\n|[\n\r\x85])")
_ESCAPES = dict(
    zip(
        '0abt\tnvfre "/\\N_LP',
        '\0\x07\x08\t\t\n\x0b\x0c\r\x1b "/\\\x85\xa0\u2028\u2029',
        strict=True,
    )
)


def pieces_of(text: str, span: Span, style: str, value: str) -> list[Piece]:
    """The pieces of the scalar at ``span`` that means ``value``; ``style`` is the parser's sign."""
    pieces = [piece for piece in _STYLES[style](text, span, value) if piece.text]
    if "".join(piece.text for piece in pieces) == value:
        return pieces
    return [Piece(value, *span)] if value else []


def style_of(text: str, span: Span, sign: str, value: str, newline: str, *, in_flow: bool) -> Style:
    """How words are to be written into the scalar."""
    if sign in ("|", ">"):
        header = _HEADER.match(text, span.start)
        indent = _indent(text, header.end(), value) if header else 0
        return Style("yaml-literal" if sign == "|" else "yaml-folded", newline, " " * indent)
    names = {"'": "yaml-single", '"': "yaml-double"}
    return Style(names.get(sign, "yaml-plain-in-flow" if in_flow else "yaml-plain"), newline)


def _plain(text: str, span: Span, value: str) -> Iterator[Piece]:
    return _flowing(_PLAIN, text, *span)


def _single(text: str, span: Span, value: str) -> Iterator[Piece]:
    return _flowing(_SINGLE, text, span.start + 1, span.end - 1)


def _double(text: str, span: Span, value: str) -> Iterator[Piece]:
    return _flowing(_DOUBLE, text, span.start + 1, span.end - 1)


def _flowing(part: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Piece]:
    for found in part.finditer(text, start, end):
        kind = found.lastgroup
        if kind == "fold":
            ends = [each.start() for each in _BREAK.finditer(text, *found.span())]
            yield from _joints([found.start(), *ends[1:]], found.end(), len(ends) - 1)
        elif kind == "escape":
            yield Piece(_escaped(found[0]), *found.span())
        elif kind is None:
            yield Piece(found[0], *found.span())


def _escaped(escape: str) -> str:
    if escape == "''":
        return "'"
    if escape[1] in "xuU":
        return chr(int(escape[2:], 16))
    return _ESCAPES.get(escape[1], "")


def _literal(text: str, span: Span, value: str) -> Iterator[Piece]:
    return _block(text, span, value, folded=False)


def _folded(text: str, span: Span, value: str) -> Iterator[Piece]:
    return _block(text, span, value, folded=True)


def _block(text: str, span: Span, value: str, *, folded: bool) -> Iterator[Piece]:
    """Lines under a header; those that begin with a blank are never folded."""
    header = _HEADER.match(text, span.start)
    if header is None or not value:
        return
    at = header.end()
    indent = _indent(text, at, value)
    content = len(value.rstrip("\n"))
    said = 0
    ends: list[int] = []  # of lines since the last one with content
    indented_before = False
    while said < content and at < len(text):
        found = _BREAK.search(text, at)
        end, following = found.span() if found else (len(text), len(text))
        if end - at <= indent and not text[at:end].strip(" "):
            if said == 0 or not ends:
                yield Piece("\n", at, following)
                said += 1
            else:
                ends.append(end)
            at = following
            continue
        begin = at + indent
        indented = text[begin] in " \t"
        if ends:
            fold = folded and not indented and not indented_before
            for joint in _joints(ends, begin, len(ends) - fold):
                yield joint
                said += len(joint.text)
        yield Piece(text[begin:end], begin, end)
        said += end - begin
        ends, at, indented_before = [end], following, indented
    if len(value) > content:
        yield from _tail(text, ends[0] if ends else at, len(value) - content)


def _joints(ends: list[int], begin: int, count: int) -> Iterator[Piece]:
    """What the line ends before ``begin`` say: ``count`` of them, or a blank."""
    if not count:
        yield Piece(" ", ends[0], begin)
        return
    starts = [ends[0], *ends[len(ends) - count + 1 :]]
    for start, end in zip(starts, [*starts[1:], begin], strict=True):
        yield Piece("\n", start, end)


def _tail(text: str, at: int, count: int) -> Iterator[Piece]:
    """The line ends that the last line, and blank ones after it, are kept with."""
    for found in _BREAK.finditer(text, at):
        if not count or text[at : found.start()].strip(" "):
            return
        yield Piece("\n", *found.span())
        at, count = found.end(), count - 1


def _indent(text: str, at: int, value: str = "") -> int:
    """By the first line that has anything; what it says tells whether blanks are its own."""
    while at < len(text):
        found = _BREAK.search(text, at)
        end, following = found.span() if found else (len(text), len(text))
        line = text[at:end]
        if line.strip(" "):
            own = value.lstrip("\n")
            return len(line) - len(line.lstrip(" ")) - (len(own) - len(own.lstrip(" ")))
        at = following
    return 0


_STYLES: Mapping[str, Callable[[str, Span, str], Iterator[Piece]]] = {
    "": _plain,
    "'": _single,
    '"': _double,
    "|": _literal,
    ">": _folded,
}
