"""GitLab's code quality report: what a merge request shows as new and as mended."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, TextIO

from etiquette_lint.model import Severity
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.identity import Identities
from etiquette_lint.reporters.json_text import dump
from etiquette_lint.reporters.places import Region
from etiquette_lint.reporters.rows import Row, RowReporter, Trouble
from etiquette_lint.reporters.tally import Summary

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


class GitlabReporter(RowReporter):
    def __init__(self, stream: TextIO, look: Look) -> None:
        super().__init__(stream, look)
        self._identities = Identities()
        self._between = "\n"
        stream.write("[")

    def row(self, row: Row) -> None:
        severity, known_by = SEVERITIES[row.severity], self._identities.of(row)
        self._write(row.text, row.rule, known_by, severity, row.path, row.region)

    def trouble(self, trouble: Trouble) -> None:
        path = trouble.path or ""
        known_by = sha256(f"{path}\x1f{trouble.text}".encode("utf-8", "surrogatepass")).hexdigest()
        self._write(trouble.text, "unreadable", known_by, "blocker", path, trouble.region)

    def finish(self, summary: Summary) -> None:
        self.stream.write("]\n")

    def _write(
        self,
        text: str,
        rule: str,
        known_by: str,
        severity: str,
        path: str,
        region: Region | None,
    ) -> None:
        """GitLab wants a line: the first one stands for a file that has none."""
        line = region.start.line if region else 1
        quality: dict[str, Any] = {
            "description": text,
            "check_name": rule,
            "fingerprint": known_by,
            "severity": severity,
            "location": {"path": path.removeprefix("./"), "lines": {"begin": line}},
        }
        self.stream.write(self._between + dump(quality))
        self._between = ",\n"
