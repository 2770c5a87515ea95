"""Where output goes: to stdout in an encoding that can say it, or to a file all at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from etiquette_lint.errors import UsageError, reason
from etiquette_lint.ui import Saying

_PROBE = "Їё «✖│» 🙂"
# Half an emoji, which broken exports hold, comes out as \ud83d: readable, and right in JSON.
_ERRORS = "backslashreplace"


def make_unicode(stream: TextIO) -> None:
    """Switches a stream to UTF-8 if what it has cannot write Cyrillic, frames or emoji."""
    if not isinstance(stream, TextIOWrapper):
        return
    try:
        _PROBE.encode(stream.encoding)
        stream.reconfigure(errors=_ERRORS)
    except (UnicodeEncodeError, LookupError):
        stream.reconfigure(encoding="utf-8", errors=_ERRORS)


@contextmanager
def destination(
    path: str | None, screen: TextIO | None = None, inputs: Iterable[str] = ()
) -> Iterator[TextIO]:
    """Stdout, or a file that appears under its name only when it is complete.

    ``screen`` is taken for stdout. ``inputs`` are paths of which none may be written over.
    """
    if path is None or path == "-":
        stream = screen or sys.stdout
        yield stream
        stream.flush()  # or what stderr is told next would stand before it in a log
        return
    if any(_is_same(path, each) for each in inputs):
        hint = Saying("usage.overwrite.hint")
        raise UsageError(Saying("usage.overwrite", path=path), hint=hint)
    target = Path(path).resolve()
    special = target.exists() and not target.is_file()  # /dev/stdout, a named pipe
    written = target if special else target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        file = written.open("w", encoding="utf-8", errors=_ERRORS, newline="\n")
    except OSError as error:
        shown = path or "''"
        raise UsageError(Saying("usage.output", path=shown, reason=reason(error))) from None
    try:
        with file:
            yield file
        if not special:
            if target.exists():
                written.chmod(target.stat().st_mode)
            written.replace(target)
    except BaseException:
        if not special:
            with suppress(OSError):
                written.unlink()
        raise


def _is_same(one: str, other: str) -> bool:
    try:
        return Path(one).is_file() and Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def width(stream: TextIO) -> int:
    """Columns to fill: COLUMNS, the terminal's, or 80; beyond 100 lines are hard to read."""
    columns = os.environ.get("COLUMNS", "")
    found = int(columns) if columns.isdecimal() else 0
    if not found and stream.isatty():
        with suppress(OSError, ValueError):
            found = os.get_terminal_size(stream.fileno()).columns
    return min(max(found or 80, 40), 100)
