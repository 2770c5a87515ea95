"""How an export writes the headers of its messages: one layout a file, told by its first lines.

Phones write dates and times as their region and language want. Lenient patterns take the first
lines apart; the shape that most of them share is then fixed, so that a quoted header in another
layout stays text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from etiquette_lint.readers.whatsapp.marks import MARKS, NO_MARKS
from etiquette_lint.records import record

_SPACES = " \xa0\u202f"
_SPACE = r"[ \xa0\u202f]"
_MARK = f"[{MARKS}]*"
_WORD = r"""[^\d\s\[\](){}<>:,;"/@#+=–—-]{1,14}"""
_PERIOD = rf"{_WORD}(?:{_SPACE}{_WORD}){{0,3}}"  # «p. m.», «in the morning»
_YEAR = r"[RH]?\d{1,4}"
_DATE = (
    rf"(?P<a>{_YEAR})(?P<sep>{_SPACE}?[./-]{_SPACE}?)(?P<b>\d{{1,2}})(?P=sep)(?P<c>{_YEAR})"
    rf"(?P<tail>\.?(?:{_SPACE}(?:BE|AD|г\.|р\.))?)"
)
_TIME = (
    rf"(?:(?P<pre>{_PERIOD}){_SPACE}?)?\d{{1,2}}(?P<colon>[:.])\d\d"
    rf"(?P<seconds>(?P=colon)\d\d)?(?:{_SPACE}?(?P<post>{_PERIOD}))?"
)
_JOINT = rf"(?P<joint>[,،]{_SPACE}?|{_SPACE}(?:(?:à|um|at|в|о){_SPACE})?)"
_FRAMES = (  # around the moment of sending
    r"\[{}\](?P<dash>)",
    rf"{{}}{_SPACE}(?P<dash>[-–—]){_SPACE}",
    rf"{{}}(?P<dash>:){_SPACE}",
)
_LENIENT = {
    (date_first, frame): re.compile(frame.format(moment))
    for date_first, moment in ((True, _DATE + _JOINT + _TIME), (False, _TIME + _JOINT + _DATE))
    for frame in _FRAMES
}
# A colon within a name or a link is not followed by a space.
_NAME = r"(?:(?P<name>[^:\n]*+(?::[^: \n][^:\n]*+)*+):(?: |$))?"
_NUMBER = r"\d{1,2}"
_LONGEST = 90  # a header without the name
_SELDOM = 0.05  # headers that are written unlike the others more seldom are quotations


@record
class Layout:
    """``header`` matches where a message starts; its groups ``date``, ``time`` (with the part of
    the day) and ``name``, which is None in the app's own lines. The text follows the match.
    """

    header: re.Pattern[str]
    separator: str  # of the date
    year_first: bool
    seconds: bool
    worded: bool  # parts of the day beside the hours
    ios: bool  # in square brackets
    count: int  # of headers in the head


class _Shape(NamedTuple):
    """What all headers of a file have in common."""

    date_first: bool
    frame: str
    sep: str
    year: str  # "first", "2", "4" or the letter of an era
    tail: str
    joint: str
    colon: str
    seconds: bool
    dash: str


class _Header(NamedTuple):
    shape: _Shape
    before: int  # words before the time: parts of the day
    after: int
    marked: bool  # marks of direction inside


def recognise(head: str) -> Layout | None:
    """The layout that most of the lines with a header follow."""
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
        header=_fixed(shape, alike),
        separator=shape.sep.strip(_SPACES),
        year_first=shape.year == "first",
        seconds=shape.seconds,
        worded=any(header.before or header.after for header in alike),
        ios=not shape.dash,
        count=len(alike),
    )


def is_header(line: str) -> bool:
    """Whether a line begins like a message in whatever layout."""
    return next(_headers((line,)), None) is not None


