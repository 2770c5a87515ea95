"""Zendesk: tickets with comments, from the API or from the account's full export (JSON lines).

    {"id", "subject", "requester_id", "submitter_id", "via": {"channel"},
     "comments": [{"id", "author_id", "html_body", "plain_body", "body", "public", "created_at",
                   "attachments": [{"file_name", "content_type", "size", "inline"}]}]}

The full export has people in the ticket: ``requester``, ``submitter``, ``assignee``. The answer
to «list comments» is ``{"comments": […], "users": […]}``, and says who asked only where ``users``
(sideloaded) tell roles. Scripts write ``{"ticket": {…}, "comments": […]}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.model import (
    Attachment,
    Author,
    Channel,
    Message,
    MessageKind,
    Origin,
    Role,
)
from etiquette_lint.readers.helpdesk.base import ITSELF, Raw, System, Talk
from etiquette_lint.readers.helpdesk.fields import (
    attachment,
    body,
    by_id,
    elements,
    record,
    seconds,
    words,
)

_CHANNELS = {
    **dict.fromkeys(("email", "email_to_case"), Channel.EMAIL),
    **dict.fromkeys(("web_form", "help_center"), Channel.FORM),
    **dict.fromkeys(("chat", "native_messaging", "web_widget", "mobile_sdk"), Channel.LIVECHAT),
    **dict.fromkeys(
        ("whatsapp", "telegram", "viber", "line", "wechat", "sms", "messaging"), Channel.MESSENGER
    ),
    **dict.fromkeys(
        ("facebook", "twitter", "instagram_dm", "facebook_messenger", "twitter_dm"), Channel.SOCIAL
    ),
}
_ROLES = {"end-user": Role.CLIENT, "agent": Role.STAFF, "admin": Role.STAFF}
_PEOPLE = ("requester", "submitter", "assignee")
_BODIES = ("html_body", "plain_body", "body")
# A finished chat is one comment: «(10:02:15) Анна: Добрый день» line by line.
_TRANSCRIPT = re.compile(r"^\(\d{1,2}:\d\d:\d\d(?: [AP]M)?\) ", re.MULTILINE)


class ZendeskTalk(Talk):
    def __init__(self, raw: Raw, comments: Sequence[Any], around: Raw) -> None:
        super().__init__()
        ticket = _ticket(raw)
        self.id = words(ticket.get("id"), ticket.get("ticket_id"))
        self.title = words(ticket.get("subject"), ticket.get("raw_subject"))
        self.channel = _CHANNELS.get(words(record(ticket.get("via")).get("channel")))
        if ticket and not _lists_comments(raw):
            self.partial = "helpdesk.only_first"
        self._users = {**by_id(around.get("users")), **by_id(raw.get("users"))}
        for person in (record(ticket.get(role)) for role in _PEOPLE):
            self._users.setdefault(words(person.get("id")), person)
        requester = record(ticket.get("requester"))
        self._requester = words(ticket.get("requester_id"), requester.get("id"))
        copied = ("collaborator_ids", "email_cc_ids")
        assigned = words(ticket.get("assignee_id"), record(ticket.get("assignee")).get("id"))
        sent = {words(id) for key in copied for _, id in elements(ticket.get(key))}
        self._copied = sent - {assigned}

    def left_out(self, raw: Raw) -> str | None:
        if raw.get("public") is False:
            return "helpdesk.private"
        plain = words(raw.get("plain_body"), raw.get("body"))
        written_down = self.channel is not Channel.EMAIL and _TRANSCRIPT.search(plain)
        return "helpdesk.transcript" if written_down else None

    def message(self, raw: Raw, id: str, origin: Origin) -> Message:
        author = self._author(raw)
        at = raw.get("created_at")
        text, quoted = body(next((raw[key] for key in _BODIES if raw.get(key)), ""))
        if author is ITSELF:
            return self.service(id, origin, at, text)
        if raw.get("type") == "VoiceComment":  # what it says («Call from: …») the system wrote
            length = seconds(record(raw.get("data")).get("call_duration"))
            call = Attachment(MessageKind.CALL, duration=length)
            return self.said(id, origin, author, at, "", attachments=(call,))
        return self.said(id, origin, author, at, text, quoted, _files(raw))

    def _author(self, raw: Raw) -> Author:
        id = words(raw.get("author_id"))
        user = self._users.get(id, {})
        name = words(user.get("name"), user.get("email"))
        if id.startswith("-"):
            return ITSELF
        if record(raw.get("via")).get("channel") in ("rule", "system"):
            return self.author(id, name, Role.BOT)
        role = _ROLES.get(words(user.get("role")))
        if role is None:
            role = self._guessed(id)
        return self.author(id, name, role)

    def _guessed(self, id: str) -> Role:
        """Whoever is not the requester answers, but for those that were sent a copy."""
        if not self._requester or not id:
            return Role.UNKNOWN
        if id == self._requester:
            return Role.CLIENT
        return Role.UNKNOWN if id in self._copied else Role.STAFF


class Zendesk(System):
    title = "Zendesk"
    siblings = frozenset({"users"})

    def takes(self, raw: Raw) -> bool:
        ticket = _ticket(raw)
        if _lists_comments(raw):
            comments = [*elements(raw.get("comments"))]
            if comments:
                return any(_is_comment(comment) for _, comment in comments)
        asks = not ticket.keys().isdisjoint(("requester_id", "requester"))
        return asks and {"via", "description", "submitter_id"} <= ticket.keys()

    def entries(self, raw: Raw) -> Iterator[tuple[str, Any]]:
        for pointer, comment in elements(raw.get("comments")):
            yield f"/comments{pointer}", comment
        ticket = _ticket(raw)
        if not _lists_comments(raw) and words(ticket.get("description")):
            yield (
                "/description" if ticket is raw else "/ticket/description",
                {
                    "author_id": ticket.get("submitter_id") or ticket.get("requester_id"),
                    "body": ticket.get("description"),
                    "created_at": ticket.get("created_at"),
                },
            )

    def takes_message(self, raw: Raw) -> bool:
        return {"public", "audit_id"} <= raw.keys() and _is_comment(raw)

    def belongs(self, raw: Raw) -> str:
        return words(raw.get("ticket_id"))

    def talk(self, raw: Raw, messages: Sequence[Any], around: Raw) -> Talk:
        return ZendeskTalk(raw, messages, around)


def _ticket(raw: Raw) -> Raw:
    return record(raw.get("ticket")) or raw


def _lists_comments(raw: Raw) -> bool:
    return isinstance(raw.get("comments"), list)


def _is_comment(value: object) -> bool:
    comment = record(value)
    written = not comment.keys().isdisjoint(("html_body", "plain_body"))
    return "author_id" in comment and (written or {"body", "public"} <= comment.keys())


def _files(raw: Raw) -> Iterator[Attachment]:
    """Without the pictures that stand inside the text, as those of signatures do."""
    for _, file in elements(raw.get("attachments")):
        told = record(file)
        if not told.get("inline"):
            yield attachment(told.get("file_name"), told.get("content_type"), told.get("size"))


SYSTEM = Zendesk()
