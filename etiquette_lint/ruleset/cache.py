"""Compiled rules on disk: JSON, keyed by everything they were made from.

A cache file is never trusted further than its shape: it is data, not code, and one that is
broken, foreign or of another version is quietly made anew.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from etiquette_lint import __version__
from etiquette_lint.config import Config
from etiquette_lint.model import Language
from etiquette_lint.ruleset.files import PACKAGE, checksum, fingerprint
from etiquette_lint.text.dictionary import edition

if TYPE_CHECKING:
    from etiquette_lint.ruleset.compiled import Compiled

FORMAT = 9
_COMPILING = (
    "checks",
    "checks/follows",
    "checks/promises",
    "pattern",
    "ruleset",
    "text",
    "text/moments",
)
_SHAPE = {**dict.fromkeys(("rules", "owners", "index"), list), "phrases": dict}
# What building from a file raises that is right outside and wrong inside.
_MISSHAPEN = (AttributeError, IndexError, KeyError, TypeError, ValueError)

T = TypeVar("T")


def from_cache(config: Config, build: Callable[[Compiled], T]) -> T:
    """What ``build`` makes of the compiled rules of a configuration, cached or compiled anew."""
    path = cache_folder() / f"rules-{_key(config)}.json"
    found = _read(path)
    if found is not None:
        with suppress(*_MISSHAPEN):
            return build(found)
    # The compiling side reads YAML and knows every kind of check: what runs from the cache
    # starts without it.
    from etiquette_lint.ruleset.compiled import compile_rules

    found = compile_rules(config)
    _write(path, found)
    return build(found)


def cache_folder() -> Path:
    """``ETIQUETTE_CACHE``, or ours in the user's cache folder by the platform's habit.

    platformdirs knows this too, at 20 ms a start.
    """
    named = os.environ.get("ETIQUETTE_CACHE")
    if named:
        return Path(named)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "etiquette-lint"


def _key(config: Config) -> str:
    parts = (
        str(FORMAT),
        __version__,
        str(_code_age()),
        edition(Language.RU),
        edition(Language.UK),
        fingerprint(config),
        config.fingerprint(),
    )
    return checksum("\0".join(parts).encode())


def _code_age() -> int:
    """When the code that compiles was last changed: those who work on it would be misled."""
    folders = (PACKAGE / name for name in _COMPILING)
    return max(entry.stat().st_mtime_ns for folder in folders for entry in os.scandir(folder))


class Stored(Mapping[str, Any]):
    """A line of the file, taken in when first asked for: of most rules nobody asks more than
    whether they are set off.
    """

    def __init__(self, line: bytes) -> None:
        self._line = line

    @cached_property
    def _data(self) -> dict[str, Any]:
        return dict(json.loads(self._line))

    def __getitem__(self, key: str) -> Any:
        return self._data[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


def _read(path: Path) -> Compiled | None:
    """The seal, the rules without what can wait, and then what can, a line of JSON each."""
    try:
        raw = path.read_bytes()
        seal, _, body = raw.partition(b"\n")
        if checksum(body).encode() != seal:
            return None
        main, *lines = body.split(b"\n")
        data = json.loads(main)
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or not all(isinstance(data.get(k), t) for k, t in _SHAPE.items()):
        return None
    with suppress(*_MISSHAPEN):
        for (holder, key), line in zip(_can_wait(data), lines, strict=True):
            holder[key] = Stored(line)
        return data
    return None


def _write(path: Path, data: Compiled) -> None:
    """Atomic, and never an error: without a cache everything works, only slower."""
    import tempfile

    main = {
        **data,
        "rules": [dict(rule) for rule in data["rules"]],
        "phrases": dict(data["phrases"]),
        "index": [[*place, dict(tables)] for *place, tables in data["index"]],
    }
    waiting = []
    for holder, key in _can_wait(main):
        waiting.append(holder[key])
        holder[key] = None
    body = "\n".join(map(_line, (main, *waiting))).encode()
    seal = checksum(body).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _forget_old(path.parent)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(seal + b"\n" + body)
        Path(name).replace(path)
    except OSError:
        return


def _can_wait(data: Compiled) -> Iterator[tuple[dict[str, Any], str]]:
    """What the first message of a run may not need: where it stands, in an order of its own."""
    for rule in data["rules"]:
        yield rule, "details"
    for name in data["phrases"]:
        yield data["phrases"], name
    for panel in data["index"]:
        yield panel[-1], "begun"


def _line(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _forget_old(folder: Path, keep: int = 30) -> None:
    """Rule writers make a new file with every change: only the newest are kept."""
    files = sorted(folder.glob("rules-*.json"), key=lambda p: p.stat().st_mtime, reverse=True)
    for path in files[keep:]:
        path.unlink(missing_ok=True)
