"""``follows``: what must, or must not, come after something that was said, or before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from time import process_time
from typing import Any

import pytest

from etiquette_lint.api import Linter
from etiquette_lint.config import WorkingHours
from etiquette_lint.errors import RuleError
from etiquette_lint.model import Author, Conversation, Fact, Message, Role
from tests.checks.conftest import One
from tests.checks.folder import Folder

HELP: dict[str, Any] = {
    "kind": "follows",
    "when": {"by": "client", "ru": ["помогите"], "uk": ["допоможіть"]},
    "then": {"by": "staff", "ru": ["понимаю"], "uk": ["розумію"]},
    "turns": 1,
}
STOP: dict[str, Any] = {
    "kind": "follows",
    "when": {"by": "client", "ru": ["стоп"]},
    "never": {"by": "staff", "ru": ["what=акция"]},
    "until": {"by": "client", "ru": ["пишите"]},
    "span": "conversation",
}
HOLD = {
    "kind": "follows",
    "when": {"by": "staff", "ru": ["минутку"], "without": {"ru": ["через"]}},
    "then": {"by": "staff"},
    "until": {"by": "client", "ru": ["подожду"]},
    "time": "10m",
}
CALL = {
    "kind": "follows",
    "when": {"by": "staff", "kinds": ["call"]},
    "before": [{"by": "anyone", "ru": ["~позвонить"]}, {"by": "client", "kinds": ["call"]}],
    "time": "24h",
    "span": "conversation",
}


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("staff: Какой заказ?", ["Какой заказ?"]),
        ("staff: Понимаю. Какой заказ?", []),
        ("bot: Вы в очереди", []),
        ("client: Ну?", []),
    ],
)
def test_the_next_turn_must_hold_it(one: One, answer: str, found: list[str]) -> None:
    chat = f"""
        2026-03-02 10:00 client: Помогите
        2026-03-02 10:01 {answer}
    """
    assert one(HELP).in_chat(chat) == found


def test_any_message_of_the_turn_will_do_and_the_first_is_blamed(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Помогите
        2026-03-02 10:01 staff: Здравствуйте
        2026-03-02 10:01 staff: Понимаю
        2026-03-02 10:02 client: Допоможіть!
        2026-03-02 10:03 staff: Вітаю
        2026-03-02 10:03 staff: Який заказ?
    """
    assert one(HELP).in_chat(chat) == ["Вітаю"]


def test_the_cause_is_shown_beside_what_is_blamed(one: One) -> None:
    report = one(HELP).report("""
        2026-03-02 10:00 client: Помогите
        2026-03-02 10:01 staff: Здравствуйте
    """)
    (finding,) = report
    assert [message.text for message in finding.evidence] == ["Помогите"]


