"""How an export writes the headers of its messages: one layout a file, told by its first lines.

Phones write dates and times as their region and language want. Lenient patterns take the first
lines apart; the shape that most of them share is then fixed, so that a quoted header in another
layout stays text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from etiquette_lint.readers.whatsapp.header import SPACE, SPACES, WORD, Header, Shape, patterns
from etiquette_lint.readers.whatsapp.marks import MARKS, unmarked
from etiquette_lint.readers.whatsapp.moment import is_strange, part_of_day
from etiquette_lint.records import record

_PERIOD = rf"{WORD}(?:{SPACE}{WORD}){{0,3}}"  # «p. m.», «in the morning»
_YEAR = r"[RH]?\d{1,4}"
_DATE = (
    rf"(?P<a>{_YEAR})(?P<sep>{SPACE}?[./-]{SPACE}?)(?P<b>\d{{1,2}})(?P=sep)(?P<c>{_YEAR})"
    rf"(?P<tail>\.?(?:{SPACE}(?:BE|AD|г\.|р\.))?)"
)
_TIME = (
    rf"(?:(?P<pre>{_PERIOD}){SPACE}?)?\d{{1,2}}(?P<colon>[:.])\d\d"
    rf"(?P<seconds>(?P=colon)\d\d)?(?:{SPACE}?(?P<post>{_PERIOD}))?"
)
_JOINT = rf"(?P<joint>[,،]{SPACE}?|{SPACE}(?:(?:à|um|at|в|о){SPACE})?)"
_FRAMES = (  # around the moment of sending
    r"\[{}\](?P<dash>)",
    rf"{{}}{SPACE}(?P<dash>[-–—]){SPACE}",
    rf"{{}}(?P<dash>:){SPACE}",
)
_LENIENT = {
    (date_first, frame): re.compile(frame.format(moment))
    for date_first, moment in ((True, _DATE + _JOINT + _TIME), (False, _TIME + _JOINT + _DATE))
    for frame in _FRAMES
}
_LONGEST = 90  # a header without the name
_SELDOM = 0.05  # headers that are written unlike the others more seldom are quotations


@record
class Layout:
    """``header`` matches where a message starts, the end of the line before included; ``name``
    is None in the app's own lines, ``time`` has the part of the day. The text follows the match.
    """

    header: re.Pattern[str]
    glance: re.Pattern[str]  # the same for a survey: see header.py
    moment: str  # the pattern of what stands before a name
    separator: str  # of the date
    year_first: bool
    seconds: bool
    worded: bool  # parts of the day beside the hours
    american: bool  # AM and PM in capitals
    ios: bool  # in square brackets
    count: int  # of headers in the head


@lru_cache(maxsize=1)  # recognising a file and reading it ask the same
def recognise(head: str) -> Layout | None:
    """The layout that most of the lines with a header follow. ``head`` is as in ``blocks``."""
    headers = list(_headers(head.split("\n")))
    if not headers:
        return None
    shape, count = Counter(header.shape for header in headers).most_common(1)[0]
    alike = [header for header in headers if header.shape == shape]
    bare = sum(not (header.before or header.after) for header in alike)
    if count - bare <= count * _SELDOM:
        alike = [header for header in alike if not (header.before or header.after)]
    elif bare <= count * _SELDOM:
        alike = [header for header in alike if header.before or header.after]
    return Layout(
        **patterns(shape, alike)._asdict(),
        separator=shape.sep.strip(SPACES),
        year_first=shape.year == "first",
        seconds=shape.seconds,
        worded=any(header.before or header.after for header in alike),
        american=any(header.american for header in alike),
        ios=not shape.dash,
        count=len(alike),
    )


def is_header(line: str) -> bool:
    """Whether a line begins like a message in whatever layout."""
    return next(_headers((line,)), None) is not None


def _headers(lines: Iterable[str]) -> Iterator[Header]:
    for line in lines:
        start = line[:_LONGEST].lstrip(MARKS)
        if start[:1] != "[" and not start[:1].isdecimal():
            continue
        bare = unmarked(start)
        for (date_first, frame), pattern in _LENIENT.items():
            found = pattern.match(bare)
            year = found and _year(found["a"], found["c"])
            if found and year and not _is_named(found):
                yield Header(
                    _shape(date_first, frame, found, year),
                    len((found["pre"] or "").split()),
                    len((found["post"] or "").split()),
                    found["post"] in ("AM", "PM"),
                    not start.startswith(found[0]),
                )
                break


def _shape(date_first: bool, frame: str, found: re.Match[str], year: str) -> Shape:
    return Shape(
        date_first,
        frame,
        found["sep"],
        year,
        found["tail"],
        found["joint"].strip(SPACES),
        found["colon"],
        found["seconds"] is not None,
        found["dash"],
    )


def _is_named(found: re.Match[str]) -> bool:
    """Whether the words beside the hours are somebody's name: «2026-03-02 10:00 Anna: Look: …».

    The app may name a part of the day in words not known here, but then a comma stands before the
    hours, and no colon behind them.
    """
    part = part_of_day(f"{found['pre'] or ''}{found['post'] or ''}")
    likely = found["dash"] == ":" or not found["joint"].strip(SPACES)
    return likely and (len(part) == 1 or is_strange(part))


def _year(a: str, c: str) -> str | None:
    """Which of the two is the year and how it is written; None where neither can be one."""
    if not c.isdecimal():
        return c[0] if len(a) <= 2 and a.isdecimal() else None
    if not a.isdecimal() or len(a) == 4:
        return "first" if len(c) <= 2 else None
    return str(len(c)) if len(a) <= 2 and len(c) in (2, 4) else None
