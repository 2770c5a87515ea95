"""``hours``: messages that staff start when the client may be asleep."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone

import pytest

from etiquette_lint.config.settings import WorkingHours
from etiquette_lint.model import Author, Conversation, Fact, Finding, Message, Role
from tests.checks.conftest import One
from tests.checks.folder import Folder, texts

DAY = {"kind": "hours", "from": "9:00", "until": "20:00", "after_client": "30m"}
SAID = {"message": texts("{time} not {from}-{until}")}


def at(clock: str, day: int = 2) -> str:
    return f"2026-03-0{day} {clock} staff: Добрый день"


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ("08:59", ["08:59 not 09:00-20:00"]),
        ("09:00", []),
        ("19:59:59", []),
        ("20:00", ["20:00 not 09:00-20:00"]),
        ("00:00", ["00:00 not 09:00-20:00"]),
    ],
)
def test_the_day_has_its_bounds(one: One, clock: str, said: list[str]) -> None:
    assert [finding.text for finding in one(DAY, **SAID).report(at(clock))] == said


def test_an_answer_within_the_margin_is_not_begun_by_staff(one: One) -> None:
    rule = one(DAY)
    late = """
        2026-03-02 22:00 client: Вы ещё работаете?
        2026-03-02 22:30 staff: Да
        2026-03-02 22:55 staff: Слушаю вас
        2026-03-02 23:26 staff: Пора спать
    """
    assert rule.in_chat(late) == ["Пора спать"]


def test_the_margin_is_counted_over_midnight(one: One) -> None:
    chat = """
        2026-03-02 23:50 client: Вы ещё работаете?
        2026-03-03 00:10 staff: Да
        2026-03-03 00:50 client: Спасибо
        2026-03-03 01:30 staff: Не за что
    """
    assert one(DAY).in_chat(chat) == ["Не за что"]


def test_an_emergency_excuses_the_whole_turn(one: One) -> None:
    rule = one({**DAY, "unless": {"ru": ["~авария"]}})
    chat = """
        2026-03-02 23:10 staff: Добрый вечер
        2026-03-02 23:45 staff: На линии авария, воды не будет
    """
    assert rule.in_chat(chat) == []
    assert rule.in_chat(chat.replace("авария", "ремонт")) == [
        "Добрый вечер",
        "На линии ремонт, воды не будет",
    ]


def test_a_team_has_hours_of_its_own(one: One) -> None:
    rule = one(DAY)
    until_ten = {"offence": {"until": "22:00"}}
    assert rule.in_chat(at("21:00"), rules=until_ten) == []
    assert rule.in_chat(at("22:00"), rules=until_ten) == ["Добрый день"]
    assert rule.in_chat(at("08:00"), rules={"offence": {"from": "8:00"}}) == []


def test_when_the_team_works_is_not_when_clients_sleep(one: One) -> None:
    shop = WorkingHours(time(11), time(23), ("mon",))
    assert one(DAY).in_chat(at("10:00"), working_hours=shop) == []
    assert one(DAY).in_chat(at("22:00"), working_hours=shop) == ["Добрый день"]


@pytest.mark.parametrize(
    ("clock", "found"),
    [("21:59", True), ("22:00", False), ("23:30", False), ("03:00", False), ("06:00", True)],
)
def test_a_night_shift(one: One, clock: str, found: bool) -> None:
    night = {"offence": {"from": "22:00", "until": "6:00"}}
    assert bool(one(DAY).in_chat(at(clock), rules=night)) is found


def test_hours_until_midnight(one: One) -> None:
    late = {"offence": {"until": "0:00"}}
    assert one(DAY).in_chat(at("23:59"), rules=late) == []
    assert one(DAY).in_chat(at("00:01"), rules=late) == ["Добрый день"]


def heard(folder: Folder, sent: datetime, zone: str | None) -> list[Finding]:
    folder.rule(DAY, **SAID)
    author = Author("1", "Анна", Role.STAFF)
    facts = frozenset({Fact.ROLES, Fact.TURNS, Fact.TIME, Fact.ZONE})
    conversation = Conversation("c", "c", [Message("1", author, sent, "Добрый день")], facts)
    return list(folder.linter(timezone=zone).check_conversation(conversation))


UTC = timezone.utc  # noqa: UP017


@pytest.mark.parametrize(
    ("sent", "zone", "said"),
    [
        (datetime(2026, 3, 2, 18, 30, tzinfo=UTC), None, []),
        (datetime(2026, 3, 2, 18, 30, tzinfo=UTC), "Europe/Kyiv", ["20:30"]),
        (datetime(2026, 7, 2, 17, 30, tzinfo=UTC), "Europe/Kyiv", ["20:30"]),  # summer time
        (datetime(2026, 3, 29, 6, 30, tzinfo=UTC), "Europe/Kyiv", []),  # its first day: 9:30
        (datetime(2026, 3, 28, 6, 30, tzinfo=UTC), "Europe/Kyiv", ["08:30"]),  # the day before
        (datetime(2026, 3, 2, 22, 30, tzinfo=UTC), "Asia/Almaty", ["03:30"]),
        (datetime(2026, 3, 2, 21, 0, tzinfo=timezone(timedelta(hours=3))), "UTC", []),
        (datetime(2026, 3, 2, 21, 0), "Asia/Tokyo", ["21:00"]),  # a clock without a zone is local
    ],
)
def test_the_clock_is_the_teams(
    folder: Folder, sent: datetime, zone: str | None, said: list[str]
) -> None:
    assert [finding.text.split()[0] for finding in heard(folder, sent, zone)] == said


def test_only_what_matches(one: One) -> None:
    rule = one({**DAY, "ru": ["~скидка"]})
    chat = """
        2026-03-02 08:15 staff: Доброе утро
        2026-03-02 08:16 staff: Скидки на всё
        2026-03-02 08:17 staff: Скидка до вечера
    """
    assert rule.in_chat(chat) == ["Скидки на всё"]
    assert rule.in_chat(chat.replace(" 08:", " 10:")) == []


def test_whose_words_they_are_does_not_hang_on_what_else_is_said(one: One) -> None:
    rule = one({**DAY, "ru": ["~скидка .. всё"]})
    forwarded = "2026-03-02 08:16 staff [forward Ира]: Скидки на всё"
    assert rule.in_chat(forwarded) == []
    near = "2026-03-02 08:15 staff: Всё о скидках"  # sets the rule off, and does not match
    assert rule.in_chat(f"{near}\n{forwarded}") == []


def test_only_some_kinds(one: One) -> None:
    rule = one({**DAY, "kinds": ["call"]})
    assert rule.in_chat("2026-03-02 20:40 staff [call 1:05]:") == [""]
    assert rule.in_chat("2026-03-02 20:40 staff: Добрый вечер") == []
    assert rule.in_chat("2026-03-02 19:40 staff [call 1:05]:") == []


@pytest.mark.parametrize(
    ("day", "clock", "found"),
    [
        ("2026-03-07", "10:30", True),
        ("2026-03-08", "11:00", False),
        ("2026-03-08", "20:00", True),
        ("2026-03-09", "10:30", False),
    ],
)
def test_weekends_begin_later(one: One, day: str, clock: str, found: bool) -> None:
    rule = one({**DAY, "weekend_from": "11:00"}, **SAID)
    said = [finding.text for finding in rule.report(f"{day} {clock} staff: Добрый день")]
    assert said == ([f"{clock} not 11:00-20:00"] if found else [])


def test_weekends_off(one: One) -> None:
    rule = one({**DAY, "weekend_off": True})
    assert rule.in_chat("2026-03-07 12:00 staff: Соберите отчёт") == ["Соберите отчёт"]
    assert rule.in_chat("2026-03-06 12:00 staff: Соберите отчёт") == []


def test_hours_that_are_wrong_themselves(one: One) -> None:
    rule = one({**DAY, "from": "9:00", "until": "9:20", "inside": True})
    assert rule.in_chat(at("09:00")) == ["Добрый день"]
    assert rule.in_chat(at("09:20")) == rule.in_chat(at("08:59")) == []


ANNOUNCED = {
    **DAY,
    "announced": {"ru": ["напишу ..3 when=@when"], "uk": ["напишу ..3 when=@when"]},
    "declined": {"ru": ["не надо"]},
}


@pytest.mark.parametrize(
    ("said", "answered", "at", "expected"),
    [
        ("Напишу завтра в 7:45", "Спасибо", "2026-03-03 07:44", True),
        ("Напишу завтра в 21:00", "Хорошо", "2026-03-03 20:30", True),
        ("Напишу сегодня до 21:00", "Хорошо", "2026-03-02 20:10", True),
        ("Напишу завтра в 7:45", "Не надо так рано", "2026-03-03 07:44", False),
        ("Напишу завтра в 7:45", "Спасибо", "2026-03-04 07:44", False),
        ("Напишу завтра в 7:45", "Спасибо", "2026-03-03 05:30", False),
        ("Напишу завтра", "Спасибо", "2026-03-03 23:10", False),
        ("Напишу завтра в 7:45", None, "2026-03-03 07:44", False),
    ],
)
def test_what_was_announced_for_the_hour_is_expected(
    one: One, said: str, answered: str | None, at: str, expected: bool
) -> None:
    lines = [f"2026-03-02 12:00 staff: {said}"]
    lines += [f"2026-03-02 12:10 client: {answered}"] if answered else []
    lines += [f"{at} staff: Готово"]
    assert (not one(ANNOUNCED).report("\n".join(lines)).findings) is expected
