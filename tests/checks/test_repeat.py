"""``repeat``: the same words to the same reader."""

from __future__ import annotations

import random
from time import process_time

from etiquette_lint.engine.collect import collected
from etiquette_lint.engine.runner import Bench, run_conversation
from etiquette_lint.model import Report
from tests.checks.conftest import One
from tests.checks.folder import Folder
from tests.engine.talks import CLIENT, STAFF, said, talk

SAME = {"kind": "repeat"}
ALIKE = {"kind": "repeat", "alike": 90, "characters": 40}
ANSWER = "Запрос передан на склад, ждите ответа."
LONG = "Переустановите приложение и войдите с паролем от личного кабинета."


def asked_twice(one: str, other: str, between: str = "client: Так где он?") -> str:
    return f"""
        2026-03-02 10:00 client: Где заказ?
        2026-03-02 10:01 staff: {one}
        2026-03-02 10:10 {between}
        2026-03-02 10:12 staff: {other}
    """


def test_the_second_time_is_reported(one: One) -> None:
    rule = one(SAME)
    assert rule.in_chat(asked_twice(ANSWER, ANSWER)) == [ANSWER]
    assert rule.in_chat(asked_twice(ANSWER, "Склад нашёл заказ, привезут завтра.")) == []
    (finding,) = rule.report(asked_twice(ANSWER, ANSWER))
    assert [message.text for message in finding.evidence] == [ANSWER]


def test_case_punctuation_emoji_and_names_do_not_count(one: One) -> None:
    other = "запрос передан на склад — ждите ответа, Ольга 🙂"
    assert one(SAME).in_chat(asked_twice(ANSWER, other)) == [other]


def test_other_figures_are_another_text(one: One) -> None:
    assert (
        one(SAME).in_chat(asked_twice("Отправили заказ 15 утром", "Отправили заказ 16 утром")) == []
    )


def test_a_text_sent_twice_at_once_is_a_slip(one: One) -> None:
    chat = f"""
        2026-03-02 10:00 client: Где заказ?
        2026-03-02 10:01 staff: {ANSWER}
        2026-03-02 10:01 staff: {ANSWER}
        """
    assert one(SAME).in_chat(chat) == []
    later = chat + "2026-03-02 10:40 staff: " + ANSWER
    assert one(SAME).in_chat(later) == [ANSWER]


def test_each_session_begins_anew(one: One) -> None:
    later = asked_twice(ANSWER, ANSWER).replace("03-02 10:1", "03-04 10:1")
    assert one(SAME).in_chat(later) == []


def test_formulas_and_what_was_asked_for(one: One) -> None:
    formula = {**SAME, "formula": {"ru": ["запрос передан на склад"]}}
    assert one(formula).in_chat(asked_twice(ANSWER, ANSWER)) == []
    asked = {**SAME, "asked": {"ru": ["повторите"]}}
    again = asked_twice(ANSWER, ANSWER, "client: Повторите, пожалуйста")
    assert one(asked).in_chat(again) == []


def test_nearly_the_same(one: One) -> None:
    rule = one(ALIKE)
    assert rule.in_chat(asked_twice(LONG, "Пожалуйста, " + LONG)) == ["Пожалуйста, " + LONG]
    assert rule.in_chat(asked_twice(LONG, "Сбросим вход у нас: назовите модель телефона.")) == []
    assert rule.in_chat(asked_twice(LONG + " Код 11.", LONG + " Код 12.")) == []


def test_only_the_bot(one: One) -> None:
    rule = one({**SAME, "by": "bot", "times": 2})
    assert rule.in_chat(asked_twice(ANSWER, ANSWER)) == []
    of_bot = asked_twice(ANSWER, ANSWER).replace("staff", "bot")
    (finding,) = rule.report(f"{of_bot.rstrip()}\n        2026-03-02 11:00 staff: Да")
    assert (finding.message.text, finding.role) == (ANSWER, "bot")


def test_one_side_alone_and_unknown_times(one: One) -> None:
    bench = Bench.load(one(SAME).folder.linter().config, "en")

    def run(*messages: object) -> Report:
        return collected(run_conversation(bench, talk(messages), "p", "f"))  # type: ignore[arg-type]

    assert not list(run(said(STAFF, ANSWER, None), said(STAFF, ANSWER, None)))
    untimed = (
        said(STAFF, ANSWER, None),
        said(CLIENT, "Так где он?", None),
        said(STAFF, ANSWER, None),
    )
    assert len(list(run(*untimed))) == 1
    backwards = said(STAFF, ANSWER, 9), said(CLIENT, "Где?", 5), said(STAFF, ANSWER, 1)
    assert len(list(run(*backwards))) == 1


def test_a_long_chat_costs_no_more_a_message(folder: Folder) -> None:
    folder.rule(ALIKE)
    bench = Bench.load(folder.linter().config, "en")
    words = [f"слово{number}" for number in range(400)]
    luck = random.Random(7)

    def seconds(count: int) -> float:
        lines = [" ".join(luck.choices(words, k=12)) for _ in range(count)]
        messages = [said((STAFF, CLIENT)[n % 2], text, n / 60) for n, text in enumerate(lines)]
        began = process_time()
        report = collected(run_conversation(bench, talk(messages), "p", "f"))
        assert report.statistics.messages == count
        return process_time() - began

    seconds(500)
    assert seconds(16_000) < 16 * seconds(2_000)
