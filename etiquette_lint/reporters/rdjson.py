"""Reviewdog's diagnostic format, as one JSON document or a line a finding.

Its columns count bytes of UTF-8 from 1, and its ranges end before their end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from etiquette_lint.model import Message
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.json_text import dump
from etiquette_lint.reporters.places import Region
from etiquette_lint.reporters.rows import Row, RowReporter, Trouble
from etiquette_lint.reporters.tally import Summary

Object = dict[str, Any]

SOURCE = {"name": "etiquette-lint"}


class RdjsonLinesReporter(RowReporter):
    def row(self, row: Row) -> None:
        message = row.finding.message
        location: Object = {"path": row.path}
        if row.region is not None:
            location["range"] = self._range(row.region, message)
        suggestions = list(self._suggestions(row))
        self._write(
            {
                "message": row.text,
                "location": location,
                "severity": row.severity.upper(),
                "code": {"value": row.rule},
            }
            | ({"suggestions": suggestions} if suggestions else {})
        )

    def trouble(self, trouble: Trouble) -> None:
        location: Object = {"path": trouble.path or ""}
        if trouble.region is not None:
            location["range"] = {"start": {"line": trouble.region.start.line}}
        self._write({"message": trouble.text, "location": location, "severity": "ERROR"})

    def _suggestions(self, row: Row) -> Iterator[Object]:
        """Those of one place, and only where that is known to the byte."""
        for replacement, *others in self.fixes(row):
            place = self._exactly(replacement.region, row.finding.message)
            if not others and place is not None:
                yield {"range": place, "text": replacement.text}

    def _range(self, region: Region, message: Message) -> Object:
        exact = self._exactly(region, message)
        if exact is not None:
            return exact
        start, end = ({"line": spot.line} for spot in region)
        return {"start": start} if start == end else {"start": start, "end": end}

    def _exactly(self, region: Region, message: Message) -> Object | None:
        start, end = (self.places.byte_column(message, spot) for spot in region)
        if start is None or end is None:
            return None
        return {
            "start": {"line": region.start.line, "column": start},
            "end": {"line": region.end.line, "column": end},
        }

    def _write(self, diagnostic: Object) -> None:
        line = dump({**diagnostic, "source": SOURCE})
        self.stream.write(line + "\n")


class RdjsonReporter(RdjsonLinesReporter):
    def __init__(self, stream: TextIO, look: Look) -> None:
        super().__init__(stream, look)
        self._between = "\n"
        stream.write(f'{{"source": {dump(SOURCE)},\n"diagnostics": [')

    def _write(self, diagnostic: Object) -> None:
        self.stream.write(self._between + dump(diagnostic))
        self._between = ",\n"

    def finish(self, summary: Summary) -> None:
        self.stream.write("]}\n")
