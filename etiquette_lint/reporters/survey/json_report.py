"""For programs: one JSON document, a conversation a line. See docs/inspect-output.md."""

from __future__ import annotations

import json
from typing import Any, TextIO

from etiquette_lint import __version__
from etiquette_lint.model import Failure, Note, Origin
from etiquette_lint.model.surveys import Recognised, Survey, Surveyed
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.survey.totals import Totals
from etiquette_lint.ui import Ui

VERSION = 1  # raised when a consumer of the old form would break

Object = dict[str, Any]


class JsonSurvey:
    """Conversations go out one a line; inputs, failures and totals follow at the end."""

    def __init__(self, stream: TextIO, look: Look, command: str) -> None:
        self._stream = stream
        self._ui = look.ui
        self._totals = Totals()
        self._inputs: list[Object] = []
        self._failures: list[Object] = []
        self._between = "\n"
        tool = _dump({"name": "etiquette-lint", "version": __version__})
        stream.write(f'{{"version": {VERSION},\n"tool": {tool},\n"conversations": [')

    def event(self, event: Surveyed) -> None:
        self._totals.take(event)
        if isinstance(event, Survey):
            self._stream.write(self._between + _dump(survey_object(event)))
            self._between = ",\n"
        elif isinstance(event, Recognised):
            self._inputs.append(_input(event, self._ui))
        elif isinstance(event, Failure):
            self._failures.append(_failure(event))

    def finish(self) -> None:
        fields: dict[str, Any] = {
            "inputs": self._inputs,
            "failures": self._failures,
            "passed_over": self._totals.passed_over,
            "totals": _totals(self._totals),
        }
        for name, value in fields.items():
            self._stream.write(f'{"]" if name == "inputs" else ""},\n"{name}": {_dump(value)}')
        self._stream.write("}\n")


def survey_object(survey: Survey) -> Object:
    return {
        "path": survey.path,
        "format": survey.format,
        "id": survey.id,
        "title": survey.title,
        "kind": survey.kind,
        "channel": survey.channel,
        "messages": survey.messages,
        "service_messages": survey.service,
        "messages_by_staff": survey.judged,
        "sessions": survey.sessions,
        "first": survey.first.isoformat() if survey.first else None,
        "last": survey.last.isoformat() if survey.last else None,
        "days": survey.days,
        "median_length": survey.median_length,
        "languages": dict(survey.languages),
        "media": dict(survey.media),
        "authors": survey.authors,
        "participants": [
            {
                "id": each.id,
                "name": each.name,
                "messages": each.messages,
                "role": each.role,
                "why": each.why,
            }
            for each in survey.participants
        ],
        "staff_unknown": survey.undecided,
        "facts": sorted(survey.facts),
        "skipped": dict(survey.skipped),
        "notes": [_note(note) for note in survey.notes],
    }


def _input(recognised: Recognised, ui: Ui) -> Object:
    return {
        "path": recognised.path,
        "format": recognised.format,
        "reason": ui.tell(recognised.reason),
        "size": recognised.size,
        "parts": list(recognised.parts),
    }


def _note(note: Note) -> Object:
    return {"message": note.message, "count": note.count, "origin": _origin(note.origin)}


def _failure(failure: Failure) -> Object:
    return {
        "message": failure.message,
        "hint": failure.hint,
        "origin": _origin(failure.origin),
    }


def _origin(origin: Origin | None) -> Object | None:
    if origin is None:
        return None
    return {name: getattr(origin, name) for name in ("path", "line", "column", "pointer")}


def _totals(totals: Totals) -> Object:
    return {
        "inputs": totals.formats.total(),
        "conversations": totals.conversations,
        "conversations_with_staff_unknown": totals.undecided,
        "messages": totals.messages,
        "messages_by_staff": totals.judged,
        "sessions": totals.sessions,
        "first": totals.first.isoformat() if totals.first else None,
        "last": totals.last.isoformat() if totals.last else None,
        "languages": dict(totals.languages),
        "media": dict(totals.media),
        "failures": totals.failures,
    }


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
