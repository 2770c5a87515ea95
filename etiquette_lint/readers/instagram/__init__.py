"""Instagram's direct messages and Facebook's Messenger, in the JSON that Meta lets one download.

The encrypted chats of Messenger, which are downloaded separately, name the same things otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.model import Conversation, Fact
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.ui import Saying


class Instagram(Reader):
    name = "instagram"
    facts = frozenset(
        {Fact.TURNS, Fact.TIME, Fact.SECONDS, Fact.ZONE, Fact.MEDIA, Fact.FORWARDS, Fact.CALLS}
    )
    pages = re.compile(r"message_(\d+)\.json")

    def detect(self, head: bytes) -> str | None:
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return None
        from etiquette_lint.readers.json_head import peek

        root = peek(head)
        messages = root.get("messages") if isinstance(root, dict) else None
        first = messages[0] if isinstance(messages, list) and messages else None
        if not isinstance(first, dict):
            return None
        if "sender_name" in first and "timestamp_ms" in first:
            return Saying("known.fields", fields="sender_name, timestamp_ms")
        if "senderName" in first and "timestamp" in first:
            return Saying("known.fields", fields="senderName, timestamp")
        return None

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.instagram.export import conversations

        return conversations(source)


READER = Instagram()
