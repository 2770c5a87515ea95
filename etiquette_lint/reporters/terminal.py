"""For people: findings under the messages they are about, then a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePath
from typing import TextIO

from etiquette_lint.model import Closed, Event, Failure, Finding, Note, Opened, Origin
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.block import (
    failure_block,
    findings_block,
    message_block,
    note_block,
)
from etiquette_lint.reporters.cells import harmless
from etiquette_lint.reporters.closing import closing
from etiquette_lint.reporters.paint import BLANK, painter
from etiquette_lint.reporters.styled import Line, Segment, Style
from etiquette_lint.reporters.tally import TOLD, Summary

MOST = 1000  # findings held; more would only keep the reader waiting
NOTES = 10  # told, unless all are asked for: an account may have as many as chats


class TerminalReporter:
    """Holds the findings of a conversation, to put those of one message together."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        self._look = look
        self._painter = painter(stream, look.colour)
        self._conversation: Opened | None = None
        self._findings: list[Finding] = []
        self._unjudged = self._notes = 0
        self._untold: Counter[str] = Counter()  # notes of which there were too many
        self._path: str | None = None  # the file last named
        self._headed: Opened | None = None  # the conversation last named

    def event(self, event: Event) -> None:
        if isinstance(event, Finding):
            self._findings.append(event)
            if len(self._findings) >= MOST:
                self._flush(keep=MOST // 10)
        elif isinstance(event, Opened):
            self._flush()
            self._conversation = event
        elif isinstance(event, Closed):
            self._flush()
            self._tell(event.notes)
            self._conversation = None
        elif isinstance(event, Failure):
            self._fail(event)

    def _fail(self, failure: Failure) -> None:
        """Of conversations without known staff an account may have hundreds: the first few do."""
        if self._conversation is None:
            self._painter.paint(failure_block(failure, self._look))
            return
        self._unjudged += 1
        if self._unjudged <= TOLD:
            hinted = self._unjudged == 1
            self._painter.paint(failure_block(failure, self._look, hinted=hinted))

    def finish(self, summary: Summary) -> None:
        self._flush()
        self._painter.paint(closing(summary, self._look, self._untold))

    def _tell(self, notes: Sequence[Note]) -> None:
        room = len(notes) if self._look.verbose else max(0, NOTES - self._notes)
        told = notes[:room]
        self._notes += len(told)
        self._untold.update(note.message for note in notes[room:])
        if told:
            self._painter.paint(self._heading(told[0].origin, apart=False))
            for note in told:
                self._painter.paint(note_block(note, self._path, self._look))
            self._painter.paint([BLANK])

    def _flush(self, keep: int = 0) -> None:
        """Shows what is held, but for the last few messages' findings, to which more may come."""
        self._findings.sort(key=_place)
        cut = max(0, len(self._findings) - keep)
        shown, self._findings = self._findings[:cut], self._findings[cut:]
        if shown:
            self._painter.paint(self._page(shown))

    def _page(self, findings: list[Finding]) -> Iterator[Line]:
        yield from self._heading(findings[0].message.origin)
        for _, group in groupby(findings, key=lambda finding: finding.message.id):
            together = list(group)
            yield from message_block(together[0].message, together, self._look)
            yield from findings_block(together, self._look)
            yield BLANK

    def _heading(self, origin: Origin | None, *, apart: bool = True) -> Iterator[Line]:
        """The file and the conversation, each named where it begins."""
        opened = self._conversation
        path = opened.path if opened else origin.path if origin else None
        new_path = path if path != self._path else None
        new_title = opened.title if opened and opened is not self._headed else ""
        self._path, self._headed = path, opened
        if new_path:
            yield [Segment("<stdin>" if path == "-" else harmless(new_path), Style.PATH)]
        if opened and opened.kind != "draft" and not _same(new_title, path):
            yield [Segment(harmless(new_title), Style.STRONG)]
        elif not new_path:
            return
        if apart:
            yield BLANK


def _same(title: str, path: str | None) -> bool:
    """Whether a title tells nothing that the file's name has not told."""
    return title in ("", path, PurePath(path or "").name, PurePath(path or "").stem)


def _place(finding: Finding) -> tuple[object, ...]:
    """The order of reading: by time and line of the message, then by place in it."""
    message, span = finding.message, finding.span
    time = message.sent_at.replace(tzinfo=None).isoformat() if message.sent_at else ""
    line = message.origin.line if message.origin and message.origin.line else 0
    pointer = message.origin.pointer or "" if message.origin else ""
    in_file = (len(pointer), pointer)
    within = (span is None, span or (0, 0), -finding.severity.rank, finding.rule_id)
    return (time, line, in_file, message.id, *within)
