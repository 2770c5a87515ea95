"""``mirror``: emoji only as the client does."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

EMOJI = {"kind": "mirror", "of": "emoji"}
TALK = """
    2026-03-02 10:00 client: Когда будет мастер{client}
    2026-03-02 10:01 staff: В 12 🚗 у вас
"""


def test_emoji_are_for_clients_who_use_them(one: One) -> None:
    assert one(EMOJI).in_chat(TALK.format(client="?")) == ["В 12 🚗 у вас"]


@pytest.mark.parametrize("playful", [" 🙂", "))", " :-)"])
def test_any_smile_of_the_client_will_do(one: One, playful: str) -> None:
    assert one(EMOJI).in_chat(TALK.format(client=playful)) == []


def test_nothing_is_known_of_a_client_who_has_not_written(one: One) -> None:
    talk = """
        2026-03-02 10:00 staff: Добрый день 🙂
        2026-03-02 10:01 client: Здравствуйте
    """
    assert one(EMOJI).in_chat(talk) == []
    assert one(EMOJI).in_text("Добрый день 🙂") == []


def test_so_many_turns_must_be_known(one: One) -> None:
    rule = one({**EMOJI, "turns": 2})
    talk = TALK.format(client="?")
    assert rule.in_chat(talk) == []
    more = (
        talk
        + """
    2026-03-02 10:02 client: Хорошо
    2026-03-02 10:03 staff: Ждите 🚗
    """
    )
    assert rule.in_chat(more) == ["Ждите 🚗"]


def test_a_single_emoji_can_be_left_out(one: One) -> None:
    (finding,) = one(EMOJI, fix="suggest").report(TALK.format(client="?"))
    assert finding.fix is not None
    assert finding.fix.apply(finding.message.text) == "В 12 у вас"
