"""From what stands between two headers to a message, and notes of what was not understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Message, MessageKind, Note, Origin
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.whatsapp import marks
from etiquette_lint.readers.whatsapp.blocks import blocks, cleaned
from etiquette_lint.readers.whatsapp.cut import Cutter, Row
from etiquette_lint.readers.whatsapp.pasted import headers, quoted
from etiquette_lint.readers.whatsapp.people import SYSTEM
from etiquette_lint.readers.whatsapp.survey import Survey
from etiquette_lint.ui import Saying


class Messages:
    """The messages of an export, to be gone through once; then ``notes`` is whole."""

    def __init__(self, source: Source, survey: Survey) -> None:
        self.notes: list[Note] = survey.notes(source.path)
        self._source = source
        self._path = source.path
        self._survey = survey
        self._people = survey.people
        self._ios = survey.layout.ios
        self._odd: dict[str, Note] = {}
        self._failure: ReadError | None = None

    def __iter__(self) -> Iterator[Message]:
        path, author_of = self._path, self._people.authors.get
        starts, letters, ends = marks.STARTS, marks.LETTERS, marks.ENDS
        openings = "[<>"
        marked, suspect = self._survey.marked, marks.suspect
        text_only, none = MessageKind.TEXT, None
        count = 0
        for rows in self._batches():
            for name, sent_at, text, line in rows:
                count += 1
                author = author_of(name)  # type: ignore[arg-type]  # None is nobody's name
                id = str(count)
                if (
                    author is None
                    or text[-1:] in ends
                    or text[:letters] in starts
                    or "\n" in text
                    or text[0] in openings
                    or "://" in text
                    or "`" in text
                    or (marked and suspect(text))
                ):
                    yield self._message(id, name, sent_at, text, line)
                    continue
                # Nine of ten; arguments by position save a tenth of the time.
                at = Origin(path, line)
                yield Message(
                    id, author, sent_at, text, text_only, (), none, none, none, none, (), at
                )
        self.notes += self._odd.values()
        if self._failure is not None:
            raise self._failure
        if not count:
            raise ReadError(Saying("whatsapp.no_message"), Origin(path, 1))

    def _batches(self) -> Iterator[Iterable[Row]]:
        """What is wrong with the file is kept for when the messages before it have been given."""
        cutter = Cutter(self._survey.layout.header, self._survey.clock, self._impossible)
        clean = self._survey.clean
        try:
            for block in blocks(self._source):
                yield cutter.cut(block if clean else cleaned(block))
        except ReadError as error:
            error.origin = Origin(self._path, cutter.line or 1)
            self._failure = error
        yield cutter.finish()
        self._before(cutter.before)

    def _message(
        self, id: str, name: str | None, sent_at: datetime, text: str, line: int
    ) -> Message:
        """``text`` is all up to the next header; ``line`` is the header's own."""
        text = text.rstrip("\n")
        for below in headers(text, self._survey.layout.header) if "\n" in text else ():
            self._note("whatsapp.other_layout", line + below)
        author, text = self._people.of(name, text)
        told = marks.told(text, self._ios) if marks.suspect(text) else None
        if author is SYSTEM and (told is None or told.kind is not MessageKind.CALL):
            said = text.translate(marks.NO_MARKS).strip(" \n")
            told = marks.Told(MessageKind.SERVICE, said)
        kind, text, attachments, _ = told or marks.Told(MessageKind.TEXT, text)
        at = Origin(self._path, line)
        return Message(id, author, sent_at, text, kind, attachments, quoted=quoted(text), origin=at)

    def _before(self, text: str) -> None:
        """What stands before the first header is nobody's."""
        for line, said in enumerate(text.split("\n")):
            if said.strip():
                self._note("whatsapp.before", line)

    def _impossible(self, line: int) -> None:
        self._note("whatsapp.impossible", line)

    def _note(self, key: str, line: int) -> None:
        earlier = self._odd.get(key)
        origin = earlier.origin if earlier else Origin(self._path, line)
        count = earlier.count if earlier else 0
        self._odd[key] = Note(Saying(key), origin, count + 1)
