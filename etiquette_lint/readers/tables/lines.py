"""Lines of a text file; a byte that cannot be decoded spoils no line before its own."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from itertools import islice
from operator import methodcaller
from typing import BinaryIO

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

_LONE_RETURN = re.compile(rb"\r(?!\n|\Z)")
_WIDE = ("utf-16", "utf-32", "utf-7")  # where a line does not end in one byte
_BLOCK = 32 * 1024
_LINES = 128
_FEW = 10  # bytes to each NUL, at least, in a text with some


def decode_head(head: bytes) -> tuple[str, str] | None:
    """As ``plain.decode_head``, but for a NUL here and there, as databases write them."""
    decoded = plain.decode_head(head)
    if decoded is None and 0 < head.count(0) * _FEW < len(head):
        return plain.decode_head(head.replace(b"\x00", b""))
    return decoded


def head_of(source: Source) -> tuple[str, str]:
    """The encoding, and the text that the file begins with. Raises ReadError for binary files."""
    if source.options.encoding is None:
        decoded = decode_head(source.head)
        if decoded is not None:
            return decoded
    encoding = plain.encoding_of(source)
    try:
        text = codecs.getincrementaldecoder(encoding)("ignore").decode(source.head)
    except UnicodeError:  # UTF-16 without its mark
        raise undecodable(source.path, encoding, 1) from None
    return encoding, text.replace("\x00", "")


def blocks_of(source: Source, encoding: str, file: BinaryIO) -> Iterator[list[str]]:
    """The lines of ``file``, some at a time, without their ends but perhaps with a ``\\r``.

    Raises UnicodeDecodeError after the last line before the fault.
    """
    encoding = codecs.lookup(encoding).name
    if encoding == "utf-8-sig":
        file.read(len(codecs.BOM_UTF8))
        encoding = "utf-8"
    nul = b"\x00" in source.head
    if encoding.startswith(_WIDE) or _LONE_RETURN.search(source.head):
        lines = map(methodcaller("rstrip", "\n"), io.TextIOWrapper(file, encoding))
        while block := list(islice(lines, _LINES)):
            yield block
        return
    while data := file.read(_BLOCK):
        data += file.readline()
        data = (data.replace(b"\x00", b"") if nul else data).removesuffix(b"\n")
        try:
            block = data.decode(encoding).split("\n")
        except UnicodeDecodeError as error:
            sound = data[: data.rfind(b"\n", 0, error.start) + 1]
            if sound:
                yield sound[:-1].decode(encoding).split("\n")
            raise
        yield block


def undecodable(path: str, encoding: str, line: int) -> ReadError:
    said = Saying("read.encoding", name=encoding)
    return ReadError(said, Origin(path, line), hint=Saying("tables.encoding.hint"))
