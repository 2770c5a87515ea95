"""Ways of showing what a run found.

A reporter is fed the engine's events as they come and a summary at the end. None keeps all
findings: an archive may hold more of them than memory does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TextIO

from etiquette_lint.model import Event, Rule
from etiquette_lint.records import record
from etiquette_lint.reporters.tally import Summary
from etiquette_lint.ui import Ui

if TYPE_CHECKING:
    from etiquette_lint.model.surveys import Surveyed


class Reporter(Protocol):
    def event(self, event: Event) -> None: ...

    def finish(self, summary: Summary) -> None: ...


@record
class Look:
    """What a reporter should know of its reader."""

    ui: Ui
    rules: Mapping[str, Rule]
    width: int = 80
    colour: bool = False
    verbose: bool = False


Factory = Callable[[TextIO, Look], Reporter]


def _terminal(stream: TextIO, look: Look) -> Reporter:
    from etiquette_lint.reporters.terminal import TerminalReporter

    return TerminalReporter(stream, look)


def _json(stream: TextIO, look: Look) -> Reporter:
    from etiquette_lint.reporters.json_report import JsonReporter

    return JsonReporter(stream, look)


REPORTERS: dict[str, Factory] = {"terminal": _terminal, "json": _json}


class SurveyReporter(Protocol):
    """Fed with what `inspect` learns of its inputs, as it comes."""

    def event(self, event: Surveyed) -> None: ...

    def finish(self) -> None: ...


# The text is the command that checks the same inputs, to be shown as the next step.
SurveyFactory = Callable[[TextIO, Look, str], SurveyReporter]


def _survey_terminal(stream: TextIO, look: Look, command: str) -> SurveyReporter:
    from etiquette_lint.reporters.survey import terminal

    return terminal.TerminalSurvey(stream, look, command)


def _survey_json(stream: TextIO, look: Look, command: str) -> SurveyReporter:
    from etiquette_lint.reporters.survey import json_report

    return json_report.JsonSurvey(stream, look, command)


SURVEY_REPORTERS: dict[str, SurveyFactory] = {"terminal": _survey_terminal, "json": _survey_json}
