"""Signal chats as the signal-export tool writes them, ``[2022-01-01 10:00:00] Name: text``.

Signal has no export of its own. Versions of the tool differ in the comma and in the seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.model import Conversation, Fact
from etiquette_lint.readers.source import Reader, Source

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[\d{4}-\d\d-\d\d,? \d\d:\d\d")


class Signal(Reader):
    name = "signal"
    facts = frozenset({Fact.TURNS, Fact.TIME, Fact.SECONDS, Fact.MEDIA, Fact.CALLS})

    def detect(self, head: bytes) -> str | None:
        if not _START.match(head):
            return None
        from etiquette_lint.readers.signal.layout import recognised

        return recognised(head)

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.signal.chat import conversations

        return conversations(source)


READER = Signal()
