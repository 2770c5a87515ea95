"""Texts in which a header line starts a message and any other line continues it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from etiquette_lint.model import Note, Origin
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

Entry = tuple[re.Match[str] | None, int, list[str]]


def entries(
    source: Source,
    match: Callable[[str], re.Match[str] | None],
    first: Callable[[re.Match[str]], str] = lambda header: "",
) -> Iterator[Entry]:
    """Header, the line it stands on, and the message's lines as they are, without line ends.

    ``first`` is what of the header line belongs to the message. Lines before any header come as
    an entry without one. Raises ReadError, after all that could be read.
    """
    header: re.Match[str] | None = None
    start = 1
    lines: list[str] = []
    broken: UnicodeDecodeError | None = None
    with plain.open_text(source) as file:
        numbered = enumerate(file, 1)
        while True:
            try:
                number, line = next(numbered, (0, ""))
            except UnicodeDecodeError as error:
                broken = error
                break
            if not number:
                break
            line = line.rstrip("\n")
            found = match(line)
            if found is None:
                lines.append(line)
                continue
            if header is not None or _written(lines):
                yield header, start, lines
            header, start, lines = found, number, [first(found)]
    if header is not None or _written(lines):
        yield header, start, lines
    if broken is not None:
        raise plain.undecodable(source, broken)


def opening(source: Source) -> str:
    """The beginning of the text, cut anywhere. Raises ReadError for binary files."""
    return source.head.decode(plain.encoding_of(source), "ignore").lstrip()


def _written(lines: list[str]) -> bool:
    return any(line.strip() for line in lines)


def preface(source: Source, lines: list[str]) -> Note:
    """What to say of the lines that stand before the first header."""
    written = [number for number, line in enumerate(lines, 1) if line.strip()]
    origin = Origin(source.path, written[0] if written else 1)
    return Note(Saying("headed.preface"), origin, len(written))
