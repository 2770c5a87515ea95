"""The one pattern that all headers of a file follow, once their shape is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from etiquette_lint.readers.whatsapp import markers, marks
from etiquette_lint.readers.whatsapp.marks import BEGINNING, MARKS

SPACES = " \xa0\u202f"
SPACE = r"[ \xa0\u202f]"
WORD = r"""[^\d\s\[\](){}<>:,;"/@#+=–—-]{1,14}"""

_MARK = f"[{MARKS}]*"
_NUMBER = r"\d{1,2}"
# A colon within a name or a link is not followed by a space.
_NAME = r"(?:(?P<name>[^:\n]*+(?::[^: \n][^:\n]*+)*+):(?: |(?=\n)|\Z))?"

_UNTIMELY = sorted({*marks.CALL_STARTS, markers.VIEWED_ONCE})
# What begins like a call, or like a medium that is no more. The first letter rules most out.
_CALLING = (
    rf"(?=[{''.join(start[0] for start in _UNTIMELY)}{MARKS}])"
    rf"{_MARK}(?:{'|'.join(map(re.escape, _UNTIMELY))})"
)


class Shape(NamedTuple):
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


class Header(NamedTuple):
    """One header as it was found."""

    shape: Shape
    before: int  # words before the time: parts of the day
    after: int
    american: bool  # with AM or PM in capitals
    marked: bool  # marks of direction inside


class Patterns(NamedTuple):
    """Where messages start, for cutting a text up; for a glance at how each begins; and the same
    up to the name, as written.

    The first two have the groups ``date``, ``time`` and ``name``, the second ``beginning`` as
    well. They begin with the end of the line before, which is found much faster than a line's
    beginning.
    """

    header: re.Pattern[str]
    glance: re.Pattern[str]
    moment: str


def patterns(shape: Shape, alike: list[Header]) -> Patterns:
    mark = _MARK if any(header.marked for header in alike) else ""
    date, time = _date(shape, mark), _time(shape, alike)
    first, second = (date, time) if shape.date_first else (time, date)
    moment = f"{mark}{first}{mark}{_joint(shape.joint)}{mark}{second}{mark}"
    if not shape.dash:
        framed = rf"\[{moment}\]{SPACE}?"
    elif shape.dash == ":":
        framed = f"{moment}:{SPACE}"
    else:
        framed = f"{moment}{SPACE}{shape.dash}{SPACE}"
    before = f"\n{_MARK}{framed}"
    whole = before + _NAME
    return Patterns(re.compile(whole), re.compile(whole + BEGINNING), before)


def unusual(moment: str, names: Iterable[str]) -> re.Pattern[str]:
    """Where messages start that are not by one of these names, or that may be a call.

    Every other message is passed by in C.
    """
    known = "|".join(map(re.escape, names))
    return re.compile(rf"{moment}(?!(?:{known}): (?!{_CALLING}))")


def _date(shape: Shape, mark: str) -> str:
    year = {"first": r"(?:\d{4}|[RH]\d{1,2})", "2": r"\d\d", "4": r"\d{4}"}.get(
        shape.year, rf"{shape.year}\d{{1,2}}"
    )
    parts = (year, _NUMBER, _NUMBER) if shape.year == "first" else (_NUMBER, _NUMBER, year)
    written = f"{mark}{_spaced(shape.sep)}{mark}".join(parts)
    return f"(?P<date>{written}{_spaced(shape.tail)})"


def _time(shape: Shape, alike: list[Header]) -> str:
    """Any words may name the part of the day, so long as there are as many as in the head."""
    colon = re.escape(shape.colon)
    clock = rf"\d{{1,2}}{colon}\d\d" + (rf"{colon}\d\d" if shape.seconds else "")
    before = _words(header.before for header in alike)
    after = _words(header.after for header in alike)
    return (
        "(?P<time>"
        + (f"(?:{before[0]}{SPACE}?){before[1]}" if before else "")
        + clock
        + (f"(?:{SPACE}?{after[0]}){after[1]}" if after else "")
        + ")"
    )


def _words(counts: Iterable[int]) -> tuple[str, str] | None:
    """A pattern for so many words and whether they may be missing; None for no words."""
    seen = sorted(set(counts))
    least, most = next(filter(None, seen), 0), seen[-1]
    if not most:
        return None
    words = rf"{WORD}(?:{SPACE}{WORD}){{{least - 1},{most - 1}}}"
    return words, "?" if seen[0] == 0 else ""


def _joint(joint: str) -> str:
    if joint in (",", "،"):
        return f"{joint}{SPACE}?"
    return f"{SPACE}{joint}{SPACE}" if joint else SPACE


def _spaced(text: str) -> str:
    return "".join(SPACE if char in SPACES else re.escape(char) for char in text)
