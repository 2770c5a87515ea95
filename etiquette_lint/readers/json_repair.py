"""Telegram Desktop writes what is almost JSON; the bytes are mended as they pass.

Control characters come as ``\\x0B``, and version 4.1.1 left the value of ``document_id``
without quotes (tdesktop issues 27571 and 24961). Half a character, as exports cut in the middle
of an emoji have it, is put down as what cannot be read. Well-formed JSON passes unchanged, at the
price of a few searches in memory per chunk.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

# With an emoji in it, text takes four bytes a character: what is made of a chunk stays below the
# 128 KB from which malloc asks the system for memory anew each time.
CHUNK = 24 * 1024

# Escapes are taken whole, so that the backslash of `\\` never pairs with an `x` after it.
_ESCAPE = re.compile(rb"\\(?:x([0-9A-Fa-f]{2})|.)", re.DOTALL)
_BARE_ID = re.compile(
    rb'("document_id":[ \t]*)(?!null\b)([^"\s\d-][^\r\n]*?)(?=,?[ \t]*\r?$)', re.MULTILINE
)

# Both halves of a character beyond U+FFFF, or one that has lost the other.
_HALVES = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    rb"|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)
_LENGTH = len(r"\ud83d")


def chunks(file: BinaryIO, size: int = CHUNK) -> Iterator[bytes]:
    """The file's bytes in pieces that cut neither an escape nor, where it has lines, a line.

    A piece is not mended yet, so that its length tells the position in the file.
    """
    held = b""
    while data := file.read(size):
        rest = file.readline(size) if len(data) == size else b""  # a short piece is the last
        data = held + data + rest
        cut = _safe_end(data)
        held = data[cut:]
        yield data[:cut]
    if held:
        yield held


def mended(chunk: bytes) -> bytes:
    if b"\\ud" in chunk or b"\\uD" in chunk:
        chunk = _HALVES.sub(_half, chunk)
    if b"\\x" in chunk:
        chunk = _ESCAPE.sub(_unicode_escape, chunk)
    if b'"document_id"' in chunk:
        chunk = _BARE_ID.sub(_quoted, chunk)
    return chunk


def without_mark(chunk: bytes) -> bytes:
    """The file's first chunk without its byte order mark."""
    return chunk.removeprefix(codecs.BOM_UTF8)


def _safe_end(data: bytes) -> int:
    """Where to cut: before a run of backslashes that the last three bytes touch."""
    at = data.rfind(b"\\", len(data) - 3)
    if at < 0:
        return len(data)
    return len(data[:at].rstrip(b"\\")) or len(data)


def _unicode_escape(found: re.Match[bytes]) -> bytes:
    return b"\\u00" + found[1] if found[1] else found[0]


def _half(found: re.Match[bytes]) -> bytes:
    """The parser would make a question mark of it, which would be somebody's question."""
    chunk = found.string
    cut = found.start() < _LENGTH or found.end() > len(chunk) - _LENGTH  # the other may be near
    return found[0] if found[1] is None or cut else b"\\ufffd"


def _quoted(found: re.Match[bytes]) -> bytes:
    value = found[2].replace(b"\\", b"\\\\").replace(b'"', b'\\"')
    return found[1] + b'"' + value + b'"'
