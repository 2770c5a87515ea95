"""The numbers for spreadsheets: a row for the whole and one for each group."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO

from etiquette_lint.model import PromiseState, Severity
from etiquette_lint.model.measures import Counts
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.metrics import Numbers
from etiquette_lint.reporters.metrics.figures import spread

# A cell that begins so is a formula to a spreadsheet, and a name in a chat may be anything.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(stream: TextIO, look: Look, numbers: Numbers) -> None:
    rows = list(_rows(numbers))
    writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def _rows(numbers: Numbers) -> Iterator[dict[str, object]]:
    yield {"group": "total", "name": "", **_figures(numbers.total)}
    for grouping, groups in numbers.groups.items():
        for name, counts in groups.items():
            yield {"group": grouping, "name": harmless(name), **_figures(counts)}


def harmless(cell: str) -> str:
    """The text as a spreadsheet takes it for text: an apostrophe in front is not shown there."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _figures(counts: Counts) -> dict[str, object]:
    """Waits in seconds; an empty cell where nothing was measured."""
    figures: dict[str, object] = {
        "conversations": counts.conversations,
        "sessions": counts.sessions,
        "staff_messages": counts.staff_messages,
        "client_messages": counts.client_messages,
        "unanswered": counts.unanswered,
    }
    for name, waits in (("first_answer", counts.first), ("answer", counts.replies)):
        figures[f"{name}s"] = len(waits)
        for clock in ("calendar", "working"):
            told = spread(waits, clock == "working")
            figures |= {
                f"{name}_{clock}_mean": "" if told is None else round(told.mean.total_seconds(), 1),
                f"{name}_{clock}_p50": "" if told is None else told.median.total_seconds(),
                f"{name}_{clock}_p90": "" if told is None else told.p90.total_seconds(),
            }
    per_hundred = counts.per_hundred(counts.found())
    return {
        **figures,
        **{f"promises_{fate.value}": counts.promises[fate] for fate in PromiseState},
        **{f"findings_{severity.value}": counts.found(severity) for severity in Severity},
        "findings_per_100": "" if per_hundred is None else round(per_hundred, 2),
    }