def test_a_session_that_ends_before_the_answer_proves_nothing(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Помогите
        2026-03-04 10:01 staff: Здравствуйте
    """
    assert one(HELP).in_chat(chat) == []


def test_in_a_group_the_answer_may_be_somebody_elses(one: One) -> None:
    chat = """
        2026-03-02 10:00 Ира (client): Помогите
        2026-03-02 10:01 {} (client): А мне скидку
        2026-03-02 10:02 staff: Хорошо
    """
    assert one(HELP).in_chat(chat.format("Ира")) == ["Хорошо"]


def test_what_is_banned_is_found_until_it_is_allowed(one: One) -> None:
    chat = """
        2026-03-02 10:00 staff: Акция раз
        2026-03-02 10:01 client: Стоп
        2026-03-02 10:02 staff: Хорошо
        2026-03-20 10:02 staff: Снова акция
        2026-03-21 10:02 client: Ладно, пишите
        2026-03-22 10:02 staff: Акция три
    """
    (finding,) = one(STOP).report(chat)
    assert (finding.message.text, finding.matched) == ("Снова акция", "акция")
    assert [message.text for message in finding.evidence] == ["Стоп"]


@pytest.mark.parametrize(
    ("chat", "found"),
    [
        (["00 staff: Минутку", "25 staff: Нашла"], ["Минутку"]),
        (["00 staff: Минутку", "09 staff: Нашла"], []),
        (["00 staff: Минутку", "11 staff: Нашла"], []),  # clocks to the minute hide up to one
        (["00 staff: Минутку", "12 staff: Нашла"], ["Минутку"]),
        (["00 staff: Минутку", "00 staff: вернусь через час", "25 staff: Нашла"], []),
        (["00 staff: Минутку", "05 client: Я подожду", "25 staff: Нашла"], []),
        (["00 staff: Минутку", "25 client: Ау?"], ["Минутку"]),
        (["00 staff: Минутку"], []),  # nobody knows what came after the export's end
        (["30 staff: Минутку", "05 staff: Нашла", "20 client: Ок"], []),  # a clock set back
    ],
)
def test_time_must_have_passed_for_certain(one: One, chat: list[str], found: list[str]) -> None:
    lines = ["2026-03-02 10:00 client: Есть?", *(f"2026-03-02 10:{line}" for line in chat)]
    assert one(HOLD).in_chat("\n".join(lines)) == found


def test_seconds_leave_no_slack(one: One) -> None:
    chat = """
        2026-03-02 10:00:00 client: Есть?
        2026-03-02 10:00:30 staff: Минутку
        2026-03-02 10:10:{} staff: Нашла
    """
    assert one(HOLD).in_chat(chat.format("31")) == ["Минутку"]


def test_a_wait_may_last_into_the_next_session(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Есть?
        2026-03-02 10:01 staff: Минутку
        2026-03-05 10:01 client: Ну что там?
    """
    assert one(HOLD).in_chat(chat) == ["Минутку"]


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("client: Есть вопрос", 1),
        ("client: Позвоните мне", 0),
        ("client [call 1:00]:", 0),
        ("staff: Можно позвонить?", 0),
    ],
)
def test_what_must_have_come_before(one: One, before: str, found: int) -> None:
    chat = f"""
        2026-03-02 10:00 client: Здравствуйте
        2026-03-02 10:01 {before}
        2026-03-02 12:00 staff [call 2:00]:
    """
    assert len(one(CALL).in_chat(chat)) == found
    assert len(one(CALL).in_chat(chat.replace("03-02 12:00", "03-04 12:00"))) == 1


def test_an_export_that_begins_in_the_middle_may_lack_it(one: One) -> None:
    chat = """
        2026-03-02 10:00 staff: Договорились
        2026-03-02 12:00 staff [call 2:00]:
        2026-03-02 12:10 client: Спасибо
        2026-03-06 12:10 staff [call 2:00]:
    """
    report = one(CALL).report(chat)
    assert [f"{finding.message.sent_at:%d}" for finding in report] == ["06"]


def test_somebody_else_goes_on(one: One) -> None:
    check = {
        "kind": "follows",
        "when": {"by": "staff", "event": "takes-over"},
        "before": {"by": "staff", "ru": ["передаю"]},
    }
    chat = """
        2026-03-02 10:00 client: Здравствуйте
        2026-03-02 10:01 Анна (staff): Смотрю
        2026-03-02 10:05 Олег (staff): Что у вас?
        2026-03-02 10:06 Анна (staff): Смотрю
    """
    assert one(check).in_chat(chat) == ["Что у вас?"]
    assert one(check).in_chat(chat.replace("Смотрю", "Передаю Олегу")) == []


def test_cases_are_followed_each_for_itself(one: One) -> None:
    check = {
        "kind": "follows",
        "cases": {
            "phone": {
                "when": {"by": "client", "common": ["<phone>"]},
                "never": {"by": "staff", "ru": ["телефон"]},
            },
            "address": {
                "when": {"by": "client", "common": ["<email>"]},
                "never": {"by": "staff", "ru": ["почта"]},
            },
        },
    }
    chat = """
        2026-03-02 10:00 client: Мой номер +7 900 123 45 67
        2026-03-02 10:01 staff: А почта?
        2026-03-02 10:02 client: a@b.example
        2026-03-02 10:03 staff: А телефон?
    """
    assert one(check).in_chat(chat) == ["А телефон?"]


def test_the_same_author_on_the_same_day(one: One) -> None:
    hello = {"by": "staff", "ru": ["привет"]}
    check = {
        "kind": "follows",
        "when": hello,
        "never": {**hello, "by": "same"},
        "same_day": True,
    }
    chat = """
        2026-03-02 23:50 client: Есть?
        2026-03-02 23:55 Анна (staff): Привет
        2026-03-02 23:57 Олег (staff): Привет и от меня
        2026-03-03 00:05 Анна (staff): Привет ещё раз
        2026-03-03 00:06 Анна (staff): Привет в третий
    """
    assert one(check).in_chat(chat) == ["Привет в третий"]


