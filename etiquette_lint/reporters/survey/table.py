"""Many conversations in a table, the busiest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from etiquette_lint.model.surveys import Survey
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.cells import cells, clip
from etiquette_lint.reporters.styled import Line, Segment, Style
from etiquette_lint.reporters.survey.wording import name_of, number
from etiquette_lint.ui import Ui

_GAP = "  "
_NARROWEST = 16  # cells for a title
_STAFF = 24
# What a narrow terminal does without, the least missed first.
_EXPENDABLE = ("people", "language", "last")


class Column(NamedTuple):
    name: str
    cells: list[str]
    right: bool = False

    @property
    def width(self) -> int:
        return max(map(cells, self.cells))


def table(surveys: Sequence[Survey], look: Look) -> Iterator[Line]:
    columns = _fitting([_column(name, surveys, look.ui) for name in _VALUES], look.width)
    room = look.width - sum(column.width + len(_GAP) for column in columns[1:])
    titles = [clip(title, max(8, room)) for title in columns[0].cells]
    columns[0] = columns[0]._replace(cells=titles)
    for row, survey in enumerate([None, *surveys]):
        line: list[Segment] = []
        for column in columns:
            style = _style(column.name, survey)
            gap = " " * (column.width - cells(column.cells[row]))
            text = gap + column.cells[row] if column.right else column.cells[row] + gap
            line += [Segment(text, style), Segment(_GAP)]
        yield line[:-1]


def _fitting(columns: list[Column], width: int) -> list[Column]:
    expendable = [*_EXPENDABLE]
    while expendable:
        used = sum(column.width + len(_GAP) for column in columns[1:])
        if used + min(_NARROWEST, columns[0].width) <= width:
            break
        least = expendable.pop(0)
        columns = [column for column in columns if column.name != least]
    return columns


def _column(name: str, surveys: Sequence[Survey], ui: Ui) -> Column:
    value = _VALUES[name]
    head = ui.say(f"overview.column.{name}")
    return Column(name, [head, *(value(each, ui) for each in surveys)], name in _RIGHT)


def _style(column: str, survey: Survey | None) -> Style:
    if survey is None:
        return Style.DIM
    if column == "chat":
        return Style.STRONG
    if column == "staff":
        return Style.WARNING if survey.undecided else Style.GOOD
    return Style.PLAIN


def title(survey: Survey, ui: Ui) -> str:
    """The chat's own, or where it was found."""
    if survey.title and not survey.unsent:
        return survey.title
    return f"{ui.say(f'inspect.kind.{survey.kind}')}: {PurePath(survey.path).name}"


def _language(survey: Survey, ui: Ui) -> str:
    """The one that most messages are in, with the next where it is not rare."""
    total = sum(survey.languages.values())
    known = [name for name, n in survey.languages.items() if 10 * n >= total]
    return ", ".join(str(name) for name in known if name != "unknown") or "—"


def _staff(survey: Survey, ui: Ui) -> str:
    if survey.undecided:
        return ui.say("overview.nobody")
    if survey.unsent:
        return "✓"
    names = [name_of(each, ui) for each in survey.staff]
    return clip(", ".join(names), _STAFF) if names else "—"


_VALUES = {
    "chat": lambda survey, ui: " ".join(title(survey, ui).split()),
    "messages": lambda survey, ui: number(survey.messages),
    "people": lambda survey, ui: number(survey.authors),
    "last": lambda survey, ui: f"{survey.last:%Y-%m-%d}" if survey.last else "—",
    "language": _language,
    "staff": _staff,
}
_RIGHT = {"messages", "people"}
