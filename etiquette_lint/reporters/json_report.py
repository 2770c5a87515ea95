"""For programs: one JSON document, written as the findings come. See docs/json-output.md."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, TextIO

from etiquette_lint import __version__
from etiquette_lint.model import (
    Closed,
    Event,
    Failure,
    Finding,
    Fix,
    Message,
    Note,
    Opened,
    Origin,
    PassedOver,
    Pause,
    Severity,
)
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.json_text import dump
from etiquette_lint.reporters.rows import is_private, offence
from etiquette_lint.reporters.tally import Summary

VERSION = 2  # raised when a consumer of the old form would break

Object = dict[str, Any]


class JsonReporter:
    """Findings go out one a line; failures and everything counted follow at the end."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        self._stream = stream
        self._look = look
        self._conversation: Opened | None = None
        self._failures: list[Failure] = []
        self._notes: list[Object] = []
        self._passed_over: dict[str, Mapping[str, int]] = {}
        self._between = "\n"
        tool = dump({"name": "etiquette-lint", "version": __version__})
        stream.write(f'{{"version": {VERSION},\n"tool": {tool},\n"findings": [')

    def event(self, event: Event) -> None:
        if isinstance(event, Finding):
            private = is_private(self._conversation, self._look)
            told = finding_object(event, self._conversation, self._look, private)
            self._stream.write(self._between + dump(told))
            self._between = ",\n"
        elif isinstance(event, Opened):
            self._conversation = event
        elif isinstance(event, Closed):
            self._notes += [note_object(note, event.id) for note in event.notes]
        elif isinstance(event, Failure):
            self._failures.append(event)
        elif isinstance(event, PassedOver):
            self._passed_over[event.path] = event.kinds

    def finish(self, summary: Summary) -> None:
        fields: Object = {
            "failures": [failure_object(failure) for failure in self._failures],
            "rules": self._rules(summary),
            "skipped": {rule: fact.value for rule, fact in summary.skipped.items()},
            "profile": summary.profile,
            "notes": self._notes,
            "passed_over": self._passed_over,
            "suppressed": summary.suppressed,
            "fixed": summary.fixed,
            "statistics": statistics_object(summary),
        }
        for name, value in fields.items():
            self._stream.write(f'{"]" if name == "failures" else ""},\n"{name}": {dump(value)}')
        self._stream.write("}\n")

    def _rules(self, summary: Summary) -> Object:
        ui, found = self._look.ui, {rule for rule, _ in summary.counts}
        return {
            rule.id: {
                "title": ui.pick(rule.title),
                "topic": rule.topic,
                "why": ui.pick(rule.why),
                "severity": rule.severity,
                "confidence": rule.confidence,
                "fix": rule.fix,
                "source": [str(source) for source in rule.source],
                "count": sum(n for (name, _), n in summary.counts.items() if name == rule.id),
            }
            for rule in self._look.rules.values()
            if rule.id in found
        }


def finding_object(
    finding: Finding, conversation: Opened | None, look: Look, private: bool
) -> Object:
    """``private``: nothing that anybody wrote is repeated, only which characters are meant."""
    span = finding.span
    return {
        "rule": finding.rule_id,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "reason": offence(finding, look) if private else finding.text,
        "span": None if span is None else {"start": span.start, "end": span.end},
        "matched": None if private else finding.matched,
        "fix": None if finding.fix is None else _fix(finding.fix, finding.message.text, private),
        **_message(finding.message, private),
        **_place(finding),
        "role": finding.role,
        "conversation": _conversation(finding, conversation),
        "evidence": [_message(message, private) for message in finding.evidence],
        "judged_by": dict(finding.judged_by),
        **_pause(finding.pause),
    }


def _pause(pause: Pause | None) -> Object:
    """The silence that a finding is about; nothing where it is about none."""
    if pause is None:
        return {}
    told = {
        "since": _moment(pause.since.sent_at),
        "until": _moment(pause.until.sent_at if pause.until else None),
        "due": _moment(pause.due),
        "seconds": _seconds(pause.length),
        "working_seconds": _seconds(pause.working),
    }
    return {"pause": told}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _seconds(length: timedelta | None) -> float | None:
    return None if length is None else length.total_seconds()


def _conversation(finding: Finding, opened: Opened | None) -> Object | None:
    if opened is None:
        return {"id": finding.conversation, "title": None, "format": None}
    return {"id": opened.id, "title": opened.title, "format": opened.format}


def _message(message: Message, private: bool) -> Object:
    return {
        "text": None if private else message.text,
        "author": {"id": message.author.id, "name": message.author.name},
        "sent_at": message.sent_at.isoformat() if message.sent_at else None,
        "kind": message.kind,
        "origin": _origin(message.origin, message.id),
    }


def _place(finding: Finding) -> Object:
    """Where the words stand in a library of canned replies; nothing for a message of a chat."""
    place = finding.place
    if place is None or place.file is None:
        return {}
    names = ("line", "column", "end_line", "end_column")
    return {
        "place": {
            **{name: getattr(place, name) for name in names},
            "start": place.file.start,
            "end": place.file.end,
        }
    }


def _origin(origin: Origin | None, message: str | None = None) -> Object:
    place: Object = {"path": None, "line": None, "column": None, "pointer": None}
    if origin is not None:
        place = {name: getattr(origin, name) for name in place}
    return {**place, "message": message}


def _fix(fix: Fix, text: str, private: bool) -> Object:
    edits = [
        {"start": e.span.start, "end": e.span.end, "text": None if private else e.text}
        for e in fix.edits
    ]
    result = None if private else fix.apply(text)
    others = [] if private else list(fix.others)
    return {"safe": fix.safe, "edits": edits, "result": result, "others": others}


def failure_object(failure: Failure) -> Object:
    return {
        "message": failure.message,
        "hint": failure.hint,
        "origin": None if failure.origin is None else _origin(failure.origin),
    }


def note_object(note: Note, conversation: str) -> Object:
    return {
        "message": note.message,
        "count": note.count,
        "conversation": conversation,
        "origin": None if note.origin is None else _origin(note.origin),
    }


def statistics_object(summary: Summary) -> Object:
    counted = summary.statistics
    return {
        "files": counted.files,
        "conversations": counted.conversations,
        "conversations_not_judged": summary.unjudged,
        "sessions": counted.sessions,
        "messages": counted.messages,
        "messages_judged": counted.judged,
        "messages_with_findings": summary.messages,
        "findings": {severity.value: summary.of(severity) for severity in Severity},
        "seconds": round(counted.seconds, 3),
    }
