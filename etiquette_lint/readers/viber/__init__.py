"""Viber's chat history as a telephone sends it by e-mail: one text a chat, without quotes.

    21/03/2026,10:05:07,Ганна,+380671234567,Добрий день!
    це другий рядок

A version of 2015 parted the fields with tabs and wrapped them for spreadsheets, ``="Ганна"``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.model import Conversation, Fact
from etiquette_lint.readers.source import Reader, Source

_START = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*(?:="?|")?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"?(?:,|\t)|\xff\xfe|\xfe\xff'
)


class Viber(Reader):
    name = "viber"
    facts = frozenset({Fact.TURNS, Fact.TIME, Fact.SECONDS})

    def detect(self, head: bytes) -> str | None:
        if not _START.match(head):
            return None
        from etiquette_lint.readers.viber.layout import recognised

        return recognised(head)

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.viber.chat import conversations

        return conversations(source)


READER = Viber()
