"""``require``: where one thing is said, another must be."""

from __future__ import annotations

import pytest

from etiquette_lint.model import MessageKind
from tests.checks.conftest import One
from tests.checks.folder import Folder
from tests.engine.talks import STAFF, said, talk

DATE = {
    "kind": "require",
    "when": {"ru": ["перезвоню", "напишу"], "uk": ["передзвоню"]},
    "need": {"ru": ["сегодня", "завтра", "в <time>"], "uk": ["завтра", "о <time>"]},
}
IN_TURN = {**DATE, "within": "turn"}


def test_the_need_must_stand_in_the_message(one: One) -> None:
    rule = one(DATE)
    assert rule.in_text("Я вам перезвоню") == ["перезвоню"]
    assert rule.in_text("Завтра я вам перезвоню") == []
    assert rule.in_text("Я вам передзвоню о 15:00") == []
    assert rule.in_text("Завтра привезём") == []


def test_one_finding_however_often_it_is_said(one: One) -> None:
    assert one(DATE).in_text("Перезвоню вам или напишу") == ["Перезвоню"]


def test_unless_and_readings(one: One) -> None:
    rule = one({**DATE, "unless": {"ru": ["не перезвоню"]}, "readings": "any"})
    assert rule.in_text("Я не перезвоню, пишите сами") == []


TALK = """
    2026-03-02 10:00 client: Когда приедет мастер?
    2026-03-02 10:01 staff: Узнаю и напишу
    2026-03-02 10:02 staff: Завтра в 15:00 будет ответ
"""


def test_within_a_message_the_next_one_does_not_help(one: One) -> None:
    assert one(DATE).in_chat(TALK) == ["Узнаю и напишу"]


def test_within_a_turn_any_of_its_messages_helps(one: One) -> None:
    assert one(IN_TURN).in_chat(TALK) == []
    assert one(IN_TURN).in_chat(TALK.replace("Завтра в 15:00", "Скоро")) == ["Узнаю и напишу"]


def test_another_turn_does_not_help(one: One) -> None:
    chat = """
        2026-03-02 10:01 staff: Узнаю и напишу
        2026-03-02 10:02 client: Хорошо
        2026-03-02 10:03 staff: Завтра
    """
    assert one(IN_TURN).in_chat(chat) == ["Узнаю и напишу"]


def test_another_author_of_the_team_has_a_turn_of_their_own(one: One) -> None:
    chat = """
        2026-03-02 10:01 Анна (staff): Узнаю и напишу
        2026-03-02 10:02 Олег (staff): Завтра в 15:00
    """
    assert one(IN_TURN).in_chat(chat) == ["Узнаю и напишу"]


def test_the_clients_words_are_not_judged(one: One) -> None:
    assert one(IN_TURN).in_chat("2026-03-02 10:01 client: Я вам перезвоню") == []


VOICE = {"kind": "require", "kinds": ["voice"], "need": {"ru": ["@when"]}, "within": "turn"}


def test_a_kind_of_message_may_ask_for_words(one: One) -> None:
    rule = one(VOICE)
    bare = "2026-03-02 10:00 staff [voice 0:40]:"
    assert rule.in_chat(bare) == [""]
    assert rule.in_chat(bare + "\n2026-03-02 10:01 staff: Жду ответа до 17:00") == []
    assert rule.in_chat("2026-03-02 10:01 staff: Жду ответа") == []


def test_a_forward_asks_for_nothing(one: One) -> None:
    voices = [
        said(STAFF, "", 0, kind=MessageKind.VOICE, forwarded_from="Олег"),
        said(STAFF, "", 1, kind=MessageKind.VOICE),
    ]
    (finding,) = one(VOICE).folder.linter().check_conversation(talk(voices))
    assert finding.message.own_words


def test_within_the_message_the_words_are_its_own(one: One) -> None:
    rule = one({**VOICE, "within": "message"})
    assert rule.in_chat("2026-03-02 10:00 staff [voice 0:40]: до 17:00") == []
    assert rule.in_chat("2026-03-02 10:00 staff [voice 0:40]: послушайте") == ["послушайте"]


ASK = {
    "kind": "require",
    "when": {"ru": ["пришлите чек?"], "uk": ["надішліть"]},
    "need": {"ru": ["пожалуйста"], "uk": ["будь ласка"]},
    "insert": {"ru": "пожалуйста"},
}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Пришлите чек", "Пришлите, пожалуйста, чек"),
        ("Чек пришлите.", "Чек пришлите, пожалуйста."),
        ("Чек пришлите", "Чек пришлите, пожалуйста"),
        ("Чек пришлите 🙂", "Чек пришлите, пожалуйста 🙂"),
    ],
)
def test_what_is_lacking_is_put_in_between_commas(one: One, text: str, mended: str) -> None:
    for within in ("message", "turn"):
        assert one({**ASK, "within": within}, fix="suggest").mended(text) == mended


def test_nothing_is_put_in_for_a_language_without_words_for_it(folder: Folder) -> None:
    folder.rule(ASK, fix="suggest")
    (finding,) = folder.found("Надішліть чек")
    assert finding.fix is None


def test_what_is_needed_may_have_to_stand_elsewhere(one: One) -> None:
    rule = one(
        {
            "kind": "require",
            "when": {"ru": ["@when мест нет", "мест нет"], "uk": ["@when місць немає"]},
            "need": {"common": ["@when"]},
            "elsewhere": True,
        }
    )
    assert rule.in_text("На 14 мая мест нет") == ["На 14 мая мест нет"]
    assert rule.in_text("На 14 мая мест нет, запишу на 16 мая?") == []
    assert rule.in_text("На 14 травня місць немає, жаль") == ["На 14 травня місць немає"]
    assert rule.in_text("Мест нет до пятницы") == []
