"""Lines of a text file, one decoded at a time, so that a bad byte spoils no line but its own."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from operator import methodcaller
from typing import BinaryIO

from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Source

_LONE_RETURN = re.compile(rb"\r(?!\n|\Z)")
_WIDE = ("utf-16", "utf-32", "utf-7")  # where a line does not end in one byte
_FEW = 100  # bytes to each NUL, at least, in a text with some


def decode_head(head: bytes) -> tuple[str, str] | None:
    """As ``plain.decode_head``, but for a NUL here and there, as databases write them."""
    if 0 < head.count(0) * _FEW < len(head):
        head = head.replace(b"\x00", b"")
    return plain.decode_head(head)


def head_of(source: Source) -> tuple[str, str]:
    """The encoding, and the text that the file begins with. Raises ReadError for binary files."""
    if source.options.encoding is None:
        decoded = decode_head(source.head)
        if decoded is not None:
            return decoded
    encoding = plain.encoding_of(source)
    text = codecs.getincrementaldecoder(encoding)("ignore").decode(source.head)
    return encoding, text.replace("\x00", "")


def lines_of(source: Source, encoding: str, file: BinaryIO) -> Iterator[str]:
    """The lines of ``file`` with their ends. The next one may raise UnicodeDecodeError."""
    encoding = codecs.lookup(encoding).name
    if encoding == "utf-8-sig":
        file.read(len(codecs.BOM_UTF8))
        encoding = "utf-8"
    if encoding.startswith(_WIDE) or _LONE_RETURN.search(source.head):
        lines: Iterator[str] = io.TextIOWrapper(file, encoding, newline="")
    else:
        lines = map(methodcaller("decode", encoding), file)
    nul = b"\x00" in source.head and not encoding.startswith(_WIDE)
    return map(methodcaller("replace", "\x00", ""), lines) if nul else lines
