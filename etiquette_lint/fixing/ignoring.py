"""Writing exceptions for what is found: comments where a format has such, else the list."""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from etiquette_lint.errors import EtiquetteError, UsageError
from etiquette_lint.fingerprints import fingerprint
from etiquette_lint.fixing.changes import Place, place_of
from etiquette_lint.fixing.copy import Copy
from etiquette_lint.fixing.mending import Judge
from etiquette_lint.fixing.run import Tell
from etiquette_lint.fixing.writing import create, replace_bytes
from etiquette_lint.model import Edit, Failure, Finding, Fix, Opened, Span
from etiquette_lint.readers import Input
from etiquette_lint.records import record
from etiquette_lint.suppress.directives import TODO, written
from etiquette_lint.suppress.exceptions import entries
from etiquette_lint.suppress.notices import NOTICES
from etiquette_lint.suppress.placing import PLACES, comment_line, line_of
from etiquette_lint.ui import Saying


@record
class Ignored:
    """``findings`` of an input are excused from now on; ``file`` is where that is written."""

    path: str
    file: str
    findings: int


class Ignoring:
    """``listed`` is the list of exceptions, which is made if need be."""

    def __init__(self, judge: Judge, tell: Tell, listed: Path) -> None:
        self._judge = judge
        self._tell = tell
        self._listed = listed
        self._entries: list[str] = []
        self._waiting: list[Ignored] = []

    def run(self, inputs: Iterable[Input]) -> Iterator[Ignored | Failure]:
        """Excuses every finding there is. Reasons are left to be filled in."""
        for input in inputs:
            yield from self._excuse(input)
        if self._entries:
            try:
                self._write_list()
            except EtiquetteError as error:
                yield self._tell(error, str(self._listed))
            else:
                yield from self._waiting

    def _excuse(self, input: Input) -> Iterator[Ignored | Failure]:
        found: list[tuple[str, Finding]] = []
        path, chat = input.path, False
        for event in self._judge(input):
            if isinstance(event, Failure):
                yield event
            elif isinstance(event, Opened):
                path, chat = event.path, event.kind not in ("draft", "library")
            elif isinstance(event, Finding) and event.rule_id not in NOTICES:
                found.append((path, event))
        try:
            if found and self._comment(input, [finding for _, finding in found]):
                yield Ignored(input.path, input.path, len(found))
                return
        except EtiquetteError as error:
            yield self._tell(error, input.path)
            return
        if found and self._pattern(path).lstrip("/").startswith("../"):
            said = Saying("ignoring.outside", file=str(self._listed))
            yield self._tell(UsageError(said), input.path)
        elif found:
            self._list(found, chat=chat)
            self._waiting.append(Ignored(input.path, str(self._listed), len(found)))

    def _comment(self, input: Input, found: list[Finding]) -> bool:
        """Whether the findings are excused in the file itself. Raises ReadError."""
        copy = Copy.of(input)
        if copy is None or copy.format not in PLACES or not input.on_disk:
            return False
        data = _commented(copy, found)
        if data is None or not self._does(copy, data):
            return False
        replace_bytes(input.parts[0].file, copy.original, data)
        return True

    def _does(self, copy: Copy, data: bytes) -> bool:
        """Whether the file with its comments says what it said, and nothing is found in it."""
        before = [message.text for message in copy.messages(copy.data)]
        try:
            if [message.text for message in copy.messages(data)] != before:
                return False
        except EtiquetteError:
            return False
        return not any(
            isinstance(event, Failure)
            or (isinstance(event, Finding) and event.rule_id not in NOTICES)
            for event in self._judge(copy.holding(data))
        )

    def _list(self, found: Iterable[tuple[str, Finding]], *, chat: bool) -> None:
        entries: dict[tuple[tuple[str, str], ...], dict[str, None]] = defaultdict(dict)
        for path, finding in found:
            what = [("path", self._pattern(path))]
            if chat:
                what.append(("message", finding.message.id))
                if finding.conversation:
                    what.append(("conversation", finding.conversation))
            else:
                what.append(("words", fingerprint(finding)))
            entries[tuple(what)][finding.rule_id] = None
        for keys, rules in entries.items():
            self._entries.append(_entry(keys, list(rules)))

    def _pattern(self, path: str) -> str:
        relative = os.path.relpath(os.path.realpath(path), os.path.realpath(self._listed.parent))
        name = re.sub(r"[\[*?]", r"[\g<0>]", Path(relative).as_posix())
        return name if "/" in name else f"/{name}"

    def _write_list(self) -> None:
        file, added = self._listed, "".join(self._entries)
        if not file.exists():
            create(str(file), added.encode())
            return
        old = file.read_bytes()
        text = old.decode("utf-8-sig", "replace")
        new = old + (b"" if not text or text.endswith("\n") else b"\n") + added.encode()
        entries(new.decode("utf-8-sig", "replace"), file)  # raises where they do not go together
        replace_bytes(str(file), old, new)


def _commented(copy: Copy, found: Iterable[Finding]) -> bytes | None:
    file = copy.text()
    rules: dict[Place, dict[str, None]] = defaultdict(dict)
    starts: dict[Place, int] = {}
    for finding in found:
        place = finding.message.origin.region(None).file if finding.message.origin else None
        if place is None:
            return None
        key = place_of(finding.message)
        rules[key][finding.rule_id] = None
        starts[key] = place.start
    lines: dict[int, dict[str, None]] = defaultdict(dict)  # one comment for texts that share a line
    for key, names in rules.items():
        lines[line_of(file.text, starts[key], copy.format)].update(names)
    edits = [
        Edit(Span(start, start), comment_line(file.text, start, copy.format, written(list(names))))
        for start, names in lines.items()
    ]
    return file.file.mark + Fix(tuple(edits)).apply(file.text).encode(file.file.encoding)


def _entry(keys: Iterable[tuple[str, str]], rules: list[str]) -> str:
    rule = rules[0] if len(rules) == 1 else f"[{', '.join(rules)}]"
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in keys]
    lines.insert(1, f"rule: {rule}")
    lines.append(f"reason: {TODO}")
    return "- " + "\n  ".join(lines) + "\n"
