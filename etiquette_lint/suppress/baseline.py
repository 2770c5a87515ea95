"""The baseline: how many findings there were of each sort on the day it was made.

A finding is known by its rule, its file and a hash of the words it is about, salted with the file's
path; never by a line. Whoever can guess the words can check the guess against the hash: of chats it
says no more than that, but it says so much.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any

from etiquette_lint.config.files import shown as named
from etiquette_lint.document import read_text
from etiquette_lint.errors import ConfigError
from etiquette_lint.fingerprints import fingerprint
from etiquette_lint.model import Finding, Origin, Suppressed
from etiquette_lint.suppress.notices import NOTICES
from etiquette_lint.ui import Saying

VERSION = 1
ABOUT = "Findings that are known already. Made by etiquette-lint baseline; see docs/suppressing.md"

Key = tuple[str, str, str]  # path from the baseline's folder, rule, hash


class Baseline:
    def __init__(self, known: Counter[Key] | None = None, file: Path | None = None) -> None:
        """``file`` is where it is kept: paths are relative to its folder."""
        self.known = Counter(known or {})
        self._left = Counter(self.known)
        self._shown = named(file) if file else ""
        self.folder = (Path.cwd() / file).resolve().parent if file else Path()
        self._names: dict[str, str] = {}

    @classmethod
    def load(cls, file: Path | None) -> Baseline:
        """An empty one without a file. Raises ConfigError."""
        if file is None:
            return cls()
        if not file.exists():
            hint = Saying("baseline.missing.hint", path=named(file))
            raise ConfigError(Saying("read.missing"), Origin(named(file)), hint=hint)
        return cls(_known(read_text(file, ConfigError, named(file)), file), file)

    def key(self, path: str, finding: Finding) -> Key:
        name = self.name(path)
        return name, finding.rule_id, fingerprint(finding, name)

    def name(self, path: str) -> str:
        """A path as the file has it: the same from whichever folder the tool is run."""
        if self.folder == Path() or path.startswith("<"):
            return path
        if path not in self._names:
            relative = os.path.relpath(os.path.realpath(path), self.folder)
            self._names[path] = unicodedata.normalize("NFC", PurePath(relative).as_posix())
        return self._names[path]

    def suppressed(self, path: str, finding: Finding) -> Suppressed | None:
        """Of findings that are alike only as many as there were."""
        if not self._left:
            return None
        key = self.key(path, finding)
        if not self._left[key]:
            return None
        self._left[key] -= 1
        return Suppressed(finding, "baseline", origin=Origin(self._shown))


class Record:
    """The findings of a run, to be kept as a baseline."""

    def __init__(self, file: Path) -> None:
        self._at = Baseline(file=file)
        self.found: Counter[Key] = Counter()

    def take(self, path: str, finding: Finding) -> None:
        if finding.rule_id not in NOTICES:
            self.found[self._at.key(path, finding)] += 1

    def pruned(
        self, known: Counter[Key], read: Collection[str], judged: Collection[str]
    ) -> Counter[Key]:
        """``known`` without what is no longer found in the files read, or in files that are gone.

        Of rules that have not judged nothing is known, so theirs is kept.
        """
        names = {self._at.name(path) for path in read}
        folder = self._at.folder
        kept: Counter[Key] = Counter()
        for key, n in known.items():
            path, rule, _ = key
            if path in names and rule in judged:
                n = min(n, self.found[key])
            elif path not in names and not path.startswith("<") and not _there(folder / path):
                n = 0
            if n:
                kept[key] = n
        return kept


def dumped(known: Counter[Key]) -> str:
    """The file's text: the same for the same findings, a line each."""
    paths: dict[str, dict[str, dict[str, int]]] = {}
    for (path, rule, hash), n in sorted(known.items()):
        paths.setdefault(path, {}).setdefault(rule, {})[hash] = n
    content = {"version": VERSION, "about": ABOUT, "findings": paths}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _there(path: Path) -> bool:
    """Whether there is such a file, or an archive that it may be in."""
    return any(each.is_file() for each in (path, *path.parents))


@lru_cache(maxsize=2)
def _known(text: str, file: Path) -> Counter[Key]:
    """Remembered: each round of fixes asks."""
    shown = named(file)
    try:
        content = json.loads(text)
        version = content["version"]
        if version == VERSION:
            return Counter(dict(_entries(content["findings"])))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        line = getattr(problem, "lineno", None)
        hint = Saying("baseline.broken.hint", path=shown)
        raise ConfigError(Saying("baseline.broken"), Origin(shown, line), hint=hint) from None
    raise ConfigError(Saying("baseline.version", version=str(version)), Origin(shown))


def _entries(paths: Any) -> Iterator[tuple[Key, int]]:
    for path, rules in paths.items():
        for rule, hashes in rules.items():
            for hash, n in hashes.items():
                if type(n) is not int or n < 1:
                    raise ValueError(n)
                yield (path, rule, hash), n
