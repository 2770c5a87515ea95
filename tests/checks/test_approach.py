"""``approach``: how staff begin a conversation that the client has not begun."""

from __future__ import annotations

from tests.checks.conftest import One

LINK = {"kind": "approach", "common": ["<url>"], "need": {"ru": ["заказ"]}}
HELLO = {"kind": "approach", "ru": ["^ здравствуйте ! $"], "whole": True}

CLIENT = "2026-03-02 09:00 client: Здравствуйте!"
OFFER = "2026-03-02 10:00 staff: Наши шторы https://a.example"
ORDER = "2026-03-02 10:01 staff: И ваш заказ"
ANSWER = "2026-03-02 10:05 client: Спасибо"
AGAIN = "2026-03-05 10:00 staff: Новые шторы https://b.example"


def chat(*lines: str) -> str:
    return "\n".join(lines)


def test_the_first_turn_is_judged_if_it_is_of_staff(one: One) -> None:
    rule = one(LINK)
    assert rule.in_chat(chat(OFFER, ANSWER)) == ["Наши шторы https://a.example"]
    assert rule.in_chat(chat(CLIENT, OFFER)) == []


def test_what_is_needed_may_stand_in_another_message_of_the_turn(one: One) -> None:
    assert one(LINK).in_chat(chat(OFFER, ORDER, ANSWER)) == []


def test_a_later_session_counts_unless_the_first_alone_is_meant(one: One) -> None:
    later = chat(CLIENT, ANSWER, AGAIN)
    assert one(LINK).in_chat(later) == ["Новые шторы https://b.example"]
    assert one({**LINK, "first": True}).in_chat(later) == []


def test_the_whole_turn_must_match_if_so_wished(one: One) -> None:
    hello = "2026-03-02 10:00 staff: Здравствуйте!"
    assert one(HELLO).in_chat(chat(hello, ANSWER)) == ["Здравствуйте!"]
    assert one(HELLO).in_chat(chat(hello, ORDER, ANSWER)) == []
    assert one({**HELLO, "whole": False}).in_chat(chat(hello, ORDER, ANSWER)) == ["Здравствуйте!"]


def test_a_draft_begins_nothing_that_is_known(one: One) -> None:
    assert one(LINK).in_text("Наши шторы https://a.example") == []
