"""Two painters of styled lines: one for pipes and plain terminals, one in colour."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Protocol, TextIO

from etiquette_lint.reporters.cells import cells
from etiquette_lint.reporters.styled import MARKS, Line, Segment, Style

_MARKED = frozenset(MARKS.values())

RICH_STYLES: dict[Style, str] = {
    Style.PLAIN: "",
    Style.DIM: "bright_black",
    Style.STRONG: "bold",
    Style.PATH: "bold cyan",
    Style.GOOD: "green",
    Style.ERROR: "bold red",
    Style.WARNING: "bold yellow",
    Style.INFO: "bold blue",
    Style.MARKED_ERROR: "underline red",
    Style.MARKED_WARNING: "underline yellow",
    Style.MARKED_INFO: "underline blue",
}


class Painter(Protocol):
    def paint(self, lines: Iterable[Line]) -> None: ...


def wants_colour(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """NO_COLOR forbids, FORCE_COLOR insists, otherwise a capable terminal decides."""
    if environment.get("NO_COLOR"):
        return False
    if forced := environment.get("FORCE_COLOR"):
        return forced != "0"
    return stream.isatty() and environment.get("TERM") != "dumb"


def painter(stream: TextIO, colour: bool) -> Painter:
    return ColourPainter(stream) if colour else PlainPainter(stream)


class PlainPainter:
    """Text alone. Marked words get carets below them, so that the line itself stays as sent."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def paint(self, lines: Iterable[Line]) -> None:
        for line in lines:
            self._stream.write("".join(segment.text for segment in line).rstrip() + "\n")
            if any(segment.style in _MARKED for segment in line):
                self._stream.write(_carets(line) + "\n")


def _carets(line: Line) -> str:
    below = ""
    for text, style in line:
        if style in _MARKED:
            below += "^" * max(1, cells(text))
        else:
            below += text if text.strip() == "│" else " " * cells(text)
    return below.rstrip()


class ColourPainter:
    """Through rich, which knows the terminal's colours; imported here, on first need."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console
        from rich.segment import Segment as RichSegment
        from rich.segment import Segments
        from rich.style import Style as RichStyle

        class Pipe(Console):
            def on_broken_pipe(self) -> None:
                raise BrokenPipeError

        self._console = Pipe(
            file=stream,
            force_terminal=True,
            highlight=False,
            color_system="standard" if os.environ.get("TERM") == "dumb" else "auto",
        )
        styles = {style: RichStyle.parse(name) for style, name in RICH_STYLES.items()}
        plain = RichStyle.null()

        def block(lines: Iterable[Line]) -> Segments:
            pieces = []
            for line in lines:
                pieces += [RichSegment(text, styles.get(style, plain)) for text, style in line]
                pieces.append(RichSegment("\n"))
            return Segments(pieces)

        self._block = block

    def paint(self, lines: Iterable[Line]) -> None:
        self._console.print(self._block(lines), end="", crop=False, soft_wrap=True)


BLANK: Line = (Segment(""),)
