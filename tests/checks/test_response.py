"""Late answers: ``response``, ``same-day``, ``after-hours``; and one too soon, ``interrupt``."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

import pytest

from etiquette_lint.config.settings import WorkingHours
from etiquette_lint.model import Channel, Fact
from tests.checks.conftest import One

LATE = {"kind": "response", "messenger": "1h", "livechat": "60s", "unless": {"ru": ["не надо"]}}
SAYS = {"message": dict.fromkeys(("ru", "uk", "en"), "{waited} / {limit}")}
OFFICE = WorkingHours(time(9), time(18))


def asked(clock: str, answered: str, text: str = "Где чек?") -> str:
    return f"2026-03-02 {clock} client: {text}\n2026-03-{answered} staff: В письме\n"


class TestResponse:
    @pytest.mark.parametrize(
        ("chat", "late"),
        [
            (asked("10:00", "02 11:00"), False),
            (asked("10:00", "02 11:01"), False),  # a clock without seconds has a minute's grace
            (asked("10:00", "02 11:02"), True),
            (asked("10:00:00", "02 11:00:01"), True),
            (asked("17:30", "03 09:30"), False),
            (asked("17:30", "03 09:45"), True),
            (asked("07:00", "02 09:50"), False),
            (asked("10:00", "02 15:00", "Не надо"), False),
        ],
    )
    def test_in_working_time(self, one: One, chat: str, late: bool) -> None:
        assert one(LATE).in_chat(chat) == ["В письме"] * late

    def test_it_says_how_long_the_wait_was(self, one: One) -> None:
        rule = one(LATE, **SAYS)
        chat = asked("17:30", "03 11:31")
        (found,) = rule.report(chat, working_hours=OFFICE)
        assert found.text == "18 hours 1 minute (3 hours 1 minute of working time) / 1 hour"
        (guessed,) = rule.report(chat)
        told = "18 hours 1 minute (3 hours 1 minute on weekdays from 9 to 18) / 1 hour"
        assert guessed.text == told
        assert found.decided == ("messenger",)
        assert found.pause is not None and found.pause.due is not None
        assert f"{found.pause.due:%d %H:%M}" == "03 09:30"
        assert [proof.text for proof in found.evidence] == ["Где чек?"]

    def test_a_channel_has_its_limit_or_none(self, one: One) -> None:
        chat = asked("10:00:00", "02 10:01:30")
        assert one(LATE).in_chat(chat) == []
        assert one(LATE).in_chat(chat, channel=Channel.LIVECHAT) == ["В письме"]
        assert one(LATE).report(chat, channel=Channel.EMAIL).skipped == {"offence": Fact.CHANNEL}
        off = {"offence": {"livechat": "off"}}
        report = one(LATE).report(chat, channel=Channel.LIVECHAT, rules=off)
        assert report.skipped == {"offence": Fact.CHANNEL} and not list(report)

    def test_a_minute_cannot_be_judged_without_seconds(self, one: One) -> None:
        report = one(LATE).report(asked("10:00", "02 10:30"), channel=Channel.LIVECHAT)
        assert report.skipped == {"offence": Fact.SECONDS} and not list(report)

    def test_which_end_of_the_burst_counts_is_a_setting(self, one: One) -> None:
        chat = """
            2026-03-02 10:00 client: Добрый день
            2026-03-02 10:04 client: Где чек?
            2026-03-02 11:03 staff: В письме
        """
        assert one(LATE).in_chat(chat) == []
        assert one(LATE).in_chat(chat, rules={"offence": {"anchor": "first"}}) == ["В письме"]

    @pytest.mark.parametrize(("of", "found"), [("first", ["Едет"]), ("next", ["В письме"])])
    def test_first_and_next_answers(self, one: One, of: str, found: list[str]) -> None:
        chat = """
            2026-03-02 10:00 client: Где заказ?
            2026-03-02 12:00 staff: Едет
            2026-03-02 12:05 client: А чек?
            2026-03-02 14:00 staff: В письме
        """
        assert one({**LATE, "of": of}).in_chat(chat) == found
        assert one({**LATE, "of": "any"}).in_chat(chat) == ["Едет", "В письме"]

    def test_a_machine_may_do_for_a_receipt(self, one: One) -> None:
        chat = """
            2026-03-02 10:00 client: Где чек?
            2026-03-02 10:00 bot: Спросим
            2026-03-02 12:00 staff: В письме
        """
        assert one(LATE).in_chat(chat) == ["В письме"]
        assert one({**LATE, "reply": "any"}).in_chat(chat) == []

    def test_only_what_was_asked_for(self, one: One) -> None:
        picky = {**LATE, "to": {"ru": ["?"], "uk": ["?"]}}
        assert one(picky).in_chat(asked("10:00", "02 15:00", "Буду в среду")) == []
        assert one(picky).in_chat(asked("10:00", "02 15:00")) == ["В письме"]

    def test_the_team_s_own_hours(self, one: One) -> None:
        chat = asked("19:00", "02 21:00")
        assert one(LATE).in_chat(chat) == []
        assert one(LATE).in_chat(chat, working_hours=WorkingHours(time(12), time(22))) != []
        monday_off = WorkingHours(days=("tue",))
        assert one(LATE).in_chat(asked("10:00", "02 15:00"), working_hours=monday_off) == []
        by_channel: dict[Channel, dict[str, Any]] = {Channel.MESSENGER: {"until": time(22)}}
        assert one(LATE).in_chat(chat, working_hours=WorkingHours(channels=by_channel)) != []

    def test_edited_and_unordered_messages(self, one: One) -> None:
        backwards = asked("10:00", "02 09:00") + asked("10:05", "02 09:10")
        assert one(LATE).in_chat(backwards) == []
        assert one(LATE).in_chat("2026-03-02 10:00 client: Где чек?") == []
        assert one(LATE).in_chat("2026-03-02 10:00 staff: Добрый день") == []
        leap = "1970-01-01 00:00 client: Где чек?\n2026-03-02 10:00 staff: В письме\n"
        assert one(LATE).in_chat(leap) == []


class TestSameDay:
    RULE = {"kind": "same-day", "margin": "2h"}

    @pytest.mark.parametrize(
        ("clock", "answered", "late"),
        [
            ("10:00", "02 17:59", False),
            ("10:00", "02 19:00", True),
            ("10:00", "03 09:05", True),
            ("16:30", "03 17:00", False),  # too near to closing
            ("16:30", "04 09:05", True),
            ("08:00", "02 17:00", False),
            ("20:00", "03 17:00", False),
        ],
    )
    def test_by_the_end_of_the_day(self, one: One, clock: str, answered: str, late: bool) -> None:
        found = one(self.RULE).in_chat(asked(clock, answered), working_hours=OFFICE)
        assert found == ["В письме"] * late

    def test_unless_the_team_says_when_it_works_nothing_is_judged(self, one: One) -> None:
        report = one(self.RULE).report(asked("10:00", "03 09:05"))
        assert report.skipped == {"offence": Fact.HOURS} and not list(report)

    def test_a_weekend_is_no_day(self, one: One) -> None:
        chat = "2026-03-07 12:00 client: Где чек?\n2026-03-09 17:00 staff: В письме"
        assert one(self.RULE).in_chat(chat, working_hours=OFFICE) == []
        late = chat.replace("09 17:00", "10 09:05")
        assert one(self.RULE).in_chat(late, working_hours=OFFICE) == ["В письме"]


class TestAfterHours:
    RULE = {"kind": "after-hours", "within": "15m"}

    @pytest.mark.parametrize(
        ("chat", "found"),
        [
            (asked("22:00", "03 09:30"), True),
            (asked("22:00", "02 22:10"), False),
            (asked("22:00", "02 23:10"), False),  # somebody was there after all
            (asked("08:50", "02 09:01"), False),  # within the time a reply may take
            (asked("12:00", "03 09:30"), False),
            (asked("22:00", "03 09:30").replace("staff", "bot", 1), False),  # nobody yet
        ],
    )
    def test_a_word_to_those_who_come_late(self, one: One, chat: str, found: bool) -> None:
        assert one(self.RULE).in_chat(chat, working_hours=OFFICE) == ["В письме"] * found

    def test_a_machine_s_word_is_enough(self, one: One) -> None:
        chat = asked("22:00", "03 09:30").replace("\n", "\n2026-03-02 22:00 bot: До утра!\n", 1)
        assert one(self.RULE).in_chat(chat, working_hours=OFFICE) == []


def test_who_answers_before_the_client_has_finished(one: One) -> None:
    rule = one({"kind": "interrupt", "sooner": "3s", "goes_on": "15s"})
    chat = """
        2026-03-02 10:00:00 client: Хочу вернуть
        2026-03-02 10:00:02 staff: Номер?
        2026-03-02 10:00:09 client: кроссовки
    """
    assert rule.in_chat(chat) == ["Номер?"]
    assert rule.in_chat(chat.replace("вернуть", "вернуть.")) == []
    assert rule.in_chat(chat.replace(":02 staff", ":04 staff")) == []
    assert rule.in_chat(chat.replace(":09 client", ":40 client")) == []
    assert rule.report(re.sub(r":0\d ", " ", chat)).skipped == {"offence": Fact.SECONDS}
