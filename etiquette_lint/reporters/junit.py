"""JUnit's XML: a suite for each input, a failed test for each finding, a passed one for each
conversation without any.
"""

from __future__ import annotations

import re
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from etiquette_lint.model import Closed, Opened
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.concise import concise, placed
from etiquette_lint.reporters.places import shown_path
from etiquette_lint.reporters.rows import Row, RowReporter, Trouble
from etiquette_lint.reporters.tally import Summary

# What XML 1.0 has no way to say, escaped or not.
_UNSAYABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HELD = 1 << 20  # bytes of a suite; what is more waits for its counts on disk


class JunitReporter(RowReporter):
    """A suite begins with counts, so its tests are held until they are all known."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        super().__init__(stream, look)
        self._suite: _Suite | None = None
        self._found = 0  # in this conversation, failures among it
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        stream.write('<testsuites name="etiquette-lint">\n')

    def opened(self, opened: Opened) -> None:
        self._found = 0
        self._begin(shown_path(opened.path, self.look.root))

    def row(self, row: Row) -> None:
        self._found += 1
        name = f"{row.rule} {placed('', row.region)}".strip()
        kind = f"type={_quoted(row.severity)} message={_quoted(row.text)}"
        self._begin_if_none(row.path).add(
            "failures", name, f"<failure {kind}>{_said(concise(row).rstrip())}</failure>"
        )

    def trouble(self, trouble: Trouble) -> None:
        self._found += 1
        if self._opened is None:
            self._begin(trouble.path or "etiquette-lint")
        told = f'<error type="unreadable" message={_quoted(trouble.text)}/>'
        self._begin_if_none(trouble.path or "").add("errors", "readable", told)

    def closed(self, closed: Closed) -> None:
        if not self._found and self._suite is not None:
            self._suite.add("passed", closed.id, "")

    def finish(self, summary: Summary) -> None:
        self._end()
        self.stream.write("</testsuites>\n")

    def _begin(self, name: str) -> None:
        if self._suite is None or self._suite.name != name:
            self._end()
            self._suite = _Suite(name)

    def _begin_if_none(self, name: str) -> _Suite:
        self._suite = self._suite or _Suite(name)
        return self._suite

    def _end(self) -> None:
        if self._suite is not None:
            self._suite.write(self.stream)
        self._suite = None


class _Suite:
    def __init__(self, name: str) -> None:
        self.name = name
        self._counts = dict.fromkeys(("failures", "errors", "passed"), 0)
        # Closed once it is written.
        self._tests = SpooledTemporaryFile(_HELD, "w+", encoding="utf-8", newline="\n")  # noqa: SIM115

    def add(self, outcome: str, name: str, inside: str) -> None:
        self._counts[outcome] += 1
        names = f"classname={_quoted(self.name)} name={_quoted(name)}"
        test = f"<testcase {names}>{inside}</testcase>" if inside else f"<testcase {names}/>"
        self._tests.write(f"    {test}\n")

    def write(self, stream: TextIO) -> None:
        failures, errors, tests = (*list(self._counts.values())[:2], sum(self._counts.values()))
        counts = f'tests="{tests}" failures="{failures}" errors="{errors}"'
        stream.write(f"  <testsuite name={_quoted(self.name)} {counts}>\n")
        self._tests.seek(0)
        copyfileobj(self._tests, stream)
        self._tests.close()
        stream.write("  </testsuite>\n")


def _said(text: str) -> str:
    return escape(_UNSAYABLE.sub("\ufffd", text))


def _quoted(text: str) -> str:
    entities = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
    return quoteattr(_UNSAYABLE.sub("\ufffd", text), entities)
