"""From the day files of a Slack channel to its one conversation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Channel, Conversation, Fact, Message, Origin
from etiquette_lint.readers.json_list import elements, time_facts
from etiquette_lint.readers.json_stream import GrowingJson
from etiquette_lint.readers.slack.message import Messages, moment
from etiquette_lint.readers.slack.workspace import Workspace
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

_ALWAYS = frozenset(
    {Fact.TURNS, Fact.MEDIA, Fact.REPLIES, Fact.FORWARDS, Fact.EDITS, Fact.CALLS},
)


class _Day:
    """One file: small enough to be put in order, since replies may stand behind later messages."""

    def __init__(self, source: Source) -> None:
        self.path = source.path
        self.messages: list[tuple[int, Any]] = []
        self.failure: ReadError | None = None
        with source.open() as file:
            document = GrowingJson(file, source.path)
            try:
                for numbered in elements(document, lambda: document.top, ""):
                    self.messages.append(numbered)
            except ReadError as error:
                self.failure = error
        if not isinstance(document.top, list) and self.failure is None:
            self.failure = ReadError(Saying("read.no_messages"), Origin(source.path))
        self.messages.sort(key=lambda numbered: _stamp(numbered[1]))


def conversations(source: Source) -> Iterator[Conversation]:
    first = _Day(source.parts[0])
    workspace = Workspace(source)
    times = time_facts(moment(raw.get("ts")) for _, raw in first.messages if isinstance(raw, dict))
    messages = _messages(source, first, Messages(workspace))
    yield Conversation(
        id=workspace.id or source.path,
        title=workspace.title,
        messages=messages,
        facts=_ALWAYS | times,
        kind=workspace.kind,
        channel=Channel.MESSENGER,
        origin=Origin(source.path),
        notes=workspace.notes,
    )
    for _ in messages:
        pass  # what the caller left unread


def _messages(source: Source, first: _Day, reader: Messages) -> Iterator[Message]:
    """All that can be read of all days; then the first failure, if there was one."""
    failure: ReadError | None = None
    for number, part in enumerate(source.parts):
        day = first if number == 0 else _Day(part)
        failure = failure or day.failure
        for index, raw in day.messages:
            yield reader.message(raw, day.path, index)
    if failure is not None:
        raise failure


def _stamp(raw: Any) -> str:
    """Time stamps have as many digits for centuries, so they compare as they are."""
    stamp = raw.get("ts") if isinstance(raw, dict) else None
    return stamp if isinstance(stamp, str) else ""
