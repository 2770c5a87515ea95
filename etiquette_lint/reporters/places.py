"""Where a finding's words stand in their file, as programs count: lines, columns and bytes."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from etiquette_lint.model import Message, Span
from etiquette_lint.model.sources import ReplyOrigin
from etiquette_lint.offsets import Offsets

STDIN = "<stdin>"  # what stands for a path where the text was piped in


class Spot(NamedTuple):
    """From 1; columns count code points. None: only the line is known."""

    line: int
    column: int | None = None


class Region(NamedTuple):
    """``end`` is the place after the last character."""

    start: Spot
    end: Spot


class Places:
    """Regions of messages, which come one after another with several findings each."""

    def __init__(self) -> None:
        self._offsets = Offsets("")

    def region(self, message: Message, span: Span | None, *, verbatim: bool) -> Region | None:
        """None where the file has no lines. ``verbatim``: the file holds the text as it is, so its
        columns are the file's; canned replies know their own; of any other message only the line
        is known.
        """
        origin = message.origin
        if origin is None or origin.line is None:
            return None
        if isinstance(origin, ReplyOrigin):
            place = origin.region(span)
            if place.line is not None and place.end_line is not None:
                return Region(
                    Spot(place.line, place.column), Spot(place.end_line, place.end_column)
                )
        elif verbatim:
            offsets = self._of(message)
            found = [offsets.line_column(index) for index in span or (0, len(message.text))]
            start, end = (Spot(origin.line + line - 1, column) for line, column in found)
            return Region(start, end)
        spot = Spot(origin.line, origin.column)
        return Region(spot, spot)

    def byte_column(self, message: Message, spot: Spot) -> int | None:
        """Of UTF-8, from 1. None where there is no telling: the file is gone, or in an archive."""
        origin = message.origin
        if origin is None or origin.line is None or spot.column is None:
            return None
        if not isinstance(origin, ReplyOrigin):
            offsets, line = self._of(message), spot.line - origin.line + 1
            beginning = offsets.from_line_column(line, 1)
            here = offsets.utf8(beginning + spot.column - 1)
            return here - offsets.utf8(beginning) + 1
        lines = _lines(origin.path, origin.file.encoding)
        if lines is None or spot.line > len(lines):
            return None
        return len(lines[spot.line - 1][: spot.column - 1].encode("utf-8", "surrogatepass")) + 1

    def _of(self, message: Message) -> Offsets:
        if self._offsets.text is not message.text:
            self._offsets = Offsets(message.text)
        return self._offsets


@lru_cache(maxsize=1)
def _lines(path: str, encoding: str) -> list[str] | None:
    try:
        with Path(path).open(encoding=encoding) as file:
            return list(file)
    except (OSError, ValueError, LookupError):
        return None


def shown_path(path: str, root: str | None) -> str:
    """With slashes; inside ``root``, the repository's folder, relative to that."""
    if root is None or path == STDIN:
        return path
    full = Path(os.path.normpath(Path.cwd() / path))
    return (full.relative_to(root) if full.is_relative_to(root) else Path(path)).as_posix()
