"""The elements of a list that lie whole in a chunk, read by the standard library.

Its scanner takes half as long as a parser that can stop at any byte, and can only read what has
an end. Where a document is indented, an object that ends on a line of its own and one that begins
on the next, both as deep as the elements of the list, are most likely two of them.
"""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import Any, NamedTuple

_UNIT = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\n([ \t]+)\S")
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")  # Python keeps one that lacks its other half


class Run(NamedTuple):
    """A chunk's whole elements, and where they stand in it, the comma before them included."""

    elements: list[Any]
    start: int
    end: int


def unit(chunk: bytes) -> bytes | None:
    """By what a document's first line is indented; None where it is not."""
    found = _UNIT.match(chunk)
    return found[1] if found else None


def run(chunk: bytes, indent: bytes) -> Run | None:
    """The elements with that indent, save for the chunk's first and last, which may be cut.

    None where there are none, or where they had better be left to a parser that tells what is
    wrong and where.
    """
    end_of_one = b"\n" + indent + b"}"
    between = end_of_one + b",\n" + indent + b"{"
    start = chunk.find(between) + len(end_of_one)
    end = chunk.rfind(between) + len(end_of_one)
    if start >= end or _SURROGATE.search(chunk, start, end):
        return None
    written = b"".join((b"[", memoryview(chunk)[start + 1 : end], b"]"))
    try:
        return Run(_DECODER.decode(written.decode()), start, end)
    except (ValueError, RecursionError):
        return None


def _finite(written: str) -> float:
    number = float(written)
    if not isfinite(number):
        raise ValueError(written)
    return number


_DECODER = json.JSONDecoder(parse_float=_finite, parse_constant=_finite)
