"""Canned replies in their files: where each character of a reply stands, and how to write there.

A reply is what people will read: without quotes, escapes, indentation and markup. Its map leads
from each of its code points back to the file, to a line and column and to a range of the file's
decoded text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from etiquette_lint.model.findings import Edit
from etiquette_lint.model.messages import Origin, Region, Span
from etiquette_lint.model.names import Language
from etiquette_lint.records import record


class Segment(NamedTuple):
    """A stretch of a reply, and the stretch of the file that stands for it.

    Of equal length the two go character by character, on one line; else, as for an escape or the
    fold of a line, nothing of it has a place of its own. Lines and columns count from 1.
    """

    text: Span
    file: Span
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def even(self) -> bool:
        return self.text.end - self.text.start == self.file.end - self.file.start


class Style(NamedTuple):
    """How text is written: ``name`` is one of ``etiquette_lint.model.writing.WRITERS``.

    ``detail`` is what the writer must know besides: the indentation of further lines, or the
    characters that a cell without quotes cannot have.
    """

    name: str
    newline: str = "\n"
    detail: str = ""


@record
class SourceFile:
    """A file as it was read: its bytes are ``mark`` and then its text in ``encoding``."""

    path: str
    encoding: str
    mark: bytes = b""
    digest: str = ""  # of all its bytes: BLAKE2b of 16 bytes in hexadecimal


@record
class SourceMap:
    """From a reply to its file. The segments cover the reply; the file may hold more between them.

    ``styles`` are the ways of writing inside one another, from the text outward: HTML in JSON.
    """

    segments: tuple[Segment, ...]
    styles: tuple[Style, ...]

    def file_span(self, span: Span) -> Span:
        """The range of the file's text. What is empty stands after the character before it."""
        if not self.segments:
            return Span(0, 0)
        if span.start < span.end:
            return Span(self._start(span.start), self._end(span.end))
        at = self._end(span.start) if span.start else self.segments[0].file.start
        return Span(at, at)

    def line_column(self, index: int) -> tuple[int, int]:
        """Where the code point stands; of the end of the reply, right after its last one."""
        segment = self._at(index)
        if index >= segment.text.end:
            return segment.end_line, segment.end_column
        return segment.line, segment.column + (index - segment.text.start if segment.even else 0)

    def line_column_after(self, index: int) -> tuple[int, int]:
        """Right after the code point that comes before ``index``."""
        if index == 0:
            return self.line_column(0)
        segment = self._at(index - 1)
        if index == segment.text.end or not segment.even:
            return segment.end_line, segment.end_column
        return segment.line, segment.column + index - segment.text.start

    def replaceable(self, span: Span) -> bool:
        """Whether the file has nothing else in the range, and no end of it is inside an escape."""
        if span.start == span.end:
            return bool(self.segments)
        touched = self.segments[self._index(span.start) : self._index(span.end - 1) + 1]
        pairs = zip(touched, touched[1:], strict=False)
        return all(
            segment.even or (span.start <= segment.text.start and segment.text.end <= span.end)
            for segment in touched
        ) and all(one.file.end == other.file.start for one, other in pairs)

    def _index(self, index: int) -> int:
        found = bisect_right(self.segments, index, key=lambda segment: segment.text.start) - 1
        return max(found, 0)

    def _at(self, index: int) -> Segment:
        if not self.segments:
            return Segment(Span(0, 0), Span(0, 0), 1, 1, 1, 1)
        return self.segments[self._index(index)]

    def _start(self, index: int) -> int:
        segment = self._at(index)
        return segment.file.start + (index - segment.text.start if segment.even else 0)

    def _end(self, index: int) -> int:
        segment = self._at(index - 1)
        if segment.even:
            return segment.file.start + index - segment.text.start
        return segment.file.end


@record
class Reply:
    """What a library says of one of its texts. ``name`` is the same in each language.

    ``item`` is all that belongs to it in the file's text: its record, its key or its section.
    """

    name: str
    title: str = ""
    language: Language = Language.UNKNOWN
    kind: str = ""
    channel: str = ""
    item: Span = Span(0, 0)


@record
class ReplyOrigin(Origin):
    """The origin of a canned reply. ``map`` is None where the file is no text: a workbook."""

    reply: Reply = Reply("")
    file: SourceFile = SourceFile("", "utf-8")
    map: SourceMap | None = None

    def region(self, span: Span | None) -> Region:
        if self.map is None or not self.map.segments:
            return Origin.region(self, span)
        if span is None:
            span = Span(self.map.segments[0].text.start, self.map.segments[-1].text.end)
        end = self.map.line_column_after(span.end)
        start = self.map.line_column(span.start) if span.start < span.end else end
        return Region(self.path, *start, *end, self.pointer, self.map.file_span(span))

    def file_edits(self, text: str, edits: Iterable[Edit]) -> tuple[Edit, ...] | None:
        """Edits of the reply ``text`` as edits of its file's text; None where they cannot be made
        in place.

        What cannot be told from the surroundings of an edit alone, such as a line of YAML that is
        left empty, is for whoever writes the file to see: read again, it must give the text meant.
        """
        if self.map is None:
            return None
        made = [_file_edit(self.map, text, edit) for edit in edits]
        return None if None in made else tuple(edit for edit in made if edit is not None)


def _file_edit(source: SourceMap, text: str, edit: Edit) -> Edit | None:
    if not source.replaceable(edit.span):
        return None
    written = _written(edit.text, text[: edit.span.start], text[edit.span.end :], source.styles)
    return None if written is None else Edit(source.file_span(edit.span), written)


def _written(text: str, before: str, after: str, styles: Sequence[Style]) -> str | None:
    from etiquette_lint.model.writing import WRITERS

    written: str | None = text
    for style in styles:
        if written is not None:
            written = WRITERS[style.name](written, before, after, style)
    return written