def _headers(lines: Iterable[str]) -> Iterator[_Header]:
    for line in lines:
        start = line[:_LONGEST]
        bare = start.translate(NO_MARKS)
        if bare[:1] != "[" and not bare[:1].isdecimal():
            continue
        for (date_first, frame), pattern in _LENIENT.items():
            found = pattern.match(bare)
            year = found and _year(found["a"], found["c"])
            if found and year:
                yield _Header(
                    _shape(date_first, frame, found, year),
                    len((found["pre"] or "").split()),
                    len((found["post"] or "").split()),
                    not start.lstrip(MARKS).startswith(found[0]),
                )
                break


def _shape(date_first: bool, frame: str, found: re.Match[str], year: str) -> _Shape:
    return _Shape(
        date_first,
        frame,
        found["sep"],
        year,
        found["tail"],
        found["joint"].strip(_SPACES),
        found["colon"],
        found["seconds"] is not None,
        found["dash"],
    )


def _year(a: str, c: str) -> str | None:
    """Which of the two is the year and how it is written; None where neither can be one."""
    if not c.isdecimal():
        return c[0] if len(a) <= 2 and a.isdecimal() else None
    if not a.isdecimal() or len(a) == 4:
        return "first" if len(c) <= 2 else None
    return str(len(c)) if len(a) <= 2 and len(c) in (2, 4) else None


def _fixed(shape: _Shape, alike: list[_Header]) -> re.Pattern[str]:
    """One pattern for all headers of this shape, their spaces being of any kind."""
    mark = _MARK if any(header.marked for header in alike) else ""
    date, time = _date(shape, mark), _time(shape, alike)
    first, second = (date, time) if shape.date_first else (time, date)
    moment = f"{mark}{first}{mark}{_joint(shape.joint)}{mark}{second}{mark}"
    if not shape.dash:
        framed = rf"\[{moment}\]{_SPACE}?"
    elif shape.dash == ":":
        framed = f"{moment}:{_SPACE}"
    else:
        framed = f"{moment}{_SPACE}{shape.dash}{_SPACE}"
    return re.compile(f"^{_MARK}{framed}{_NAME}", re.MULTILINE)


def _date(shape: _Shape, mark: str) -> str:
    year = {"first": r"(?:\d{4}|[RH]\d{1,2})", "2": r"\d\d", "4": r"\d{4}"}.get(
        shape.year, rf"{shape.year}\d{{1,2}}"
    )
    parts = (year, _NUMBER, _NUMBER) if shape.year == "first" else (_NUMBER, _NUMBER, year)
    written = f"{mark}{_spaced(shape.sep)}{mark}".join(parts)
    return f"(?P<date>{written}{_spaced(shape.tail)})"


def _time(shape: _Shape, alike: list[_Header]) -> str:
    """Any words may name the part of the day, so long as there are as many as in the head."""
    colon = re.escape(shape.colon)
    clock = rf"\d{{1,2}}{colon}\d\d" + (rf"{colon}\d\d" if shape.seconds else "")
    before = _words(header.before for header in alike)
    after = _words(header.after for header in alike)
    return (
        "(?P<time>"
        + (f"(?:{before[0]}{_SPACE}?){before[1]}" if before else "")
        + clock
        + (f"(?:{_SPACE}?{after[0]}){after[1]}" if after else "")
        + ")"
    )


def _words(counts: Iterable[int]) -> tuple[str, str] | None:
    """A pattern for so many words and whether they may be missing; None for no words."""
    seen = sorted(set(counts))
    least, most = next(filter(None, seen), 0), seen[-1]
    if not most:
        return None
    words = rf"{_WORD}(?:{_SPACE}{_WORD}){{{least - 1},{most - 1}}}"
    return words, "?" if seen[0] == 0 else ""


def _joint(joint: str) -> str:
    if joint in (",", "،"):
        return f"{joint}{_SPACE}?"
    return f"{_SPACE}{joint}{_SPACE}" if joint else _SPACE


def _spaced(text: str) -> str:
    return "".join(_SPACE if char in _SPACES else re.escape(char) for char in text)
