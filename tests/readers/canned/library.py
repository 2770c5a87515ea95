"""Reading a library in a test, and asking where its characters stand."""

from __future__ import annotations

from etiquette_lint.model import Message, Span
from etiquette_lint.model.sources import ReplyOrigin
from etiquette_lint.readers import READERS, detect
from etiquette_lint.readers.canned.pieces import Text
from etiquette_lint.readers.source import ReadOptions, Source


def read(
    data: bytes, path: str, format: str | None = None, options: ReadOptions | None = None
) -> list[Message]:
    source = Source.of(data, path, options)
    reader = READERS[format] if format else detect(source)[0]
    (conversation,) = reader.read(source)
    return list(conversation.messages)


def origin_of(message: Message) -> ReplyOrigin:
    assert isinstance(message.origin, ReplyOrigin)
    return message.origin


def misplaced(data: bytes, message: Message) -> list[tuple[int, str, str]]:
    """Characters of the reply that stand elsewhere than the map says.

    What the file writes in another way (an escape, the fold of a line) is not looked at.
    """
    text = Text(Source.of(data, "")).text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    where = origin_of(message).map
    assert where is not None
    wrong = []
    for index, char in enumerate(message.text):
        start, end = where.file_span(Span(index, index + 1))
        line, column = where.line_column(index)
        written = text[start:end]
        if len(written) != 1 or char in " \n":
            continue
        if written != char or lines[line - 1][column - 1] != char:
            wrong.append((index, char, written))
    return wrong


def escaped(data: bytes, message: Message) -> int:
    """How many characters the file writes in another way."""
    where = origin_of(message).map
    assert where is not None
    spans = (where.file_span(Span(i, i + 1)) for i in range(len(message.text)))
    return sum(end - start != 1 for start, end in spans)
