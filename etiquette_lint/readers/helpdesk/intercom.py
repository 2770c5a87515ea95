"""Intercom: conversations with their parts, as the API or a webhook gives them.

    {"type": "conversation", "id", "title", "created_at",
     "source": {"id", "type", "delivered_as", "subject", "body", "author", "attachments"},
     "conversation_parts": {"conversation_parts": [
         {"id", "part_type", "body", "created_at", "author": {"type", "id", "name"},
          "attachments": [{"name", "content_type", "filesize"}]}]}}

Bodies are HTML. Notes are between colleagues; parts without a body are events. Lists of
conversations have no parts, only the ``source``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.model import Attachment, Author, Channel, Message, MessageKind, Origin, Role
from etiquette_lint.readers.helpdesk.base import Raw, System, Talk
from etiquette_lint.readers.helpdesk.fields import attachment, body, elements, record, words

_CHANNELS = {
    **dict.fromkeys(("conversation", "push"), Channel.LIVECHAT),
    "email": Channel.EMAIL,
    **dict.fromkeys(("whatsapp", "sms"), Channel.MESSENGER),
    **dict.fromkeys(("facebook", "instagram", "twitter"), Channel.SOCIAL),
}
_ROLES = {
    "admin": Role.STAFF,
    "user": Role.CLIENT,
    "lead": Role.CLIENT,
    "contact": Role.CLIENT,
    "bot": Role.BOT,
    "team": Role.BOT,
}
# A campaign goes out in an admin's name, and so does a workflow's greeting.
_AUTOMATIC = frozenset({"automated", "operator_initiated", "campaigns_initiated"})


class IntercomTalk(Talk):
    def __init__(self, raw: Raw) -> None:
        super().__init__()
        source = record(raw.get("source"))
        self.id = words(raw.get("id"))
        self.title = body(words(raw.get("title"), source.get("subject")))[0]
        self.channel = _CHANNELS.get(words(source.get("type")))
        if "conversation_parts" not in raw:
            self.partial = "helpdesk.only_first"

    def left_out(self, raw: Raw) -> str | None:
        return "helpdesk.private" if "note" in words(raw.get("part_type")) else None

    def message(self, raw: Raw, id: str, origin: Origin) -> Message:
        text, quoted = body(raw.get("body"))
        files = [*_files(raw)]
        at = raw.get("created_at")
        author = self._author(raw)
        if raw.get("redacted") is True:
            moment = self.clock.at(at)
            return Message(id, author, moment, "", MessageKind.UNSUPPORTED, origin=origin)
        if not text and not files:
            return self.service(id, origin, at)
        return self.said(id, origin, author, at, text, quoted, files)

    def _author(self, raw: Raw) -> Author:
        told = record(raw.get("author"))
        role = _ROLES.get(words(told.get("type")), Role.UNKNOWN)
        by_machine = (
            told.get("from_ai_agent") is True or words(raw.get("delivered_as")) in _AUTOMATIC
        )
        if by_machine and role is not Role.CLIENT:
            role = Role.BOT
        return self.author(words(told.get("id")), words(told.get("name"), told.get("email")), role)


class Intercom(System):
    title = "Intercom"

    def takes(self, raw: Raw) -> bool:
        source = record(raw.get("source"))
        parts = raw.get("conversation_parts")
        if parts is not None:
            return (
                isinstance(parts, (dict, list))
                and any(map(_is_part, _parts(raw)))
                or (raw.get("type") == "conversation")
            )
        return raw.get("type") == "conversation" and {"author", "delivered_as"} <= source.keys()

    def entries(self, raw: Raw) -> Iterator[tuple[str, Any]]:
        source = raw.get("source")
        if isinstance(source, dict) and (source.get("body") or source.get("attachments")):
            # It has no time of its own: it is what the conversation began with.
            begun = {"created_at": raw.get("created_at")}
            yield "/source", {**begun, **source}
        parts = raw.get("conversation_parts")
        inner = "/conversation_parts" if isinstance(parts, dict) else ""
        for pointer, part in elements(_list_of(parts)):
            yield f"/conversation_parts{inner}{pointer}", part

    def talk(self, raw: Raw, messages: Sequence[Any], around: Raw) -> Talk:
        return IntercomTalk(raw)


def _list_of(parts: object) -> object:
    return parts.get("conversation_parts") if isinstance(parts, dict) else parts


def _parts(raw: Raw) -> Iterator[object]:
    return (part for _, part in elements(_list_of(raw.get("conversation_parts"))))


def _is_part(value: object) -> bool:
    return {"part_type", "author"} <= record(value).keys()


def _files(raw: Raw) -> Iterator[Attachment]:
    for _, file in elements(raw.get("attachments")):
        told = record(file)
        name = words(told.get("name"), told.get("url"))
        yield attachment(name, told.get("content_type"), told.get("filesize"))


SYSTEM = Intercom()
