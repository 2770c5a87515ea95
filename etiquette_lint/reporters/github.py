"""Workflow commands of GitHub Actions, which become annotations of the commit.

GitHub shows ten errors, ten warnings and ten notices of a step. Those are told at the end, the
gravest first; findings beyond them come before as plain lines of the log.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TextIO

from etiquette_lint.model import Severity
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.concise import concise, concise_trouble
from etiquette_lint.reporters.places import STDIN, Region
from etiquette_lint.reporters.rows import Row, RowReporter, Trouble
from etiquette_lint.reporters.tally import Summary

SHOWN = 10  # annotations of each level that GitHub takes from one step
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class GithubReporter(RowReporter):
    def __init__(self, stream: TextIO, look: Look) -> None:
        super().__init__(stream, look)
        self._held: dict[str, list[str]] = defaultdict(list)

    def row(self, row: Row) -> None:
        told = command(LEVELS[row.severity], row.path, row.region, row.rule, concise(row))
        self._tell(LEVELS[row.severity], told, concise(row))

    def trouble(self, trouble: Trouble) -> None:
        line = concise_trouble(trouble)
        told = command("error", trouble.path, trouble.region, "etiquette-lint", line)
        self._tell("error", told, line)

    def finish(self, summary: Summary) -> None:
        for level in LEVELS.values():
            self.stream.writelines(self._held[level])

    def _tell(self, level: str, told: str, line: str) -> None:
        if len(self._held[level]) < SHOWN:
            self._held[level].append(told)
        else:
            self.stream.write(_plain(line))


def command(level: str, path: str | None, region: Region | None, title: str, text: str) -> str:
    """One annotation. The log shows its text alone, which is why that names the place again."""
    properties: dict[str, object] = {}
    if path and path != STDIN:
        properties["file"] = path
    if region is not None:
        start, end = region
        properties["line"] = start.line
        if end.line != start.line:
            properties["endLine"] = end.line
        elif start.column is not None and end.column is not None:
            # GitHub takes columns of one line only, and the last one as a part of the range.
            properties["col"] = start.column
            properties["endColumn"] = max(start.column, end.column - 1)
    properties["title"] = title
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {told}::{_data(text.rstrip())}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(line: str) -> str:
    """A line of the log in which the runner finds no command, whatever a message says."""
    line = line.replace("##[", "## [")
    return f"./{line}" if line.lstrip().startswith("::") else line
