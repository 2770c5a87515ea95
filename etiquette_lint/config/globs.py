"""Patterns of paths, as `.gitignore` and its kin have taught people to write them."""

from __future__ import annotations

import os
import re
import unicodedata
from functools import lru_cache
from pathlib import Path, PurePath

_PARTS = re.compile(r"(\*\*/)|(/\*\*$)|(\*\*)|(\*)|(\?)|\[(!?)([^]/]+)\]|(.)", re.DOTALL)


def matches(pattern: str, path: PurePath, root: Path) -> bool:
    """Whether a path matches a pattern that was written in a file in ``root``.

    ``*`` and ``?`` stay within a folder's name, ``**`` does not. A pattern without a slash inside
    matches at any depth; one that names a folder matches everything in it.
    """
    name = unicodedata.normalize("NFC", _relative(Path.cwd() / path, root).as_posix())
    return _compile(pattern).fullmatch(name) is not None


def _relative(path: Path, root: Path) -> Path:
    plain = Path(os.path.normpath(path))
    if not plain.is_relative_to(root):
        plain, root = path.resolve(), root.resolve()
    return plain.relative_to(root) if plain.is_relative_to(root) else path


@lru_cache(maxsize=256)
def _compile(pattern: str) -> re.Pattern[str]:
    pattern = unicodedata.normalize("NFC", pattern).removeprefix("./")
    anchored = "/" in pattern.rstrip("/")
    body = _PARTS.sub(_translate, pattern.strip("/"))
    try:
        return re.compile(("" if anchored else "(?:.*/)?") + body + "(?:/.*)?", re.DOTALL)
    except re.error:  # a range such as [z-a]
        return re.compile(re.escape(pattern))


def _translate(part: re.Match[str]) -> str:
    folders, below, anything, star, one, negated, letters, literal = part.groups()
    if folders:
        return "(?:.*/)?"
    if below:
        return "/.*"
    if anything:
        return ".*"
    if star or one:
        return "[^/]*" if star else "[^/]"
    if letters:
        kept = re.sub(r"([\\^&~|\[])", r"\\\1", letters)
        return f"(?!/)[{'^' if negated else ''}{kept}]"
    return re.escape(literal)
