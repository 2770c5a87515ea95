"""Libraries of canned replies: texts that staff will send, in files that people keep.

Every reply knows where each of its characters stands in the file. What it takes to read one is
imported once a file may be one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

from etiquette_lint.model import Conversation, Fact
from etiquette_lint.readers.source import Reader, Source

_FACTS = frozenset({Fact.ROLES})
_MARK = b"\xef\xbb\xbf"
_LONGEST, _NAME = 400, 40  # bytes of a header, and of a name in it
_NEAR = 2048  # bytes among which the first line stands


class Canned(Reader):
    """``glance`` turns away, by the first line, what cannot be a library: every draft passes it.

    ``recognised`` names the function that looks closer, ``finder`` the one that finds replies.
    """

    facts = _FACTS
    general = True

    def __init__(
        self, name: str, glance: Callable[[bytes], bool], recognised: str, finder: str
    ) -> None:
        self._name, self._glance = name, glance
        self._recognised, self._finder = recognised, finder

    @property
    def name(self) -> str:
        return self._name

    def detect(self, head: bytes) -> str | None:
        return self.detect_canned(head, {})

    def detect_canned(self, head: bytes, keys: Mapping[str, tuple[str, ...]]) -> str | None:
        if not self._glance(_first_line(head)):
            return None
        from etiquette_lint.readers.canned.fields import Keys

        recognition: Any = import_module("etiquette_lint.readers.canned.recognition")
        reason: str | None = getattr(recognition, self._recognised)(head, Keys.of(keys))
        return reason

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.canned.reading import library

        module, _, function = self._finder.partition(":")
        return library(source, getattr(import_module(module), function))


class Workbook(Canned):
    """Told by its header, where the file is small enough; a larger one has to be named."""

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.canned.workbook import library

        return library(source)


def _first_line(head: bytes) -> bytes:
    if head.startswith(b"PK"):
        return head[:4]
    return head[:_NEAR].removeprefix(_MARK).lstrip().partition(b"\n")[0].strip()


def _yaml(line: bytes) -> bool:
    return line.startswith((b"#", b"- ", b"---", b"%YAML")) or b": " in line or line[-1:] == b":"


def _json(line: bytes) -> bool:
    return line[:1] in (b"{", b"[")


def _rows(line: bytes) -> bool:
    """Whether a cell of the header may be that of a text: drafts have commas, but no such words
    between them.
    """
    delimiter = next((each for each in (b"\t", b";", b",", b"|") if each in line), None)
    if delimiter is None or len(line) > _LONGEST:
        return False
    cells = [cell.strip(b' "').lower() for cell in line.split(delimiter)]
    return len(cells) > 1 and all(0 < len(cell) < _NAME and cell.count(b" ") < 2 for cell in cells)


def _markdown(line: bytes) -> bool:
    return line.startswith((b"# ", b"## ", b"### ", b"---", b"<!-- etiquette:"))


# Asked before any table of messages: a library has keys and columns that leave no doubt.
READERS: dict[str, Reader] = {
    reader.name: reader
    for reader in (
        Canned("canned-yaml", _yaml, "in_yaml", "etiquette_lint.readers.canned.trees:in_yaml"),
        Canned("canned-json", _json, "in_json", "etiquette_lint.readers.canned.trees:in_json"),
        Canned("canned-csv", _rows, "in_rows", "etiquette_lint.readers.canned.delimited:replies"),
        Workbook("canned-xlsx", lambda line: line == b"PK\x03\x04", "in_workbook", ""),
        Canned(
            "canned-markdown",
            _markdown,
            "in_markdown",
            "etiquette_lint.readers.canned.markdown:replies",
        ),
        Canned(
            "canned-text",
            lambda line: line[:1] == b"[" and line[-1:] == b"]",
            "in_blocks",
            "etiquette_lint.readers.canned.blocks:replies",
        ),
        Canned(
            "canned-po",
            lambda line: line[:1] in (b"#", b"m"),
            "in_po",
            "etiquette_lint.readers.canned.po:replies",
        ),
        Canned(
            "canned-fluent",
            lambda line: line[:1] == b"#" or b"=" in line,
            "in_fluent",
            "etiquette_lint.readers.canned.fluent:replies",
        ),
    )
}