def test_once_a_session(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Помогите
        2026-03-02 10:01 staff: Раз
        2026-03-02 10:02 client: Помогите
        2026-03-02 10:03 staff: Два
        2026-03-08 10:02 client: Помогите
        2026-03-08 10:03 staff: Три
    """
    assert one({**HELP, "once": True}).in_chat(chat) == ["Раз", "Три"]


def test_a_running_dialogue(one: One) -> None:
    check = {
        "kind": "follows",
        "when": {"by": "client", "common": ["?"], "running": "15m"},
        "then": {"by": "staff"},
        "time": "10m",
        "blame": "answer",
    }
    chat = """
        2026-03-02 10:00 client: Есть?
        2026-03-02 10:20 staff: Есть
        2026-03-02 10:22 client: А цена?
        2026-03-02 10:50 staff: Сто
        2026-03-02 11:30 client: А срок?
        2026-03-02 11:50 staff: Неделя
    """
    assert one(check).in_chat(chat) == ["Сто"]


def test_an_answer_to_a_mailing_is_no_dialogue(one: One) -> None:
    running = {"by": "client", "common": ["?"], "running": "15m"}
    check = {"kind": "follows", "then": {"by": "staff"}, "time": "10m", "blame": "answer"}
    chat = """
        2026-03-02 10:00 staff: Скидка на шины
        2026-03-02 10:02 client: А развал?
        2026-03-02 10:50 staff: Сто
    """
    assert one({**check, "when": running}).in_chat(chat) == ["Сто"]
    careful = {**running, "not_after": {"ru": ["скидка"]}}
    assert one({**check, "when": careful}).in_chat(chat) == []
    mailed = {**running, "after": {"ru": ["скидка"]}}
    assert one({**check, "when": mailed}).in_chat(chat) == ["Сто"]
    assert one({**check, "when": mailed}).in_chat(chat.replace("Скидка", "Цены")) == []


def test_excused_by_what_came_earlier(one: One) -> None:
    check = {**HELP, "unless": {"by": "client", "ru": ["без сочувствия"]}}
    chat = """
        2026-03-02 10:00 client: {}
        2026-03-02 10:01 client: Помогите
        2026-03-02 10:02 staff: Какой заказ?
    """
    assert one(check).in_chat(chat.format("Только без сочувствия")) == []
    assert one(check).in_chat(chat.format("Здравствуйте")) == ["Какой заказ?"]


@pytest.mark.parametrize(
    ("change", "says", "hint"),
    [
        ({"then": None}, "one of then, never, before", ""),
        ({"when": {"by": "client"}}, "say what sets this off", "event"),
        ({"when": None}, "missing: when", ""),
        ({"then": None, "before": {"by": "staff"}}, "say which messages are meant", "kinds"),
        ({"then": {"by": "stuff"}}, "unknown name 'stuff'", "staff"),
        ({"then": {"by": "staff", "kind": ["call"]}}, "unknown key 'kind'", "kinds"),
        ({"cases": {"a": {"when": {"by": "client", "uk": ["ні"]}}}}, "one of then", ""),
    ],
)
def test_what_makes_no_sense_is_refused_where_it_stands(
    folder: Folder, change: dict[str, object], says: str, hint: str
) -> None:
    check = {key: value for key, value in {**HELP, **change}.items() if value is not None}
    folder.rule(check)
    with pytest.raises(RuleError) as caught:
        _ = folder.linter().rules
    assert says in str(caught.value) and hint in (caught.value.hint or "")
    assert caught.value.origin and caught.value.origin.line


def test_a_recording_may_have_said_it(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Помогите
        2026-03-02 10:01 staff [voice 0:20]:
        2026-03-02 10:02 staff: Какой заказ?
    """
    assert one(HELP).in_chat(chat) == []
    call = """
        2026-03-02 10:00 client: Здравствуйте
        2026-03-02 10:01 staff [{} 0:20]:
        2026-03-02 10:02 staff [call 1:00]:
    """
    assert len(one(CALL).in_chat(call.format("voice"))) == 0
    assert len(one(CALL).in_chat(call.format("video"))) == 1


@pytest.mark.parametrize(
    ("answer", "found"), [("What order is it?", 0), ("xxx xx xxxx", 0), ("Ок", 1), ("👍", 1)]
)
def test_what_is_not_understood_is_not_judged(one: One, answer: str, found: int) -> None:
    chat = f"""
        2026-03-02 10:00 client: Помогите же, третий раз прошу
        2026-03-02 10:01 staff: {answer}
    """
    assert len(one(HELP).in_chat(chat)) == found


def test_a_question_edited_after_the_answer_proves_nothing(one: One, folder: Folder) -> None:
    linter = one(HELP).folder.linter()
    staff, client = Author("s", "s", Role.STAFF), Author("c", "c", Role.CLIENT)
    asked = Message("1", client, datetime(2026, 3, 2, 10), "Помогите")
    answer = Message("2", staff, datetime(2026, 3, 2, 10, 5), "Какой заказ?")
    facts = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME})
    for edited, found in ((None, 1), (3, 1), (20, 0)):
        at = datetime(2026, 3, 2, 10, edited) if edited else None
        messages = [replace(asked, edited_at=at), answer]
        report = linter.check_conversation(Conversation("1", "", messages, facts))
        assert len(list(report)) == found


