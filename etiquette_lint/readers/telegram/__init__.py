"""Telegram Desktop's machine-readable export: one chat, or an account with all its chats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.model import FILE_FACTS, Conversation
from etiquette_lint.readers.source import Reader, Source


class TelegramJson(Reader):
    """What it takes to read an export is imported once a file may be one."""

    name = "telegram-json"
    facts = FILE_FACTS
    names = re.compile(r"result\.json")

    def detect(self, head: bytes) -> str | None:
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return None
        from etiquette_lint.readers.telegram.export import recognised

        return recognised(head)

    def holds_many(self, head: bytes) -> bool:
        """An account's export says so before its chats begin."""
        return b'"chats"' in head

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.telegram.export import conversations

        return conversations(source)


READER = TelegramJson()
