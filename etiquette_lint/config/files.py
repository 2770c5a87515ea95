"""Finding and reading the one file that configures a run."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint.errors import ConfigError
from etiquette_lint.model import Origin
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from etiquette_lint.document import Node

NAMES = ("etiquette.yml", "etiquette.yaml", ".etiquette.yml", ".etiquette.yaml", "pyproject.toml")
EXCEPTIONS = ".etiquette-ignore.yml"
SECTION = "tool.etiquette-lint"
_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")


def find(start: Path) -> tuple[Path, Node] | None:
    """The nearest configuration: upward from where the input is, then from the working folder.

    In one folder the first of NAMES counts; a pyproject.toml does so only if it has our section.
    """
    for found in candidates(start):
        if _is_file(found):
            node = read(found)
            if node is not None:
                return found, node
    return None


def candidates(start: Path) -> Iterator[Path]:
    """Where a configuration may be, the nearest first."""
    for folder in _upward(start):
        yield from (folder / name for name in NAMES)


def find_exceptions(start: Path) -> Path | None:
    """The nearest list of exceptions, looked for in the same folders."""
    found = (folder / EXCEPTIONS for folder in _upward(start))
    return next(filter(_is_file, found), None)


def _upward(start: Path) -> Iterable[Path]:
    here = Path.cwd()
    start = Path(os.path.normpath(here / start))
    return dict.fromkeys([start, *start.parents, here, *here.parents])


def read_named(path: Path) -> tuple[Path, Node]:
    """The configuration a person asked for; it must be there."""
    path = Path(os.path.normpath(Path.cwd() / path))
    node = read(path)
    if node is None:
        raise ConfigError(Saying("config.section", name=SECTION), Origin(shown(path)))
    return path, node


def read(path: Path) -> Node | None:
    """The settings in a file; None if it is TOML without a section of ours."""
    from etiquette_lint.document import load_yaml, read_text

    name = shown(path)
    text = read_text(path, ConfigError, name)
    if path.suffix == ".toml":
        return _read_toml(text, name)
    return load_yaml(text, name, ConfigError)


def _read_toml(text: str, shown: str) -> Node | None:
    if "etiquette-lint" not in text:
        return None
    import tomllib

    from etiquette_lint.document import load_toml

    try:
        tool = tomllib.loads(text).get("tool")
    except tomllib.TOMLDecodeError as problem:
        place = _PLACE.search(str(problem))
        line, column = (int(place[1]), int(place[2])) if place else (None, None)
        excerpt = text.splitlines()[line - 1] if line else None
        message = _PLACE.sub("", str(problem))
        raise ConfigError(message, Origin(shown, line, column), excerpt=excerpt) from None
    if not isinstance(tool, dict) or "etiquette-lint" not in tool:
        return None
    return load_toml(tool["etiquette-lint"], shown, SECTION, ConfigError)


def shown(path: Path) -> str:
    """The path as a person in the working folder would write it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
