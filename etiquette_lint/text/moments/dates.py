"""Days and longer spans by name: «в пятницу», «12 мая», «до кінця тижня», «на выходных»."""

from __future__ import annotations

import re

from etiquette_lint.model import TokenKind
from etiquette_lint.text.moments.clocks import clock_of
from etiquette_lint.text.moments.days import (
    Dated,
    Day,
    InDays,
    InLongSpan,
    InMonth,
    InWeek,
    InWorkingDays,
    Weekday,
    Weekend,
)
from etiquette_lint.text.moments.due import TODAY, Clock, Meaning
from etiquette_lint.text.moments.lengths import whole_number
from etiquette_lint.text.moments.table import Frame, Unit
from etiquette_lint.text.moments.view import Amount, Piece, View

_DATE = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2,4}))?")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_OF_DAY = frozenset({"го", "му", "е", "ого", "ому"})  # «5-го»
_ADJECTIVAL = ("ний", "ній", "него", "нему", "нього", "ньому")  # завтрашнего, завтрашній
_IN_WEEK = {"start": 1, "middle": 3, "end": 6}
_SUFFIX_UNITS = {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR}

_Found = tuple[int, Day]


def day_at(view: View, start: int, frame: int) -> Piece | None:
    """A day, or a span of several, that begins at ``start``."""
    if end_of := _end_of(view, start, frame):
        return end_of
    found = (
        _numeric(view, start)
        or _of_month(view, start, frame)
        or _relative(view, start)
        or _weekday(view, start, frame)
        or _weekend(view, start, frame)
        or _month(view, start, frame)
        or _period(view, start, frame)
    )
    if found is None:
        return None
    end, day = found
    if view.said(start - 1) in view.table.distances and view.said(end) not in view.table.until:
        return None  # «приказ от 5 мая»
    if day == TODAY and view.table.frames.get(view.said(start - 1)) == Frame.ON:
        return None  # «на сьогодні» is how things stand
    if frame & Frame.AFTER and not isinstance(day, InDays):
        return Piece(end, Meaning(unknown=True), frame)
    if isinstance(day, InDays) and (part := view.table.parts.get(view.said(end))):
        if not view.said(end - 1).endswith(_ADJECTIVAL):
            return Piece(end, Meaning(day), frame)
        return Piece(end + 1, Meaning(day, clock_of(part, frame)), frame)
    before = isinstance(day, InMonth) and day.part == "before"
    return Piece(end, Meaning(day, Clock(0) if before else None), frame)


def _numeric(view: View, at: int) -> _Found | None:
    if view.kind(at) is not TokenKind.DATE:
        return None
    if iso := _ISO.fullmatch(view.text(at)):
        return at + 1, Dated(int(iso[3]), int(iso[2]), int(iso[1]))
    figures = _DATE.fullmatch(view.text(at))
    if figures is None:
        return None
    day, month, year = figures.groups()
    full = int(year) + 2000 * (len(year) == 2) if year else None
    end = at + 1
    if view.is_dash(end) and view.kind(end + 1) is TokenKind.DATE:
        return _numeric(view, end + 1)
    return end, Dated(int(day), int(month), full)


def _of_month(view: View, at: int, frame: int) -> _Found | None:
    """«12 мая 2026 года», «с 12 по 14 мая», «первого апреля», «5-го числа», «к 25-му»."""
    table, number = view.table, _day_number(view, at)
    if number is None and view.said(at) in table.of_month and (after := _day_number(view, at + 1)):
        return after.end, Dated(int(after.value))  # «числа двадцатого»
    if number is None:
        return None
    end = number.end
    spans = view.said(end) in table.until or view.is_dash(end)
    if spans and frame & Frame.FROM | view.is_dash(end):
        following, _ = view.frame(end + 1)
        other = _of_month(view, following, Frame.BY)
        if other and isinstance(other[1], Dated) and other[1].month:
            return other
    day = int(number.value)
    if month := table.months.get(view.said(end)):
        return _with_year(view, end + 1, day, month)
    if view.said(end) in table.of_month:
        return end + 1, Dated(day)
    if number.suffix in _OF_DAY and frame and not view.counts(end):
        return end, Dated(day)
    return None


def _day_number(view: View, at: int) -> Amount | None:
    """«12», «12-14», «12–14», «5-го», «двадцать пятого»."""
    ordinals, said = view.table.ordinals, view.said(at)
    if said in ordinals:
        return Amount(at + 1, ordinals[said])
    tens = view.table.numbers.get(said) if said else None
    if tens in (20, 30) and view.said(at + 1) in ordinals:
        return Amount(at + 2, int(tens) + ordinals[view.said(at + 1)])
    amount = view.amount(at)
    if amount is None or not amount.figures or not whole_number(amount, 31) or not amount.value:
        return None
    return amount if not amount.suffix or amount.suffix in _OF_DAY else None


