"""Telegram exports for tests, in the shape that Telegram Desktop writes them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from etiquette_lint.model import Conversation, Message
from etiquette_lint.readers import READERS, Source

PEER, OWNER = 5001, 7002


def said(text: str = "Добрый день", sender: int = PEER, **more: Any) -> dict[str, Any]:
    """A message at 12:00:00 in Kyiv, summer time."""
    return {
        "id": 1,
        "type": "message",
        "date": "2025-07-01T12:00:00",
        "date_unixtime": "1751360400",
        "from": {PEER: "Ирина", OWNER: "Магазин"}[sender],
        "from_id": f"user{sender}",
        "text": text,
        "text_entities": [{"type": "plain", "text": text}] if text else [],
        **more,
    }


def chat(*messages: Any, **header: Any) -> dict[str, Any]:
    return {"name": "Ирина", "type": "personal_chat", "id": PEER, **header, "messages": [*messages]}


def account(*chats: Any, left: Iterable[Any] = ()) -> dict[str, Any]:
    return {
        "about": "Here is the data you requested.",
        "personal_information": {"user_id": OWNER, "first_name": "Магазин"},
        "chats": {"about": "This page lists all chats.", "list": [*chats]},
        "left_chats": {"about": "Groups you have left.", "list": [*left]},
    }


def source(document: Any) -> Source:
    if not isinstance(document, bytes):
        document = json.dumps(document, ensure_ascii=False, indent=1).encode()
    return Source.of(document, "result.json")


def conversations(document: Any) -> list[tuple[Conversation, list[Message]]]:
    reader = READERS["telegram-json"]
    return [(found, list(found.messages)) for found in reader.read(source(document))]


def messages(document: Any) -> list[Message]:
    return [message for _, found in conversations(document) for message in found]


def one(raw: dict[str, Any]) -> Message:
    (message,) = messages(chat(raw))
    return message
