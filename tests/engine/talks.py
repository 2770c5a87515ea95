"""Conversations built by hand, as a program that uses the package would build them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from etiquette_lint.model import Author, Conversation, Fact, Message, Role

STAFF = Author("s", "Анна", Role.STAFF)
CLIENT = Author("c", "Роман", Role.CLIENT)
BOT = Author("b", "Помощник", Role.BOT)
START = datetime(2026, 3, 2, 10, 0)
FACTS = frozenset({Fact.ROLES, Fact.TURNS, Fact.TIME, Fact.SECONDS, Fact.MEDIA, Fact.FORWARDS})


def said(author: Author, text: str, minute: float | None = 0, **keys: Any) -> Message:
    """``minute`` counts from the start; None where nobody knows."""
    sent = None if minute is None else START + timedelta(minutes=minute)
    return Message(keys.pop("id", ""), author, sent, text, **keys)


def talk(messages: Iterable[Message], **keys: Any) -> Conversation:
    """The messages under ids of their own."""
    numbered = [
        Message(
            m.id or str(number),
            m.author,
            m.sent_at,
            m.text,
            m.kind,
            m.attachments,
            m.reply_to,
            m.forwarded_from,
            m.via_bot,
            quoted=m.quoted,
        )
        for number, m in enumerate(messages)
    ]
    return Conversation("talk", "Роман", numbered, keys.pop("facts", FACTS), **keys)
