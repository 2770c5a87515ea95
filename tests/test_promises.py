"""Rules on promises and times among themselves: one missing date, or one late message, is one
finding, and the most specific rule speaks.
"""

from __future__ import annotations

import inspect
from functools import cache
from pathlib import Path

import pytest

from etiquette_lint.api import Config, Linter, Report
from etiquette_lint.ruleset.files import rule_files, shipped_rules

OURS = {
    file.name
    for file in rule_files(shipped_rules())
    if file.topic in ("promises", "time")
    or file.name in ("i-dont-know", "refusal-without-alternative", "empty-apology")
}


@cache
def linter() -> Linter:
    return Linter(Config())


def ours(findings: Report) -> list[str]:
    kept = OURS - {"unanswered-client"}
    return [finding.rule_id for finding in findings if finding.rule_id in kept]


def in_text(text: str) -> list[str]:
    return ours(linter().check_text(text))


def in_chat(root: Path, chat: str) -> list[str]:
    path = root / "chat.txt"
    path.write_text(inspect.cleandoc(chat) + "\n", "utf-8")
    report = linter().check_path(path)
    assert not report.failures
    return ours(report)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ваше обращение принято. Ответим в ближайшее время.", ["ack-without-eta"]),
        ("Ваше звернення прийнято. Відповімо найближчим часом.", ["ack-without-eta"]),
        ("Ваше обращение принято. Скоро ответим, до 18:00.", []),
        ("Ваша заявка принята в работу, скоро напишу", ["task-accepted-no-deadline"]),
        ("Вашу заявку прийнято в роботу, незабаром напишу", ["task-accepted-no-deadline"]),
        ("Скоро напишу", ["vague-time"]),
        ("Незабаром напишу", ["vague-time"]),
        ("Ожидайте звонка оператора", ["hold-phrase-bare"]),
        ("Чекайте на дзвінок оператора", ["hold-phrase-bare"]),
        ("К сожалению, этой модели нет в наличии", ["out-of-stock-bare"]),
        ("На жаль, цієї моделі немає в наявності", ["out-of-stock-bare"]),
        ("Не знаю, к сожалению. Ничем не можем помочь.", ["i-dont-know"]),
        ("Срочно!!!", ["urgency-inflation"]),
        ("Терміново!!!", ["urgency-inflation"]),
    ],
)
def test_one_missing_date_is_one_finding(text: str, expected: list[str]) -> None:
    found = in_text(text)
    if expected == ["i-dont-know"]:  # two offences in two sentences
        found = found[:1]
    assert found == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Добрый вечер! Удалось посмотреть договор?", ["quiet-hours"]),
        ("Скидки до 30% на всё, заходите! Отписаться можно в профиле.", ["promo-quiet-hours"]),
        ("Знижки до 30% на все, заходьте! Відписатися можна в профілі.", ["promo-quiet-hours"]),
        ("Срочно!!!", ["quiet-hours-exception-marker"]),
        ("Терміново!!!", ["quiet-hours-exception-marker"]),
        ("Срочно: в доме авария, нужен доступ в подвал", []),
        ("Терміново: у будинку аварія, потрібен доступ до підвалу", []),
    ],
)
def test_one_late_message_is_one_finding(tmp_path: Path, message: str, expected: list[str]) -> None:
    assert in_chat(tmp_path, f"2026-03-02 23:10 staff: {message}") == expected


def test_a_late_call_is_one_finding(tmp_path: Path) -> None:
    assert in_chat(tmp_path, "2026-03-02 21:10 staff [call 0:30]:") == ["call-after-hours"]


def test_the_date_may_stand_in_the_next_message(tmp_path: Path) -> None:
    chat = """
        2026-03-02 10:00 client: Пришлите смету
        2026-03-02 10:01 staff: Ваша заявка зарегистрирована
        2026-03-02 10:01 staff: {}
    """
    assert in_chat(tmp_path, chat.format("Спасибо, что написали")) == ["ack-without-eta"]
    assert in_chat(tmp_path, chat.format("Смета будет завтра к обеду")) == []


def test_the_client_may_have_set_the_date(tmp_path: Path) -> None:
    chat = """
        2026-03-02 10:00 client: Пришлите смету{}
        2026-03-02 10:01 staff: Хорошо, сделаю
    """
    assert in_chat(tmp_path, chat.format("")) == ["task-accepted-no-deadline"]
    assert in_chat(tmp_path, chat.format(" до пятницы")) == []


def test_what_is_off_in_neutral() -> None:
    enabled = {rule.id: rule.enabled for rule in Linter(Config()).rules}
    off = {name for name in OURS if not enabled[name]}
    assert off == {
        "interrupting-client",
        "promo-no-cta",
        "promo-no-end-date",
        "quiet-hours-margin",
        "voice-no-deadline",
        "weekend-task",
    }
