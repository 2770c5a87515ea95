"""Names of months in Russian, Ukrainian and English, in full, inflected and cut short."""

from __future__ import annotations

# What a name begins with; of several that fit, the first.
_STEMS = (
    (1, "январ янв січ jan"),
    (2, "феврал фев лют feb"),
    (3, "март мар берез бер mar"),
    (4, "апрел апр квіт кві apr"),
    (6, "июн червн june jun"),
    (7, "июл липн лип july jul"),
    (6, "чер"),
    (5, "май мая травн трав тра may"),
    (8, "август авг серпн сер aug"),
    (9, "сентябр сент сен верес вер sep"),
    (10, "октябр окт жовт жов oct"),
    (11, "ноябр ноя листопад лист лис nov"),
    (12, "декабр дек груд гру dec"),
)


def month_of(name: str) -> int | None:
    """1 to 12, or None where the word is no month."""
    name = name.casefold().replace("ё", "е")
    for month, stems in _STEMS:
        if name.startswith(tuple(stems.split())):
            return month
    return None
