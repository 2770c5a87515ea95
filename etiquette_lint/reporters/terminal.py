"""For people: findings under the messages they are about, then a summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePath
from typing import TextIO

from etiquette_lint.model import Closed, Event, Failure, Finding, Message, Opened
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.block import failure_block, finding_block, message_block
from etiquette_lint.reporters.cells import harmless
from etiquette_lint.reporters.closing import closing
from etiquette_lint.reporters.paint import BLANK, painter
from etiquette_lint.reporters.styled import Line, Segment, Style
from etiquette_lint.reporters.tally import Summary


class TerminalReporter:
    """Holds the findings of one conversation, to put those of one message together."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        self._look = look
        self._painter = painter(stream, look.colour)
        self._conversation: Opened | None = None
        self._findings: list[Finding] = []
        self._path: str | None = None  # the file last headed

    def event(self, event: Event) -> None:
        if isinstance(event, Finding):
            self._findings.append(event)
        elif isinstance(event, Opened):
            self._flush()
            self._conversation = event
        elif isinstance(event, Closed):
            self._flush()
            self._conversation = None
        elif isinstance(event, Failure):
            self._painter.paint(failure_block(event, self._look))

    def finish(self, summary: Summary) -> None:
        self._flush()
        self._painter.paint(closing(summary, self._look))

    def _flush(self) -> None:
        if self._findings:
            self._painter.paint(self._page())
            self._findings.clear()

    def _page(self) -> Iterator[Line]:
        yield from self._heading()
        for message, findings in _by_message(self._findings):
            yield from message_block(message, findings, self._look)
            for finding in findings:
                yield from finding_block(finding, self._look)
            yield BLANK

    def _heading(self) -> Iterator[Line]:
        opened, origin = self._conversation, self._findings[0].message.origin
        path = opened.path if opened else origin.path if origin else None
        if path and path != self._path:
            self._path = path
            yield [Segment("<stdin>" if path == "-" else path, Style.PATH)]
        if opened and opened.kind != "draft" and not _same(opened.title, path):
            yield [Segment(harmless(opened.title), Style.STRONG)]
        yield BLANK


def _same(title: str, path: str | None) -> bool:
    """Whether a title tells nothing that the file's name has not told."""
    return title in ("", path, PurePath(path or "").name, PurePath(path or "").stem)


def _by_message(findings: Iterable[Finding]) -> Iterator[tuple[Message, list[Finding]]]:
    for _, group in groupby(sorted(findings, key=_place), key=lambda f: f.message.id):
        together = list(group)
        yield together[0].message, together


def _place(finding: Finding) -> tuple[object, ...]:
    """The order of reading: by time and line of the message, then by place in it."""
    message, span = finding.message, finding.span
    time = message.sent_at.replace(tzinfo=None).isoformat() if message.sent_at else ""
    line = message.origin.line if message.origin and message.origin.line else 0
    pointer = message.origin.pointer or "" if message.origin else ""
    in_file = (len(pointer), pointer)
    within = (span is None, span or (0, 0), -finding.severity.rank, finding.rule_id)
    return (time, line, in_file, message.id, *within)
