"""Working hours as they are written, and what the whole program makes of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from etiquette_lint.api import Linter
from etiquette_lint.config import load_config
from etiquette_lint.engine.hours import calendar_of
from etiquette_lint.model import Channel
from etiquette_lint.worktime import Calendar

KYIV = ZoneInfo("Europe/Kyiv")
HOURS = """
timezone: Europe/Kyiv
working_hours:
  from: 9:00
  until: 18:00
  breaks: ["13:00-14:00"]
  by_day: {sat: 10:00-15:00}
  holidays: [ru]
  days_off: [2026-03-03, 03-05]
  extra_days: [2026-03-08]
  channels:
    livechat: {from: 22:00, until: 6:00, breaks: [], by_day: {}}
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "etiquette.yml"
    path.write_text(HOURS, "utf-8")
    return path


def calendar(written: Path, channel: Channel = Channel.MESSENGER) -> Calendar:
    config = load_config(written.parent, written)
    return calendar_of(config.working_hours, channel, config.timezone)


def hours(calendar: Calendar, day: str) -> float:
    start = datetime.fromisoformat(day).replace(tzinfo=KYIV)
    return calendar.between(start, start + timedelta(days=1)) / timedelta(hours=1)


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        ("2026-03-02", 8),
        ("2026-03-03", 0),  # a day off
        ("2026-03-05", 0),  # every year's
        ("2026-03-07", 5),  # a Saturday
        ("2026-03-08", 8),  # a holiday, a Sunday, and worked all the same
        ("2026-03-09", 0),  # off for the 8th
    ],
)
def test_what_a_day_comes_to(written: Path, day: str, worked: float) -> None:
    assert hours(calendar(written), day) == worked


def test_a_channel_has_hours_of_its_own(written: Path) -> None:
    night = calendar(written, Channel.LIVECHAT)
    assert night.is_open(datetime(2026, 3, 7, 3, tzinfo=KYIV))
    assert not night.is_open(datetime(2026, 3, 7, 12, tzinfo=KYIV))
    assert hours(night, "2026-03-03") == 6  # what is left of Monday's shift


def judged(folder: Path, name: str, text: str) -> list[str]:
    path = folder / name
    path.write_text(text, "utf-8")
    config = load_config(
        folder, folder / "etiquette.yml", {"select": ["channel-sla", "quiet-hours"]}
    )
    return [finding.rule_id for finding in Linter(config).check_path(path)]


TABLE = '{{"role": "{role}", "author": "{role}", "time": "{time}", "text": "{text}"}}\n'


@pytest.mark.parametrize(
    ("asked", "answered", "late"),
    [
        # clocks go forward in Kyiv on 29 March 2026, a Sunday
        ("2026-03-28T14:00:00+02:00", "2026-03-30T10:00:00+03:00", False),
        ("2026-03-28T14:00:00+02:00", "2026-03-30T10:01:30+03:00", True),
        ("2026-03-02T07:30:00Z", "2026-03-02T09:00:00Z", False),  # half past nine in Kyiv
        ("2026-03-02T10:30:00Z", "2026-03-02T13:00:00Z", False),  # a break of an hour
        ("2026-03-02T07:30:00Z", "2026-03-02T10:45:00Z", True),
        ("2026-03-02T14:30:00Z", "2026-03-04T07:30:00Z", False),  # a day off between
    ],
)
def test_waits_are_counted_by_the_team_s_clock(
    written: Path, asked: str, answered: str, late: bool
) -> None:
    chat = TABLE.format(role="client", time=asked, text="Добрый день! Где мой заказ?")
    chat += TABLE.format(role="staff", time=answered, text="Добрый день! Уже едет.")
    assert judged(written.parent, "chat.jsonl", chat) == ["channel-sla"] * late


def test_night_is_the_client_s(written: Path) -> None:
    chat = TABLE.format(role="client", time="2026-03-02T05:00:00Z", text="Спасибо")
    chat += TABLE.format(role="staff", time="2026-03-02T15:30:00Z", text="Ваш столик готов, ждём.")
    assert judged(written.parent, "chat.jsonl", chat) == []  # half past five in Kyiv
    written.write_text(HOURS + "client_timezone: Asia/Almaty\n", "utf-8")
    assert judged(written.parent, "chat.jsonl", chat) == ["quiet-hours"]
