"""``reply-language``: the language in which staff answer."""

from __future__ import annotations

import pytest

from etiquette_lint.model import Fact
from tests.checks.conftest import One

MIRRORED = {
    "kind": "reply-language",
    "find": "mirrored",
    "agreed": {"common": ["українською | по-русски"]},
}
FIRST = {"kind": "reply-language", "find": "first", "agreed": {"common": ["по-русски"]}}
ASKED = "Скажите, пожалуйста, когда откроется касса?"
RU = "Касса откроется завтра в девять утра"
UK = "Каса відчиниться завтра о дев'ятій"


def chat(*said: str) -> str:
    """Messages of «c: …» and «s: …», a minute apart."""
    names = {"c": "client", "s": "staff", "d": "Олег (client)"}
    return "\n".join(
        f"2026-03-02 10:{minute:02} {names[line[0]]}: {line[3:]}"
        for minute, line in enumerate(said)
    )


def test_an_answer_in_another_language(one: One) -> None:
    rule = one(MIRRORED)
    assert rule.in_chat(chat(f"c: {ASKED}", f"s: {UK}")) == [UK]
    assert rule.in_chat(chat(f"c: {ASKED}", f"s: {RU}")) == []


def test_the_client_s_message_is_the_evidence(one: One) -> None:
    (finding,) = one(MIRRORED).report(chat(f"c: {ASKED}", f"s: {UK}"))
    assert [message.text for message in finding.evidence] == [ASKED]


def test_it_is_said_once_until_staff_come_back(one: One) -> None:
    rule = one(MIRRORED)
    more = ("c: Спасибо, буду ждать открытия кассы", f"s: {UK}, чекаємо")
    assert rule.in_chat(chat(f"c: {ASKED}", f"s: {UK}", *more)) == [UK]
    back = (f"s: {RU}", "c: Спасибо, буду ждать открытия кассы", f"s: {UK}, чекаємо")
    assert rule.in_chat(chat(f"c: {ASKED}", f"s: {UK}", *back)) == [UK, f"{UK}, чекаємо"]


@pytest.mark.parametrize(
    "said",
    [
        ("c: Касса?", f"s: {UK}"),
        (f"c: {ASKED}", "s: Завтра о дев'ятій"),
        (f"c: {ASKED}", "c: Або підкажіть, коли можна зайти", f"s: {UK}"),
        ("c: Можна українською? Я не все зрозуміла", f"c: {ASKED}", f"s: {UK}"),
        (f"c: {ASKED}", "s: Можна українською?", "c: Конечно, мне всё равно как", f"s: {UK}"),
        (f"s: {UK}", f"c: {ASKED}"),
        ("c: Hello, when do you open tomorrow?", f"s: {UK}"),
    ],
)  # fmt: skip
def test_what_proves_nothing(one: One, said: tuple[str, ...]) -> None:
    assert one(MIRRORED).in_chat(chat(*said)) == []


def test_only_the_last_messages_count(one: One) -> None:
    said = ("c: Доброго дня, я щодо квитків", "c: " + ASKED, "c: Мне нужно два билета", f"s: {UK}")
    assert one(MIRRORED).in_chat(chat(*said)) == [UK]
    assert one({**MIRRORED, "messages": 3}).in_chat(chat(*said)) == []


def test_each_client_of_a_group_has_a_language(one: One) -> None:
    said = (f"c: {ASKED}", "d: Підкажіть, чи є квитки на суботу?", f"s: {UK}")
    assert one(MIRRORED).in_chat(chat(*said)) == []


def test_the_first_message_of_staff(one: One) -> None:
    rule = one(FIRST)
    assert rule.in_chat(chat(f"c: {ASKED}", f"s: {RU}", f"s: {RU}")) == [RU]
    assert rule.in_chat(chat(f"c: {ASKED}", f"s: {UK}", f"s: {RU}")) == []
    assert rule.in_chat(chat("c: Можно по-русски?", f"s: {RU}")) == []
    assert one({**FIRST, "language": "ru"}).in_chat(chat(f"c: {ASKED}", f"s: {UK}")) == [UK]


def test_an_export_may_begin_in_the_middle(one: One) -> None:
    assert one(FIRST).in_chat(chat(f"s: {RU}", f"c: {ASKED}", f"s: {RU}")) == []


def test_a_draft_answers_nobody(one: One) -> None:
    assert one(MIRRORED).folder.linter().check_text(RU).skipped == {"offence": Fact.TURNS}
