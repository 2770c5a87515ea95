"""Chatwoot: the messages of a conversation, conversations with their messages, logs of webhooks.

    {"meta": {…}, "payload": [{"id", "content", "message_type", "private", "created_at",
                               "conversation_id", "sender": {"id", "name", "type"},
                               "content_attributes": {…}, "attachments": [{"file_type", …}]}]}

``message_type`` is 0 for incoming, 1 for outgoing, 2 for activity and 3 for template; webhooks
say it in words and put the conversation into the message. A list of conversations has the last
message of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.model import Attachment, Author, Channel, Message, MessageKind, Origin, Role
from etiquette_lint.readers.helpdesk.base import Raw, System, Talk
from etiquette_lint.readers.helpdesk.fields import attachment, elements, record, words

_INCOMING, _OUTGOING, _ACTIVITY, _TEMPLATE = range(4)
_TYPES: dict[object, int] = {
    **{number: number for number in range(4)},
    **{str(number): number for number in range(4)},
    "incoming": _INCOMING,
    "outgoing": _OUTGOING,
    "activity": _ACTIVITY,
    "template": _TEMPLATE,
}
_CHANNELS = {
    "Channel::WebWidget": Channel.LIVECHAT,
    "Channel::Email": Channel.EMAIL,
    **dict.fromkeys(
        ("Channel::Whatsapp", "Channel::Telegram", "Channel::Line", "Channel::Sms"),
        Channel.MESSENGER,
    ),
    "Channel::TwilioSms": Channel.MESSENGER,
    **dict.fromkeys(
        ("Channel::FacebookPage", "Channel::Instagram", "Channel::TwitterProfile"), Channel.SOCIAL
    ),
    "Channel::Tiktok": Channel.SOCIAL,
}
_MACHINES = frozenset({"agent_bot", "agentbot", "captain_assistant", "captain::assistant"})
_AUTOMATIC = ("automation_rule_id", "campaign_id")
_OWN = frozenset({"private", "inbox_id", "inbox", "content_attributes"})
_KINDS = {
    "location": MessageKind.LOCATION,
    "contact": MessageKind.CONTACT,
}


class ChatwootTalk(Talk):
    def __init__(self, raw: Raw, messages: Sequence[Any]) -> None:
        super().__init__()
        first = record(messages[0]) if messages else {}
        about = raw or record(first.get("conversation"))
        meta = record(about.get("meta"))
        client = record(meta.get("sender"))
        self.id = words(about.get("id"), first.get("conversation_id"))
        self._client = words(client.get("name"), client.get("email"), client.get("phone_number"))
        self.title = self._client
        channel = words(meta.get("channel"), about.get("channel"))
        self.channel = _CHANNELS.get(channel)
        # The last message only: «list conversations» gives no more, and counts what is unread.
        if len(messages) < 2 and "last_non_activity_message" in raw:
            self.partial = "helpdesk.only_last"

    def left_out(self, raw: Raw) -> str | None:
        return "helpdesk.private" if raw.get("private") is True else None

    def message(self, raw: Raw, id: str, origin: Origin) -> Message:
        kind = _type(raw)
        at = raw.get("created_at")
        text = words(raw.get("content"))
        if kind == _ACTIVITY:
            return self.service(id, origin, at, text)
        about = record(raw.get("content_attributes"))
        author = self._author(raw, kind)
        if about.get("deleted") is True:
            moment = self.clock.at(at)
            return Message(id, author, moment, "", MessageKind.UNSUPPORTED, origin=origin)
        reply_to = words(about.get("in_reply_to")) or None
        files = _files(raw)
        return self.said(id, origin, author, at, text, (), files, reply_to=reply_to)

    def _author(self, raw: Raw, kind: int) -> Author:
        sender = record(raw.get("sender"))
        id = words(sender.get("id"), raw.get("sender_id"))
        name = words(sender.get("name"), sender.get("available_name"))
        if kind == _INCOMING:
            return self.author(f"contact {id}".strip(), name or self._client, Role.CLIENT)
        told = words(sender.get("type"), raw.get("sender_type")).casefold()
        about = {
            **record(raw.get("additional_attributes")),
            **record(raw.get("content_attributes")),
        }
        automatic = kind == _TEMPLATE or told in _MACHINES or any(map(about.get, _AUTOMATIC))
        role = Role.BOT if automatic else Role.STAFF
        return self.author(id or "agent", name, role)


class Chatwoot(System):
    title = "Chatwoot"

    def takes(self, raw: Raw) -> bool:
        messages = raw.get("messages")
        if not isinstance(messages, list) or "inbox_id" not in raw:
            return False
        return any(_is_message(message) for message in messages)

    def entries(self, raw: Raw) -> Iterator[tuple[str, Any]]:
        for pointer, message in elements(raw.get("messages")):
            yield f"/messages{pointer}", message

    def takes_message(self, raw: Raw) -> bool:
        return _is_message(raw)

    def belongs(self, raw: Raw) -> str:
        return words(record(raw.get("conversation")).get("id"), raw.get("conversation_id"))

    def talk(self, raw: Raw, messages: Sequence[Any], around: Raw) -> Talk:
        return ChatwootTalk(raw, messages)


def _type(raw: Raw) -> int:
    told = raw.get("message_type")
    return _TYPES.get(told, _TEMPLATE) if isinstance(told, (str, int)) else _TEMPLATE


def _is_message(value: object) -> bool:
    raw = record(value)
    told = raw.get("message_type")
    known = isinstance(told, (str, int)) and not isinstance(told, bool) and told in _TYPES
    return known and "content" in raw and not raw.keys().isdisjoint(_OWN)


def _files(raw: Raw) -> Iterator[Attachment]:
    for _, file in elements(raw.get("attachments")):
        told = record(file)
        kind = words(told.get("file_type"))
        if kind in _KINDS:
            yield Attachment(_KINDS[kind], name=words(told.get("fallback_title")) or None)
        else:
            yield attachment(told.get("data_url"), kind, told.get("file_size"))


SYSTEM = Chatwoot()
