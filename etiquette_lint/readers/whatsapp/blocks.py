"""A text file in blocks of whole lines, for one regular expression to run over many lines."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from etiquette_lint.errors import ReadError, reason
from etiquette_lint.model import Origin
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

_SIZE = 1 << 14  # what stays in a processor's cache, with all that is made of it
_UTF_8 = ("utf-8", "utf-8-sig")
# Marks of direction that nobody types: around numbers and mentions, at the start of a file. The
# two that tell the app's own words, U+200E and U+200F, stay.
_CLOSING = "\u202c\u2069\u061c\ufeff"  # one of a pair, and the single ones: enough to look for
_INVISIBLE = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068" + _CLOSING


class Block(NamedTuple):
    """``text``, and the same in UTF-8, where one of ASCII's signs is found many times faster."""

    data: bytes
    text: str


def blocks(source: Source) -> Iterator[Block]:
    """The text, each line behind the \\n that parts it from the one before; so each block begins
    with one, the first as well.

    Bytes that are no text, and a file that breaks off, end it with a ReadError, after what
    stands before them.
    """
    for data in _lines(source):
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            sound = data[: error.start]
            yield Block(sound, sound.decode())
            raise plain.undecodable(source, error) from None
        yield Block(data, text)


def as_block(text: str) -> str:
    """A file's beginning as its first block has it, cleaned."""
    return "\n" + cleaned(text).replace("\r\n", "\n")


def is_clean(text: str) -> bool:
    """Whether ``cleaned`` has nothing to do; a PDF mark comes with every embedding."""
    return not any(mark in text for mark in _CLOSING)


def cleaned(text: str) -> str:
    for mark in _INVISIBLE:
        if mark in text:
            text = text.replace(mark, "")
    return text


def line_at(text: str, start: int) -> str:
    """From there to the end of the line."""
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]


def _lines(source: Source) -> Iterator[bytes]:
    held = [b"\n"]
    failure: ReadError | None = None
    with source.open() as file:
        try:
            for data in _pieces(source, file):
                end = data.rfind(b"\n")
                if end < 0:
                    held.append(data)
                else:
                    held.append(data[:end])
                    yield b"".join(held)
                    held = [data[end:]]
        except ReadError as error:
            failure = error
    yield b"".join(held)
    if failure is not None:
        raise failure


def _pieces(source: Source, file: BinaryIO) -> Iterator[bytes]:
    """The file in UTF-8, with \\n for all ends of lines."""
    encoding = plain.encoding_of(source)
    try:
        if codecs.lookup(encoding).name in _UTF_8:
            if source.head.startswith(codecs.BOM_UTF8):
                file.read(len(codecs.BOM_UTF8))
            yield from _with_plain_ends(file)
        else:
            yield from _recoded(file, encoding)
    except UnicodeDecodeError as error:
        yield _readable(error, encoding).encode()
        raise plain.undecodable(source, error) from None
    except OSError as error:
        told = Saying("read.refused", reason=reason(error))
        raise ReadError(told, Origin(source.path)) from None


def _with_plain_ends(file: BinaryIO) -> Iterator[bytes]:
    while data := file.read(_SIZE):
        if b"\r" in data:
            while data.endswith(b"\r") and (more := file.read(1)):
                data += more
            data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        yield data


def _recoded(file: BinaryIO, encoding: str) -> Iterator[bytes]:
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)(), translate=True)
    data = b" "
    while data:
        data = file.read(_SIZE)
        yield decoder.decode(data, final=not data).encode(errors="replace")


def _readable(error: UnicodeDecodeError, encoding: str) -> str:
    """What of a chunk comes before the bytes that are no text."""
    named = encoding if error.encoding == "charmap" else error.encoding
    good = error.object[: error.start].decode(named, "replace")
    return good.replace("\r\n", "\n").replace("\r", "\n")
