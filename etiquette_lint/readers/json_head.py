"""The beginning of a JSON document as values, for telling formats apart.

Every reader of JSON asks about the same first bytes, so the latest answer is kept. The values are
shared: look at them, change nothing.
"""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import Any

from etiquette_lint.readers.json_stream import UTF16
from etiquette_lint.readers.plain import recoded

# What can begin an object or a list. It keeps «[Имя], добрый день!» from loading a parser.
_START = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*(?:[\[{"\]-]|\d|true\b|false\b|null\b))'
)
_LINE = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{[^\r\n]*\}[ \t]*\r?\n\s*\{")  # and the next


def peek(head: bytes) -> dict[str, Any] | list[Any] | None:
    """The root object or list as far as ``head`` goes; the last values in it may be incomplete.

    Of JSON lines, the first one. None where there is no JSON, or not enough of it to be told.
    """
    head = _utf8(head)
    return _parsed(head) if _START.match(head) else None


def peek_lines(head: bytes) -> list[Any]:
    """The objects that are a line each, of those lines that ``head`` has to their end.

    Empty unless the first line is an object, and so is the next that is not blank.
    """
    head = _utf8(head)
    return _parsed_lines(head) if _LINE.match(head) else []


@lru_cache(maxsize=1)
def _recoded(head: bytes) -> bytes:
    return recoded(head, "utf-16")


def _utf8(head: bytes) -> bytes:
    """What a shell's ``>`` makes of an answer on Windows begins with UTF-16's mark."""
    return _recoded(head) if head.startswith(UTF16) else head


@lru_cache(maxsize=1)
def _parsed_lines(head: bytes) -> list[Any]:
    lines = [line for line in head.removeprefix(b"\xef\xbb\xbf").splitlines() if line.strip()]
    if len(lines) < 2 or not lines[1].lstrip().startswith(b"{"):
        return []
    import json

    found = []
    for line in lines:
        try:
            found.append(json.loads(line))
        except (ValueError, RecursionError):
            if not found:
                return []
    return found


@lru_cache(maxsize=1)
def _parsed(head: bytes) -> dict[str, Any] | list[Any] | None:
    from etiquette_lint.readers.json_stream import GrowingJson

    document = GrowingJson(io.BytesIO(head), "")
    while not document.done:
        document.grow()
    top = document.top
    return top if top or document.failure is None else None
