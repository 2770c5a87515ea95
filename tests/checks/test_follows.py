"""``follows``: what must, or must not, come after something that was said, or before it."""

from __future__ import annotations

import pytest

from etiquette_lint.errors import RuleError
from tests.checks.conftest import One
from tests.checks.folder import Folder

HELP = {
    "kind": "follows",
    "when": {"by": "client", "ru": ["помогите"], "uk": ["допоможіть"]},
    "then": {"by": "staff", "ru": ["понимаю"], "uk": ["розумію"]},
    "turns": 1,
}
STOP = {
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
