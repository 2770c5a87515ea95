"""A message somebody is about to send, or several under one another, parted by ``---``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from etiquette_lint.errors import ReadError
from etiquette_lint.model import (
    Author,
    Conversation,
    Edit,
    Fact,
    Message,
    Origin,
    Role,
    Span,
)
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.records import record
from etiquette_lint.ui import Saying

_SEPARATOR = re.compile(r"^---[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_AUTHOR = Author("staff", "", Role.STAFF)
_LINE_ENDS = "\r\n"


@record
class DraftOrigin(Origin):
    """``start`` is the place of the draft in the file's text, where it stands as it is."""

    start: int = 0

    def file_edits(self, text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        return tuple(
            Edit(Span(each.span.start + self.start, each.span.end + self.start), each.text)
            for each in edits
        )


class Draft(Reader):
    name = "draft"
    general = True
    facts = frozenset({Fact.ROLES})

    def detect(self, head: bytes) -> str | None:
        decoded = plain.decode_head(head)
        if decoded is None or plain.foreign_kind(decoded[1]):
            return None
        return Saying("known.text")

    def read(self, source: Source) -> Iterator[Conversation]:
        """One conversation a draft: drafts that share a file are not a dialogue."""
        try:
            with plain.open_text(source, newline="") as file:
                text = file.read()
        except UnicodeDecodeError as error:
            raise plain.undecodable(source, error) from None
        number = 0
        for start, draft in _drafts(text):
            number += 1
            line = 1 + len(_LINE_END.findall(text, 0, start))
            origin = DraftOrigin(source.path, line, start=start)
            message = Message(str(number), _AUTHOR, None, draft, origin=origin)
            yield Conversation(str(number), "", (message,), self.facts, "draft", origin=origin)
        if not number:
            raise ReadError(Saying("read.empty"), Origin(source.path))


def _drafts(text: str) -> Iterator[tuple[int, str]]:
    """Where each draft starts and what it says, without the blank lines around it."""
    start = 0
    for end, following in [*(m.span() for m in _SEPARATOR.finditer(text)), (len(text), 0)]:
        draft = text[start:end].rstrip(_LINE_ENDS)
        shown = draft.lstrip(_LINE_ENDS)
        if shown.strip():
            yield start + len(draft) - len(shown), shown
        start = following


READER = Draft()
