"""Times that a message states: what was promised for when.

A :class:`Moment` is a run of words with their meaning. It is a point («в 15:00», «через час»), a
span («завтра», «до пятницы», «в течение дня») or vague («на днях»); ``due`` tells by when what was
promised should have happened. What is past («5 минут назад») or recurs («каждый вторник») is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from enum import StrEnum
from functools import cache

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.records import record
from etiquette_lint.text.moments.due import Meaning
from etiquette_lint.text.moments.reading import stated_at, vague_at
from etiquette_lint.text.moments.table import Frame, table_of
from etiquette_lint.text.moments.view import View
from etiquette_lint.text.words import Word

CLOSING = time(18)  # of a working day, where nobody says otherwise

# What a stated time may begin with, or consist of, besides words.
FIGURES = (TokenKind.TIME, TokenKind.DATE, TokenKind.NUMBER, TokenKind.PLACEHOLDER)


class Sort(StrEnum):
    POINT = "point"
    SPAN = "span"
    VAGUE = "vague"


STATED = frozenset({Sort.POINT, Sort.SPAN})
VAGUE = frozenset({Sort.VAGUE})


@record
class Moment:
    """Words ``start`` to ``end`` (half-open) of a message."""

    start: int
    end: int
    sort: Sort
    meaning: Meaning

    def due(self, said_at: datetime, closing: time = CLOSING) -> datetime | None:
        """The latest moment by which what was promised should have happened.

        Days end when work does, at ``closing``, or at midnight once that is over; a weekday is the
        next one («в понедельник» of a Monday is in a week); ends of spans count («2–3 дня»: three).
        None for what is vague, depends on an event or has passed. In the zone of ``said_at``.
        """
        return self.meaning.due(said_at, closing)


def moments(words: Sequence[Word], language: Language) -> list[Moment]:
    """All times of a message, from left to right, none overlapping.

    Where the language is not known, the longer reading of either counts.
    """
    found, at = [], 0
    languages = (Language.RU, Language.UK) if language is Language.UNKNOWN else (language,)
    while at < len(words):
        readings = [m for each in languages if (m := moment_at(words, at, each))]
        if readings:
            best = max(readings, key=lambda moment: moment.end)
            found.append(best)
            at = best.end
        else:
            at += 1
    return found


def moment_at(
    words: Sequence[Word], at: int, language: Language, sorts: frozenset[Sort] | None = None
) -> Moment | None:
    """The longest moment that begins at a word."""
    table = table_of(language)
    if table is None:
        return _by_figures(words, at, sorts)
    view = View(words, table, language)
    stated = stated_at(view, at) if sorts != VAGUE else None
    vague = vague_at(view, at) if sorts != STATED else None
    if vague is not None and (stated is None or vague > stated.end):
        return Moment(at, vague, Sort.VAGUE, Meaning(unknown=True))
    if stated is None:
        return None
    end, meaning, frame = stated
    exact = meaning.length or meaning.clock
    spanning = Frame.BY | Frame.WITHIN | Frame.BETWEEN | Frame.AFTER | Frame.FROM
    pointed = frame & Frame.THROUGH or (exact and not frame & spanning and not meaning.length)
    return Moment(at, end, Sort.POINT if pointed else Sort.SPAN, meaning)


def _by_figures(words: Sequence[Word], at: int, sorts: frozenset[Sort] | None) -> Moment | None:
    """«15:00» and «12.05.2026» in a language of which nothing is known."""
    if words[at].kind not in (TokenKind.TIME, TokenKind.DATE) or sorts == VAGUE:
        return None
    from etiquette_lint.text.moments import russian

    piece = stated_at(View(words[at : at + 1], russian.TABLE, Language.OTHER), 0)
    return Moment(at, at + 1, Sort.POINT, piece.meaning) if piece else None


@cache
def starts(language: Language, sorts: frozenset[Sort]) -> frozenset[str]:
    """Folded words that a moment of these sorts may begin with."""
    table = table_of(language)
    if table is None:
        return frozenset()
    return table.vague.starts() if sorts == VAGUE else table.starts()


@cache
def cores(language: Language, sorts: frozenset[Sort]) -> frozenset[str]:
    """Folded words of which any moment of these sorts has one, unless it has figures."""
    table = table_of(language)
    if table is None:
        return frozenset()
    return table.vague.anchors() if sorts == VAGUE else table.cores()
