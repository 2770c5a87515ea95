"""``media``: voice messages, stickers and the like."""

from __future__ import annotations

from typing import Any

import pytest

from etiquette_lint.model import Fact
from tests.checks.conftest import One
from tests.checks.folder import texts

VOICE = {"kind": "media", "kinds": ["voice", "video-note"]}
SAID = {"message": texts("{count}/{limit}")}
CHAT = """
    2026-03-02 10:00 client: Где заказ?
    2026-03-02 10:01 staff [voice 0:30]:
    2026-03-02 10:02 client [voice 0:10]:
    2026-03-02 10:03 staff [video-note 0:10]:
    2026-03-02 10:04 staff [photo]: чек
    2026-03-02 10:05 staff [voice 0:05]:
"""


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({}, ["1/0", "2/0", "3/0"]),
        ({"allowed": 1}, ["2/1", "3/1"]),
        ({"allowed": 3}, []),
        ({"unless_client": True}, ["1/0"]),
        ({"allowed": 2, "only_with_client": True}, ["1/0", "3/2"]),
        ({"kinds": ["photo"]}, ["1/0"]),
        ({"kinds": ["sticker"]}, []),
    ],
)
def test_settings(one: One, keys: dict[str, Any], said: list[str]) -> None:
    report = one({**VOICE, **keys}, **SAID).report(CHAT)
    assert [finding.text for finding in report] == said


def test_each_session_is_counted_anew(one: One) -> None:
    chat = """
        2026-03-02 10:00 client [voice 0:10]:
        2026-03-02 10:01 staff [voice 0:30]:
        2026-03-09 10:00 client: Где заказ?
        2026-03-09 10:01 staff [voice 0:31]:
    """
    report = one({**VOICE, "unless_client": True}, **SAID).report(chat)
    assert [(f.message.attachments[0].duration, f.text) for f in report] == [(31.0, "1/0")]


def test_a_draft_has_no_media(one: One) -> None:
    report = one(VOICE).folder.linter().check_text("Слушайте голосовое")
    assert report.skipped == {"offence": Fact.MEDIA}
