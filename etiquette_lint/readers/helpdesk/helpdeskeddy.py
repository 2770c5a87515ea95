"""HelpDeskEddy: the posts of a ticket as the API's ``/tickets/{id}/posts/`` answers.

    {"data": [{"ticket_id", "id", "user_id", "text", "date_created", "date_updated",
               "files": [{"name", "url", "data_type"}]}], "pagination": {…}}

Posts say who wrote by id alone; whose side that is only the ticket tells, whose ``user_id`` is
the client's. Scripts keep both as ``{"ticket": {…}, "posts": […]}`` or put the posts into the
ticket. Comments have ``visible`` and are between colleagues. Times have no zone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.model import Attachment, Channel, Message, Origin, Role
from etiquette_lint.readers.helpdesk.base import Raw, System, Talk
from etiquette_lint.readers.helpdesk.fields import attachment, body, elements, record, words

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
_POST = frozenset({"ticket_id", "user_id", "text", "date_created", "files"})


class HelpDeskEddyTalk(Talk):
    def __init__(self, raw: Raw, posts: Sequence[Any]) -> None:
        super().__init__()
        ticket = _ticket(raw)
        self.id = words(ticket.get("id"), record(posts[0]).get("ticket_id") if posts else None)
        self.title = words(ticket.get("title"))
        self.channel = _CHANNELS.get(words(ticket.get("source")).casefold())
        self._client = words(ticket.get("user_id"))
        self._names = {
            words(ticket.get(f"{who}_id")): " ".join(
                filter(None, (words(ticket.get(f"{who}_{part}")) for part in ("name", "lastname")))
            )
            for who in ("owner", "user")
        }

    def left_out(self, raw: Raw) -> str | None:
        return "helpdesk.private" if "visible" in raw else None

    def message(self, raw: Raw, id: str, origin: Origin) -> Message:
        who = words(raw.get("user_id"))
        role = Role.UNKNOWN
        if self._client and who:
            role = Role.CLIENT if who == self._client else Role.STAFF
        made, changed = raw.get("date_created"), raw.get("date_updated")
        text, quoted = body(raw.get("text"))
        return self.said(
            id,
            origin,
            self.author(who, self._names.get(who, ""), role),
            made,
            text,
            quoted,
            _files(raw),
            edited=changed if changed != made else None,
        )


class HelpDeskEddy(System):
    title = "HelpDeskEddy"

    def takes(self, raw: Raw) -> bool:
        return any(record(post).keys() >= _POST for _, post in elements(raw.get("posts")))

    def entries(self, raw: Raw) -> Iterator[tuple[str, Any]]:
        for pointer, post in elements(raw.get("posts")):
            yield f"/posts{pointer}", post

    def takes_message(self, raw: Raw) -> bool:
        return raw.keys() >= _POST

    def belongs(self, raw: Raw) -> str:
        return words(raw.get("ticket_id"))

    def talk(self, raw: Raw, messages: Sequence[Any], around: Raw) -> Talk:
        return HelpDeskEddyTalk(raw, messages)


def _ticket(raw: Raw) -> Raw:
    return record(raw.get("ticket")) or raw


def _files(raw: Raw) -> Iterator[Attachment]:
    for _, file in elements(raw.get("files")):
        told = record(file)
        yield attachment(words(told.get("name"), told.get("url")), told.get("data_type"))


SYSTEM = HelpDeskEddy()
