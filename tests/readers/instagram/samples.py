"""Meta's downloads for tests, in the shape that Meta writes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from etiquette_lint.model import Message
from etiquette_lint.readers import Source
from tests.readers.chats import one

ANNA, SHOP = "Ганна Тест", "Крамниця"
NOON = 1_751_360_400_000  # 2025-07-01 09:00:00 UTC


def garbled(text: str) -> str:
    """What Meta makes of letters: each byte of UTF-8 becomes a character."""
    return text.encode().decode("latin-1")


def said(text: str | None = "Добрий день", sender: str = ANNA, **more: Any) -> dict[str, Any]:
    raw = {
        "sender_name": garbled(sender),
        "timestamp_ms": NOON,
        "is_geoblocked_for_viewer": False,
        **more,
    }
    return raw if text is None else {**raw, "content": garbled(text)}


def secret(text: str = "Добрий день", sender: str = ANNA, **more: Any) -> dict[str, Any]:
    """A message of an encrypted chat."""
    return {
        "isUnsent": False,
        "media": [],
        "reactions": [],
        "senderName": sender,
        "text": text,
        "timestamp": NOON,
        "type": "text",
        **more,
    }


def chat(*messages: Any, people: Sequence[str] = (ANNA, SHOP), **header: Any) -> dict[str, Any]:
    """Messages are given as Meta gives them: the newest first."""
    return {
        "participants": [{"name": garbled(name)} for name in people],
        "messages": [*messages],
        "title": garbled(ANNA),
        "is_still_participant": True,
        "thread_path": "inbox/hanna_1234",
        "magic_words": [],
        **header,
    }


def source(*documents: Any) -> Source:
    """One chat in as many files as there are documents, message_1.json being the newest."""
    parts = tuple(
        Source.of(
            document if isinstance(document, bytes) else json.dumps(document, indent=2).encode(),
            f"ганна/message_{number}.json",
        )
        for number, document in enumerate(documents, 1)
    )
    parts[0].parts = parts
    return parts[0]


def only(raw: dict[str, Any]) -> Message:
    (message,) = one("instagram", source(chat(raw)))[1]
    return message
