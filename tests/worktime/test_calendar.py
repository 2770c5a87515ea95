"""Working time between moments: over nights, weekends, breaks, and clocks that jump."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from etiquette_lint.fields import DaySpan
from etiquette_lint.worktime import Calendar, Schedule, Weekdays
from etiquette_lint.worktime.holidays import Holidays

KYIV = ZoneInfo("Europe/Kyiv")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")  # clocks go forward by half an hour
KATHMANDU = ZoneInfo("Asia/Kathmandu")  # 5 h 45 min ahead
HOUR = timedelta(hours=1)
EVERY_DAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ROUND_THE_CLOCK = Schedule(Weekdays.of(time(0), time(0), EVERY_DAY))
NIGHTS = Schedule(Weekdays.of(time(22), time(6), EVERY_DAY))
LUNCH = Schedule(Weekdays.of(breaks=[(time(13), time(14)), (time(16), time(16, 15))]))


def office(schedule: Schedule | None = None) -> Calendar:
    return Calendar(schedule, KYIV)


def at(text: str, zone: ZoneInfo | None = KYIV) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


class TestBetween:
    @pytest.mark.parametrize(
        ("start", "end", "hours"),
        [
            ("2026-03-02 10:00", "2026-03-02 12:30", 2.5),
            ("2026-03-02 07:00", "2026-03-02 09:00", 0),
            ("2026-03-02 17:30", "2026-03-03 09:15", 0.75),  # over a night
            ("2026-03-06 17:30", "2026-03-09 09:15", 0.75),  # over a weekend
            ("2026-03-07 10:00", "2026-03-08 22:00", 0),  # within one
            ("2026-03-02 00:00", "2026-03-09 00:00", 45),
            ("2026-03-02 12:00", "2026-03-02 11:00", 0),
            ("2026-01-01 00:00", "2027-01-01 00:00", 261 * 9),
        ],
    )
    def test_of_an_office(self, start: str, end: str, hours: float) -> None:
        assert office().between(at(start), at(end)) == HOUR * hours

    def test_without_the_breaks(self) -> None:
        day = office(LUNCH)
        assert day.between(at("2026-03-02 12:30"), at("2026-03-02 14:30")) == HOUR
        assert day.between(at("2026-03-02 13:10"), at("2026-03-02 13:50")) == timedelta()
        assert day.between(at("2026-03-02 00:00"), at("2026-03-03 00:00")) == HOUR * 7.75

    def test_of_a_night_shift(self) -> None:
        night = office(NIGHTS)
        assert night.between(at("2026-03-02 12:00"), at("2026-03-03 12:00")) == HOUR * 8
        assert night.between(at("2026-03-03 05:00"), at("2026-03-03 23:00")) == HOUR * 2

    def test_a_break_after_midnight_is_cut_out_of_a_night_shift(self) -> None:
        shift = Weekdays.of(time(22), time(6), EVERY_DAY, [(time(2), time(3))])
        night = office(Schedule(shift))
        assert night.between(at("2026-03-02 12:00"), at("2026-03-03 12:00")) == HOUR * 7

    def test_a_shift_that_runs_into_the_next_one_is_not_counted_twice(self) -> None:
        week = Weekdays.of(time(20), time(8), EVERY_DAY, by_day={"tue": [(time(6), time(18))]})
        both = office(Schedule(week))
        assert both.between(at("2026-03-02 20:00"), at("2026-03-03 18:00")) == HOUR * 22

    def test_of_days_with_hours_of_their_own(self) -> None:
        saturday = [(time(10), time(12)), (time(11), time(14))]
        week = office(Schedule(Weekdays.of(by_day={"sat": saturday})))
        assert week.between(at("2026-03-07 00:00"), at("2026-03-09 00:00")) == HOUR * 4

    def test_moments_may_be_of_different_zones(self) -> None:
        start = datetime(2026, 3, 2, 8, tzinfo=UTC)  # ten in Kyiv
        assert office().between(start, at("2026-03-02 11:00")) == HOUR

    def test_without_a_zone_the_moment_s_own_counts(self) -> None:
        zone = timezone(timedelta(hours=5))
        start = datetime(2026, 3, 2, 8, tzinfo=zone)
        assert Calendar().between(start, start + HOUR * 3) == HOUR * 2

    def test_of_clocks_without_a_zone(self) -> None:
        start, end = at("2026-03-28 10:00", None), at("2026-03-30 10:00", None)
        assert office().between(start, end) == HOUR
        assert office(ROUND_THE_CLOCK).between(start, end) == HOUR * 48


class TestClocksThatJump:
    """In Kyiv clocks go from 3:00 to 4:00 on 29 March 2026, and from 4:00 to 3:00 on 25 October."""

    def test_a_day_of_23_and_one_of_25_hours(self) -> None:
        always = office(ROUND_THE_CLOCK)
        assert always.between(at("2026-03-29 00:00"), at("2026-03-30 00:00")) == HOUR * 23
        assert always.between(at("2026-10-25 00:00"), at("2026-10-26 00:00")) == HOUR * 25

    def test_a_night_shift_is_as_long_as_it_is(self) -> None:
        night = office(NIGHTS)
        assert night.between(at("2026-03-28 12:00"), at("2026-03-29 12:00")) == HOUR * 7
        assert night.between(at("2026-10-24 12:00"), at("2026-10-25 12:00")) == HOUR * 9

    def test_an_office_does_not_notice(self) -> None:
        assert office().between(at("2026-03-27 17:00"), at("2026-03-30 10:00")) == HOUR * 2

    @pytest.mark.parametrize(
        ("start", "until", "minutes"),
        [
            (time(3, 30), time(5), 60),  # an hour that is left out is over as it begins
            (time(2), time(3, 30), 60),
            (time(3, 10), time(3, 50), 0),
            (time(2), time(5), 120),
        ],
    )
    def test_hours_that_are_left_out(self, start: time, until: time, minutes: int) -> None:
        day = office(Schedule(Weekdays.of(start, until, EVERY_DAY)))
        worked = day.between(at("2026-03-29 00:00"), at("2026-03-30 00:00"))
        assert worked == timedelta(minutes=minutes)

    def test_by_half_an_hour(self) -> None:
        always = Calendar(ROUND_THE_CLOCK, LORD_HOWE)  # forward on 4 October, back on 5 April
        for day, hours in ((date(2026, 10, 4), 23.5), (date(2026, 4, 5), 24.5)):
            start = datetime.combine(day, time(0), LORD_HOWE)
            end = datetime.combine(day + timedelta(1), time(0), LORD_HOWE)
            assert always.between(start, end) == HOUR * hours

    def test_adding_goes_by_the_world_s_clock(self) -> None:
        found = office(ROUND_THE_CLOCK).add(at("2026-03-29 02:30"), HOUR)
        assert found == at("2026-03-29 04:30")


class TestAdd:
    @pytest.mark.parametrize(
        ("start", "hours", "found"),
        [
            ("2026-03-02 10:00", 2, "2026-03-02 12:00"),
            ("2026-03-02 17:30", 1, "2026-03-03 09:30"),
            ("2026-03-06 17:30", 0.5, "2026-03-06 18:00"),
            ("2026-03-06 20:00", 1, "2026-03-09 10:00"),
            ("2026-03-02 10:00", 45, "2026-03-09 10:00"),
            ("2026-03-07 12:00", 0, "2026-03-07 12:00"),
        ],
    )
    def test_to_an_office_s_time(self, start: str, hours: float, found: str) -> None:
        assert office().add(at(start), HOUR * hours) == at(found)

    def test_to_a_team_that_never_works(self) -> None:
        never = office(Schedule(off=(DaySpan(date(1, 1, 1), date(9999, 12, 31)),)))
        assert never.add(at("2026-03-02 10:00"), HOUR) is None
        assert never.next_opening(at("2026-03-02 10:00")) is None
        assert never.closing(at("2026-03-02 10:00")) is None
        assert never.between(at("2026-03-02 10:00"), at("2027-03-02 10:00")) == timedelta()


class TestOpening:
    @pytest.mark.parametrize(
        ("moment", "is_open", "opening"),
        [
            ("2026-03-02 08:59", False, "2026-03-02 09:00"),
            ("2026-03-02 09:00", True, "2026-03-02 09:00"),
            ("2026-03-02 13:30", False, "2026-03-02 14:00"),
            ("2026-03-02 18:00", False, "2026-03-03 09:00"),
            ("2026-03-06 19:00", False, "2026-03-09 09:00"),
        ],
    )
    def test_of_an_office(self, moment: str, is_open: bool, opening: str) -> None:
        day = office(LUNCH)
        assert day.is_open(at(moment)) is is_open
        assert day.next_opening(at(moment)) == at(opening)

    def test_after_midnight_a_night_shift_is_still_open(self) -> None:
        monday = office(Schedule(Weekdays.of(time(22), time(6), ["mon"])))
        assert monday.is_open(at("2026-03-03 05:59"))
        assert not monday.is_open(at("2026-03-03 06:00"))
        assert not monday.is_open(at("2026-03-02 05:00"))

    def test_closing_is_that_of_the_day_breaks_aside(self) -> None:
        day = office(LUNCH)
        assert day.closing(at("2026-03-02 10:00")) == at("2026-03-02 18:00")
        assert day.closing(at("2026-03-02 13:30")) == at("2026-03-02 18:00")
        assert day.closing(at("2026-03-02 18:00")) == at("2026-03-03 18:00")

    def test_answers_are_given_by_the_schedule_s_clock(self) -> None:
        found = office().next_opening(datetime(2026, 3, 2, 1, tzinfo=UTC))
        assert found is not None and found.utcoffset() == timedelta(hours=2)


class TestDaysThatDiffer:
    def test_days_off_and_extra_days(self) -> None:
        schedule = Schedule(
            off=(DaySpan.of("2026-03-02"), DaySpan.of("12-30..01-02")),
            extra=(DaySpan.of("2026-03-07"), DaySpan.of("2026-12-31")),
        )
        assert [d for d in range(1, 9) if office(schedule).works_on(date(2026, 3, d))] == [
            *range(3, 8)
        ]
        worked = [date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 4)]
        assert list(map(office(schedule).works_on, worked)) == [False, True, False, True]

    def test_a_russian_year_has_days_moved(self) -> None:
        russia = office(Schedule(holidays=(Holidays("ru"),)))
        assert not russia.works_on(date(2024, 5, 10))  # a Friday off for a Saturday in January
        assert not russia.works_on(date(2024, 4, 29))  # a Monday off ...
        assert russia.works_on(date(2024, 4, 27))  # ... for this Saturday
        assert not russia.works_on(date(2024, 4, 28))
        ordinary = russia.between(at("2024-04-27 00:00"), at("2024-04-28 00:00"))
        assert ordinary == HOUR * 9

    def test_in_ukraine_there_are_no_days_off_under_martial_law(self) -> None:
        ukraine = office(Schedule(holidays=(Holidays("uk"),)))
        assert not ukraine.works_on(date(2021, 8, 24))
        assert not ukraine.works_on(date(2022, 3, 8))
        assert ukraine.works_on(date(2023, 8, 24))
        assert ukraine.works_on(date(2024, 1, 1))

    def test_the_team_s_word_goes_before_the_law_s(self) -> None:
        days = (DaySpan.of("2024-01-03"), DaySpan.of("2024-05-09"))
        russia = office(Schedule(extra=days, holidays=(Holidays("ru"),)))
        assert russia.works_on(date(2024, 1, 3))
        assert not russia.works_on(date(2024, 1, 4))


zones = st.sampled_from([KYIV, LORD_HOWE, KATHMANDU, ZoneInfo("UTC"), None])
schedules = st.sampled_from([Schedule(), ROUND_THE_CLOCK, NIGHTS, LUNCH])
moments = st.datetimes(datetime(2025, 9, 1), datetime(2026, 12, 31))
calendars = st.builds(Calendar, schedules, zones)


def placed(calendar: Calendar, moment: datetime) -> datetime:
    """In the calendar's zone, as an instant: sums of local clocks are no lengths of time."""
    if calendar.zone is None:
        return moment
    return moment.replace(tzinfo=calendar.zone).astimezone(UTC)


