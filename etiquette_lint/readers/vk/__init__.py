"""VK's messages: the archive of one's data that VK gives out, and what VkOpt saves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.model import FILE_FACTS, Conversation, Fact
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.ui import Saying

_ARCHIVED = re.compile(rb'<div class="message" data-id="-?\d+"')
_SAVED = re.compile(rb'<div[^<>]* class="msg_item"')
_BLANK = b"\xef\xbb\xbf \t\r\n"


class VkHtml(Reader):
    """``messages/<peer>/messages0.html``, ``messages50.html`` …, the newest message first.

    The archive's owner is «Вы» and on the staff's side, as the exporter of a Telegram chat is.
    Times have no zone; of forwarded messages and replies there is a mark and no more.
    """

    name = "vk-html"
    facts = FILE_FACTS - {Fact.REPLIES, Fact.ZONE}
    pages = re.compile(r"messages(\d+)\.html")

    def detect(self, head: bytes) -> str | None:
        if not head.lstrip(_BLANK).startswith(b"<") or b'"message__header"' not in head:
            return None
        return Saying("known.vk") if _ARCHIVED.search(head) else None

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.vk.archive import conversations

        return conversations(source)


class VkOptHtml(Reader):
    """One file a chat, the oldest message first; who saved it is whom its title leaves out."""

    name = "vkopt-html"
    facts = frozenset({Fact.ROLES, Fact.TURNS, Fact.TIME, Fact.SECONDS, Fact.MEDIA, Fact.FORWARDS})

    def detect(self, head: bytes) -> str | None:
        if not head.lstrip(_BLANK).startswith(b"<") or b'class="from"' not in head:
            return None
        return Saying("known.vkopt") if _SAVED.search(head) else None

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.vk.vkopt import conversations

        return conversations(source)


READERS: dict[str, Reader] = {reader.name: reader for reader in (VkHtml(), VkOptHtml())}
