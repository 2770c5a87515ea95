"""How a conversation is cut into sessions and turns, and what is told of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from etiquette_lint.model import Closed, MessageKind, Opened
from tests.checks.folder import Folder, texts
from tests.engine.talks import CLIENT, STAFF, said, talk

AGA = {"kind": "find", "ru": ["ага"]}
PROMISE = {
    "kind": "require",
    "within": "turn",
    "when": {"ru": ["напишу"]},
    "need": {"ru": ["завтра"]},
}
CHAT = """
    2026-03-02 10:00 client: Где заказ?
    2026-03-02 10:01 staff: Ага, узнаю
    2026-03-02 21:00 client: Ну что?
    2026-03-03 09:00 staff: Ага, едет
"""


@pytest.mark.parametrize(("hours", "sessions"), [(12, 2), (13, 1), (1, 3)])
def test_a_long_silence_ends_a_session(folder: Folder, hours: int, sessions: int) -> None:
    folder.rule(AGA)
    report = folder.report(CHAT, session_gap=timedelta(hours=hours))
    assert report.statistics.sessions == sessions


def test_a_conversation_is_opened_and_closed_around_its_findings(folder: Folder) -> None:
    folder.rule(AGA)
    folder.report(CHAT)
    events = list(folder.linter().stream([str(folder.chats / "chat.txt")]))
    opened, *findings, closed = events
    assert isinstance(opened, Opened) and opened.format == "transcript"
    assert [finding.message.text for finding in findings] == ["Ага, узнаю", "Ага, едет"]
    assert isinstance(closed, Closed)
    assert (closed.messages, closed.judged, closed.sessions) == (4, 2, 2)


def test_nobody_wrote_a_service_message(folder: Folder) -> None:
    folder.rule(AGA)
    service = said(STAFF, "Ага вступила в группу", 1, kind=MessageKind.SERVICE)
    report = folder.linter().check_conversation(talk([said(CLIENT, "Вот"), service]))
    assert list(report) == []
    assert report.statistics.messages == 1


def test_a_conversation_without_messages_has_no_sessions(folder: Folder) -> None:
    folder.rule(AGA)
    report = folder.linter().check_conversation(talk([]))
    assert (report.statistics.messages, report.statistics.sessions) == (0, 0)


def test_silence_ends_a_turn_too(folder: Folder) -> None:
    folder.rule(PROMISE)
    chat = """
        2026-03-02 10:01 staff: Узнаю и напишу
        2026-03-05 10:02 staff: Завтра привезём
    """
    assert [finding.matched for finding in folder.report(chat)] == ["напишу"]


def test_a_service_message_does_not_part_a_turn(folder: Folder) -> None:
    folder.rule(PROMISE)
    pinned = said(CLIENT, "закрепил сообщение", 1, kind=MessageKind.SERVICE)
    messages = [said(STAFF, "Узнаю и напишу"), pinned, said(STAFF, "Завтра к обеду", 2)]
    assert list(folder.linter().check_conversation(talk(messages))) == []


def test_every_message_of_a_very_long_turn_is_judged(folder: Folder) -> None:
    folder.rule(AGA)
    folder.rule({"kind": "only", "within": "turn", "ru": ["ага"]}, id="bare")
    folder.rule(
        {"kind": "burst", "within": "3m", "messages": 3}, id="burst", message=texts("{count}")
    )
    messages = [said(STAFF, "Ага", number / 60) for number in range(450)]
    report = folder.linter().check_conversation(talk(messages))
    by_rule: dict[str, list[str]] = {}
    for finding in report:
        by_rule.setdefault(finding.rule_id, []).append(finding.text)
    assert len(by_rule["offence"]) == 450
    assert len(by_rule["bare"]) == 1
    assert sum(map(int, by_rule["burst"])) == 450
    assert all(len(finding.evidence) < 10 for finding in report)


def test_findings_come_in_the_order_of_messages(folder: Folder) -> None:
    """Turns and sessions are judged once they are over, but what they show comes in its place."""
    folder.rule(AGA, id="aga")
    folder.rule(PROMISE, id="promise")
    folder.rule({"kind": "reply", "to": {"ru": ["?"]}}, id="reply")
    messages = [
        said(STAFF, "Узнаю и напишу"),
        said(STAFF, "Ага"),
        said(CLIENT, "Когда же?"),
        said(CLIENT, "Жду"),
    ]
    timeless = [said(m.author, m.text, None) for m in messages]
    for conversation in (talk(messages), talk(timeless)):
        report = folder.linter().check_conversation(conversation)
        assert [finding.rule_id for finding in report] == ["promise", "aga", "reply"]


def test_findings_in_a_message_come_from_left_to_right(folder: Folder) -> None:
    folder.rule(AGA, id="zzz")
    folder.rule({"kind": "find", "ru": ["угу"]}, id="aaa")
    folder.rule({"kind": "find", "ru": ["и"]}, id="mmm")
    found = [(f.rule_id, f.matched) for f in folder.found("Ага и угу, вот ага")]
    assert found == [("zzz", "Ага"), ("mmm", "и"), ("aaa", "угу"), ("zzz", "ага")]


def test_many_findings_in_one_session_come_as_they_are_found(folder: Folder) -> None:
    folder.rule(AGA)
    authors = (STAFF, CLIENT)
    messages = [said(authors[n % 2], f"Ага, вот {n}", n / 60) for n in range(6000)]
    found = list(folder.linter().check_conversation(talk(messages)))
    assert [f.message.id for f in found] == [str(n) for n in range(0, 6000, 2)]
