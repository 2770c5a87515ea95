"""Who is staff: what the format says, corrected by what the team says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.checks.folder import Folder

CHAT = """
    2026-03-02 10:00 Роман Кос: Ага, жду
    2026-03-02 10:01 Анна: Ага, едет
    2026-03-02 10:02 Помощник (bot): Ага, оценка
    2026-03-02 10:03 Олег: Ага, ещё раз
"""


def blamed(folder: Folder, **config: Any) -> list[str]:
    folder.rule({"kind": "find", "ru": ["ага"]})
    report = folder.report(CHAT, **config)
    assert not report.failures, report.failures
    return [finding.message.author.name for finding in report]


@pytest.mark.parametrize(
    ("config", "names"),
    [
        ({"staff": ("Анна",)}, ["Анна"]),
        ({"staff": ("анна ", "ОЛЕГ")}, ["Анна", "Олег"]),
        ({"staff": ("роман  кос",)}, ["Роман Кос"]),
        ({"staff": ("*",)}, ["Роман Кос", "Анна", "Олег"]),
        ({"staff": ("*",), "clients": ("Роман Кос",)}, ["Анна", "Олег"]),
        ({"staff": ("*",), "bots": ("Олег",)}, ["Роман Кос", "Анна"]),
        ({"staff": ("*", "Помощник")}, ["Роман Кос", "Анна", "Помощник", "Олег"]),
    ],
)
def test_the_team_names_its_people(
    folder: Folder, config: dict[str, Any], names: list[str]
) -> None:
    assert blamed(folder, **config) == names


def test_where_nobody_is_known_the_authors_are_listed(folder: Folder) -> None:
    folder.rule({"kind": "find", "ru": ["ага"]})
    report = folder.report(CHAT)
    (failure,) = report.failures
    assert list(report) == [] and failure.code == 2
    for name in ("Роман Кос (1)", "Анна (1)", "Олег (1)"):
        assert name in failure.message
    assert "--staff" in str(failure.hint)


def test_a_name_nobody_bears_is_a_slip_of_the_pen(folder: Folder) -> None:
    folder.rule({"kind": "find", "ru": ["ага"]})
    report = folder.report(CHAT, staff=("Анна", "Олех"))
    assert [finding.message.author.name for finding in report] == ["Анна"]
    (failure,) = report.failures
    assert "'Олех'" in failure.message and "Олег" in str(failure.hint)


def test_a_name_like_none_is_answered_with_the_authors(folder: Folder) -> None:
    folder.rule({"kind": "find", "ru": ["ага"]})
    (failure,) = folder.report(CHAT, staff=("Xyz",)).failures
    assert "Анна" in str(failure.hint)


def test_a_name_needs_to_be_in_one_of_the_files_only(folder: Folder) -> None:
    folder.rule({"kind": "find", "ru": ["ага"]})
    for name, author in (("a.txt", "Анна"), ("b.txt", "Олег")):
        (folder.chats / name).write_text(f"2026-03-02 10:00 {author}: Ага", "utf-8")
    report = folder.linter(staff=("Анна", "Олег")).check_path(folder.chats)
    assert not report.failures and len(report.findings) == 2


PLAIN = """
    2026-03-02 22:40 Роман: Добрый вечер! Где посылка?
    2026-03-02 23:20 Анна: Посылка едет, отвечу утром.
    2026-03-03 08:00 Роман: А когда приедет?
"""


@pytest.mark.parametrize(
    ("staff", "found"),
    [
        (("Анна",), {"greeting": "Анна", "night": "Анна", "unanswered": "Роман"}),
        (("*",), {"night": "Роман"}),
    ],
)
def test_roles_given_by_the_team_are_a_fact(
    folder: Folder, staff: tuple[str, ...], found: dict[str, str]
) -> None:
    folder.rule({"kind": "opening", "need": {"ru": ["привет"]}}, id="greeting")
    folder.rule({"kind": "hours", "after_client": "5m"}, id="night")
    folder.rule({"kind": "reply", "to": {"ru": ["?"]}}, id="unanswered")
    assert set(folder.report(PLAIN).skipped) == {"greeting", "night", "unanswered"}
    report = folder.report(PLAIN, staff=staff)
    assert not report.skipped and not report.failures
    first = {f.rule_id: f.message.author.name for f in reversed(report.findings)}
    assert first == found


def test_a_chat_without_the_team_is_not_the_team_s(folder: Folder) -> None:
    folder.rule({"kind": "reply", "to": {"ru": ["?"]}}, id="unanswered")
    for name, other in (("a.txt", "Анна"), ("b.txt", "Олег")):
        chat = f"2026-03-02 10:00 {other}: Добрый день!\n2026-03-02 10:01 Роман: Где заказ?\n"
        (folder.chats / name).write_text(chat, "utf-8")
    report = folder.linter(staff=("Анна",)).check_path(folder.chats)
    assert [Path(f.message.origin.path).name for f in report if f.message.origin] == ["a.txt"]


def test_a_draft_is_by_staff_whatever_their_names(folder: Folder) -> None:
    folder.rule({"kind": "find", "ru": ["ага"]})
    report = folder.linter(staff=("Анна",)).check_text("Ага")
    assert len(report.findings) == 1 and not report.failures


def test_a_draft_in_a_file_is_by_staff_whatever_their_names(folder: Folder) -> None:
    folder.rule({"kind": "find", "ru": ["ага"]})
    path = folder.chats / "draft.txt"
    path.write_text("Ага", "utf-8")
    report = folder.linter(staff=("Анна",)).check_path(path)
    assert len(report.findings) == 1 and not report.failures


@pytest.mark.parametrize(
    ("side", "names"), [("client", ["client"]), ("anyone", ["client", "staff"])]
)
def test_a_rule_says_whom_it_judges(folder: Folder, side: str, names: list[str]) -> None:
    folder.rule({"kind": "find", "ru": ["ага"]}, applies_to=side)
    chat = "2026-03-02 10:00 client: Ага\n2026-03-02 10:01 staff: Ага"
    assert [finding.role.value for finding in folder.report(chat)] == names
