"""Channels and direct chats of Discord as DiscordChatExporter writes them in JSON."""

from __future__ import annotations

from collections.abc import Iterator

from etiquette_lint.model import FILE_FACTS, Conversation, Fact
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.ui import Saying


class Discord(Reader):
    name = "discord"
    facts = FILE_FACTS - {Fact.ROLES}

    def detect(self, head: bytes) -> str | None:
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return None
        from etiquette_lint.readers.json_head import peek

        root = peek(head)
        if not isinstance(root, dict):
            return None
        channel = root.get("channel")
        if (
            isinstance(root.get("guild"), dict)
            and isinstance(channel, dict)
            and isinstance(channel.get("type"), str)
            and isinstance(root.get("messages", []), list)
        ):
            return Saying("known.discord")
        return None

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.discord.export import conversations

        return conversations(source)


READER = Discord()
