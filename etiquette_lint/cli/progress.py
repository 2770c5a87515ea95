"""A bar on stderr for inputs that take longer than a moment."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TextIO

from etiquette_lint.cli.streams import width
from etiquette_lint.reporters.cells import cells

PATIENCE = 1.0  # seconds before the bar shows
PAUSE = 0.1  # seconds between two drawings
BAR = 20


class Progress:
    """Called by the engine with bytes done and bytes to do; hidden before anything is printed."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._room = width(self._stream) - BAR - len("  100% ")
        self._due = monotonic() + PATIENCE
        self._shown = False

    def __call__(self, path: str, done: int, total: int) -> None:
        now = monotonic()
        if now < self._due:
            return
        self._due = now + PAUSE
        self._shown = True
        share = min(1.0, done / total) if total > 0 else 0.0
        filled = round(share * BAR)
        bar = f" {'━' * filled}{'╌' * (BAR - filled)} {share:4.0%}"
        self._stream.write(f"\r\x1b[K{_tail(path, self._room)}{bar}")
        self._stream.flush()

    def hide(self) -> None:
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._shown = False


def _tail(path: str, width: int) -> str:
    """The path's end, which tells more than its beginning."""
    while cells(path) > width:
        path = "…" + path[2:]
    return path
