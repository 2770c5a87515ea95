"""Times of day: «до 15:00», «в три часа дня», «о пів на четверту», «после обеда»."""

from __future__ import annotations

import re

from etiquette_lint.model import TokenKind
from etiquette_lint.text.moments.due import MIDNIGHT, Clock, Meaning
from etiquette_lint.text.moments.lengths import whole_number
from etiquette_lint.text.moments.table import (
    DAYTIME,
    EVENING,
    MORNING,
    NIGHT,
    NOON,
    Frame,
    Part,
    Unit,
)
from etiquette_lint.text.moments.view import Amount, Piece, View

_COLON = re.compile(r"(\d{1,2}):(\d\d)(?::\d\d)?")
_DOT = re.compile(r"([01]?\d|2[0-4])[.-]([0-5]\d)")
_OF_THE_DAY = Frame.AT | Frame.BY | Frame.FROM | Frame.AFTER | Frame.ABOUT | Frame.BETWEEN
_LASTING = Frame.WITHIN | Frame.THROUGH  # «за 2 ночи», «через 3 дня»
_ONE_O_CLOCK = Frame.BY | Frame.FROM | Frame.ABOUT  # «к часу», but «раз в час»
_AFTERNOON = (DAYTIME, EVENING)
_CLOSING = 18 * 60

_Time = tuple[int, int, bool]  # where it ends, minutes, whether noon may come before or after


def clock_at(view: View, start: int, frame: int) -> Piece | None:
    """A time of day that begins at ``start``; what stands before it is ``frame``."""
    return _span(view, start, frame) or _part(view, start, frame)


def _span(view: View, start: int, frame: int) -> Piece | None:
    one = _time(view, start, frame) or _after_hour_word(view, start, frame)
    if one is None:
        return None
    end, minutes, spoken = one
    spans = frame & (Frame.FROM | Frame.BETWEEN) or view.kind(end - 1) is TokenKind.TIME
    if spans and (view.said(end) in view.table.until or view.is_dash(end)):
        following, inner = view.frame(end + 1)
        other = _time(view, following, frame | inner | Frame.BY)
        if other and other[1] != minutes:
            end, minutes, spoken = other
            return Piece(end, Meaning(clock=Clock(minutes, spoken)), Frame.BETWEEN)
    if frame & (Frame.AFTER | Frame.FROM):
        late = minutes >= _CLOSING
        stale = None if late else 18
        return Piece(end, Meaning(clock=Clock(MIDNIGHT if late else None, stale=stale)), frame)
    return Piece(end, Meaning(clock=Clock(minutes, spoken)), frame)


def _after_hour_word(view: View, start: int, frame: int) -> _Time | None:
    """«часа в три», «часам к пяти»."""
    if view.said(start) not in view.table.hour_words:
        return None
    inner, bounded = view.frame(start + 1)
    if not bounded & (Frame.AT | Frame.BY):
        return None
    return _time(view, inner, bounded)


def _time(view: View, at: int, frame: int) -> _Time | None:
    if view.kind(at) is TokenKind.TIME:
        return _with_colon(view.text(at), at)
    if dotted := _dotted(view, at, frame):
        return dotted
    if (hour := view.table.clock_words.get(view.said(at))) is not None:
        adverb = view.said(at).startswith("оп")
        return (at + 1, hour * 60, False) if frame & _OF_THE_DAY or adverb else None
    found = _fraction(view, at, frame) or _hour(view, at, frame)
    if found is None:
        return None
    end, minutes, spoken = found
    part = view.table.suffixes.get(view.said(end))
    if part is None:
        return found
    return end + 1, _in_part(minutes, part), False


def _with_colon(text: str, at: int) -> _Time | None:
    found = _COLON.fullmatch(text)
    assert found is not None, text
    hour, minute = int(found[1]), int(found[2])
    return at + 1, hour * 60 + minute, len(found[1]) == 1 and hour < 8


def _dotted(view: View, at: int, frame: int) -> _Time | None:
    """«15.30» and «15-30» say a time after a preposition, «12.05» only after «в» or «о»."""
    figures = _DOT.fullmatch(view.text(at))
    if figures is None or not frame & _OF_THE_DAY:
        return None
    date = view.kind(at) is TokenKind.DATE
    if date and not frame & Frame.AT or not date and view.kind(at) is not TokenKind.NUMBER:
        return None
    if not date and (view.counts(at + 1) or view.said(at + 1) in view.table.units):
        return None  # «в 10-15 минутах», «до 2.50 метра»
    return at + 1, int(figures[1]) * 60 + int(figures[2]), False


def _hour(view: View, at: int, frame: int) -> _Time | None:
    """A whole hour, which a preposition, «часов» or «вечера» tells from other numbers."""
    table, said = view.table, view.said(at)
    amount = view.amount(at)
    if said:
        hour = _hour_in_words(view, at)
        if hour is None:
            return None
        end, value = hour
    elif amount and amount.figures and whole_number(amount, 24) and _is_hour(amount, table.hours):
        end, value = amount.end, int(amount.value)
    else:
        return None
    on = frame & Frame.ON and said in table.hours_on
    bounded = (frame & _OF_THE_DAY or on) and not frame & _LASTING
    named = view.said(end) in table.hour_words
    part = table.suffixes.get(view.said(end + named))
    if part and value <= 12 and (bounded or part in (MORNING, EVENING) and not frame & _LASTING):
        return end + named, value * 60, True
    if not bounded or said in table.hour_words and not frame & _ONE_O_CLOCK:
        return None
    if named:
        if not frame & ~Frame.ABOUT:
            return None  # «около двух часов» is how long
        if frame & Frame.BY and view.said(end) == "часов" and value < 8:
            return None  # «до 5 часов» is rather how long
        return _minutes_after(view, end + 1, value)
    if frame & Frame.FROM and view.said(at - 1) in table.distances:
        return None  # «от 0 до 20»
    if view.said(end) in table.units or view.text(end) in (":", "/") or _is_date(view, end):
        return None
    if view.counts(end) and not _is_day(view, end):
        return None
    return end, value * 60, 1 <= value <= 12


