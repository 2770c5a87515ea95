"""Plain text: which encoding, and which bytes are no text at all."""

from __future__ import annotations

import codecs
import io
import re
from functools import lru_cache
from typing import TextIO

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

MAGIC = {
    b"PK\x03\x04": "zip",
    b"%PDF": "pdf",
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"\xd0\xcf\x11\xe0": "office",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CYRILLIC = re.compile(r"[А-яЁёІіЇїЄєҐґ]")
_FREQUENT = re.compile(r"[оеаинтсі]", re.IGNORECASE)
_MIXED = re.compile(r"[A-Za-z][А-яЁёІіЇїЄєҐґ]|[А-яЁёІіЇїЄєҐґ][A-Za-z]")
_SWAPPED_CASE = re.compile(r"[а-яёіїєґ][А-ЯЁІЇЄҐ]")
_TELLING = 20  # letters enough to judge by how frequent each is
_FOREIGN = {
    "JSON": re.compile(r'\s*(?:\{\s*(?:"|\}?\s*$)|\[\s*(?:\{\s*"|\[|\]?\s*$|"[^"]*"\s*,))'),
    "HTML": re.compile(r"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE),
    "XML": re.compile(r"\s*<\?xml\b"),
}


@lru_cache(maxsize=1)
def decode_head(head: bytes) -> tuple[str, str] | None:
    """The encoding and the text of a file's beginning, cut anywhere; None for binary bytes.

    Remembered for the latest head, which one reader after another asks about.
    """
    if binary_kind(head):
        return None
    for encoding in _candidates(head):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(head)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text) and (encoding != "cp1251" or _plausible(text)):
            return encoding, text
    return None


def binary_kind(head: bytes) -> str | None:
    """What sort of well-known binary file this is."""
    return next((kind for magic, kind in MAGIC.items() if head.startswith(magic)), None)


def no_text(head: bytes) -> str:
    return Saying(f"binary.{binary_kind(head) or 'unknown'}")


def foreign_kind(text: str) -> str | None:
    """JSON, HTML or XML, which is somebody's data and not a message to anyone."""
    return next((kind for kind, start in _FOREIGN.items() if start.match(text)), None)


def recoded(head: bytes, encoding: str) -> bytes:
    """A file's beginning as UTF-8, for formats to be recognised by; binary bytes as they are."""
    if binary_kind(head):
        return head
    try:
        return codecs.getincrementaldecoder(encoding)().decode(head).encode("utf-8")
    except ValueError:
        return head


def encoding_of(source: Source) -> str:
    """What the team says it is, or what the bytes bear out. Raises ReadError for binary files."""
    told = source.options.encoding
    if told is not None:
        marked = source.head.startswith(codecs.BOM_UTF8)
        return "utf-8-sig" if marked and codecs.lookup(told).name == "utf-8" else told
    decoded = decode_head(source.head)
    if decoded is None:
        raise ReadError(no_text(source.head), Origin(source.path))
    return decoded[0]


def open_text(source: Source, *, newline: str | None = None) -> TextIO:
    """The source as text. ``newline`` as in ``open``: "" keeps line ends as they are."""
    return io.TextIOWrapper(source.open(), encoding=encoding_of(source), newline=newline)


def undecodable(source: Source, error: UnicodeDecodeError) -> ReadError:
    return ReadError(Saying("read.encoding", name=error.encoding), Origin(source.path))


def _candidates(head: bytes) -> tuple[str, ...]:
    if head.startswith(codecs.BOM_UTF8):
        return ("utf-8-sig",)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    return ("utf-8", "cp1251")


def _plausible(text: str) -> bool:
    """Whether Windows-1251 gives words, not the Cyrillic noise that any bytes would give.

    KOI8-R read as Windows-1251 comes out with small letters and capitals swapped and with the
    wrong letters frequent; western European text, with Cyrillic letters inside Latin words.
    """
    marks = sum(not char.isascii() for char in text)
    letters = len(_CYRILLIC.findall(text))
    odd = len(_SWAPPED_CASE.findall(text)) + len(_MIXED.findall(text))
    frequent = len(_FREQUENT.findall(text))
    return (
        letters >= 0.8 * marks
        and odd <= 0.04 * letters
        and (letters < _TELLING or frequent >= 0.4 * letters)
    )