@given(calendars, moments, moments, moments)
def test_time_between_adds_up(calendar: Calendar, a: datetime, b: datetime, c: datetime) -> None:
    first, middle, last = sorted(placed(calendar, moment) for moment in (a, b, c))
    parts = calendar.between(first, middle) + calendar.between(middle, last)
    assert calendar.between(first, last) == parts
    assert timedelta() <= parts <= last - first


@given(calendars, moments, st.integers(0, 60 * 24 * 40))
def test_what_was_added_lies_between(calendar: Calendar, moment: datetime, minutes: int) -> None:
    start, work = placed(calendar, moment), timedelta(minutes=minutes)
    end = calendar.add(start, work)
    assert end is not None
    assert calendar.between(start, end) == work


@given(calendars, moments, moments)
def test_adding_what_lies_between_comes_back(calendar: Calendar, a: datetime, b: datetime) -> None:
    start, end = sorted(placed(calendar, moment) for moment in (a, b))
    assume(calendar.is_open(end) and end > start)
    assert calendar.add(start, calendar.between(start, end)) == end


@given(calendars, moments)
def test_until_the_next_opening_nothing_is_worked(calendar: Calendar, moment: datetime) -> None:
    start = placed(calendar, moment)
    opening = calendar.next_opening(start)
    assert opening is not None and calendar.is_open(opening)
    assert calendar.between(start, opening) == timedelta()
    assert (opening == start) is calendar.is_open(start)


@given(calendars, moments, st.integers(60, 200_000))
def test_months_are_counted_as_their_days_are(
    calendar: Calendar, moment: datetime, days: int
) -> None:
    start = placed(calendar, moment)
    end = start + timedelta(days=days % 900)
    cut = start + (end - start) / 3
    assert calendar.between(start, end) == calendar.between(start, cut) + calendar.between(cut, end)


@pytest.mark.parametrize("zone", [KYIV, None])
def test_broken_clocks_are_counted_too(zone: ZoneInfo | None) -> None:
    calendar = Calendar(zone=zone)
    for year in (1970, 2106):
        assert calendar.next_opening(datetime(year, 1, 1, tzinfo=zone)) is not None
    span = calendar.between(datetime(1970, 1, 1, tzinfo=zone), datetime(2106, 1, 1, tzinfo=zone))
    assert span > timedelta(days=365 * 30)
    assert calendar.between(datetime(1, 1, 2), datetime(1, 1, 3)) <= timedelta(hours=9)
    assert calendar.next_opening(datetime(9999, 12, 30)) in (None, datetime(9999, 12, 30, 9))