def _is_hour(amount: Amount, hours: object) -> bool:
    """«18», «18-й», «15-ї»; a span only of later hours."""
    if amount.least is not None:
        return amount.least < amount.value and amount.suffix == ""
    return amount.suffix in ("", "й", "ї", "та", "ту", "ій", "ої", "ч", "год")


def _hour_in_words(view: View, at: int) -> tuple[int, int] | None:
    value = view.table.hours.get(view.said(at))
    if value is None:
        return None
    ones = view.table.hours.get(view.said(at + 1), 0)
    if value == 20 and 1 <= ones <= 4:
        return at + 2, value + ones
    return at + 1, value


def _is_date(view: View, at: int) -> bool:
    return view.said(at) in view.table.months or view.said(at) in view.table.of_month


def _is_day(view: View, at: int) -> bool:
    said = view.said(at)
    return said in view.table.weekdays or said in view.table.days or said in view.table.adverbs


def _minutes_after(view: View, at: int, hour: int) -> _Time:
    """«в 15 часов 30 минут»."""
    amount = view.amount(at)
    if amount and view.table.units.get(view.said(amount.end)) is Unit.MINUTE and amount.value < 60:
        return amount.end + 1, hour * 60 + int(amount.value), 1 <= hour <= 12
    return at, hour * 60, 1 <= hour <= 12


def _fraction(view: View, at: int, frame: int) -> _Time | None:
    """«половина пятого», «без четверти пять», «чверть на п'яту», «за десять шоста»."""
    table, said = view.table, view.said(at).replace("пол-", "пол")
    if said.startswith("пол") and said in table.past_hour:
        return at + 1, table.past_hour[said] * 60 - 30, True
    if said in table.before_hour and (short := _minutes(view, at + 1)):
        hour = table.full_hour.get(view.said(short[0]))
        if hour is not None:
            return short[0] + 1, hour * 60 - short[1], True
    if frame & Frame.WITHIN and (short := _minutes(view, at)):  # «за», which is a frame, too
        hour = table.full_hour.get(view.said(short[0]))
        if hour is not None and view.said(at - 1) in table.before_hour:
            return short[0] + 1, hour * 60 - short[1], True
    past = (at + 1, 30) if said in table.half else _minutes(view, at)
    if past is None:
        return None
    if view.said(past[0]) in table.after_hour and (full := _hour_in_words(view, past[0] + 1)):
        return full[0], full[1] * 60 + past[1], True
    place = past[0] + (view.said(past[0]) in table.to_hour)
    hour = table.past_hour.get(view.said(place))
    if hour is None or (table.to_hour and place == past[0] and past[1] != 30):
        return None
    return place + 1, hour * 60 - 60 + past[1], True


def _minutes(view: View, at: int) -> tuple[int, int] | None:
    """«четверть», «десять», «десять минут»."""
    if view.said(at) in view.table.quarter:
        return at + 1, 15
    amount = view.amount(at)
    if amount is None or amount.suffix or not whole_number(amount, 59):
        return None
    named = view.table.units.get(view.said(amount.end)) is Unit.MINUTE
    return amount.end + named, int(amount.value)


def _in_part(minutes: int, part: Part) -> int:
    """«5 вечера», «12 ночи», «2 часа ночи»."""
    if part in _AFTERNOON and minutes < 12 * 60:
        return minutes + 12 * 60
    if part is NIGHT:
        return minutes + 12 * 60 if minutes >= 8 * 60 else minutes + MIDNIGHT
    return minutes


def _part(view: View, start: int, frame: int) -> Piece | None:
    table, said = view.table, view.said(start)
    if part := table.adverbs.get(said):
        return Piece(start + 1, Meaning(clock=clock_of(part, Frame.AT)), frame)
    half = table.halves_of_day.get(said)
    if half and view.said(start + 1).startswith("половин") and view.said(start + 2) == "дня":
        return Piece(start + 3, Meaning(clock=clock_of(half, Frame.AT)), frame)
    part = table.parts.get(said)
    if part is None or not frame & ~Frame.ABOUT:
        return None
    if frame & Frame.ON and part in (NOON, NIGHT):  # «перерыв на обед»
        return None
    if frame & Frame.FROM and part is not MORNING:
        return None
    return Piece(start + 1, Meaning(clock=clock_of(part, frame)), frame)


def clock_of(part: Part, frame: int) -> Clock:
    if frame & Frame.AFTER:
        return Clock(None, stale=18)
    if frame & Frame.BY:
        return Clock(part.by * 60)
    return Clock(None if part.until is None else part.until * 60, stale=part.stale)
