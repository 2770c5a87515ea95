"""Ways of showing what a run found.

A reporter is fed the engine's events as they come and a summary at the end. None keeps all
findings: an archive may hold more of them than memory does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TextIO

from etiquette_lint.model import Event, Rule
from etiquette_lint.records import record
from etiquette_lint.reporters.tally import Summary
from etiquette_lint.ui import Ui

if TYPE_CHECKING:
    from etiquette_lint.model.surveys import Surveyed
    from etiquette_lint.reporters.metrics import Numbers


class Reporter(Protocol):
    def event(self, event: Event) -> None: ...

    def finish(self, summary: Summary) -> None: ...


@record
class Look:
    """What a reporter should know of its reader.

    Reports for programs repeat the words of chats only ``with_text``, and name files as seen from
    ``root``, the folder of the repository.
    """

    ui: Ui
    rules: Mapping[str, Rule]
    width: int = 80
    colour: bool = False
    verbose: bool = False
    with_text: bool = False
    root: str | None = None


Factory = Callable[[TextIO, Look], Reporter]


def _made_by(name: str) -> Factory:
    """The class of that name, ``module:class``, imported when a report is to be made."""
    module, _, cls = name.partition(":")

    def make(stream: TextIO, look: Look) -> Reporter:
        reporter: Reporter = getattr(import_module(module), cls)(stream, look)
        return reporter

    return make


REPORTERS: dict[str, Factory] = {
    "terminal": _made_by("etiquette_lint.reporters.terminal:TerminalReporter"),
    "json": _made_by("etiquette_lint.reporters.json_report:JsonReporter"),
    "jsonl": _made_by("etiquette_lint.reporters.jsonl:JsonLinesReporter"),
    "concise": _made_by("etiquette_lint.reporters.concise:ConciseReporter"),
    "github": _made_by("etiquette_lint.reporters.github:GithubReporter"),
    "gitlab": _made_by("etiquette_lint.reporters.gitlab:GitlabReporter"),
    "sarif": _made_by("etiquette_lint.reporters.sarif:SarifReporter"),
    "junit": _made_by("etiquette_lint.reporters.junit:JunitReporter"),
    "rdjson": _made_by("etiquette_lint.reporters.rdjson:RdjsonReporter"),
    "rdjsonl": _made_by("etiquette_lint.reporters.rdjson:RdjsonLinesReporter"),
}


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

# Numbers are shown at once, when all is counted.
NumberReporter = Callable[[TextIO, Look, "Numbers"], None]


def _numbers_terminal(stream: TextIO, look: Look, numbers: Numbers) -> None:
    from etiquette_lint.reporters.metrics import terminal

    terminal.write(stream, look, numbers)


def _numbers_json(stream: TextIO, look: Look, numbers: Numbers) -> None:
    from etiquette_lint.reporters.metrics import json_report

    json_report.write(stream, look, numbers)


def _numbers_csv(stream: TextIO, look: Look, numbers: Numbers) -> None:
    from etiquette_lint.reporters.metrics import csv_report

    csv_report.write(stream, look, numbers)


NUMBER_REPORTERS: dict[str, NumberReporter] = {
    "terminal": _numbers_terminal,
    "json": _numbers_json,
    "csv": _numbers_csv,
}


def meaning_of_numbers(ui: Ui, width: int) -> str:
    """The definitions of docs/metrics.md."""
    from etiquette_lint.reporters.metrics import meaning

    return meaning.meaning(ui, width)
