"""What would change in a file, as patch and git understand it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

_NO_END = "\\ No newline at end of file\n"


def unified(path: str, before: str, after: str) -> Iterator[str]:
    """Lines with their ends; those of the file stay as they are."""
    for line in unified_diff(_lines(before), _lines(after), path, path):
        if line.endswith("\n"):
            yield line
        else:
            yield f"{line}\n"
            yield _NO_END


def _lines(text: str) -> list[str]:
    """A line ends with LF: what else Python takes for a line end is part of a line."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines
