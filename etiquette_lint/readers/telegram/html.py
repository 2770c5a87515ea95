"""Telegram Desktop's export for people: ``messages.html``, ``messages2.html`` … of one chat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.model import FILE_FACTS, Conversation, Fact
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.ui import Saying

_CHAT = re.compile(rb'class="page_body chat_page"')
_EXPORT = re.compile(rb'class="page_wrap"|<title>\s*Exported Data')


class TelegramHtml(Reader):
    """Names are all there is to know people by: an author's id is the name, and namesakes are one.

    Edits and reactions leave no trace that could be told. The lists that come with a whole
    account (``lists/``, ``export_results.html``) are not recognised: they are no chats.
    """

    name = "telegram-html"
    facts = FILE_FACTS - {Fact.EDITS}
    pages = re.compile(r"messages(\d*)\.html")

    def detect(self, head: bytes) -> str | None:
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            return None
        known = _CHAT.search(head) and _EXPORT.search(head)
        return Saying("known.telegram.html") if known else None

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.telegram.html_chat import conversations

        return conversations(source)


READER = TelegramHtml()
