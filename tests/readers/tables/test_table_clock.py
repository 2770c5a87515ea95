"""Moments in the layouts that tables have."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.readers.tables.clock import Clock, is_time, numbers, zone_in
from etiquette_lint.readers.tables.months import month_of

MOMENT = datetime(2026, 3, 2, 10, 15)
EAST = timezone(timedelta(hours=3))


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2026-03-02 10:15", MOMENT),
        ("2026-03-02T10:15:30", MOMENT.replace(second=30)),
        ("2026-03-02T10:15:30.125Z", MOMENT.replace(second=30, microsecond=125_000, tzinfo=UTC)),
        ("2026-03-02T10:15:00+03:00", MOMENT.replace(tzinfo=EAST)),
        ("2026-03-02 10:15:00 +0300", MOMENT.replace(tzinfo=EAST)),
        ("2026-03-02 10:15:00 UTC", MOMENT.replace(tzinfo=UTC)),
        ("2026/3/2 10:15", MOMENT),
        ("02.03.2026 10:15", MOMENT),
        ("02.03.2026, 10:15:30", MOMENT.replace(second=30)),
        ("2.3.26 10:15", MOMENT),
        ("02-03-2026 10:15", MOMENT),
        ("02.03.2026 в 10:15", MOMENT),
        ("02.03.2026 10:15 (UTC+3)", MOMENT.replace(tzinfo=EAST)),
        ("02.03.2026 10:15 МСК", MOMENT.replace(tzinfo=EAST)),
        ("02.03.2026 9:05", MOMENT.replace(hour=9, minute=5)),
        ("2/3/26 10:15 AM", MOMENT),
        ("2/3/2026 10:15 pm", MOMENT.replace(hour=22)),
        ("2/3/26 12:15\u202fa.m.", MOMENT.replace(hour=0)),
        ("10:15 02.03.2026", MOMENT),
        ("10:15, 2 марта 2026", MOMENT),
        ("2 марта 2026 г., 10:15", MOMENT),
        ("2 мар. 2026 10:15", MOMENT),
        ("понедельник, 2 марта 2026 г. 10:15", MOMENT),
        ("2 березня 2026 р. о 10:15", MOMENT),
        ("2 берез. 2026, 10:15", MOMENT),
        ("Mar 2, 2026 10:15 AM", MOMENT),
        ("March 2nd, 2026 at 10:15", MOMENT),
        ("Mon, 02 Mar 2026 10:15:00 +0300", MOMENT.replace(tzinfo=EAST)),
        ("20260302T101500", MOMENT),
        ("20260302101530", MOMENT.replace(second=30)),
        ("1772446500", MOMENT.replace(tzinfo=UTC)),
        ("1772446500000", MOMENT.replace(tzinfo=UTC)),
        ("1772446500.0", MOMENT.replace(tzinfo=UTC)),
        ("46083.4270833333", MOMENT),
        ("46083,4270833333", MOMENT),
        ("  02.03.2026 10:15 ", MOMENT),
    ],
)
def test_layouts(cell: str, moment: datetime) -> None:
    clock = Clock()
    assert clock.moment(cell) == moment
    assert clock.moment(cell) == moment, "the second time, from memory"
    assert clock.moments([cell, cell]) == [moment, moment]
    assert (clock.moment(cell) or moment).tzinfo == moment.tzinfo
    assert clock.day(cell) == datetime(2026, 3, 2)


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "",
            " ",
            ":",
            "вчера",
            "10:15",
            "31.02.2026 10:15",
            "02.03.2026 25:15",
            "02.13.2026 10:15",
        ),
        *("02.03.2026 10:61", "02.03.2026 13:15 PM", "2 нартобря 2026 10:15", "12", "3,14"),
        *(
            "2026-03-02",
            "02.03.2026",
            "2 марта 2026",
            "20260302",
            "+7 916 123-45-67",
            "89161234567",
        ),
        "02.03.2026 10:15 и ещё слова",
    ],
)
def test_what_is_no_moment(cell: str) -> None:
    clock = Clock()
    assert clock.moment(cell) is None
    assert clock.moments([cell, "02.03.2026 10:15"]) == [None, MOMENT]


def test_day_order() -> None:
    assert Clock(day_first=False).moment("03/02/26 10:15") == MOMENT
    assert Clock(day_first=False).moment("02.13.2026 10:15") == datetime(2026, 2, 13, 10, 15)
    assert Clock(day_first=False).moment("2026-03-02 10:15") == MOMENT
    assert numbers("03/02/26 10:15") == (3, 2, 2026, "/")
    assert numbers("2 марта 2026") is None


def test_days() -> None:
    clock = Clock()
    assert clock.day("2 березня 2026") == datetime(2026, 3, 2)
    assert clock.day("46083") == datetime(2026, 3, 2)
    assert clock.day("02.03.99") == datetime(1999, 3, 2)
    assert clock.day("Анна") is None


def test_zones_in_names() -> None:
    assert zone_in("created_at (UTC)") == UTC
    assert zone_in("Дата, МСК") == EAST
    assert zone_in("Час (UTC+3)") == EAST
    assert zone_in("Дата") is None
    clock = Clock(zone=UTC)
    assert clock.moment("02.03.2026 10:15") == MOMENT.replace(tzinfo=UTC)
    assert clock.moments(["02.03.2026 10:15"]) == [MOMENT.replace(tzinfo=UTC)]
    assert clock.moment("2026-03-02 10:15+03:00") == MOMENT.replace(tzinfo=EAST)


def test_times() -> None:
    assert is_time("9:05")
    assert is_time("10:15:30 PM")
    assert not is_time("25:00")
    assert not is_time("02.03.2026")


@pytest.mark.parametrize(
    ("name", "month"),
    [
        *(("июня", 6), ("июля", 7), ("мая", 5), ("марта", 3), ("авг", 8), ("сентября", 9)),
        *(("червня", 6), ("липня", 7), ("травня", 5), ("листопада", 11), ("лютого", 2)),
        *(("June", 6), ("jul", 7), ("May", 5), ("Sept", 9), ("слово", None)),
    ],
)
def test_months(name: str, month: int | None) -> None:
    assert month_of(name) == month


LAYOUTS = (
    "{0:%Y-%m-%d %H:%M:%S}",
    "{0:%Y-%m-%dT%H:%M:%S}",
    "{0:%d.%m.%Y %H:%M:%S}",
    "{0:%d.%m.%y, %H:%M:%S}",
    "{0:%d/%m/%Y} {0.hour}:{0:%M:%S}",
    "{0.day}/{0.month}/{0:%Y} {0:%I:%M:%S %p}",
    "{0:%H:%M:%S} {0:%d.%m.%Y}",
    "{0:%Y%m%d%H%M%S}",
)


@given(
    st.lists(
        st.datetimes(datetime(2006, 1, 1), datetime(2068, 1, 1)).map(
            lambda moment: moment.replace(microsecond=0)
        ),
        max_size=6,
    ),
    st.sampled_from(LAYOUTS),
)
def test_what_is_written_is_read(moments: list[datetime], layout: str) -> None:
    clock = Clock()
    cells = [layout.format(moment) for moment in moments]
    assert clock.moments(cells) == moments
    assert [clock.moment(cell) for cell in cells] == moments


@given(st.lists(st.text(st.sampled_from("0123456789:.-/ TZapmУтмая+"), max_size=22), max_size=5))
def test_any_cells(cells: list[str]) -> None:
    """Whatever they are, alone and together they are read alike."""
    assert Clock().moments(cells) == [Clock().moment(cell) for cell in cells]


def test_midnight_is_a_time() -> None:
    assert Clock().moment("02.03.2026 0:00") == datetime.combine(MOMENT, time())
