"""Jivo: the webhook ``chat_finished``, which carries the whole chat.

    {"event_name": "chat_finished", "chat_id", "visitor": {"name"}, "agents": [{"id", "name"}],
     "chat": {"messages": [{"message", "timestamp", "type", "agent_id"}]}}

``type`` is ``visitor`` or ``agent``; any other is said by nobody of either side. Other events
that a log of webhooks has carry no chat and are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.model import Author, Channel, Message, Origin, Role
from etiquette_lint.readers.helpdesk.base import Raw, System, Talk
from etiquette_lint.readers.helpdesk.fields import by_id, elements, record, words

_ROLES = {
    "visitor": Role.CLIENT,
    "client": Role.CLIENT,
    "agent": Role.STAFF,
    "operator": Role.STAFF,
    "bot": Role.BOT,
}


class JivoTalk(Talk):
    channel = Channel.LIVECHAT

    def __init__(self, raw: Raw) -> None:
        super().__init__()
        visitor = record(raw.get("visitor"))
        self.id = words(raw.get("chat_id"))
        self.title = words(visitor.get("name"), record(raw.get("topic")).get("title"))
        self._client = words(visitor.get("name"), visitor.get("email"), visitor.get("phone"))
        self._agents = by_id(raw.get("agents"))

    def message(self, raw: Raw, id: str, origin: Origin) -> Message:
        author = self._author(raw)
        text = words(raw.get("message"))
        if author is None:
            return self.service(id, origin, raw.get("timestamp"), text)
        return self.said(id, origin, author, raw.get("timestamp"), text)

    def _author(self, raw: Raw) -> Author | None:
        role = _ROLES.get(words(raw.get("type")))
        if role is Role.CLIENT:
            return self.author("visitor", self._client, role)
        if role is None:
            return None
        id = words(raw.get("agent_id"))
        agent = self._agents.get(id, {})
        return self.author(id or words(raw.get("type")), words(agent.get("name"), id), role)


class Jivo(System):
    title = "Jivo"

    def takes(self, raw: Raw) -> bool:
        chat = raw.get("chat")
        if not isinstance(chat, dict) or not isinstance(chat.get("messages"), list):
            return False
        return raw.get("event_name") == "chat_finished" or {"visitor", "widget_id"} <= raw.keys()

    def entries(self, raw: Raw) -> Iterator[tuple[str, Any]]:
        for pointer, message in elements(record(raw.get("chat")).get("messages")):
            yield f"/chat/messages{pointer}", message

    def talk(self, raw: Raw, messages: Sequence[Any], around: Raw) -> Talk:
        return JivoTalk(raw)


SYSTEM = Jivo()
