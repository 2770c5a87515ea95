"""What all formats for programs have in common: a finding as one row, without a chat's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, TextIO

from etiquette_lint.model import (
    Closed,
    Edit,
    Event,
    Failure,
    Finding,
    Message,
    Opened,
    Severity,
)
from etiquette_lint.model.sources import ReplyOrigin
from etiquette_lint.records import record
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.places import Places, Region, Spot, shown_path
from etiquette_lint.reporters.tally import Summary

# Kinds of conversation that hold what a team has written for its own use, and keeps in files.
OWN_TEXTS = frozenset({"draft", "library"})


@record
class Row:
    """A finding as programs are told of it.

    ``own``: it is about what a team has written for its own use, in a file that can be mended.
    ``private``: it is about a chat, whose words the report must not repeat; ``text`` then says what
    sort of offence it is, and which message and which of its characters are meant.
    """

    path: str
    region: Region | None
    severity: Severity
    rule: str
    text: str
    finding: Finding
    conversation: Opened | None
    own: bool
    private: bool


class Replacement(NamedTuple):
    region: Region
    text: str


@record
class Trouble:
    """An input, or a part of it, that could not be judged."""

    path: str | None
    region: Region | None
    text: str


class RowReporter:
    """Takes events apart. A format says what becomes of a row, and what it has no use for."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        self.stream = stream
        self.look = look
        self.places = Places()
        self._opened: Opened | None = None

    def event(self, event: Event) -> None:
        if isinstance(event, Finding):
            self.row(self._row(event))
        elif isinstance(event, Opened):
            self._opened = event
            self.opened(event)
        elif isinstance(event, Closed):
            self.closed(event)
            self._opened = None
        elif isinstance(event, Failure):
            self.trouble(self._trouble(event))

    def row(self, row: Row) -> None:
        raise NotImplementedError

    def trouble(self, trouble: Trouble) -> None:
        """Failures are told on stderr as well, where a format has no place for them."""

    def opened(self, opened: Opened) -> None: ...

    def closed(self, closed: Closed) -> None: ...

    def finish(self, summary: Summary) -> None: ...

    def fixes(self, row: Row) -> Iterator[list[Replacement]]:
        """Ways to mend it, each a list of what to write where in the file; none where it cannot be
        done in place.
        """
        fix = row.finding.fix
        if fix is None or not row.own:
            return
        for edits in (fix.edits, *((replace(fix.edits[0], text=text),) for text in fix.others)):
            made = self._replacements(row.finding.message, edits)
            if made is not None:
                yield made

    def _replacements(self, message: Message, edits: tuple[Edit, ...]) -> list[Replacement] | None:
        texts = [edit.text for edit in edits]
        if isinstance(message.origin, ReplyOrigin):
            written = message.origin.file_edits(message.text, edits)
            if written is None:
                return None
            texts = [edit.text for edit in written]
        regions = [self.places.region(message, edit.span, verbatim=True) for edit in edits]
        made = zip(regions, texts, strict=True)
        replacements = [Replacement(region, text) for region, text in made if region is not None]
        return replacements if len(replacements) == len(edits) else None

    def _row(self, finding: Finding) -> Row:
        opened, origin = self._opened, finding.message.origin
        own = _own(opened)
        path = origin.path if origin else opened.path if opened else ""
        private = is_private(opened, self.look)
        return Row(
            shown_path(path, self.look.root),
            self.places.region(finding.message, finding.span, verbatim=own),
            finding.severity,
            finding.rule_id,
            self._withheld(finding) if private else finding.text,
            finding,
            opened,
            own,
            private,
        )

    def _withheld(self, finding: Finding) -> str:
        ui, span, title = self.look.ui, finding.span, offence(finding, self.look)
        if span is None:
            return ui.say("withheld.message", title=title, id=finding.message.id)
        start, end = span
        return ui.say("withheld.words", title=title, id=finding.message.id, start=start, end=end)

    def _trouble(self, failure: Failure) -> Trouble:
        origin = failure.origin
        if origin is None:
            return Trouble(None, None, failure.message)
        spot = Spot(origin.line, origin.column) if origin.line is not None else None
        region = Region(spot, spot) if spot else None
        return Trouble(shown_path(origin.path, self.look.root), region, failure.message)


def is_private(opened: Opened | None, look: Look) -> bool:
    """Whether a conversation's words must not be repeated."""
    return not look.with_text and not _own(opened)


def offence(finding: Finding, look: Look) -> str:
    """What sort of offence it is, in words that quote nothing."""
    rule = look.rules.get(finding.rule_id)
    return look.ui.pick(rule.title) if rule else finding.rule_id


def _own(opened: Opened | None) -> bool:
    return opened is not None and opened.kind in OWN_TEXTS
