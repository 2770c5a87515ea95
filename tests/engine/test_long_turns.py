"""A turn too long to be kept comes in parts, which say what the whole would say."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etiquette_lint.engine import conversation
from etiquette_lint.model import Message, MessageKind
from tests.checks.folder import Folder, texts
from tests.engine.talks import CLIENT, STAFF, said, talk

CHECKS: dict[str, dict[str, Any]] = {
    "only": {"kind": "only", "within": "turn", "ru": ["ага"], "gap": "3m", "max_words": 5},
    "require": {
        "kind": "require",
        "within": "turn",
        "when": {"ru": ["напишу"]},
        "need": {"ru": ["завтра"]},
    },
    "burst": {"kind": "burst", "messages": 3, "within": "2m", "max_words": 2},
    "hours": {"kind": "hours", "from": "9:00", "until": "10:20", "after_client": "5m"},
}
LINES = st.builds(
    lambda text, wait, kind: (text, wait, kind),
    st.sampled_from(["Ага", "Ага!", "Напишу вам", "Завтра", "Уже едет к вам сам мастер"]),
    st.sampled_from([0.5, 1, 2, 4, 20]),
    st.sampled_from([MessageKind.TEXT] * 4 + [MessageKind.STICKER]),
)


def turn_of(lines: list[tuple[str, float, MessageKind]]) -> list[Message]:
    minute, messages = 0.0, [said(CLIENT, "Вот")]
    for text, wait, kind in lines:
        minute += wait
        messages.append(said(STAFF, text, minute, kind=kind))
    return messages


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, max_size=14), longest=st.integers(1, 5))
def test_parts_say_what_the_whole_says(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, lines: Any, longest: int
) -> None:
    for name, check in CHECKS.items():
        folder.rule(check, id=name, message=texts("{match}"))
    linter, messages = folder.linter(), turn_of(lines)
    told = []
    for most in (1000, longest):
        monkeypatch.setattr(conversation, "_LONGEST_TURN", most)
        found = linter.check_conversation(talk(messages)).findings
        told.append([(f.rule_id, f.message.id, f.text, [m.id for m in f.evidence]) for f in found])
    assert told[0] == told[1]


@pytest.mark.parametrize("rule", ["only", "require", "burst"])
def test_a_first_part_is_not_judged_as_the_whole(folder: Folder, rule: str) -> None:
    """What decides comes after more messages than are kept."""
    folder.rule(CHECKS[rule], message=texts("{count}") if rule == "burst" else texts("{match}"))
    beginning = ["Напишу вам", *["Ну вот"] * 300] if rule == "require" else ["Ага"] * 301
    messages = [said(STAFF, text, n / 300) for n, text in enumerate([*beginning, "Завтра к обеду"])]
    found = [finding.text for finding in folder.linter().check_conversation(talk(messages))]
    assert found == (["302"] if rule == "burst" else [])
