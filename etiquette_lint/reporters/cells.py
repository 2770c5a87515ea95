"""Text measured in terminal cells and broken into rows, without the help of heavy libraries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from etiquette_lint.model import Span

_ZWJ, _EMOJI_STYLE = "\u200d", "\ufe0f"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
# ASCII, Latin, Cyrillic and ordinary punctuation: one cell each, which is nearly every line.
_NARROW = re.compile("[ -~¡-¬®-ʯЀ-҂Ҋ-ԯ‐-‧←-↓│]*")
_WORD = re.compile(r"[^ \n]+")
# Control characters and bidirectional overrides could repaint or reorder what is around them,
# and half a character cannot be written at all.
_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class _Widths(dict[str, int]):
    def __missing__(self, char: str) -> int:
        if unicodedata.category(char) in ("Mn", "Me", "Cf") or ord(char) in _SKIN_TONES:
            width = 0
        else:
            width = 2 if unicodedata.east_asian_width(char) in "WF" else 1
        self[char] = width
        return width


_WIDTHS = _Widths()


def harmless(text: str) -> str:
    """The text with each control character shown as one that does nothing; offsets stay true."""
    return _UNSAFE.sub(lambda match: " " if match[0] in "\t\r" else "\ufffd", text)


def cells(text: str) -> int:
    """How many terminal cells the text takes. A joined emoji counts as one."""
    if _NARROW.fullmatch(text):
        return len(text)
    total = last = 0
    joined = False
    for char in text:
        if char == _EMOJI_STYLE and last == 1:
            total, last = total + 1, 2
        elif joined:
            joined = False
        elif char == _ZWJ:
            joined = True
        elif width := _WIDTHS[char]:
            total, last = total + width, 0 if char == " " else width
    return total


def clip(text: str, width: int) -> str:
    """The text's first words on one line, with … where it was cut."""
    line = " ".join(text.split())
    if cells(line) <= width:
        return line
    row = next(rows(line, max(1, width - 1)))
    return line[: row.end].rstrip(" ,.;:—-") + "…"


def rows(text: str, width: int, *, whole: bool = False) -> Iterator[Span]:
    """Spans of the rows the text takes when wrapped to so many cells; at least one.

    ``whole``: a word too long for a row is left to stand out, as a path does that is to be copied.
    """
    start = 0
    for line in text.split("\n"):
        yield from _wrap(text, Span(start, start + len(line)), width, whole)
        start += len(line) + 1


def _wrap(text: str, line: Span, width: int, whole: bool) -> Iterator[Span]:
    whole_line = text[line.start : line.end].rstrip(" ")
    if cells(whole_line) <= width:
        yield Span(line.start, line.start + len(whole_line))
        return
    start = end = line.start
    used = 0
    for match in _WORD.finditer(text, line.start, line.end):
        grown = used + (match.start() - end) + cells(match[0])
        if grown <= width:
            end, used = match.end(), grown
            continue
        if end > start:
            yield Span(start, end)
        word = Span(match.start(), match.end())
        *pieces, rest = [word] if whole else _pieces(text, word, width)
        yield from pieces
        start, end = rest
        used = cells(text[start:end])
    yield Span(start, end)


def _pieces(text: str, word: Span, width: int) -> Iterator[Span]:
    """A word too long for a row, cut between characters that do not belong together."""
    start = word.start
    size = 0
    for i in range(word.start, word.end):
        size = cells(text[start : i + 1]) if not text.isascii() else size + 1
        if size > width and i > start:
            yield Span(start, i)
            start, size = i, cells(text[i])
    yield Span(start, word.end)
