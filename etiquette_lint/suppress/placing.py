"""Where a comment about a text is to be put: the start of a line, by format."""

from __future__ import annotations

import re
from collections.abc import Callable

from etiquette_lint.suppress.comments import scalars

Placer = Callable[[str, int], int]  # from an offset in the file's text to where a line starts

_BLANK = re.compile(r"(?:\r\n|[\r\n])[ \t]*(?:\r\n|[\r\n])")
_INDENT = re.compile(r"[ \t]*")


def _in_yaml(text: str, at: int) -> int:
    """Above the line on which the value begins: inside of it nothing is a comment."""
    start = next((start for start, end in scalars(text) if start <= at < end), at)
    return _line_start(text, start)


def _paragraph(text: str, at: int) -> int:
    """After the last blank line above."""
    start = 0
    for blank in _BLANK.finditer(text, 0, at):
        start = blank.end()
    return start


def _in_fluent(text: str, at: int) -> int:
    """Above the message's name, which alone is not indented."""
    start = _line_start(text, at)
    while start and text[start : start + 1] in " \t\r\n":
        start = _line_start(text, start - 1)
    return start


PLACES: dict[str, Placer] = {
    "canned-yaml": _in_yaml,
    "canned-markdown": _paragraph,
    "canned-po": _paragraph,
    "canned-fluent": _in_fluent,
}
_FORMS = {"canned-markdown": "<!-- {} -->"}  # elsewhere a hash sign begins a comment


def line_of(text: str, at: int, format: str) -> int:
    """Where to insert a comment about what stands at an offset."""
    return PLACES[format](text, at)


def comment_line(text: str, start: int, format: str, words: str) -> str:
    """The comment for that place, with its line end."""
    found = _INDENT.match(text, start)
    indent = found[0] if found and format == "canned-yaml" else ""
    ending = re.search(r"\r\n|[\r\n]", text)
    said = _FORMS.get(format, "# {}").format(words)
    return f"{indent}{said}{ending[0] if ending else chr(10)}"


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
