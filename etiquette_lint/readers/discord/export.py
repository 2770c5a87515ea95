"""From the bytes of a DiscordChatExporter file to its one conversation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Channel, Conversation, Fact, Message, Origin
from etiquette_lint.readers.discord.message import Messages, moment
from etiquette_lint.readers.json_list import elements, sample, time_facts
from etiquette_lint.readers.json_stream import GrowingJson
from etiquette_lint.readers.json_values import mapping, string
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

_ALWAYS = frozenset({Fact.MEDIA, Fact.REPLIES, Fact.FORWARDS, Fact.EDITS})
# In a news channel one side speaks; calls are made from direct chats alone.
_KINDS = {
    "DirectTextChat": ("personal", frozenset({Fact.TURNS, Fact.CALLS})),
    "DirectGroupTextChat": ("group", frozenset({Fact.TURNS, Fact.CALLS})),
    "GuildNews": ("channel", frozenset()),
}
_OTHER = ("group", frozenset({Fact.TURNS}))


def conversations(source: Source) -> Iterator[Conversation]:
    with source.open() as file:
        document = GrowingJson(file, source.path)
        root = document.root
        while "messages" not in root and not document.done:
            document.grow()
        if not isinstance(root.get("messages"), list):
            document.raise_failure()
            raise ReadError(Saying("read.no_messages"), Origin(source.path))
        first = sample(document, lambda: root["messages"])
        times = time_facts(moment(raw.get("timestamp")) for raw in first if isinstance(raw, dict))
        channel = mapping(root.get("channel"))
        kind, facts = _KINDS.get(str(channel.get("type")), _OTHER)
        id = string(channel.get("id"))
        messages = _messages(document, Messages(source.path, id))
        yield Conversation(
            id=id or source.path,
            title=string(channel.get("name")) or PurePath(source.path).stem,
            messages=messages,
            facts=_ALWAYS | times | facts,
            kind=kind,
            channel=Channel.MESSENGER,
            origin=Origin(source.path),
        )
        for _ in messages:
            pass  # what the caller left unread
        document.raise_failure()


def _messages(document: GrowingJson, reader: Messages) -> Iterator[Message]:
    for index, raw in elements(document, lambda: document.root["messages"], "/messages"):
        yield reader.message(raw, index)
