"""Lengths of time: «через пару минут», «за 2–3 робочі дні», «минут через десять»."""

from __future__ import annotations

from etiquette_lint.model import TokenKind
from etiquette_lint.text.moments.days import InWorkingDays
from etiquette_lint.text.moments.due import TODAY, Length, Meaning
from etiquette_lint.text.moments.table import Frame, Unit
from etiquette_lint.text.moments.view import Amount, Piece, View

_UNKNOWN = Meaning(unknown=True)
_BOUNDING = Frame.THROUGH | Frame.WITHIN
_SMALLER = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)


def length_at(view: View, at: int, start: int, frame: int) -> Piece | None:
    """A length that begins at ``start``, what stands before it at ``at``."""
    found = (
        _inverted(view, start, frame)
        or _from_to(view, start, frame)
        or _counted(view, start, frame)
        or _bare(view, start, frame)
    )
    if found is None or _is_past(view, at, found.end):
        return None
    if not (frame | found.frame) & _BOUNDING and frame & (Frame.ON | Frame.AFTER | Frame.FROM):
        return found._replace(meaning=_UNKNOWN)  # for how long, or since something else
    if frame & Frame.AFTER:
        return found._replace(meaning=_UNKNOWN)  # «не раньше чем через час»
    return found


def _counted(view: View, at: int, frame: int) -> Piece | None:
    if view.kind(at) is TokenKind.PLACEHOLDER and view.said(at + 1) in view.table.units:
        return Piece(at + 2, _UNKNOWN, frame)
    found = _measure(view, at)
    if found is None:
        return None
    end, length, unit = found
    if frame & Frame.AT and not frame & _BOUNDING and unit is Unit.HOUR:
        return None  # «в 2 часа» is by the clock
    if view.said(at) in view.table.one and not frame and unit in _SMALLER[1:]:
        return None  # «одну минуту» is no promise of a minute
    if unit is Unit.YEAR and not frame & _BOUNDING:
        return None  # an age, a guarantee
    while unit in _SMALLER[:-1]:
        further = end + (view.said(end) in view.table.until)
        more = _measure(view, further)
        if more is None or more[2] not in _SMALLER[_SMALLER.index(unit) + 1 :]:
            break
        end, length, unit = more[0], length + more[1], more[2]
    return Piece(end, Meaning(length=length), frame)


def _measure(view: View, at: int) -> tuple[int, Length, Unit] | None:
    """«5 рабочих дней», «полчаса», «15мин»."""
    place = view.passes(at, view.table.plain)
    if half := view.table.halves.get(view.said(place)):
        return place + 1, Length.of(*half), half[1]
    if view.said(place) in view.table.quarter and view.said(place + 1) in view.table.hour_words:
        return place + 2, Length.of(15, Unit.MINUTE), Unit.MINUTE
    amount = view.amount(place)
    if amount is None:
        return None
    if amount.suffix:
        unit = view.table.units.get(amount.suffix)
        return (amount.end, Length.of(amount.value, unit), unit) if unit else None
    return _of_units(view, amount.end, amount.value)


def _of_units(view: View, at: int, value: float) -> tuple[int, Length, Unit] | None:
    place = view.passes(at, view.table.plain | view.table.working)
    unit = view.table.units.get(view.said(place))
    if unit is None:
        return None
    working = any(view.said(each) in view.table.working for each in range(at, place))
    end = place + 1
    if view.text(end) == "." and view.said(place) in ("мин", "сек", "дн", "хв", "год", "ч", "нед"):
        end += bool(view.said(end + 1)) and view.words[end + 1].text.islower()
    return end, Length.of(value, unit, working), unit


def _from_to(view: View, at: int, frame: int) -> Piece | None:
    """«от 10 до 15 минут»; what comes after «от» is at ``at``."""
    if not frame & Frame.FROM:
        return None
    least = view.amount(at)
    if least is None or view.said(least.end) not in view.table.until:
        return None
    most = _measure(view, least.end + 1)
    return Piece(most[0], Meaning(length=most[1]), Frame.WITHIN) if most else None


def _inverted(view: View, at: int, frame: int) -> Piece | None:
    """«минут пять», «часа через два», «хвилин за десять»."""
    unit = view.table.units.get(view.said(at))
    if unit is None or view.said(at) not in view.table.before_number:
        return None
    if frame & ~(Frame.ABOUT | _BOUNDING):
        return None
    start, inner = view.frame(at + 1)
    if start > at + 1 and not inner & _BOUNDING:
        return None
    amount = view.amount(start)
    if amount is None or amount.suffix or (amount.figures and not (inner | frame) & _BOUNDING):
        return None
    if view.said(amount.end) in view.table.units:
        return None
    meaning = Meaning(length=Length.of(amount.value, unit))
    return Piece(amount.end, meaning, inner & _BOUNDING or frame)


def _bare(view: View, at: int, frame: int) -> Piece | None:
    """«через час», «в течение рабочего дня», «за день-два», «за годину чи дві»."""
    table = view.table
    if not frame & _BOUNDING:
        return None
    place = view.passes(at, table.plain | table.working)
    working = any(view.said(each) in table.working for each in range(at, place))
    said = view.said(place)
    if said in table.bare_units:
        return _bare_unit(view, place, table.units[said], working, frame)
    first, dash, second = said.partition("-")
    if dash and first in table.units and second in table.numbers:
        length = Length.of(table.numbers[second], table.units[first], working)
        return Piece(place + 1, Meaning(length=length), frame)
    return None


def _bare_unit(view: View, at: int, unit: Unit, working: bool, frame: int) -> Piece:
    table, end, value = view.table, at + 1, 1.0
    joined = view.said(end) in table.joining or view.is_dash(end)
    if joined and (more := view.amount(end + 1)) and not table.units.get(view.said(more.end)):
        end, value = more.end, more.value
    elif unit is Unit.DAY and not frame & Frame.THROUGH and view.said(at) not in _IN_A_DAY:
        return Piece(end, Meaning(InWorkingDays() if working else TODAY), frame)
    return Piece(end, Meaning(length=Length.of(value, unit, working)), frame)


_IN_A_DAY = frozenset({"день", "денек"})  # «за день»; «в течение дня» is today


def _is_past(view: View, at: int, end: int) -> bool:
    """«5 минут назад», «каждые 2 часа», «раз в неделю»."""
    table = view.table
    if view.said(end) in table.past:
        return True
    before = view.said(at - 1)
    if before in table.past_before or view.said(at) in table.past_before:
        return True
    return bool(table.frames.get(before)) and view.said(at - 2) in table.past_before


def whole_number(amount: Amount, most: int) -> bool:
    return amount.value == int(amount.value) and 0 <= amount.value <= most
