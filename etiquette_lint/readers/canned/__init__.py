"""Libraries of canned replies: texts that staff will send, in files that people keep.

Every reply knows where each of its characters stands in the file. What it takes to read one is
imported once a file may be one.
"""

from __future__ import annotations

from collections.abc import Iterator

from etiquette_lint.model import Conversation, Fact
from etiquette_lint.readers.source import Reader, Source

_FACTS = frozenset({Fact.ROLES})
_MARK = b"\xef\xbb\xbf"
_NEAR = 2048  # bytes among which the first line stands


class Yaml(Reader):
    """Records, or texts under their names, in either language or in both."""

    name = "canned-yaml"
    facts = _FACTS

    def detect(self, head: bytes) -> str | None:
        if not _like_yaml(head):
            return None
        from etiquette_lint.readers.canned.recognition import recognised_yaml

        return recognised_yaml(head)

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.canned.reading import library
        from etiquette_lint.readers.canned.yaml_tree import parse

        return library(source, parse)


class Json(Reader):
    """The same in JSON."""

    name = "canned-json"
    facts = _FACTS

    def detect(self, head: bytes) -> str | None:
        if head[:_NEAR].removeprefix(_MARK).lstrip()[:1] not in (b"{", b"["):
            return None
        from etiquette_lint.readers.canned.recognition import recognised_json

        return recognised_json(head)

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.canned.json_tree import parse
        from etiquette_lint.readers.canned.reading import library

        return library(source, lambda text: [parse(text)])


def _like_yaml(head: bytes) -> bool:
    """Whether the first line of a file may be YAML: every draft passes here."""
    first = head[:_NEAR].removeprefix(_MARK).lstrip().partition(b"\n")[0].strip()
    return first.startswith((b"#", b"- ", b"---", b"%YAML")) or b": " in first or first[-1:] == b":"


READERS: dict[str, Reader] = {reader.name: reader for reader in (Yaml(), Json())}
