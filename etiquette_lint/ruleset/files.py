"""Where rules, phrase sets and profiles lie: ``<folder>/<topic>/<rule-id>.yml``,
``<folder>/phrases/<name>.yml``, ``<folder>/profiles/<name>.yml``, and likewise scorecards.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from etiquette_lint.config import Config
from etiquette_lint.digests import blake2b
from etiquette_lint.errors import RuleError
from etiquette_lint.model import Origin
from etiquette_lint.records import record

PACKAGE = Path(__file__).resolve().parents[1]
PHRASES, PROFILES, SCORECARDS = "phrases", "profiles", "scorecards"
SUFFIXES = (".yml", ".yaml")


@record
class RuleFile:
    path: Path
    topic: str  # the folder it lies in

    @property
    def name(self) -> str:
        return self.path.stem


def shipped_rules() -> Path:
    """The rules that come with the package: inside a wheel, beside the package in a checkout."""
    inside = PACKAGE / "rules"
    return inside if inside.is_dir() else PACKAGE.parent / "rules"


def folders_of(config: Config) -> list[Path]:
    """Where a configuration has its rules from, ours first."""
    return [shipped_rules(), *config.rule_folders]


def rule_files(folder: Path) -> list[RuleFile]:
    """Every YAML file of a folder of rules, in a stable order.

    ``folder`` may also be a single file, or one topic of a larger folder.
    """
    if folder.is_file():
        return [RuleFile(folder, folder.resolve().parent.name)]
    if not folder.is_dir():
        raise RuleError(
            "there is no such folder of rules", Origin(str(folder)), hint="check rule_folders"
        )
    return [
        RuleFile(path, path.parent.name if path.parent != folder else folder.resolve().name)
        for path in sorted(folder.rglob("*"))
        if path.suffix in SUFFIXES and not any(p.startswith(".") for p in path.parts[-2:])
    ]


def checksum(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def profile_names(folders: Iterable[Path]) -> list[str]:
    files = (file for folder in folders for file in rule_files(folder))
    return sorted({file.name for file in of_topic(files, PROFILES)})


def fingerprint(config: Config) -> str:
    """Another one whenever any file of rules is. Raises RuleError.

    Of a team's own files the contents count. Those of the package are told by their sizes and
    times, as Python tells whether its bytecode is of the day: reading them all would take as
    long as checking a draft.
    """
    total = blake2b(digest_size=16)
    for stamp in sorted(_stamps(str(shipped_rules()))):
        total.update(f"{stamp}\0".encode())
    for file in (file for folder in config.rule_folders for file in rule_files(folder)):
        try:
            content = file.path.read_bytes()
        except OSError as problem:
            why = f"cannot be read: {problem.strerror}"
            raise RuleError(why, Origin(str(file.path))) from None
        total.update(f"{file.topic}/{file.name}/{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def _stamps(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _stamps(entry.path)
        else:
            status = entry.stat()
            yield f"{entry.path}/{status.st_size}/{status.st_mtime_ns}"


def of_topic(files: Iterable[RuleFile], topic: str) -> Iterator[RuleFile]:
    return (file for file in files if file.topic == topic)
