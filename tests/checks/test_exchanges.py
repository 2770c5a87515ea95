"""How long clients wait: bursts, machines, thanks, sessions and clocks that lie."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.checks.base import Turn
from etiquette_lint.checks.exchanges import Exchange, Exchanges
from etiquette_lint.model import Author, Message, MessageKind, Role
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Analyser
from etiquette_lint.worktime import Calendar, Schedule, Weekdays

PHRASES = Phrases(
    {
        "auto-reply": {"match": {"ru": ["мы получили ваше сообщение"], "uk": ["ми не працюємо"]}},
        "no-reply-needed": {"match": {"common": ["^ ((спасибо | дякую | ок) (, | !)?)+ $"]}},
        "promo": {"match": {"common": ["скидка | знижка"]}},
        "asks-offer": {"match": {"common": ["скидки | знижки"]}},
    }
)
ANALYSER = Analyser()
AUTHORS = {role: Author(role.value, role.value, role) for role in Role}
WHO = {"c": Role.CLIENT, "s": Role.STAFF, "b": Role.BOT, "?": Role.UNKNOWN}
START = datetime(2026, 3, 2, 10)
KYIV = ZoneInfo("Europe/Kyiv")
Line = tuple[str, float | datetime | None, str]  # who, when in minutes from the start, what


def message(number: int, line: Line) -> Message:
    who, when, text = line
    sent = START + timedelta(minutes=when) if isinstance(when, int | float) else when
    kind = MessageKind.STICKER if text == "[sticker]" else MessageKind.TEXT
    kind = MessageKind.VOICE if text == "[voice]" else kind
    words = "" if text.startswith("[") else text
    return Message(str(number), AUTHORS[WHO[who]], sent, words, kind)


def measured(
    *lines: Line, seconds: bool = True, sessions: Iterable[int] = (), staff: str = "staff"
) -> list[Exchange]:
    """The exchanges of a conversation; ``sessions`` begin with the lines of these numbers."""
    exchanges, found, starts = Exchanges(PHRASES, seconds), [], set(sessions)
    session, turn = 0, None
    for number, line in enumerate(lines):
        role = WHO[line[0]]
        if turn is not None and (turn.role is not role or number in starts):
            found.append(exchanges.hear(turn, session))
            turn = None
        session += number in starts
        turn = turn or Turn(AUTHORS[role], role)
        said = message(number, line)
        if role is Role.STAFF:
            said = replace(said, author=Author("staff", staff, role))
        turn.utterances.append(ANALYSER.utterance(said, role))
    if turn is not None:
        found.append(exchanges.hear(turn, session))
    return [each for each in (*found, exchanges.end()) if each]


def minutes(exchange: Exchange, which: str = "last") -> float | None:
    waited = exchange.waited("first" if which == "first" else "last")
    return None if waited is None else waited / timedelta(minutes=1)


def test_a_question_and_its_answer() -> None:
    (one,) = measured(("c", 0, "Где заказ?"), ("s", 12, "Едет"), ("s", 40, "Приехал"))
    assert minutes(one) == 12
    assert one.opening and one.asks() and one.automatic is None


def test_a_burst_has_two_ends() -> None:
    (one,) = measured(("c", 0, "Добрый день"), ("c", 4, "Где заказ?"), ("s", 10, "Едет"))
    assert (minutes(one, "first"), minutes(one, "last")) == (10, 6)


def test_a_reminder_does_not_set_the_clock_back() -> None:
    (one,) = measured(("c", 0, "Где заказ?"), ("c", 60, "Ну что там?"), ("s", 62, "Едет"))
    assert (minutes(one, "first"), minutes(one, "last")) == (62, 62)


def test_later_answers_are_not_the_first() -> None:
    first, second = measured(
        ("c", 0, "Где заказ?"), ("s", 1, "Едет"), ("c", 2, "А когда?"), ("s", 9, "В шесть")
    )
    assert (first.opening, second.opening) == (True, False)
    assert minutes(second) == 7


def test_who_is_written_to_first_gets_no_first_answer() -> None:
    (one,) = measured(("s", 0, "Смета готова"), ("c", 5, "Почему так дорого?"), ("s", 8, "Плитка"))
    assert not one.opening


@pytest.mark.parametrize(
    ("who", "text"), [("b", "Ждите"), ("s", "Мы получили ваше сообщение"), ("s", "Ми не працюємо")]
)
def test_machines_do_not_answer(who: str, text: str) -> None:
    (one,) = measured(("c", 0, "Где заказ?"), (who, 1, text), ("s", 30, "Едет"))
    assert minutes(one) == 30
    assert one.automatic is not None and one.automatic.text == text
    assert one.waited("last", one.automatic) == timedelta(minutes=1)


@pytest.mark.parametrize(
    ("staff", "pause", "seconds", "answer"),
    [
        ("Олена", 0.2, True, "Едет"),
        ("Олена", 0.5, True, "Мы получили ваше сообщение"),
        ("Олена", 1, False, "Едет"),
        ("Олена", 2, False, "Мы получили ваше сообщение"),
        ("Клуб «Волна»", 2, True, "Едет"),
        ("Олена", None, True, "Едет"),
    ],
)
def test_a_person_who_sends_a_ready_reply_has_answered(
    staff: str, pause: float | None, seconds: bool, answer: str
) -> None:
    lines: list[Line] = [
        ("c", 0, "Где заказ?"),
        ("s", pause, "Мы получили ваше сообщение"),
        ("s", 30, "Едет"),
    ]
    (one,) = measured(*lines, seconds=seconds, staff=staff)
    assert one.answer is not None and one.answer.text == answer


@pytest.mark.parametrize(
    ("asked", "pause", "answered"),
    [
        ("Где заказ?", 400, "Едет"),
        ("Где заказ?", 90, "Скидка на всё!"),
        ("Будут скидки?", 400, "Скидка на всё!"),
    ],
)
def test_a_mailing_is_no_answer(asked: str, pause: int, answered: str) -> None:
    (one,) = measured(
        ("c", 0, asked),
        ("s", pause, "Скидка на всё!"),
        ("s", pause + 0.5, "Ждём вас!"),
        ("s", 900, "Едет"),
    )
    assert one.answer is not None and one.answer.text == answered


def test_an_answer_may_end_with_promotion() -> None:
    text = "Здравствуйте! Заказ едет, будет у вас завтра к шести. И ещё: скидка на всё!"
    (one,) = measured(("c", 0, "Где заказ?"), ("s", 700, text))
    assert one.answer is not None and one.answer.text == text


def test_a_client_who_writes_after_a_mailing_begins_anew() -> None:
    (one,) = measured(
        ("c", 0, "Где заказ?"),
        ("s", 600, "Скидка на всё!"),
        ("c", 610, "Так где заказ?"),
        ("s", 615, "Едет"),
    )
    assert minutes(one) == 5 and not one.opening


def test_after_a_machine_the_burst_begins_anew() -> None:
    (one,) = measured(
        ("c", 0, "Здравствуйте"), ("b", 0, "Тема?"), ("c", 20, "Возврат"), ("s", 25, "Слушаю")
    )
    assert (minutes(one, "first"), minutes(one, "last")) == (25, 5)


@pytest.mark.parametrize(
    ("text", "pause", "seconds", "machine"),
    [
        ("Здравствуйте! Сейчас посмотрю ваш заказ.", 1, True, True),
        ("Здравствуйте! Сейчас посмотрю ваш заказ.", 3, True, False),
        ("Здравствуйте! Сейчас посмотрю ваш заказ.", 0, False, False),  # in the same minute
        ("Да, слушаю", 1, True, False),
    ],
)
def test_nobody_types_that_fast(text: str, pause: int, seconds: bool, machine: bool) -> None:
    (one,) = measured(
        ("c", 0, "Где заказ?"), ("s", pause / 60, text), ("s", 5, "Едет"), seconds=seconds
    )
    assert (one.automatic is not None) is machine
    assert one.answer is not None and (one.answer.text == "Едет") is machine


def test_within_a_conversation_people_may_be_fast() -> None:
    _, second = measured(
        ("c", 0, "Где заказ?"),
        ("s", 1, "Едет"),
        ("c", 2, "Когда?"),
        ("s", 2, "Сегодня после шести вечера"),
    )
    assert second.automatic is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Спасибо", False),
        ("Ок, спасибо!", False),
        ("👍", False),
        ("[sticker]", False),
        ("[voice]", True),
        ("?", True),
        ("Спасибо, а где чек", True),
    ],
)
def test_what_asks_for_no_reply(text: str, asks: bool) -> None:
    (one,) = measured(("c", 0, text), ("s", 300, "Здравствуйте"))
    assert one.asks() is asks


def test_thanks_are_not_what_the_next_question_is_counted_from() -> None:
    _, second = measured(
        ("c", 0, "Где заказ?"), ("s", 1, "Едет"), ("c", 2, "Спасибо"),
        ("c", 900, "А чек?"), ("s", 903, "В коробке"), sessions=[3],
    )  # fmt: skip
    assert (minutes(second, "first"), minutes(second, "last")) == (3, 3)
    assert second.opening


def test_a_wait_goes_on_over_the_end_of_a_session() -> None:
    (one,) = measured(("c", 0, "Где заказ?"), ("c", 1500, "Ау"), ("s", 1510, "Едет"), sessions=[1])
    assert minutes(one) == 1510
    assert [u.text for u in one.latest()] == ["Ау"]


def test_what_nobody_answered() -> None:
    (one,) = measured(("c", 0, "Где заказ?"), ("b", 1, "Ждите"))
    assert one.answer is None and minutes(one) is None
    assert [u.text for u in one.latest()] == ["Где заказ?"]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        (0, -5),  # backwards
        (0, None),
        (None, 3),
        (datetime(1970, 1, 1), 0),
        (datetime(2106, 2, 7), 0),
        (0, datetime(2106, 2, 7)),
        (0, datetime(2026, 3, 2, 10, 5, tzinfo=UTC)),  # one clock with a zone, one without
    ],
)
def test_clocks_that_tell_nothing(
    asked: float | datetime | None, answered: float | datetime | None
) -> None:
    (one,) = measured(("c", asked, "Где заказ?"), ("s", answered, "Едет"))
    assert one.waited() is None and one.worked(Calendar()) is None


def test_a_burst_whose_clock_runs_backwards_tells_nothing() -> None:
    (one,) = measured(("c", 10, "Где заказ?"), ("c", 6, "Ау"), ("s", 12, "Едет"))
    assert one.waited() is None


def test_an_export_of_one_side() -> None:
    assert measured(("s", 0, "Добрый день"), ("s", 5, "Ждём вас")) == []
    (one,) = measured(*[("c", n * 30, "Где заказ?") for n in range(100)])
    assert len(one.asked) <= 20 and len(one.latest()) <= 20


class TestWorkingTime:
    OFFICE = Calendar(Schedule(), KYIV)

    def worked(self, asked: str, answered: str, calendar: Calendar = OFFICE) -> timedelta | None:
        ends = (datetime.fromisoformat(text).replace(tzinfo=KYIV) for text in (asked, answered))
        first, last = ends
        (one,) = measured(("c", first, "Где заказ?"), ("s", last, "Едет"))
        return one.worked(calendar)

    def test_over_a_night_and_a_weekend(self) -> None:
        assert self.worked("2026-03-02 17:30", "2026-03-03 09:30") == timedelta(hours=1)
        assert self.worked("2026-03-06 17:30", "2026-03-09 09:30") == timedelta(hours=1)
        assert self.worked("2026-03-07 12:00", "2026-03-08 12:00") == timedelta()

    def test_over_a_change_of_clocks(self) -> None:
        assert self.worked("2026-03-27 17:30", "2026-03-30 09:30") == timedelta(hours=1)
        nights = Calendar(Schedule(Weekdays.of(time(22), time(6), ("sat",))), KYIV)
        assert self.worked("2026-03-28 23:00", "2026-03-29 05:00", nights) == timedelta(hours=5)
        assert self.worked("2026-10-24 23:00", "2026-10-25 05:00", nights) == timedelta(hours=7)


lines = st.tuples(
    st.sampled_from("csb?"),
    st.none() | st.integers(-50, 5000),
    st.sampled_from(["Где?", "Спасибо", "[voice]", "[sticker]", "👍", "", "Ми не працюємо"]),
)


@given(st.lists(lines, max_size=25), st.booleans(), st.sets(st.integers(1, 24)))
def test_no_conversation_is_too_odd(said: list[Line], seconds: bool, sessions: set[int]) -> None:
    found = measured(*said, seconds=seconds, sessions=sessions)
    assert len(found) <= sum(line[0] == "c" for line in said)
    assert [one.answer is None for one in found[:-1]] == [False] * len(found[:-1])
    for one in found:
        assert one.first.role is one.last.role is Role.CLIENT
        assert one.answer is None or one.answer.role is Role.STAFF
        for which in ("first", "last"):
            waited, worked = one.waited(which), one.worked(Calendar(), which)
            assert (waited is None) is (worked is None)
            assert waited is None or worked is None or timedelta() <= worked <= waited
