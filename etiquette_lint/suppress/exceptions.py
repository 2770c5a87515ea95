"""The list of exceptions: a file for inputs that hold no comments, such as chats and tables.

    - path: chats/*.json
      rule: caps-lock
      message: "1042"
      reason: the name of a brand

``message`` is a message's id, ``words`` a finding's fingerprint; with neither of them the whole
file is meant. No text of a chat stands here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path, PurePath

from etiquette_lint.config import Config
from etiquette_lint.config.files import shown as named
from etiquette_lint.config.globs import matches
from etiquette_lint.document import Node, load_yaml, read_text
from etiquette_lint.errors import ConfigError
from etiquette_lint.fields import AnyOf, Field, ListOf, Record, Text, refuse
from etiquette_lint.fingerprints import fingerprint
from etiquette_lint.model import Finding, Severity, Suppressed
from etiquette_lint.model.suppressions import Slip
from etiquette_lint.records import record
from etiquette_lint.suppress.directives import TODO
from etiquette_lint.suppress.names import RuleNames
from etiquette_lint.suppress.notices import UNUSED, WITHOUT_REASON, notice, unknown
from etiquette_lint.ui import Saying, Ui

_name: Field[str] = Text(numbers=True)
ENTRY = Record(
    {
        "path": Text(),
        "rule": AnyOf(Text(), ListOf(Text(), 1)),
        "message": _name,
        "conversation": _name,
        "words": _name,
        "reason": Text(empty=True),
    },
    required=["path", "rule"],
)
Read = Mapping[str, tuple[RuleNames, frozenset[str]]]  # by path: its rules, those that were skipped


@record
class Entry:
    path: str
    rules: tuple[str, ...]
    node: Node
    message: str | None = None
    conversation: str | None = None
    words: str | None = None
    reason: str = ""

    @property
    def shown(self) -> str:
        return f"{', '.join(self.rules)}: {self.path}"

    def speaks_of(self, finding: Finding) -> bool:
        if self.message is not None and self.message != finding.message.id:
            return False
        if self.conversation not in (None, finding.conversation):
            return False
        return self.words is None or self.words == fingerprint(finding)


class Exceptions:
    def __init__(self, entries: tuple[Entry, ...] = (), root: Path = Path()) -> None:
        """Paths of the entries are relative to ``root``."""
        self._entries = entries
        self._root = root
        self._used: set[tuple[int, str]] = set()
        self._of: dict[str, list[int]] = {}  # entries by number, for each path that was asked for

    @classmethod
    def load(cls, file: Path | None) -> Exceptions:
        """None at all without a file. Raises ConfigError."""
        if file is None:
            return cls()
        return cls(entries(read_text(file, ConfigError, named(file)), file), file.parent)

    def suppressed(self, path: str, finding: Finding, names: RuleNames) -> Suppressed | None:
        found = None
        for number in self._matching(path):
            entry = self._entries[number]
            covering = [name for name in entry.rules if names.covers(name, finding.rule_id)]
            if covering and entry.speaks_of(finding):
                self._used.update((number, name) for name in covering)
                found = Suppressed(finding, "file", entry.reason, entry.node.origin)
        return found

    def notices(self, read: Read, config: Config, ui: Ui) -> Iterator[Finding]:
        """What is wrong with the entries that speak of the files read."""
        for number, entry in enumerate(self._entries):
            met = [path for path in read if number in self._matching(path)]
            if not met:
                continue
            for name in entry.rules:
                names = read[met[0]][0]
                if not names.known(name):
                    yield unknown(name, entry.shown, entry.node.origin, names, ui)
                elif (number, name) in self._used or config.unused_suppressions == "off":
                    continue
                elif all(read[path][0].decided(name, read[path][1]) for path in met):
                    said = Saying("suppress.unused", name=name)
                    slip = Slip(said, entry.shown, entry.node.origin)
                    yield notice(UNUSED, config.unused_suppressions, slip, ui)
            if config.require_reasons and entry.reason in ("", TODO):
                slip = Slip(Saying("suppress.reason.file"), entry.shown, entry.node.origin)
                yield notice(WITHOUT_REASON, Severity.ERROR, slip, ui)

    def _matching(self, path: str) -> list[int]:
        if path not in self._of:
            self._of[path] = [
                number
                for number, entry in enumerate(self._entries)
                if matches(entry.path, PurePath(path), self._here)
            ]
        return self._of[path]

    @cached_property
    def _here(self) -> Path:
        return self._root.resolve()


@lru_cache(maxsize=2)
def entries(text: str, file: Path) -> tuple[Entry, ...]:
    """Those of the file's text, remembered: each round of fixes asks. Raises ConfigError."""
    root = load_yaml(text, named(file), ConfigError)
    if root.value is None:
        return ()
    if not isinstance(root.value, list):
        raise refuse(root, "a list")
    return tuple(map(_entry, root.value))


def _entry(node: Node) -> Entry:
    read = ENTRY.read(node)
    if "message" in read and "words" in read:
        raise node.error(Saying("suppress.one_of"))
    rules = read.pop("rule")
    path = read.pop("path")
    return Entry(path, (rules,) if isinstance(rules, str) else tuple(rules), node, **read)
