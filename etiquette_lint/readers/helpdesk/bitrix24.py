"""Bitrix24 open lines: what ``imopenlines.session.history.get`` answers.

    {"result": {"chatId", "sessionId",
                "message": {"85851": {"id", "senderid", "date", "text", "params"}},
                "users": {"103": {"name", "connector", "bot"}}, "files": {"5437": {…}},
                "chat": {"1763": {"name", "entityId": "livechat|22|1761|587"}}}}

``connector`` marks a client, sender 0 is the system itself. ``im.dialog.messages.get`` answers
with lists instead: ``messages`` with ``author_id``, ``users``, ``files``. ``text`` is BBCode.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.model import Attachment, Author, Channel, Message, MessageKind, Origin, Role
from etiquette_lint.readers.helpdesk.base import Raw, System, Talk
from etiquette_lint.readers.helpdesk.bbcode import read_bbcode
from etiquette_lint.readers.helpdesk.fields import attachment, by_id, elements, record, words

# By how the connector's name, the first part of ``entityId``, begins or what it contains.
_CHANNELS = {
    "livechat": Channel.LIVECHAT,
    "network": Channel.LIVECHAT,
    "vk": Channel.SOCIAL,
    "facebook": Channel.SOCIAL,
    "instagram": Channel.SOCIAL,
    "ok": Channel.SOCIAL,
    "telegram": Channel.MESSENGER,
    "whatsapp": Channel.MESSENGER,
    "viber": Channel.MESSENGER,
    "wazzup": Channel.MESSENGER,
    "imessage": Channel.MESSENGER,
    "mail": Channel.EMAIL,
}


class Bitrix24Talk(Talk):
    def __init__(self, raw: Raw) -> None:
        super().__init__()
        self._users = by_id(raw.get("users"))
        self._files = by_id(raw.get("files"))
        chat = words(raw.get("chatId"), raw.get("chat_id"))
        self.id = words(raw.get("sessionId"), chat)
        about = by_id(raw.get("chat")).get(chat, {})
        self.title = words(about.get("name"), about.get("title"))
        line = words(about.get("entityId"), about.get("entity_id")).partition("|")[0].casefold()
        self.channel = next((_CHANNELS[name] for name in _CHANNELS if name in line), None)

    def message(self, raw: Raw, id: str, origin: Origin) -> Message:
        sender = words(raw.get("senderid"), raw.get("author_id"))
        params = _params(raw.get("params"))
        text, quoted = read_bbcode(words(raw.get("text"), raw.get("textlegacy")))
        if sender in ("", "0"):
            return self.service(id, origin, raw.get("date"), text)
        author = self._author(sender)
        if params.get("isdeleted") in ("Y", True):
            at = self.clock.at(raw.get("date"))
            return Message(id, author, at, "", MessageKind.UNSUPPORTED, origin=origin)
        return self.said(
            id,
            origin,
            author,
            raw.get("date"),
            text,
            quoted,
            self._attached(params.get("fileid")),
            reply_to=words(params.get("replyid")) or None,
        )

    def _author(self, sender: str) -> Author:
        user = self._users.get(sender)
        if user is None:
            return self.author(sender, "", Role.UNKNOWN)
        role = Role.BOT if user.get("bot") else Role.STAFF
        if user.get("connector"):
            role = Role.CLIENT
        return self.author(sender, words(user.get("name")), role)

    def _attached(self, ids: object) -> Iterator[Attachment]:
        for _, id in elements(ids):
            file = self._files.get(words(id), {})
            yield attachment(file.get("name"), file.get("type"), file.get("size"))


class Bitrix24(System):
    title = "Bitrix24"

    def takes(self, raw: Raw) -> bool:
        told = raw.get("message")
        if isinstance(told, dict):
            return not raw.keys().isdisjoint(("chatId", "sessionId")) and (
                not told or any("senderid" in record(each) for each in told.values())
            )
        listed = raw.get("messages")
        return (
            "chat_id" in raw
            and isinstance(listed, list)
            and any({"author_id", "text"} <= record(each).keys() for each in listed)
        )

    def entries(self, raw: Raw) -> Iterator[tuple[str, Any]]:
        for key in ("message", "messages"):
            for pointer, message in sorted(elements(raw.get(key)), key=_number):
                yield f"/{key}{pointer}", message

    def talk(self, raw: Raw, messages: Sequence[Any], around: Raw) -> Talk:
        return Bitrix24Talk(raw)


def _number(entry: tuple[str, Any]) -> int:
    """Ids grow with time."""
    id = words(record(entry[1]).get("id"))
    return int(id) if id.isdecimal() and len(id) < 20 else 0


def _params(params: object) -> dict[str, Any]:
    """``FILE_ID`` of one method is ``fileId`` of the other."""
    return {key.replace("_", "").casefold(): value for key, value in record(params).items()}


SYSTEM = Bitrix24()
