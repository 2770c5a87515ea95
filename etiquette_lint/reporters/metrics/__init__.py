"""Ways of showing the numbers of a run: for people, for programs, for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TextIO

from etiquette_lint.model import Fact, Failure
from etiquette_lint.model.measures import Counts
from etiquette_lint.records import record
from etiquette_lint.reporters import Look

if TYPE_CHECKING:
    from etiquette_lint.reporters.metrics.scores import Scoring


@record
class Numbers:
    """``groups`` are counts by grouping (channel, week, staff) and name; ``lacking`` is in how
    many conversations clocks do not tell so much; ``anchor`` what waits are counted from.
    """

    total: Counts
    groups: Mapping[str, Mapping[str, Counts]]
    lacking: Mapping[Fact, int]
    anchor: str
    profile: str
    failures: tuple[Failure, ...] = ()
    scoring: Scoring | None = None


def _terminal(stream: TextIO, look: Look, numbers: Numbers) -> None:
    from etiquette_lint.reporters.metrics import terminal

    terminal.write(stream, look, numbers)


def _json(stream: TextIO, look: Look, numbers: Numbers) -> None:
    from etiquette_lint.reporters.metrics import json_report

    json_report.write(stream, look, numbers)


def _csv(stream: TextIO, look: Look, numbers: Numbers) -> None:
    from etiquette_lint.reporters.metrics import csv_report

    csv_report.write(stream, look, numbers)


NUMBER_REPORTERS: dict[str, Callable[[TextIO, Look, Numbers], None]] = {
    "terminal": _terminal,
    "json": _json,
    "csv": _csv,
}
