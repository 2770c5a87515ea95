"""WhatsApp's export of a chat: a text file, by iOS or Android, in any region's way of dates."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from etiquette_lint.model import Conversation, Fact
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Reader, Source

# A line that starts with a date or a time, in brackets or not, in any of the digits in use. A
# message somebody is about to send seldom has one, and then the rest is asked.
_DIGIT = rb"(?:[0-9]|\xd9[\xa0-\xa9]|\xdb[\xb0-\xb9]|\xe0\xa5[\xa6-\xaf])"
_MARK = rb"(?:\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf|\xd8\x9c)*"
_WORD = rb"(?:[^\x00-\x7f]{2,20} ?)?"  # the part of the day, in the east
_START = re.compile(
    rb"^" + _MARK + rb"\[?" + _MARK + _WORD + rb"[RH]?" + _DIGIT + rb"{1,4}" + _MARK + rb" ?[./:-]",
    re.MULTILINE,
)


class WhatsApp(Reader):
    """What it takes to read an export is imported once a file may be one."""

    name = "whatsapp"
    facts = frozenset({Fact.TURNS, Fact.TIME, Fact.SECONDS, Fact.MEDIA, Fact.CALLS})
    names = re.compile(r"_chat\.txt|(?:WhatsApp Chat|Чат WhatsApp|Бесіда WhatsApp) .*\.txt")

    def detect(self, head: bytes) -> str | None:
        marked = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        if not _START.search(plain.recoded(head, "utf-16") if marked else head):
            return None
        from etiquette_lint.readers.whatsapp.evidence import recognised

        return recognised(head)

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.whatsapp.export import conversations

        return conversations(source)


READER = WhatsApp()
