"""What the words of time mean in a language: the form in which the two languages' data is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from importlib import import_module
from itertools import chain
from typing import NamedTuple, TypeVar

from etiquette_lint.model import Language
from etiquette_lint.text.moments.fixed import Fixed

T = TypeVar("T")


class Frame:
    """What stands before a time and says how it bounds what is promised. Bits of a number: an
    enumeration would cost more than all else that is done with them.
    """

    NONE = 0
    AT = 1  # в, о
    ON = 2  # на, which says until when, or for how long
    BY = 4  # до, к, не позднее
    FROM = 8  # с, от
    AFTER = 16  # после, не раньше
    THROUGH = 32  # через
    WITHIN = 64  # в течение, за, не более
    BETWEEN = 128  # между
    ABOUT = 256  # около, примерно


class Unit(StrEnum):
    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    NIGHT_AND_DAY = "24 hours"  # сутки, доба
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Part(NamedTuple):
    """A part of the day, in hours: it lasts ``until``; what is promised ``by`` it is due then.

    Said alone from ``stale`` on, it is tomorrow's. None is the end of the working day.
    """

    until: int | None
    by: int
    stale: int


MORNING, NOON = Part(12, 10, 9), Part(14, 13, 13)
DAYTIME, EVENING, NIGHT = Part(18, 12, 15), Part(22, 18, 20), Part(30, 22, 24)
FIRST_HALF, SECOND_HALF = Part(13, 13, 12), Part(None, 18, 18)


class Table(NamedTuple):
    """Folded words and their meanings. A word may stand in several of these."""

    frames: Mapping[str, int]
    frame_pairs: Mapping[tuple[str, str], int]
    numbers: Mapping[str, float]
    one: frozenset[str]
    units: Mapping[str, Unit]
    bare_units: frozenset[str]  # «через час»: no number is needed
    before_number: frozenset[str]  # «минут пять»
    halves: Mapping[str, tuple[float, Unit]]  # «полчаса»
    working: frozenset[str]  # «рабочих» дней
    plain: frozenset[str]  # adjectives of units that change nothing
    hours: Mapping[str, int]  # «к пяти», «о п'ятій»
    hours_on: frozenset[str]  # «на десяту»
    hour_words: frozenset[str]  # «в пять часов»
    past_hour: Mapping[str, int]  # «половина пятого», «пів на п'яту»: the hour that is not over
    full_hour: Mapping[str, int]  # «без пяти пять», «за п'ять п'ята»
    half: frozenset[str]
    quarter: frozenset[str]
    to_hour: frozenset[str]  # «на» of «пів на п'яту»
    after_hour: frozenset[str]  # «по» of «чверть по п'ятій»
    before_hour: frozenset[str]  # «без», «за»
    clock_words: Mapping[str, int]  # «полдень», in hours
    parts: Mapping[str, Part]
    adverbs: Mapping[str, Part]  # parts that need no preposition: «вечером»
    suffixes: Mapping[str, Part]  # of an hour: «5 утра», «5 вечора»
    halves_of_day: Mapping[str, Part]  # «первой» половине дня
    days: Mapping[str, int]  # «завтра», «завтрашнего»
    weekdays: Mapping[str, int]
    shy_weekdays: frozenset[str]  # homonyms and abbreviations, which need a preposition
    months: Mapping[str, int]
    ordinals: Mapping[str, int]  # «пятого» мая
    of_month: frozenset[str]  # «числа»
    year_words: frozenset[str]
    ends: Mapping[str, str]  # «конца»: end, «начале»: start, «середине»: middle
    which: Mapping[str, int]  # «этой» неделе, «следующей»
    unframed: frozenset[str]  # those that need no preposition: «цього» тижня
    nearest: frozenset[str]  # «ближайшие» 15 минут
    weekend: frozenset[str]
    distances: frozenset[str]  # «от» of a document's date and of «от 0 до 20»
    joining: frozenset[str]  # «или»: either will do, so the later one counts
    until: frozenset[str]  # between the ends of a span
    inclusive: frozenset[str]  # «до 5 мая включительно»
    past: frozenset[str]  # «назад»
    past_before: frozenset[str]  # «прошлую» пятницу, «каждый» вторник
    since: frozenset[str]  # «после» оплаты: not from now on
    twins: frozenset[str]  # «день-два», «четверг-пятницу»: those that are met
    vague: Fixed
    eventual: Fixed  # stated, but by an event and not by the clock
    never: Fixed  # «днём рождения»

    def starts(self) -> frozenset[str]:
        """Words that a stated time may begin with."""
        return frozenset(
            chain(
                self.frames,
                (first for first, _ in self.frame_pairs),
                self.cores(),
                self.numbers,
                self.which,
                self.nearest,
                self.half,
                self.quarter,
                self.before_hour,
                self.ends,
                self.halves_of_day,
                self.working,
                self.plain,
                self.ordinals,
                self.eventual.starts(),
            )
        )

    def cores(self) -> frozenset[str]:
        """Words of which any stated time has one, unless it has figures."""
        return frozenset(
            chain(
                self.units,
                self.halves,
                self.twins,
                self.hours,
                self.hour_words,
                self.past_hour,
                self.full_hour,
                self.clock_words,
                self.parts,
                self.adverbs,
                self.days,
                self.weekdays,
                self.months,
                self.of_month,
                self.weekend,
                self.ordinals,
                self.eventual.anchors(),
            )
        )


def spread(groups: Mapping[T, str]) -> dict[str, T]:
    """Each word of the groups with what its group means."""
    return {word: meaning for meaning, words in groups.items() for word in words.split()}


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def numbered(words: str, first: int = 1) -> dict[str, int]:
    """Groups of synonyms, parted by commas, counted."""
    groups: Iterable[str] = words.split(",")
    return {word: number for number, group in enumerate(groups, first) for word in group.split()}


def pairs(words: str) -> Iterator[tuple[str, str]]:
    """«в/у течение» → («в», «течение»), («у», «течение»)."""
    for pair in words.split(","):
        first, second = pair.split()
        for one in first.split("/"):
            for other in second.split("/"):
                yield one, other


@cache
def table_of(language: Language) -> Table | None:
    names = {Language.RU: "russian", Language.UK: "ukrainian"}
    if language not in names:
        return None
    module = import_module(f"etiquette_lint.text.moments.{names[language]}")
    table: Table = module.TABLE
    return table
