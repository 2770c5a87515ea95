"""What two neighbouring times say together: «завтра» «до обеда», «в пятницу» «12 мая»."""

from __future__ import annotations

from dataclasses import replace

from etiquette_lint.text.moments.days import Dated, Day, InDays, InWeek, Weekday
from etiquette_lint.text.moments.due import TODAY, Clock, Meaning
from etiquette_lint.text.moments.table import Frame
from etiquette_lint.text.moments.view import Piece


def joined(one: Piece, other: Piece) -> Piece | None:
    """None where they do not speak of one time."""
    meaning = _joined(one, other)
    return Piece(other.end, meaning, one.frame | other.frame) if meaning else None


def _joined(one: Piece, other: Piece) -> Meaning | None:
    a, b = one.meaning, other.meaning
    if a.unknown or b.unknown:
        return None
    if a.length or b.length:
        return _with_length(a, b)
    day, clock = a.day or b.day, a.clock or b.clock
    if a.day and b.day:
        day = _one_day(one, other)
        if day is None:
            return None
    if a.clock and b.clock:
        clock = _one_clock(a.clock, b.clock)
        if clock is None:
            return None
    return Meaning(day, clock)


def either(one: Piece, other: Piece) -> Piece | None:
    """«в понедельник или вторник»: the later of two of a sort."""
    a, b = one.meaning, other.meaning
    same_days = type(a.day) is type(b.day) and not (a.length or b.length)
    if a.clock and not b.clock or a.unknown or b.unknown or not same_days:
        return None
    return Piece(other.end, b, one.frame | other.frame) if b.day or b.clock else None


def _with_length(a: Meaning, b: Meaning) -> Meaning | None:
    length = a.length or b.length
    assert length is not None
    if (a.day or b.day) == TODAY and not length.by_calendar:
        return Meaning(length=length)  # «сегодня в течение часа»
    if length.by_calendar and isinstance(b.day, Dated):
        return Meaning(b.day, b.clock)  # «через неделю, 25 марта»
    clock = a.clock or b.clock
    if length.by_calendar and clock and not (a.length and b.length):
        return Meaning(length=length, clock=clock)
    return None


def _one_day(one: Piece, other: Piece) -> Day | None:
    a, b = one.meaning.day, other.meaning.day
    if isinstance(a, Weekday) and isinstance(b, InWeek) and a.week is None:
        return Weekday(a.number, b.week)
    if one.frame & Frame.FROM and other.frame & Frame.BY:
        return b  # «с понедельника по среду»
    if b == TODAY:
        return a  # «завтра в течение дня»
    if isinstance(a, Weekday | InDays) and isinstance(b, Dated):
        return b if isinstance(a, Weekday) else a
    if isinstance(a, InDays) and isinstance(b, Weekday):
        return a
    return None


def _one_clock(part: Clock, exact: Clock) -> Clock | None:
    """«вечером в восемь», «утром до 10:00»."""
    if part.stale is None or exact.stale is not None or exact.minutes is None:
        return None
    late = part.minutes is not None and part.minutes >= 18 * 60
    if exact.spoken and late and exact.minutes < 12 * 60:
        return replace(exact, minutes=exact.minutes + 12 * 60, spoken=False)
    return exact