def test_a_silence_is_over_when_staff_write(one: One) -> None:
    chat = """
        2026-03-02 10:00 client: Есть?
        2026-03-02 10:01 staff: Минутку
        2026-03-02 10:25 {}: Ну?
    """
    (broken,) = one(HOLD).report(chat.format("staff"))
    assert broken.pause and broken.pause.until is broken.evidence[0]
    (lasting,) = one(HOLD).report(chat.format("client"))
    assert lasting.pause and lasting.pause.until is None
    assert [message.text for message in lasting.evidence] == ["Ну?"]


def test_an_answer_is_asked_for(one: One) -> None:
    check = {**STOP, "never": {"by": "staff", "ru": ["акция"], "unasked": True}}
    chat = """
        2026-03-02 10:00 client: Стоп
        2026-03-02 10:01 staff: Хорошо, у нас акция
        2026-03-02 10:02 staff: И ещё акция
        2026-03-09 10:00 client: Что нового?
        2026-03-09 10:01 staff: Акция
        2026-03-19 10:01 staff: Снова акция
    """
    assert one(check).in_chat(chat) == ["Снова акция"]


def test_long_messages_do_not_count_if_so_wished(one: One) -> None:
    check = {**HELP, "when": {**HELP["when"], "max_words": 2}}
    chat = """
        2026-03-02 10:00 client: Помогите{}
        2026-03-02 10:01 staff: Какой заказ?
    """
    assert one(check).in_chat(chat.format(" нам")) == ["Какой заказ?"]
    assert one(check).in_chat(chat.format(" нам с этим")) == []


def test_one_side_alone_and_a_single_message(one: One) -> None:
    assert one(HELP).in_chat("2026-03-02 10:00 client: Помогите") == []
    assert one(HOLD).in_chat("2026-03-02 10:00 staff: Минутку") == []
    alone = """
        2026-03-02 10:00 staff: Минутку
        2026-03-02 11:00 staff: Вот
    """
    assert one(HOLD).in_chat(alone) == ["Минутку"]


def test_clocks_of_other_centuries_and_zones(one: One) -> None:
    chat = """
        1970-01-01 00:00 client: Есть?
        1970-01-01 00:01 staff: Минутку
        2106-02-07 06:28 staff: Нашла
        1970-01-01 00:02 staff: Минутку
    """
    assert one(HOLD).in_chat(chat) == ["Минутку"]
    linter = one(HOLD).folder.linter()
    staff = Author("s", "s", Role.STAFF)
    aware = Message("1", staff, datetime(2026, 3, 2, 10, tzinfo=UTC), "Минутку")
    naive = Message("2", staff, datetime(2026, 3, 2, 18), "Нашла")
    timeless = Message("3", staff, None, "Нашла")
    facts = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME})
    for later in (naive, timeless):
        report = linter.check_conversation(Conversation("1", "", [aware, later], facts))
        assert list(report) == []


def test_a_wait_is_measured_by_the_worlds_clock(one: One) -> None:
    """On 29 March 2026 in Kyiv 03:00 becomes 04:00."""
    linter = one(HOLD).folder.linter(timezone="Europe/Kyiv")
    staff = Author("s", "s", Role.STAFF)
    facts = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME, Fact.SECONDS, Fact.ZONE})
    held = Message("1", staff, datetime(2026, 3, 29, 0, 55, tzinfo=UTC), "Минутку")
    for minute, found in ((4, 0), (6, 1)):
        later = Message("2", staff, datetime(2026, 3, 29, 1, minute, tzinfo=UTC), "Нашла")
        report = linter.check_conversation(Conversation("1", "", [held, later], facts))
        assert len(list(report)) == found


