"""Guessing which column is what, by names that are checked against values, then by values alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from etiquette_lint.readers.tables.headers import fields_of
from etiquette_lint.readers.tables.looks import Look

Places = dict[str, int]

_HALF = 0.5
_NEARLY = 0.9
_SHORT = 40  # characters: longer values are nobody's name
_LONG = 15
_WIDER = 2  # how many times longer than any other the texts must be to be known by that
_FEWEST = 3  # rows that a guess by values wants


def _any(look: Look) -> bool:
    return True


def _text(look: Look) -> bool:
    return not look.cells or (look.lettered >= _HALF and not look.is_date)


def _no_date(look: Look) -> bool:
    """Numbers may look like a moment, and be none."""
    return not look.is_date or look.numeric >= _HALF


def is_prose(look: Look) -> bool:
    return look.sentences >= _HALF and look.length >= _LONG and not look.is_date


def _name(look: Look) -> bool:
    return not look.answers and not look.is_date


def _person(look: Look) -> bool:
    return _name(look) and (not look.cells or look.lettered >= _HALF)


def _side(look: Look) -> bool:
    return look.roles >= _HALF


def _nothing_but_sides(look: Look) -> bool:
    return look.roles >= _NEARLY


# What the values must bear out before a name is believed, in the order of who chooses first.
_BORNE_OUT: dict[str, Callable[[Look], bool]] = {
    "text": _text,
    "conversation": _no_date,
    "time": lambda look: not look.cells or look.dated >= _HALF,
    "incoming": lambda look: look.answers,
    "outgoing": lambda look: look.answers,
    "bot": lambda look: look.answers,
    "internal": lambda look: look.answers,
    "public": lambda look: look.answers,
    "role": _side,
    "author": _name,
    "author_id": _any,
    "staff_name": _person,
    "client_name": _person,
    "kind": lambda look: look.kinds >= _HALF,
    "channel": lambda look: look.channels >= _HALF,
    "id": _no_date,
    "reply_to": _no_date,
    "media": _name,
    "title": _name,
}


def fits(field: str, look: Look) -> bool:
    """Whether the values bear out that the column is what its name says."""
    if field in ("time", "date"):
        return look.dated >= _HALF
    return _BORNE_OUT[field](look)


def by_name(header: Sequence[str], looks: Sequence[Look], told: Places) -> Places:
    """``told`` and what names add to it."""
    named = [fields_of(name) for name in header]
    columns = dict(told)

    def choose(field: str, fits: Callable[[Look], bool], called: str | None = None) -> None:
        taken = set(columns.values())
        able = [
            (not looks[place].cells, known[called or field], place)
            for place, known in enumerate(named)
            if (called or field) in known and place not in taken and fits(looks[place])
        ]
        if able and field not in columns:
            columns[field] = min(able)[-1]

    for field, fits in _BORNE_OUT.items():
        if field == "time":
            _times(named, looks, columns)
        choose(field, fits)
        if field == "role":  # «Кто написал»: клиент, оператор
            choose(field, _nothing_but_sides, called="author")
        if field == "text":
            choose(field, is_prose, called="prose")
            choose(field, _any)  # numbers, perhaps, but nothing else is called so
    _from_ids(named, looks, columns)
    return columns


def by_look(looks: Sequence[Look], columns: Places, *, nameless: bool) -> Places:
    """``columns`` and what values alone make plain: one column that can be nothing else.

    Unless the names are ``nameless``, saying nothing at all, one that is called something else is
    not taken for people or sides: it may be towns and states.
    """
    columns = dict(columns)

    def free() -> list[int]:
        taken = set(columns.values())
        return [place for place, look in enumerate(looks) if place not in taken and look.cells]

    if "text" not in columns:
        proses = sorted(
            (place for place in free() if is_prose(looks[place])), key=lambda p: -looks[p].length
        )
        rivals = [looks[place].length for place in proses[1:]]
        if proses and not any(looks[proses[0]].length < _WIDER * length for length in rivals):
            columns["text"] = proses[0]
    if "text" not in columns:
        return columns
    if "time" not in columns:
        dated = [place for place in free() if looks[place].timed >= _NEARLY]
        if len(dated) == 1:
            columns["time"] = dated[0]
    if not nameless:
        return columns
    if not {"role", "incoming", "outgoing"} & columns.keys():
        sides = [place for place in free() if looks[place].roles >= _NEARLY]
        if len(sides) == 1:
            columns["role"] = sides[0]
    if "author" not in columns:
        people = [place for place in free() if _like_people(looks[place])]
        if len(people) == 1:
            columns["author"] = people[0]
    return columns


def _like_people(look: Look) -> bool:
    """A few short values that come again and again."""
    return (
        len(look.cells) >= _FEWEST
        and look.lettered >= _NEARLY
        and look.length <= _SHORT
        and 1 < look.distinct <= max(2, len(look.cells) // 2)
        and not look.answers
    )


def _times(named: Sequence[dict[str, int]], looks: Sequence[Look], columns: Places) -> None:
    """A column of moments; or the day and the time of day, each in a column of its own."""
    if "time" in columns:
        return
    taken = set(columns.values())
    able = [
        place
        for place, known in enumerate(named)
        if place not in taken and not {"time", "date", "clock"}.isdisjoint(known)
    ]
    full = [p for p in able if looks[p].timed >= _HALF and not looks[p].days_only]
    days = [place for place in able if looks[place].dated >= _HALF]
    hours = [place for place in able if looks[place].hours >= _HALF]
    if "date" in columns:
        if hours:
            columns["time"] = hours[0]
        return
    bare = [place for place in days if place not in full]
    if full:
        columns["time"] = min(full, key=lambda place: min(_ranks(named[place])))
    if hours and bare and not full:
        columns["date"], columns["time"] = bare[0], hours[0]
    elif bare and not full:
        columns["time"] = bare[0]


def _ranks(known: dict[str, int]) -> list[int]:
    return [rank for field, rank in known.items() if field in ("time", "date", "clock")]


def _from_ids(named: Sequence[dict[str, int]], looks: Sequence[Look], columns: Places) -> None:
    """An "id" that comes again is a conversation's, where nothing else tells them apart."""
    if "conversation" in columns:
        return
    taken = set(columns.values()) - {columns.get("id", -1)}
    for place, known in enumerate(named):
        if "id" in known and place not in taken and looks[place].repeats:
            columns["conversation"] = place
            if columns.get("id") == place:
                del columns["id"]
            return
