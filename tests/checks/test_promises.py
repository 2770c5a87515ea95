"""``promise``: what staff promised to write by a stated time, and did not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from etiquette_lint.checks import CHECKS
from etiquette_lint.checks.base import Scene, Turn
from etiquette_lint.checks.promises import Promises
from etiquette_lint.config.settings import WorkingHours
from etiquette_lint.model import (
    Author,
    Channel,
    Conversation,
    Fact,
    Message,
    PromiseState,
    Role,
)
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Analyser
from tests.checks.conftest import One

CHECK: dict[str, Any] = {
    "kind": "promise",
    "ru": ["(отвечу | вернусь) ..4 when=@when"],
    "uk": ["(відповім | повернуся) ..4 when=@when"],
    "unless": {"ru": ["если ..6 отвечу ..4 @when"]},
    "without": {"common": ["?"]},
    "empty": {"ru": ["^ (спасибо | до свидания)+ $"]},
    "until": {"ru": ["не надо"]},
    "received": {"ru": ["получили"]},
}
FACTS = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME, Fact.SECONDS, Fact.ZONE})
STAFF, CLIENT = Author("s", "Анна", Role.STAFF), Author("c", "Пётр", Role.CLIENT)


@pytest.mark.parametrize(
    ("promise", "later", "broken"),
    [
        ("Отвечу через 10 минут", "10:12 staff: Есть", 0),
        ("Отвечу через 10 минут", "10:13 staff: Есть", 0),  # clocks to the minute hide one
        ("Отвечу через 10 минут", "10:14 staff: Есть", 1),
        ("Отвечу через 10 минут", "10:40 client: Ну?", 1),
        ("Отвечу через 10 минут", "10:05 client: Ну?", 0),
        ("Отвечу через 10 минут", "10:05 client: Не надо", 0),
        ("Отвечу через 10 минут", "10:45 client: Не надо", 1),
        ("Отвечу через 10 минут", "10:45 client: Спасибо, получили", 0),
        ("Отвечу через 10 минут", "10:01 staff: Спасибо", 0),
        ("Отвечу через час", "11:13 staff: Есть", 0),  # a fifth of what was promised
        ("Отвечу через час", "11:14 staff: Есть", 1),
        ("Отвечу через час, или вам срочно?", "12:20 staff: Есть", 0),
        ("Если найду, отвечу через час", "12:20 staff: Есть", 0),
        ("Отвечу скоро", "18:20 staff: Есть", 0),
        ("«Отвечу через час», говорят они", "18:20 staff: Есть", 0),
    ],
)
def test_silence_breaks_a_promise(one: One, promise: str, later: str, broken: int) -> None:
    chat = f"""
        2026-03-02 09:59 client: Есть?
        2026-03-02 10:00 staff: {promise}
        2026-03-02 {later}
    """
    assert len(one(CHECK).in_chat(chat)) == broken


def test_a_farewell_keeps_no_promise_but_a_file_does(one: One) -> None:
    chat = """
        2026-03-02 09:59 client: Есть?
        2026-03-02 10:00 staff: Отвечу через 10 минут
        2026-03-02 10:05 staff{}: {}
        2026-03-02 12:05 client: Где?
    """
    assert len(one(CHECK).in_chat(chat.format("", "Спасибо"))) == 1
    assert len(one(CHECK).in_chat(chat.format(" [file счёт.pdf]", "Спасибо"))) == 0


def test_what_follows_in_one_go_belongs_to_the_promise(one: One) -> None:
    chat = """
        2026-03-02 09:59 client: Есть?
        2026-03-02 10:00 staff: Отвечу через час
        2026-03-02 10:01 staff: Тут ещё склад открыт
        2026-03-02 12:05 client: Где?
    """
    assert len(one(CHECK).in_chat(chat)) == 1
    assert len(one(CHECK).in_chat(chat.replace("10:01", "10:04"))) == 0


def test_promised_due_and_actual_are_told(one: One) -> None:
    report = one(CHECK, message=dict.fromkeys(("ru", "uk", "en"), "{match}/{due}/{answered}."))
    chat = """
        2026-03-02 09:59 client: Есть?
        2026-03-02 10:00 staff: Вернусь в пятницу до 15:00
        2026-03-0{} 16:40 {}: Есть
    """
    (late,) = report.report(chat.format(6, "staff"))
    assert late.text == "в пятницу до 15:00/06.03 15:00/06.03 16:40."
    assert [message.text for message in late.evidence] == ["Есть"]
    assert late.pause and late.pause.due == datetime(2026, 3, 6, 15)
    (silent,) = report.report(chat.format(8, "client"))
    assert silent.text == "в пятницу до 15:00/06.03 15:00/—."


def test_the_end_of_the_export_proves_nothing(one: One) -> None:
    chat = """
        2026-03-02 09:59 client: Есть?
        2026-03-02 10:00 staff: Отвечу через 10 минут
    """
    assert one(CHECK).in_chat(chat) == []


def test_a_promise_may_outlive_its_session(one: One) -> None:
    chat = """
        2026-03-02 09:59 client: Есть?
        2026-03-02 10:00 staff: Отвечу завтра
        2026-03-0{} 16:40 staff: Есть
    """
    assert one(CHECK).in_chat(chat.format(3)) == []
    assert one(CHECK).in_chat(chat.format(5)) == ["Отвечу завтра"]


def test_a_day_ends_with_the_teams_work_where_it_is_known(one: One) -> None:
    chat = """
        2026-03-02 09:59 client: Есть?
        2026-03-02 10:00 staff: Отвечу до конца дня
        2026-03-02 22:40 staff: Есть
    """
    assert one(CHECK).in_chat(chat) == []
    found = one(CHECK).in_chat(chat, working_hours=WorkingHours(time(9), time(18)))
    assert found == ["Отвечу до конца дня"]


def test_over_midnight_and_a_clock_set_back(one: One) -> None:
    chat = """
        2026-03-02 23:49 client: Есть?
        2026-03-02 23:50 staff: Отвечу через 20 минут
        {} staff: Есть
    """
    assert one(CHECK).in_chat(chat.format("2026-03-03 00:12")) == []
    assert one(CHECK).in_chat(chat.format("2026-03-03 00:40")) == ["Отвечу через 20 минут"]
    assert one(CHECK).in_chat(chat.format("1970-01-01 00:40")) == []


def messages(zone: ZoneInfo | None, *said: tuple[str, Author, str]) -> list[Message]:
    return [
        Message(
            str(number),
            author,
            datetime.fromisoformat(at).replace(tzinfo=UTC) if zone else datetime.fromisoformat(at),
            text,
        )
        for number, (at, author, text) in enumerate(said)
    ]


def promises(said: list[Message], zone: ZoneInfo | None = None) -> list[Any]:
    """All promises of a conversation with how they ended."""
    kind = CHECKS["promise"]
    assert kind is Promises
    ledger = Promises(CHECK, Phrases({})).ledger()
    scene = Scene(Conversation("1", "", said, FACTS), Channel.MESSENGER, zone)
    analyser, found = Analyser(), []
    for message in said:
        utterance = analyser.utterance(message, message.author.role)
        turn = Turn(message.author, message.author.role, [utterance])
        found += ledger.turn(turn, turn.utterances, scene)
    return [*found, *ledger.session_end(last=True)]


def test_the_ledger_counts_kept_broken_and_open_ones() -> None:
    found = promises(
        messages(
            None,
            ("2026-03-02 10:00", STAFF, "Отвечу через 10 минут"),
            ("2026-03-02 10:05", CLIENT, "Жду"),
            ("2026-03-02 10:08", STAFF, "Есть, вернусь через 20 минут"),
            ("2026-03-02 11:08", STAFF, "Цена сто, вернусь через час"),
            ("2026-03-02 11:10", CLIENT, "Вернусь через час"),
        )
    )
    assert [promise.state for promise in found] == [
        PromiseState.KEPT,
        PromiseState.BROKEN,
        PromiseState.OPEN,
    ]


def test_hours_pass_by_the_worlds_clock_when_clocks_are_set_forward() -> None:
    kyiv = ZoneInfo("Europe/Kyiv")  # 29 March 2026, 03:00 becomes 04:00
    said = messages(
        kyiv,
        ("2026-03-29 00:30", STAFF, "Відповім за годину"),
        ("2026-03-29 01:35", STAFF, "Є у нас така"),
    )
    (promise,) = promises(said, kyiv)
    assert f"{promise.said_at:%H:%M} {promise.due:%H:%M}" == "02:30 04:30"
    assert promise.state is PromiseState.KEPT


def test_the_teams_zone_says_what_today_is() -> None:
    moscow = ZoneInfo("Europe/Moscow")
    said = messages(
        moscow,
        ("2026-03-02 20:30", STAFF, "Отвечу до 23:45"),
        ("2026-03-02 21:30", STAFF, "Есть"),
    )
    (promise,) = promises(said, moscow)
    assert f"{promise.due:%d %H:%M}" == "02 23:45"
    assert promise.state is PromiseState.BROKEN


def test_an_edited_promise_may_have_got_its_time_later() -> None:
    (message, answer) = messages(
        None,
        ("2026-03-02 10:00", STAFF, "Отвечу через 10 минут"),
        ("2026-03-02 12:00", STAFF, "Есть"),
    )
    edited = replace(message, edited_at=datetime(2026, 3, 2, 11))
    assert promises([edited, answer]) == []
