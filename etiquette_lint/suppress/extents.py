"""How far the item goes that a comment speaks of: one function a format."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

Extent = Callable[[Sequence[str], int], int]

_HEADING = re.compile(r" {0,3}(#{1,6})(?=\s|$)")
_STAMP = re.compile(r"\d{4}-\d\d-\d\d ")


def _in_yaml(lines: Sequence[str], first: int) -> int:
    """What is indented more than its first line; under a key also a list that is not."""
    indent, under_key = _indent(lines[first]), not _is_dash(lines[first])
    last = first
    for number in range(first + 1, len(lines)):
        line = lines[number]
        deeper = _indent(line) > indent
        if not line.strip() or (not deeper and line.lstrip().startswith("#")):
            continue
        if not deeper and not (under_key and _is_dash(line) and _indent(line) == indent):
            break
        last = number
    return last


def _paragraph(lines: Sequence[str], first: int) -> int:
    """To the next blank line: an entry of PO."""
    return _before(lines, first, lambda line: not line.strip())


def _in_fluent(lines: Sequence[str], first: int) -> int:
    """A message with its further lines and attributes, which are indented."""
    return _before(lines, first, lambda line: bool(line.strip()) and _indent(line) == 0)


def _in_markdown(lines: Sequence[str], first: int) -> int:
    """A section, if it begins with a heading, or else a paragraph or a list."""
    heading = _HEADING.match(lines[first])
    if heading is None:
        return _paragraph(lines, first)
    level = len(heading[1])

    def ends(line: str) -> bool:
        found = _HEADING.match(line)
        return found is not None and len(found[1]) <= level

    return _before(lines, first, ends)


def _in_transcript(lines: Sequence[str], first: int) -> int:
    return _before(lines, first, lambda line: _STAMP.match(line) is not None)


_REMARKS = {"canned-markdown": "<!--"}  # elsewhere a hash sign begins a comment

EXTENTS: dict[str, Extent] = {
    "canned-yaml": _in_yaml,
    "canned-markdown": _in_markdown,
    "canned-po": _paragraph,
    "canned-fluent": _in_fluent,
    "transcript": _in_transcript,
}


def extent(lines: Sequence[str], comment: int, format: str, *, trailing: bool) -> tuple[int, int]:
    """The first and the last line, from 1, of what a comment on a line speaks of.

    That is what stands before it on the line, or else what follows it.
    """
    first, remark = comment - 1, _REMARKS.get(format, "#")
    if not trailing:
        following = range(comment, len(lines))
        said = (n for n in following if lines[n].strip() and not _begins(lines[n], remark))
        first = next(said, len(lines))
    if first >= len(lines):
        return comment, comment
    return first + 1, EXTENTS[format](lines, first) + 1


def _begins(line: str, remark: str) -> bool:
    return line.lstrip().startswith(remark)


def _before(lines: Sequence[str], first: int, ends: Callable[[str], bool]) -> int:
    """The last line before one that ends it."""
    following = (number for number in range(first + 1, len(lines)) if ends(lines[number]))
    return next(following, len(lines)) - 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _is_dash(line: str) -> bool:
    return re.match(r"\s*-(\s|$)", line) is not None