def _with_year(view: View, at: int, day: int, month: int) -> _Found:
    year = view.amount(at)
    if year and year.figures and 2000 <= year.value < 2100 and year.least is None:
        named = year.suffix in view.table.year_words or view.said(year.end) in view.table.year_words
        end = year.end + (named and not year.suffix)
        return end, Dated(day, month, int(year.value))
    return at, Dated(day, month)


def _relative(view: View, at: int) -> _Found | None:
    days, said = view.table.days, view.said(at)
    if said in days:
        adjective = (
            said.endswith(_ADJECTIVAL) and view.table.units.get(view.said(at + 1)) is Unit.DAY
        )
        return at + 1 + adjective, InDays(days[said])
    first, _, second = said.partition("-")
    if first in days and second in days:
        return at + 1, InDays(days[second])
    return None


def _weekday(view: View, at: int, frame: int) -> _Found | None:
    table, week, place = view.table, None, at
    if view.said(at) in table.which:
        if not (frame or view.said(at) in table.unframed):
            return None
        week, place = table.which[view.said(at)], at + 1
    said = view.said(place)
    number = table.weekdays.get(said)
    if number is None:
        first, _, second = said.partition("-")
        if first not in table.weekdays or second not in table.weekdays:
            return None
        return place + 1, Weekday(table.weekdays[second], week)
    if said in table.shy_weekdays and not frame & ~Frame.ABOUT and week is None:
        return None
    if view.said(at - 1) in table.past_before:
        return None
    ahead = table.which.get(view.said(place + 1))
    if ahead is not None and table.units.get(view.said(place + 2)) is Unit.WEEK:
        return place + 3, Weekday(number, ahead)  # «четверг следующей недели»
    return place + 1, Weekday(number, week)


def _weekend(view: View, at: int, frame: int) -> _Found | None:
    table, week = view.table, 0
    if view.said(at) in table.which:
        week, at = table.which[view.said(at)], at + 1
    if view.said(at) not in table.weekend or not frame & (Frame.AT | Frame.ON | Frame.BY):
        return None
    return at + 1, Weekend(before=bool(frame & Frame.BY), week=week)


def _month(view: View, at: int, frame: int) -> _Found | None:
    """«в мае», «до мая»: the month itself is over on its last day, before it on the first."""
    month = view.table.months.get(view.said(at))
    if month is None or not frame & (Frame.AT | Frame.ON | Frame.BY):
        return None
    return at + 1, InMonth("before" if frame & Frame.BY else "end", month)


def _period(view: View, at: int, frame: int) -> _Found | None:
    """«на следующей неделе», «цього місяця», «в течение этого дня»."""
    ahead = view.table.which.get(view.said(at))
    if ahead is None or not (frame or view.said(at) in view.table.unframed):
        return None
    place = view.passes(at + 1, view.table.plain | view.table.working)
    unit = view.table.units.get(view.said(place))
    if unit is None or view.said(at - 1) in view.table.past_before:
        return None
    day = _last_of(unit, ahead, True)
    return (place + 1, day) if day else None


def _end_of(view: View, at: int, frame: int) -> Piece | None:
    """«до конца дня», «наприкінці тижня», «в начале следующей недели», «в середине мая»."""
    table, part = view.table, view.table.ends.get(view.said(at))
    if part is None or not (frame or view.said(at).startswith("на")):
        return None
    place, ahead, told, working = at + 1, 0, False, False
    while True:
        said = view.said(place)
        if said in table.which:
            ahead, told = table.which[said], True
        elif said in table.days and said.endswith("го"):
            ahead = table.days[said]
        elif said in table.working:
            working = True
        elif said not in table.plain:
            break
        place += 1
    if month := table.months.get(said):
        return Piece(place + 1, Meaning(InMonth(part, month)), frame)
    if said in ("смены", "зміни"):
        return Piece(place + 1, Meaning(TODAY), frame)
    unit = table.units.get(said)
    if unit is None:
        return None
    if unit is Unit.DAY:
        day: Day | None = InDays(ahead)
    elif unit is Unit.WEEK:
        number = 4 if working and part == "end" else _IN_WEEK[part]
        day = InWeek(ahead, number, told or part == "end")
    elif unit is Unit.MONTH:
        day = InMonth(part, ahead=ahead)
    else:
        day = _last_of(unit, ahead, told)
    return Piece(place + 1, Meaning(day), frame) if day else None


def _last_of(unit: Unit, ahead: int, told: bool) -> Day | None:
    match unit:
        case Unit.DAY:
            return InDays(ahead) if ahead == 0 else InWorkingDays()
        case Unit.WEEK:
            return InWeek(ahead, told=told)
        case Unit.MONTH:
            return InMonth("end", ahead=ahead)
        case Unit.QUARTER:
            return InLongSpan(3, ahead)
        case Unit.YEAR:
            return InLongSpan(12, ahead)
        case _:
            return None
