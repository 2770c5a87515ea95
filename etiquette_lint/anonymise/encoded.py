"""The text of a file as it is, line ends and all, and how to write it back."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Source

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


class Encoded:
    """``mark`` are the bytes before the text that tell its encoding, if any do."""

    def __init__(self, source: Source, encoding: str | None = None) -> None:
        self._source = source
        found = next((mark for mark in _MARKS if source.head.startswith(mark)), b"")
        self.mark = found
        self.encoding = _MARKS[found] if found else encoding or plain.encoding_of(source)

    def lines(self) -> Iterator[str]:
        """With their ends; a lone \\r ends one as well. Raises ReadError where there is no text."""
        with self._source.open() as file:
            file.read(len(self.mark))
            try:
                yield from io.TextIOWrapper(file, encoding=self.encoding, newline="")
            except UnicodeDecodeError as error:
                raise plain.undecodable(self._source, error) from None

    def bytes(self, text: str) -> bytes:
        """A pseudonym that the encoding cannot write is written as near as it can."""
        return text.encode(self.encoding, "replace")
