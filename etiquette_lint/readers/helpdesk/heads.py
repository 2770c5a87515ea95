"""Whose conversations the first 64 KB of a file hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from etiquette_lint.readers.helpdesk.base import Raw, System
from etiquette_lint.readers.helpdesk.units import walk
from etiquette_lint.readers.json_head import peek, peek_lines

_LOOKED_AT = 50  # lines: a log of events may begin with others


def holds(system: System, head: bytes) -> bool:
    return next(_found(system, head), None) is not None


def several(system: System, head: bytes) -> bool:
    """Whether more than one conversation can be seen, or one that ends beyond the head."""
    return len(list(islice(_found(system, head), 2))) > 1


def _found(system: System, head: bytes) -> Iterator[Raw]:
    lines = peek_lines(head)
    for value in lines[:_LOOKED_AT] or [peek(head)]:
        for _, raw in walk(system, value):
            yield raw
