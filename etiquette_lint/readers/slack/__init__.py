"""A Slack workspace's export: a folder a channel, in it a file a day, people and channels beside.

users.json  channels.json  groups.json  dms.json  mpims.json
support/2026-03-02.json  support/2026-03-03.json
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.model import FILE_FACTS, Conversation, Fact
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.ui import Saying

_STAMP = re.compile(r"\d{9,10}\.\d{6}")


class Slack(Reader):
    name = "slack"
    facts = FILE_FACTS - {Fact.ROLES}
    pages = re.compile(r"(\d{4}-\d\d-\d\d)\.json")
    names = None  # others call files by dates too

    def detect(self, head: bytes) -> str | None:
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
            return None
        from etiquette_lint.readers.json_head import peek

        top = peek(head)
        first = top[0] if isinstance(top, list) and top else None
        if not isinstance(first, dict) or first.get("type") != "message":
            return None
        stamp = first.get("ts")
        if isinstance(stamp, str) and _STAMP.fullmatch(stamp):
            return Saying("known.fields", fields="type, ts")
        return None

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.slack.export import conversations

        return conversations(source)


READER = Slack()