def test_only_the_teams_hours_count_if_so_wished(one: One) -> None:
    hours = WorkingHours(time(9), time(18), ("mon", "tue", "wed", "thu", "fri"))
    chat = """
        2026-03-06 17:55 client: Есть?
        2026-03-06 17:56 staff: Минутку
        2026-03-09 09:0{} staff: Нашла
    """
    check = {**HOLD, "working": True}
    assert one(check).in_chat(chat.format(5), working_hours=hours) == []
    assert one(check).in_chat(chat.format(9), working_hours=hours) == ["Минутку"]
    assert one(HOLD).in_chat(chat.format(5), working_hours=hours) == ["Минутку"]


def test_an_author_may_change_sides(one: One) -> None:
    linter = one(HELP).folder.linter()
    facts = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME})
    messages = [
        Message("1", Author("a", "a", Role.CLIENT), datetime(2026, 3, 2, 10), "Помогите"),
        Message("2", Author("a", "a", Role.STAFF), datetime(2026, 3, 2, 10, 1), "Какой заказ?"),
        Message("3", Author("b", "b", Role.STAFF), datetime(2026, 3, 2, 10, 2), "Какой?"),
    ]
    report = linter.check_conversation(Conversation("1", "", messages, facts))
    assert [finding.message.text for finding in report] == ["Какой?"]


def seconds(linter: Linter, count: int) -> float:
    """How long a chat takes in which something is always waited for."""
    staff, client = Author("s", "s", Role.STAFF), Author("c", "c", Role.CLIENT)
    said = ("Помогите", "Какой заказ?", "Стоп", "Минутку", "Ну?", "Хорошо, акция")
    start = datetime(2026, 3, 2, 10)
    messages = (
        Message(
            str(number),
            staff if number % 2 else client,
            start + timedelta(minutes=5 * number),
            said[number % len(said)],
        )
        for number in range(count)
    )
    facts = frozenset({Fact.TURNS, Fact.ROLES, Fact.TIME})
    began = process_time()
    findings = linter.check_conversation(Conversation("1", "", messages, facts))
    assert len(list(findings)) > count // 10
    return process_time() - began


def test_a_long_chat_costs_what_its_parts_do(folder: Folder) -> None:
    folder.rule(HELP, id="help")
    folder.rule({**STOP, "span": "conversation"}, id="stop")
    folder.rule(HOLD, id="hold")
    linter = folder.linter()
    seconds(linter, 500)
    short, long = seconds(linter, 4_000), seconds(linter, 40_000)
    assert long < 20 * short


def test_what_is_passed_over_when_the_session_ends(one: One) -> None:
    check = {**HELP, "turns": 2}
    chat = """
        2026-03-02 10:00 client: Помогите
        2026-03-02 10:03 staff: Номер?
        2026-03-02 10:04 client: Ясно
    """
    assert one(check).in_chat(chat) == []
    assert one({**check, "cut_short": True}).in_chat(chat) == ["Номер?"]
    unanswered = "2026-03-02 10:00 client: Помогите"
    assert one({**check, "cut_short": True}).in_chat(unanswered) == []


def test_a_client_proves_what_staff_should_not_have_asked(one: One) -> None:
    told = {
        "when": {"by": "staff", "common": ["номер"]},
        "never": {"by": "client", "common": ["писал"]},
        "turns": 1,
    }
    known = {
        "when": {"by": "client", "common": ["<phone>"]},
        "never": {"by": "staff", "common": ["номер"], "without": {"common": ["верно"]}},
    }
    rule = one({"kind": "follows", "cases": {"told": told, "known": known}})
    chat = """
        2026-03-02 10:00 client: Я {}
        2026-03-02 10:03 staff: Ваш номер?{}
        2026-03-02 10:04 client: {}
        2026-03-02 10:05 staff: Ждите
        2026-03-02 10:06 client: Я писал
    """
    phone = "+7 912 345-67-89"
    assert rule.in_chat(chat.format("Анна", "", "Я писал")) == ["Ваш номер?"]
    assert rule.in_chat(chat.format(phone, "", "Я писал")) == ["Ваш номер?"]
    assert rule.in_chat(chat.format(phone, "", "51")) == ["Ваш номер?"]
    assert rule.in_chat(chat.format(phone, " На 89, верно?", "Да")) == []
    assert rule.in_chat(chat.format("Анна", "", "51")) == []
