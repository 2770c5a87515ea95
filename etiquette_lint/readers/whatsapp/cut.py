"""A text cut up at its headers: whose, when, what, on which line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from itertools import accumulate, compress, count, repeat
from operator import add, contains
from typing import NamedTuple

from etiquette_lint.readers.whatsapp.moment import Clock


class Columns(NamedTuple):
    """A value a message: its name, its moment, all up to the next header, the header's line, how
    many more it has.
    """

    names: list[str | None]
    moments: list[datetime]
    texts: list[str]
    lines: list[int]
    breaks: list[int]


class _Cut(NamedTuple):
    """What a block holds: the end of the message before it, then a value a message."""

    rest: str
    names: list[str | None]
    moments: list[datetime]
    texts: list[str]


class Cutter:
    """Takes a text block by block and gives the messages that are whole.

    Columns are made in C; only a block with an impossible date or time is gone through header by
    header. Such a header stays text, and ``impossible`` is told its line.
    """

    def __init__(
        self, header: re.Pattern[str], clock: Clock, impossible: Callable[[int], None]
    ) -> None:
        self.line = 0  # of the open message's header
        self.before = ""  # what precedes the first header
        self._header = header
        self._clock = clock
        self._impossible = impossible
        self._open: tuple[str | None, datetime] | None = None
        self._said: list[str] = []  # by the open message, so far
        self._end = 0  # the line that this reaches to

    def cut(self, block: str) -> Columns:
        """The messages that end in this block; the last one that begins in it stays open."""
        rest, names, moments, texts = self._columns(block)
        self._said.append(rest)
        self._end += rest.count("\n")
        if not names:
            return Columns([], [], [], [], [])
        breaks = _breaks(texts)
        *lines, end = map(add, count(self._end + 1), accumulate(breaks, initial=0))
        said = "".join(self._said)
        if self._open is None:
            self.before = said
        else:
            name, moment = self._open
            names = [name, *names]
            moments = [moment, *moments]
            texts = [said, *texts]
            lines = [self.line, *lines]
            breaks = [said.count("\n"), *breaks]
        self._open = names.pop(), moments.pop()
        self._said, self.line, self._end = [texts.pop()], lines.pop(), end - 1
        breaks.pop()
        return Columns(names, moments, texts, lines, breaks)

    def finish(self) -> Columns:
        """The message that the text ends with."""
        if self._open is None:
            return Columns([], [], [], [], [])
        name, moment = self._open
        said = "".join(self._said)
        return Columns([name], [moment], [said], [self.line], [said.count("\n")])

    def _columns(self, block: str) -> _Cut:
        header = self._header
        groups, width = header.groupindex, header.groups + 1
        pieces = header.split(block)
        dates, times = pieces[groups["date"] :: width], pieces[groups["time"] :: width]
        moments = self._clock.moments(dates, times)
        if moments is None:
            return self._sorted_out(block, self._clock.possible(dates, times))
        return _Cut(pieces[0], pieces[groups["name"] :: width], moments, pieces[width::width])

    def _sorted_out(self, block: str, moments: list[datetime | None]) -> _Cut:
        """The same with impossible headers left in the text of the message before."""
        line = self._end + 1
        columns = _Cut("", [], [], [])
        texts = [block]
        start = 0
        for found, moment in zip(self._header.finditer(block), moments, strict=True):
            if moment is None:
                self._impossible(line + block.count("\n", 0, found.start()))
                continue
            texts[-1:] = block[start : found.start()], block[found.end() :]
            start = found.end()
            columns.names.append(found["name"])
            columns.moments.append(moment)
        return columns._replace(rest=texts[0], texts=texts[1:])


def _breaks(texts: list[str]) -> list[int]:
    """How many ends of lines each has. To look for one is a third of the work of counting."""
    breaks = [0] * len(texts)
    for at in compress(count(), map(contains, texts, repeat("\n"))):
        breaks[at] = texts[at].count("\n")
    return breaks
