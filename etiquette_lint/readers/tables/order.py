"""The order in which messages were written, and that in which a table has them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from operator import le
from typing import Any

from etiquette_lint.readers.tables.table import Rows

Sent = list[datetime | None]


def ascends(sent: Sent) -> bool:
    """Whether no moment is earlier than the one before; of what cannot be compared, yes."""
    moments: list[Any] = sent if None not in sent else [each for each in sent if each is not None]
    try:
        return all(map(le, moments, islice(moments, 1, None)))
    except TypeError:  # some with an offset, some without
        return True


def first_descent(sent: Sent) -> int:
    """Which is the first to be earlier than the one before it; there is one."""
    at = len(sent) - 1
    while at > 0 and not ascends(sent[:at]):
        at -= 1
    return at


def descends(keyed: Iterable[tuple[str, datetime | None]]) -> bool:
    """Whether, of messages by conversation, more stand above older ones than below."""
    latest: dict[str, datetime] = {}
    ups = downs = 0
    for key, moment in keyed:
        if moment is None:
            continue
        before = latest.get(key, moment)
        if (before.tzinfo is None) is (moment.tzinfo is None):
            ups += moment > before
            downs += moment < before
        latest[key] = moment
    return downs > ups


def turned_round(rows: Rows, sent: Sent) -> tuple[Rows, Sent]:
    """Rows of a table with the newest on top, the oldest first."""
    if ascends(sent) and sent[:1] != sent[-1:]:
        return rows, sent
    return rows[::-1], sent[::-1]


def by_time(rows: Rows, sent: Sent) -> tuple[Rows, Sent] | None:
    """The rows sorted, those of one moment as they stood; None where times do not allow it."""
    moments: list[Any] = sent
    try:
        order = sorted(range(len(sent)), key=moments.__getitem__)
    except TypeError:
        return None
    return rows.picked(order), [sent[at] for at in order]
