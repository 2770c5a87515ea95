"""From the bytes of a Telegram Desktop export to its conversations."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Channel, Conversation, Fact, Message, Origin
from etiquette_lint.readers.json_stream import GrowingJson
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.telegram.chat import GrowingChat, chats, moments, recognise
from etiquette_lint.readers.telegram.clock import Clock
from etiquette_lint.readers.telegram.message import Messages
from etiquette_lint.readers.telegram.people import KINDS, ids_of, people
from etiquette_lint.ui import Saying

_ALWAYS = frozenset({Fact.MEDIA, Fact.REPLIES, Fact.FORWARDS, Fact.EDITS})
_CLOCK = frozenset({Fact.TIME, Fact.SECONDS, Fact.ZONE})
_BY_KIND = {
    "personal": {Fact.TURNS, Fact.CALLS},
    "bot": {Fact.TURNS},
    "group": {Fact.TURNS},
}
_DATED = 10  # messages whose times tell what times the export has
_TWO_SIDED = {"personal", "bot"}


def recognised(head: bytes) -> str | None:
    """Why a file that begins so is taken for an export; None where it is not."""
    document = GrowingJson(io.BytesIO(head), "")
    while not document.done:
        document.grow()
    return recognise(document.root)


def conversations(source: Source) -> Iterator[Conversation]:
    with source.open() as file:
        document = GrowingJson(file, source.path)
        clock = Clock()
        count = 0
        for chat in chats(document):
            count += 1
            conversation = _conversation(chat, source.path, clock)
            yield conversation
            for _ in conversation.messages:
                pass  # what the caller left unread
        document.raise_failure()
        if not count:
            raise ReadError(Saying("read.no_chat"), Origin(source.path))


def _conversation(chat: GrowingChat, path: str, clock: Clock) -> Conversation:
    sample = chat.sample(clock)
    raw = chat.raw
    kind = KINDS.get(str(raw.get("type")), "group")
    owner = chat.document.root.get("personal_information")
    exporter = ids_of(owner.get("user_id")) if isinstance(owner, dict) else frozenset()
    known = people(raw, kind, exporter, sample)
    facts = _ALWAYS | _time_facts(sample, clock) | _BY_KIND.get(kind, set())
    if kind in _TWO_SIDED and known.complete:
        facts |= {Fact.ROLES}
    reader = Messages(path, f"{chat.pointer}/messages", known, clock)
    id, name = raw.get("id"), raw.get("name")
    return Conversation(
        id=chat.pointer if id is None else str(id),
        title=name if isinstance(name, str) else "",
        messages=_messages(chat, reader),
        facts=facts,
        kind=kind,
        channel=Channel.MESSENGER,
        origin=Origin(path, pointer=chat.pointer or None),
    )


def _messages(chat: GrowingChat, reader: Messages) -> Iterator[Message]:
    index = 0
    for batch in chat.batches():
        yield from reader.messages(batch, index)
        index += len(batch)
    chat.document.raise_failure(f"{chat.pointer}/messages/{index}", Saying("read.before", n=index))


def _time_facts(sample: list[Any], clock: Clock) -> frozenset[Fact]:
    """What the first messages bear out: old exports lack ``date_unixtime`` and so the zone."""
    known = list(islice(moments(sample, clock), _DATED))
    if sample and not known:
        return frozenset()
    return _CLOCK if all(moment.tzinfo for moment in known) else _CLOCK - {Fact.ZONE}
