"""One time read from the words at a place: its parts, and what joins them."""

from __future__ import annotations

import re

from etiquette_lint.model import TokenKind
from etiquette_lint.text.moments.clocks import clock_at
from etiquette_lint.text.moments.dates import day_at
from etiquette_lint.text.moments.days import Weekday
from etiquette_lint.text.moments.due import Meaning
from etiquette_lint.text.moments.joining import either, joined
from etiquette_lint.text.moments.lengths import length_at
from etiquette_lint.text.moments.table import Frame
from etiquette_lint.text.moments.view import Piece, View

_UNKNOWN = Meaning(unknown=True)
# What a slot of a template may be called that a time is put in.
_TIMELY = re.compile(
    r"time|date|day|hour|minute|deadline|until|eta\b|term"
    r"|срок|дат[аы]|врем|час|день|дня|дней|термін|строк"
)
_PAST_COMPARED = frozenset({"чем", "ніж", "срока", "строку", "терміну"})


def vague_at(view: View, at: int) -> int | None:
    """Where a vague time that begins here ends."""
    end = view.table.vague.end(view.words, at)
    if end is None or view.said(at - 1) == "не" or view.said(end) in _PAST_COMPARED:
        return None  # «не позже пятницы», «позже, чем обещали»
    return end


def stated_at(view: View, at: int) -> Piece | None:
    """The longest stated time that begins here."""
    found = _piece(view, at)
    end = view.table.eventual.end(view.words, at)
    if end is not None and (found is None or end >= found.end):
        return Piece(end, _UNKNOWN)
    if found is None:
        return None
    while following := _following(view, found):
        found = following
    if view.said(found.end) in view.table.inclusive:
        found = found._replace(end=found.end + 1)
    if found.meaning.length and _since_an_event(view, found.end):
        return found._replace(meaning=_UNKNOWN)
    return found


def _piece(view: View, at: int) -> Piece | None:
    start, frame = view.frame(at)
    never = view.table.never
    if never.end(view.words, at) or never.end(view.words, start):
        return None
    if view.kind(start) is TokenKind.PLACEHOLDER and _TIMELY.search(view.text(start)):
        return Piece(start + 1, _UNKNOWN, frame)
    readings = [
        day_at(view, start, frame),
        clock_at(view, start, frame),
        length_at(view, at, start, frame),
    ]
    if frame and (bare := _at_last_frame(view, at, start)):
        readings.append(bare)
    found = [piece for piece in readings if piece]
    if not found or _is_over(view, at):
        return None
    return max(found, key=lambda piece: piece.end)


def _at_last_frame(view: View, at: int, start: int) -> Piece | None:
    """«до пів на п'яту», «близько за чверть п'ята»: the last «preposition» begins the time."""
    if start - at < 1 or view.said(start - 1) not in view.table.before_hour:
        return None
    return clock_at(view, start - 1, Frame.AT)


def _following(view: View, found: Piece) -> Piece | None:
    """The time with a neighbour that says more of it."""
    place = found.end
    if view.said(place) in view.table.joining or view.is_dash(place):
        other = _piece(view, place + 1)
        return either(found, other) if other else None
    if view.text(place) == ",":
        place += 1
    other = _piece(view, place)
    if other is None and isinstance(found.meaning.day, Weekday):
        other = day_at(view, place, Frame.AT)  # «во вторник, 17-го»
    return joined(found, other) if other else None


def _since_an_event(view: View, at: int) -> bool:
    """«через 3 дня после оплаты», «за 2 дня до заезда»."""
    if view.said(at) not in view.table.since or not view.said(at + 1):
        return False
    return _piece(view, at) is None


def _is_over(view: View, at: int) -> bool:
    """«в прошлую пятницу», «каждый понедельник»."""
    before = view.said(at - 1)
    return before in view.table.past_before
