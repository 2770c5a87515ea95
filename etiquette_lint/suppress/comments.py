"""Comments of the formats that have such, as far as they speak to this tool."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from etiquette_lint.errors import ReadError
from etiquette_lint.readers import Source
from etiquette_lint.readers.plain import open_text
from etiquette_lint.records import record
from etiquette_lint.suppress import ADDRESSED

_HASH = re.compile(r"#+[.]?[ \t]*(?P<text>etiquette:[^\r\n]*)")
_IN_YAML = re.compile(r"(?:^|(?<=[ \t\r\n]))#+[ \t]*(?P<text>etiquette:[^\r\n]*)")
_HTML = re.compile(r"<!--[ \t\r\n]*(?P<text>etiquette:.*?)[ \t\r\n]*-->", re.DOTALL)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_LINE = re.compile(r"\r\n|[\n\r]")
_STAMPED = re.compile(r"^\d{4}-\d\d-\d\d ", re.MULTILINE)


@record
class Comment:
    """What a comment says, and where it begins. Line and column count from 1."""

    text: str
    line: int
    column: int
    last: int  # the line it ends on
    trailing: bool = False  # something else stands before it, on its line


Finder = Callable[[str], Iterator[re.Match[str]]]


def _hashes(text: str) -> Iterator[re.Match[str]]:
    """Lines that begin with a hash sign: comments in PO and Fluent, wherever they stand."""
    for start in _line_starts(text):
        if found := _HASH.match(text, start):
            yield found


def _remarks(text: str) -> Iterator[re.Match[str]]:
    """Above the first message of a transcript; below it a hash sign is somebody's word."""
    first = _STAMPED.search(text)
    return _hashes(text[: first.start()] if first else text)


def _html(text: str) -> Iterator[re.Match[str]]:
    fenced = list(_fenced(text))
    for found in _HTML.finditer(text):
        if not any(start <= found.start() < end for start, end in fenced):
            yield found


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Code between fences, where a comment is an example."""
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]) and not fence[0].strip().strip(fence[1][0]):
            yield opened.start(), fence.end()
            opened = None
    if opened is not None:
        yield opened.start(), len(text)


def _yaml(text: str) -> Iterator[re.Match[str]]:
    """Hash signs outside of texts; on the first line of a block of text it is a comment."""
    candidates = list(_IN_YAML.finditer(text))
    if not candidates:
        return
    texts = sorted(_inside(text, *span) for span in scalars(text))
    starts = [start for start, _ in texts]
    for found in candidates:
        at = bisect_right(starts, found.start()) - 1
        if at < 0 or found.start() >= texts[at][1]:
            yield found


def scalars(text: str) -> list[tuple[int, int]]:
    """Where texts stand in YAML, with their quotes or the sign of a block."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    spans = []
    try:
        for token in yaml.scan(text, Loader=loader):
            if isinstance(token, yaml.ScalarToken):
                spans.append((token.start_mark.index, token.end_mark.index))
    except (yaml.YAMLError, UnicodeEncodeError):  # which the reader has more to say of
        pass
    return spans


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    """A scalar without the first line of a block, on which a comment may stand."""
    if text[start : start + 1] in ("|", ">"):
        ending = _LINE.search(text, start)
        start = ending.end() if ending else len(text)
    return start, max(start, end)


COMMENTS: dict[str, Finder] = {
    "canned-yaml": _yaml,
    "canned-markdown": _html,
    "canned-po": _hashes,
    "canned-fluent": _hashes,
    "transcript": _remarks,
}


def comments(text: str, format: str) -> Iterator[Comment]:
    """Those that begin with ``etiquette:``, in the order of the file."""
    if format not in COMMENTS or ADDRESSED not in text:
        return
    starts = list(_line_starts(text))
    for found in COMMENTS[format](text):
        line = bisect_right(starts, found.start())
        start = starts[line - 1]
        before = text[start : found.start()]
        yield Comment(
            " ".join(found["text"].split()),
            line,
            found.start() - start + 1,
            bisect_right(starts, found.end() - 1),
            trailing=bool(before.strip()),
        )


def _line_starts(text: str) -> Iterator[int]:
    yield 0
    for ending in _LINE.finditer(text):
        yield ending.end()


def lines_of(text: str) -> list[str]:
    return _LINE.split(text)


def text_of(source: Source) -> str:
    """All of the file; nothing where its bytes are no text, of which the reader has to say more."""
    try:
        with open_text(source, newline="") as file:
            return file.read()
    except (ReadError, UnicodeError):
        return ""
