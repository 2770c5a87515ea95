"""A file's text as it is, and replies traced back to it piece by piece."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from etiquette_lint.digests import blake2b
from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin, Span
from etiquette_lint.model.sources import Segment, SourceFile, SourceMap, Style
from etiquette_lint.offsets import Offsets
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Source

LINE_END = re.compile("\r\n|\n|\r")
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_WIDEST = 160  # columns of an excerpt: a line may be a megabyte


class Piece(NamedTuple):
    """A part of a reply, and what stands for it between two offsets of the text around."""

    text: str
    start: int
    end: int


class Text:
    """The decoded text of a file, line ends as they are, without its byte order mark."""

    def __init__(self, source: Source) -> None:
        """Raises ReadError where the bytes are no text."""
        with source.open() as opened:
            data = opened.read()
        encoding, mark = _encoding(source, data)
        try:
            self.text = data[len(mark) :].decode(encoding)
        except UnicodeDecodeError as error:
            raise plain.undecodable(source, error) from None
        self.path = source.path
        digest = blake2b(data, digest_size=16).hexdigest()
        self.file = SourceFile(source.path, encoding, mark, digest)

    @cached_property
    def newline(self) -> str:
        return first_newline(self.text)

    @cached_property
    def _offsets(self) -> Offsets:
        return Offsets(self.text)

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, from 1."""
        return self._offsets.line_column(index)

    def error(self, message: str, index: int, hint: str | None = None) -> ReadError:
        """What is wrong at an offset, with its line shown."""
        line, column = self.place(min(index, len(self.text)))
        start = index - column + 1
        found = LINE_END.search(self.text, start)
        shown = self.text[start : found.start() if found else len(self.text)]
        excerpt = shown.replace("\t", " ")[:_WIDEST] if column <= _WIDEST else None
        return ReadError(message, Origin(self.path, line, column), hint=hint, excerpt=excerpt)

    def lines(self, start: int, end: int) -> Iterator[Piece]:
        """The stretch as it stands, each line end as one piece that says ``\\n``."""
        for found in LINE_END.finditer(self.text, start, end):
            if found.start() > start:
                yield Piece(self.text[start : found.start()], start, found.start())
            yield Piece("\n", *found.span())
            start = found.end()
        if start < end:
            yield Piece(self.text[start:end], start, end)

    def traced(self, pieces: Iterable[Piece], *styles: Style) -> tuple[str, SourceMap]:
        """What the pieces say together, and where; line ends and blanks around it are left out."""
        kept = trimmed(list(pieces))
        segments: list[Segment] = []
        at = 0
        for text, start, end in kept:
            line, column = self.place(start)
            whole = len(text) == end - start and "\n" not in text
            after = (line, column + len(text)) if whole else self.place(end)
            text_span = Span(at, at + len(text))
            segments.append(Segment(text_span, Span(start, end), line, column, *after))
            at += len(text)
        return "".join(piece.text for piece in kept), SourceMap(tuple(segments), styles)


def first_newline(text: str) -> str:
    """The line end that a file has first."""
    found = LINE_END.search(text)
    return found[0] if found else "\n"


def trimmed(pieces: list[Piece]) -> list[Piece]:
    """Without blank lines around, and without blanks at the end."""
    while pieces and not pieces[0].text.strip("\n\r"):
        del pieces[0]
    while pieces and not pieces[-1].text.strip():
        del pieces[-1]
    if pieces:
        first, last = pieces[0], pieces[-1]
        blank = len(first.text) - len(first.text.lstrip("\n\r"))
        if blank and len(first.text) == first.end - first.start:
            pieces[0] = Piece(first.text[blank:], first.start + blank, first.end)
        last = pieces[-1]
        shorter = last.text.rstrip()
        if shorter != last.text and len(last.text) == last.end - last.start:
            pieces[-1] = Piece(shorter, last.start, last.start + len(shorter))
    return pieces


def within(inner: Iterable[Piece], outer: list[Piece]) -> Iterator[Piece]:
    """Pieces whose offsets count in the text that the outer pieces say, brought out to theirs."""
    starts = [0]
    for piece in outer:
        starts.append(starts[-1] + len(piece.text))
    place = 0
    for text, start, end in inner:
        while place + 1 < len(outer) and starts[place + 1] <= start:
            place += 1
        yield from _through(text, start, end, outer, starts, place)


def _through(
    text: str, start: int, end: int, outer: list[Piece], starts: list[int], place: int
) -> Iterator[Piece]:
    """One inner piece: a stretch of the same length is cut where the outer pieces end."""
    if not outer:
        return
    if len(text) != end - start:
        last = place
        while last + 1 < len(outer) and starts[last + 1] < end:
            last += 1
        begin, stop = outer[place], outer[last]
        yield Piece(
            text,
            begin.start + (start - starts[place] if _even(begin) else 0),
            stop.start + end - starts[last] if _even(stop) else stop.end,
        )
        return
    at = start
    while at < end:
        piece = outer[place]
        stop_at = min(end, starts[place + 1])
        said = text[at - start : stop_at - start]
        if _even(piece):
            begin_at = piece.start + at - starts[place]
            yield Piece(said, begin_at, begin_at + len(said))
        else:
            yield Piece(said, piece.start, piece.end)
        at = stop_at
        place += 1


def _even(piece: Piece) -> bool:
    return len(piece.text) == piece.end - piece.start


def _encoding(source: Source, data: bytes) -> tuple[str, bytes]:
    """The encoding without its mark, and the mark."""
    encoding = codecs.lookup(plain.encoding_of(source)).name
    if encoding in ("utf-8", "utf-8-sig"):
        return "utf-8", codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    if encoding == "utf-16":
        mark = data[:2]
        return _UTF16.get(mark, "utf-16-le"), mark if mark in _UTF16 else b""
    return encoding, b""
