"""For programs that read line by line: each line is an object that says what it is about."""

from __future__ import annotations

from typing import TextIO

from etiquette_lint.model import Closed, Event, Failure, Finding, Opened
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.json_report import (
    Object,
    failure_object,
    finding_object,
    note_object,
    statistics_object,
)
from etiquette_lint.reporters.json_text import dump
from etiquette_lint.reporters.rows import is_private
from etiquette_lint.reporters.tally import Summary


class JsonLinesReporter:
    """Findings, notes and failures as they come; the counts are the last line."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        self._stream = stream
        self._look = look
        self._opened: Opened | None = None

    def event(self, event: Event) -> None:
        if isinstance(event, Finding):
            private = is_private(self._opened, self._look)
            self._write("finding", finding_object(event, self._opened, self._look, private))
        elif isinstance(event, Opened):
            self._opened = event
        elif isinstance(event, Closed):
            for note in event.notes:
                self._write("note", note_object(note, event.id))
        elif isinstance(event, Failure):
            self._write("failure", failure_object(event))

    def finish(self, summary: Summary) -> None:
        skipped = {rule: fact.value for rule, fact in summary.skipped.items()}
        counted = statistics_object(summary)
        self._write(
            "summary", {"profile": summary.profile, "skipped": skipped, "statistics": counted}
        )

    def _write(self, kind: str, told: Object) -> None:
        self._stream.write(dump({"type": kind, **told}) + "\n")
