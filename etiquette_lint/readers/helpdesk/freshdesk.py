"""Freshdesk: tickets with their conversations, from the API or from an account's export.

    {"id", "subject", "requester_id", "responder_id", "source", "description", "created_at",
     "requester": {"id", "name"},
     "conversations": [{"id", "body", "body_text", "incoming", "private", "user_id", "source",
                        "created_at", "attachments": [{"name", "content_type", "size"}]}]}

A ticket's first message is its ``description``. The export and the API's first version write
``{"helpdesk_ticket": {…, "notes": [{"note": {…}}]}}`` with ``body_html``. The answer to «list
conversations» is the bare list; Freshservice writes the same under ``conversations``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.model import Attachment, Author, Channel, Message, Origin, Role
from etiquette_lint.readers.helpdesk.base import Raw, System, Talk
from etiquette_lint.readers.helpdesk.fields import attachment, body, elements, record, words

_CHANNELS = {
    1: Channel.EMAIL,
    2: Channel.FORM,
    5: Channel.SOCIAL,
    6: Channel.SOCIAL,
    7: Channel.LIVECHAT,
    9: Channel.FORM,
    10: Channel.EMAIL,
    13: Channel.MESSENGER,
}
_OUTBOUND = 10  # a letter that an agent began
_BODIES = ("body_html", "description_html", "body", "description", "body_text", "description_text")
_LISTS = ("conversations", "notes")
_TICKETS = frozenset({"responder_id", "fr_escalated", "description_text", "due_by"})


class FreshdeskTalk(Talk):
    def __init__(self, raw: Raw, messages: Sequence[Any]) -> None:
        super().__init__()
        ticket = _ticket(raw)
        first = _note(record(messages[0])) if messages else {}
        self.id = words(ticket.get("display_id"), ticket.get("id"), first.get("ticket_id"))
        self.title = words(ticket.get("subject"))
        source = ticket.get("source")
        self.channel = _CHANNELS.get(source) if type(source) is int else None
        self._outbound = source == _OUTBOUND
        self._requester = words(ticket.get("requester_id"))
        requester = record(ticket.get("requester"))
        responder = record(ticket.get("responder"))
        self._names = {
            self._requester: words(
                requester.get("name"), ticket.get("requester_name"), requester.get("email")
            ),
            words(ticket.get("responder_id")): words(
                responder.get("name"), ticket.get("responder_name")
            ),
        }
        if ticket and _listed(ticket) is None:
            self.partial = "helpdesk.only_first"

    def left_out(self, raw: Raw) -> str | None:
        return "helpdesk.private" if _note(raw).get("private") is True else None

    def message(self, raw: Raw, id: str, origin: Origin) -> Message:
        note = _note(raw)
        text, quoted = body(next((note[key] for key in _BODIES if note.get(key)), ""))
        return self.said(
            words(note.get("id")) or id,
            origin,
            self._author(note),
            note.get("created_at"),
            text,
            quoted,
            _files(note),
            edited=note.get("last_edited_at"),
        )

    def _author(self, note: Raw) -> Author:
        id = words(note.get("user_id"))
        incoming = note.get("incoming")
        if incoming is True or (id and id == self._requester and not self._outbound):
            role = Role.CLIENT
        else:
            role = Role.STAFF if incoming is False else Role.UNKNOWN
        return self.author(id or str(role), self._names.get(id, ""), role)


class Freshdesk(System):
    title = "Freshdesk"

    def takes(self, raw: Raw) -> bool:
        ticket = _ticket(raw)
        if "requester_id" not in ticket or _TICKETS.isdisjoint(ticket):
            return False
        described = not ticket.keys().isdisjoint(("description", "description_text"))
        return described or any(map(_is_note, _notes(ticket)))

    def entries(self, raw: Raw) -> Iterator[tuple[str, Any]]:
        ticket = _ticket(raw)
        above = "" if ticket is raw else "/helpdesk_ticket"
        if words(*map(ticket.get, ("description", "description_text"))):
            outbound = ticket.get("source") == _OUTBOUND
            sender = "responder_id" if outbound else "requester_id"
            about = {"user_id": ticket.get(sender), "incoming": not outbound, "id": "description"}
            yield f"{above}/description", {**_first(ticket), **about}
        for key in _LISTS:
            for pointer, note in elements(ticket.get(key)):
                yield f"{above}/{key}{pointer}", note

    def takes_message(self, raw: Raw) -> bool:
        return _is_note(raw) and not raw.keys().isdisjoint(("ticket_id", "user_id"))

    def belongs(self, raw: Raw) -> str:
        return words(_note(raw).get("ticket_id"))

    def talk(self, raw: Raw, messages: Sequence[Any], around: Raw) -> Talk:
        return FreshdeskTalk(raw, messages)


def _ticket(raw: Raw) -> Raw:
    return record(raw.get("helpdesk_ticket")) or raw


def _note(raw: Raw) -> Raw:
    return record(raw.get("note")) or raw


def _listed(ticket: Raw) -> object:
    return next((ticket[key] for key in _LISTS if isinstance(ticket.get(key), list)), None)


def _notes(ticket: Raw) -> Iterator[object]:
    return (note for _, note in elements(_listed(ticket)))


def _first(ticket: Raw) -> dict[str, Any]:
    keys = ("description_html", "description", "description_text", "created_at", "attachments")
    return {key: ticket[key] for key in keys if key in ticket}


def _is_note(value: object) -> bool:
    note = _note(record(value))
    return {"incoming", "private"} <= note.keys() and not note.keys().isdisjoint(_BODIES)


def _files(note: Raw) -> Iterator[Attachment]:
    for _, file in elements(note.get("attachments")):
        told = record(file)
        size = told.get("size", told.get("file_size"))
        yield attachment(told.get("name"), told.get("content_type"), size)


SYSTEM = Freshdesk()
