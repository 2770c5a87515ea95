"""Usedesk: a ticket with its comments as the API's ``/ticket`` answers, or a log of webhooks.

    {"ticket": {"id", "subject", "client_id", …},
     "comments": [{"id", "message", "from", "type", "user_id", "client_id", "published_at"}]}

A webhook brings one comment, ``{"comment": {… "ticket_id"}, "client": {"id", "name"}}``.
``message`` is HTML; ``from`` is ``user`` (an agent), ``client`` or ``trigger``; ``type`` is
``public`` or ``private``. Times have no zone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.model import Attachment, Channel, Message, Origin, Role
from etiquette_lint.readers.helpdesk.base import Raw, System, Talk
from etiquette_lint.readers.helpdesk.fields import attachment, body, elements, record, words

_ROLES = {
    "user": Role.STAFF,
    "agent": Role.STAFF,
    "client": Role.CLIENT,
    "trigger": Role.BOT,
    "bot": Role.BOT,
}
_CHANNELS = {
    "email": Channel.EMAIL,
    "chat": Channel.LIVECHAT,
    "telegram": Channel.MESSENGER,
    "whatsapp": Channel.MESSENGER,
    "viber": Channel.MESSENGER,
    "vk": Channel.SOCIAL,
    "facebook": Channel.SOCIAL,
    "instagram": Channel.SOCIAL,
}


class UsedeskTalk(Talk):
    def __init__(self, raw: Raw, comments: Sequence[Any]) -> None:
        super().__init__()
        ticket = record(raw.get("ticket"))
        first = record(comments[0]) if comments else {}
        self.id = words(ticket.get("id"), _comment(first).get("ticket_id"))
        self.title = words(ticket.get("subject"))
        told = words(ticket.get("channel_type"), ticket.get("channel")).casefold()
        self.channel = _CHANNELS.get(told)
        self._client = _name(raw.get("client"))

    def left_out(self, raw: Raw) -> str | None:
        return "helpdesk.private" if _comment(raw).get("type") == "private" else None

    def message(self, raw: Raw, id: str, origin: Origin) -> Message:
        comment = _comment(raw)
        role = _ROLES.get(words(comment.get("from")), Role.UNKNOWN)
        client = role is Role.CLIENT
        who = words(comment.get("client_id" if client else "user_id"))
        name = _name(comment.get("client" if client else "user"))
        if client:
            name = name or _name(raw.get("client")) or self._client
        text, quoted = body(comment.get("message"))
        return self.said(
            words(comment.get("id")) or id,
            origin,
            self.author(f"client {who}" if client else who or str(role), name, role),
            comment.get("published_at"),
            text,
            quoted,
            _files(comment),
        )


class Usedesk(System):
    title = "Usedesk"

    def takes(self, raw: Raw) -> bool:
        ticket, comments = raw.get("ticket"), raw.get("comments")
        if not isinstance(ticket, dict):
            return False
        if not comments:
            return {"status_id", "client_id"} <= ticket.keys()
        return isinstance(comments, list) and any(map(_is_comment, comments))

    def entries(self, raw: Raw) -> Iterator[tuple[str, Any]]:
        for pointer, comment in elements(raw.get("comments")):
            yield f"/comments{pointer}", comment

    def takes_message(self, raw: Raw) -> bool:
        comment = raw.get("comment")
        return isinstance(comment, dict) and _is_comment(comment) and "ticket_id" in comment

    def belongs(self, raw: Raw) -> str:
        return words(_comment(raw).get("ticket_id"))

    def talk(self, raw: Raw, messages: Sequence[Any], around: Raw) -> Talk:
        return UsedeskTalk(raw, messages)


def _is_comment(value: object) -> bool:
    return {"message", "from"} <= record(value).keys()


def _comment(raw: Raw) -> Raw:
    """The comment itself, which a webhook wraps."""
    return record(raw.get("comment")) or raw


def _name(person: object) -> str:
    told = record(person)
    return words(told.get("name")) if told else words(person)


def _files(comment: Raw) -> Iterator[Attachment]:
    for _, file in elements(comment.get("files")):
        told = record(file)
        name = words(told.get("name"), told.get("file"), told.get("url"), file)
        yield attachment(name, told.get("mime_type"), told.get("size"))


SYSTEM = Usedesk()
