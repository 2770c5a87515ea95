"""Files of DiscordChatExporter for tests, in the shape that it writes them."""

from __future__ import annotations

import json
from typing import Any

from etiquette_lint.model import Message
from etiquette_lint.readers import Source
from tests.readers.chats import one

CHANNEL = "900100"
ANNA, SHOP = "501", "777"
_NAMES = {ANNA: "Ганна", SHOP: "Крамниця"}


def said(text: str = "Добрий день", author: str = ANNA, **more: Any) -> dict[str, Any]:
    """A message at 12:00:00.123 in Kyiv, summer time."""
    return {
        "id": "1",
        "type": "Default",
        "timestamp": "2025-07-01T12:00:00.123+03:00",
        "timestampEdited": None,
        "callEndedTimestamp": None,
        "isPinned": False,
        "content": text,
        "author": {
            "id": author,
            "name": f"login{author}",
            "discriminator": "0000",
            "nickname": _NAMES[author],
            "isBot": False,
        },
        "attachments": [],
        "embeds": [],
        "stickers": [],
        "reactions": [],
        "mentions": [],
        **more,
    }


def channel(*messages: Any, type: str = "GuildTextChat", **header: Any) -> dict[str, Any]:
    return {
        "guild": {"id": "42", "name": "Майстерня"},
        "channel": {"id": CHANNEL, "type": type, "name": "підтримка", "topic": None, **header},
        "dateRange": {"after": None, "before": None},
        "messages": [*messages],
        "messageCount": len(messages),
    }


def source(document: Any) -> Source:
    if not isinstance(document, bytes):
        document = json.dumps(document, ensure_ascii=False, indent=2).encode()
    return Source.of(document, "канал.json")


def only(raw: dict[str, Any]) -> Message:
    (message,) = one("discord", source(channel(raw)))[1]
    return message
