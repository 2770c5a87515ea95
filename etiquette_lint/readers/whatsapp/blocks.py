"""A text file in blocks of whole lines, for one regular expression to run over many lines."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from etiquette_lint.errors import ReadError, reason
from etiquette_lint.model import Origin
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

_SIZE = 1 << 14  # what stays in a processor's cache, with all that is made of it
# Marks of direction that nobody types: around numbers and mentions, at the start of a file. The
# two that tell the app's own words, U+200E and U+200F, stay.
_CLOSING = "\u202c\u2069\u061c\ufeff"  # one of a pair, and the single ones: enough to look for
_INVISIBLE = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068" + _CLOSING


def blocks(source: Source) -> Iterator[str]:
    """The text, each line behind the \\n that parts it from the one before; so each block begins
    with one, the first as well.

    Bytes that are no text, and a file that breaks off, end it with a ReadError, after what
    stands before them.
    """
    encoding = plain.encoding_of(source)
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)(), translate=True)
    held = ["\n"]
    data = b" "
    failure: ReadError | None = None
    with source.open() as file:
        while data and failure is None:
            text = ""
            try:
                data = file.read(_SIZE)
                text = decoder.decode(data, final=not data)
            except UnicodeDecodeError as error:
                text = _readable(error, encoding)
                failure = plain.undecodable(source, error)
            except OSError as error:
                told = Saying("read.refused", reason=reason(error))
                failure = ReadError(told, Origin(source.path))
            end = text.rfind("\n")
            if end < 0:
                held.append(text)
            else:
                held.append(text[:end])
                yield "".join(held)
                held = [text[end:]]
    yield "".join(held)
    if failure is not None:
        raise failure


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


def _readable(error: UnicodeDecodeError, encoding: str) -> str:
    """What of a chunk comes before the bytes that are no text."""
    named = encoding if error.encoding == "charmap" else error.encoding
    good = error.object[: error.start].decode(named, "replace")
    return good.replace("\r\n", "\n").replace("\r", "\n")
