"""What each number means, as docs/metrics.md has it."""

from __future__ import annotations

from io import StringIO

from etiquette_lint.reporters.paint import BLANK, PlainPainter
from etiquette_lint.reporters.styled import Line, Segment, Style, paragraph
from etiquette_lint.ui import Ui

DEFINED = (
    "session",
    "burst",
    "wait",
    "first",
    "machine",
    "nothing",
    "working",
    "spread",
    "unanswered",
    "promises",
    "findings",
    "week",
    "contacts",
    "score",
)


def meaning(ui: Ui, width: int) -> str:
    stream = StringIO()
    lines: list[Line] = []
    for name in DEFINED:
        term, told = (ui.say(f"meaning.{kind}.{name}") for kind in ("term", "means"))
        lines += [[Segment(term, Style.STRONG)]]
        lines += paragraph([Segment(told)], width, [Segment("  ")])
        lines.append(BLANK)
    PlainPainter(stream).paint(lines[:-1])
    return stream.getvalue()
