"""When a message was sent, in the words of the language that VK was set to.

``5 мая 2022 в 1:34:19``, ``5 трав 2022 о 1:34:19``, ``at 1:34:19 am on 5 May 2022``.
"""

from __future__ import annotations

import re
from datetime import datetime

_MONTHS = (
    ("янв", "січ", "jan"),
    ("фев", "лют", "feb"),
    ("мар", "бер", "mar"),
    ("апр", "кві", "apr"),
    ("май", "мая", "тра", "may"),
    ("июн", "чер", "jun"),
    ("июл", "лип", "jul"),
    ("авг", "сер", "aug"),
    ("сен", "вер", "sep"),
    ("окт", "жов", "oct"),
    ("ноя", "лис", "nov"),
    ("дек", "гру", "dec"),
)
MONTHS = {begins: number for number, names in enumerate(_MONTHS, 1) for begins in names}

_DAY = r"(\d{1,2})\s+([^\W\d]{3,12})\.?\s+(\d{4})"
_DAY_FIRST = re.compile(rf"{_DAY}\s+(?:[^\W\d]{{1,3}}\s+)?(\d{{1,2}}):(\d\d):(\d\d)\s*$")
_TIME_FIRST = re.compile(rf"(?:at\s+)?(\d{{1,2}}):(\d\d):(\d\d)\s+([ap])m\s+on\s+{_DAY}\s*$")


def parted(header: str) -> tuple[str, datetime | None]:
    """What stands before a date at the end, and the date; all of it where there is no date."""
    if found := _DAY_FIRST.search(header):
        day, month, year, hour, minute, second = found.groups()
    elif found := _TIME_FIRST.search(header):
        hour, minute, second, half, day, month, year = found.groups()
        hour = str(int(hour) % 12 + 12 * (half == "p"))
    else:
        return header, None
    number = MONTHS.get(month[:3].lower(), 0)
    try:
        sent_at = datetime(int(year), number, int(day), int(hour), int(minute), int(second))
    except ValueError:
        return header, None
    return header[: found.start()].rstrip(" ,\n\t\xa0"), sent_at
