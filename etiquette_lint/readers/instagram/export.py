"""From Meta's files to the one conversation they hold, oldest message first.

Meta writes the newest message first and starts a file every ten thousand messages: the last
file begins the chat. Each is held in memory, in short, while it is turned round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Channel, Conversation, Fact, Message, Origin
from etiquette_lint.readers.instagram.message import Kept, Messages, keep, moment
from etiquette_lint.readers.instagram.text import mended
from etiquette_lint.readers.json_list import elements, time_facts
from etiquette_lint.readers.json_stream import GrowingJson
from etiquette_lint.readers.json_values import string
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

_ALWAYS = frozenset({Fact.TURNS, Fact.MEDIA, Fact.FORWARDS, Fact.CALLS})
_NUMBERED = re.compile(r"_\d+$")  # encrypted chats are called «Name_15»


class _Part:
    """One file, read to its end."""

    def __init__(self, source: Source) -> None:
        self.path = source.path
        self.messages: list[Kept] = []
        self.failure: ReadError | None = None
        with source.open() as file:
            document = GrowingJson(file, source.path)
            root = document.root
            try:
                for index, raw in elements(document, lambda: root.get("messages"), "/messages"):
                    self.messages.append(keep(raw, index))
            except ReadError as error:
                self.failure = error
        listed = isinstance(root.get("messages"), list)
        if not listed and self.failure is None:
            self.failure = ReadError(Saying("read.no_messages"), Origin(source.path))
        participants = root.get("participants")
        self.people = len(participants) if isinstance(participants, list) else 0
        thread = _NUMBERED.sub("", string(root.get("threadName")))
        self.title = mended(string(root.get("title"))) or thread
        self.id = string(root.get("thread_path"))
        times = [kept.milliseconds for kept in self.messages if kept.milliseconds >= 0]
        if not times or times[0] >= times[-1]:  # encrypted chats are also seen oldest first
            self.messages.reverse()


def conversations(source: Source) -> Iterator[Conversation]:
    oldest = _Part(source.parts[-1])
    times = time_facts(map(moment, oldest.messages))
    chat = _Chat(source, oldest)
    messages = chat.messages()
    yield Conversation(
        id=oldest.id or source.path,
        title=oldest.title or PurePath(source.path).stem,
        messages=messages,
        facts=_ALWAYS | times,
        kind="group" if oldest.people > 2 else "personal",
        channel=Channel.SOCIAL,
        origin=Origin(source.path),
    )
    for _ in messages:
        pass  # what the caller left unread


class _Chat:
    def __init__(self, source: Source, oldest: _Part) -> None:
        self._source = source
        self._oldest: _Part | None = oldest

    def messages(self) -> Iterator[Message]:
        """All that can be read of all parts; then the first failure, if there was one."""
        failure: ReadError | None = None
        reader = Messages()
        for part in self._parts():
            failure = failure or part.failure
            for kept in part.messages:
                yield reader.message(kept, part.path)
        if failure is not None:
            raise failure

    def _parts(self) -> Iterator[_Part]:
        first, self._oldest = self._oldest, None
        if first is not None:
            yield first
        del first
        for source in reversed(self._source.parts[:-1]):
            yield _Part(source)
