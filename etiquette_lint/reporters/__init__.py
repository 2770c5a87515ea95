"""Ways of showing what a run found.

A reporter is fed the engine's events as they come and a summary at the end. None keeps all
findings: an archive may hold more of them than memory does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TextIO

from etiquette_lint.model import Event, Rule
from etiquette_lint.records import record
from etiquette_lint.reporters.tally import Summary
from etiquette_lint.ui import Ui


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
