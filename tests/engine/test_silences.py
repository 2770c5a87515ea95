"""One silence, one finding: whichever of its ends a rule speaks at."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from etiquette_lint.api import Config, Linter
from etiquette_lint.config import WorkingHours
from etiquette_lint.model import Report

ABOUT_SILENCE = (
    "promise-not-kept",
    "hold-too-long",
    "first-response-sla-chat",
    "channel-sla",
    "next-reply-sla",
    "business-day-sla",
    "ack-missing",
    "afterhours-autoreply-missing",
    "unanswered-client",
)


def judged(tmp_path: Path, chat: str, *without: str, **config: object) -> list[tuple[str, str]]:
    """What is said of silences, each with the message it is said at."""
    report = report_of(tmp_path, chat, *without, **config)
    return [(finding.rule_id, finding.message.text) for finding in report]


def report_of(tmp_path: Path, chat: str, *without: str, **config: object) -> Report:
    path = tmp_path / "chat.txt"
    path.write_text(inspect.cleandoc(chat) + "\n", "utf-8")
    chosen = tuple(rule for rule in ABOUT_SILENCE if rule not in without)
    return Linter(Config(select=chosen, **config)).check_path(path)  # type: ignore[arg-type]


HOLD = """
    # channel: livechat
    2026-03-02 10:00:00 client: Есть ли синяя краска, ведро?
    2026-03-02 10:00:30 staff: Минуту, пожалуйста, проверю.
    2026-03-02 10:20:00 client: Ну что там?
    2026-03-02 10:40:00 staff: Есть четыре ведра.
"""


def test_a_hold_goes_before_the_late_answer_after_it(tmp_path: Path) -> None:
    held = "Минуту, пожалуйста, проверю."
    assert judged(tmp_path, HOLD) == [("hold-too-long", held)]
    late = [("next-reply-sla", "Есть четыре ведра.")]
    assert judged(tmp_path, HOLD, "hold-too-long") == late


def test_a_promise_goes_before_both(tmp_path: Path) -> None:
    chat = """
        2026-03-02 10:00 client: Сколько стоит реставрация буфета?
        2026-03-02 10:05 staff: Спрошу мастера и отвечу до 12:00.
        2026-03-02 12:30 client: Удалось узнать?
        2026-03-02 16:30 staff: Да, от 40 000 ₽.
    """
    promised = ("promise-not-kept", "Спрошу мастера и отвечу до 12:00.")
    assert judged(tmp_path, chat) == [promised]
    late = [("next-reply-sla", "Да, от 40 000 ₽.")]
    assert judged(tmp_path, chat, "promise-not-kept") == late


@pytest.mark.parametrize(
    ("without", "rule"),
    [
        ((), "channel-sla"),
        (("channel-sla",), "ack-missing"),
        (("channel-sla", "ack-missing"), "business-day-sla"),
    ],
)
def test_of_a_late_first_answer(tmp_path: Path, without: tuple[str, ...], rule: str) -> None:
    chat = """
        # channel: email
        2026-03-02 11:00 client: Добрый день, пришлите, пожалуйста, прайс.
        2026-03-03 10:00 staff: Добрый день! Прайс во вложении.
    """
    known = WorkingHours(days=("mon", "tue"))
    found = judged(tmp_path, chat, *without, working_hours=known)
    assert found == [(rule, "Добрый день! Прайс во вложении.")]


def test_two_silences_are_two(tmp_path: Path) -> None:
    chat = """
        2026-03-02 10:00 client: Сколько стоит реставрация буфета?
        2026-03-02 10:05 staff: Спрошу мастера и отвечу до 12:00.
        2026-03-02 13:00 staff: От 40 000 ₽.
        2026-03-02 13:05 client: А сколько недель это займёт?
        2026-03-02 17:00 staff: Три.
    """
    rules = [rule for rule, _ in judged(tmp_path, chat)]
    assert rules == ["promise-not-kept", "next-reply-sla"]


def test_what_a_machine_says_does_not_part_them(tmp_path: Path) -> None:
    chat = """
        2026-03-02 10:00 client: Сколько стоит реставрация буфета?
        2026-03-02 10:05 staff: Спрошу мастера и отвечу до 12:00.
        2026-03-02 12:30 client: Удалось узнать?
        2026-03-02 12:30 staff: Ваше сообщение получено.
        2026-03-02 16:30 staff: Да, от 40 000 ₽.
    """
    rules = [rule for rule, _ in judged(tmp_path, chat)]
    assert "next-reply-sla" not in rules or "promise-not-kept" not in rules


def test_over_the_end_of_a_session(tmp_path: Path) -> None:
    chat = """
        2026-03-02 16:00 client: Сколько стоит реставрация буфета?
        2026-03-02 16:05 staff: Спрошу мастера и отвечу до 17:00.
        2026-03-02 17:30 client: Удалось узнать?
        2026-03-03 15:00 staff: Да, от 40 000 ₽.
    """
    assert [rule for rule, _ in judged(tmp_path, chat)] == ["promise-not-kept"]


def test_a_finding_tells_of_its_silence(tmp_path: Path) -> None:
    (found,) = report_of(tmp_path, HOLD, "hold-too-long")
    assert found.pause is not None and found.pause.until is found.message
    assert found.pause.since.text == "Ну что там?"
    assert found.pause.length is not None and found.pause.length.total_seconds() == 1200
