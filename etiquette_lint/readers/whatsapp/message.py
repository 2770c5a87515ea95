"""From what stands between two headers to a message, and notes of what was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import compress, count, repeat
from operator import contains, itemgetter
from typing import Any

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Message, MessageKind, Note, Origin
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.whatsapp import marks
from etiquette_lint.readers.whatsapp.blocks import Block, blocks, cleaned
from etiquette_lint.readers.whatsapp.cut import Columns, Cutter
from etiquette_lint.readers.whatsapp.pasted import headers, quoted
from etiquette_lint.readers.whatsapp.people import SYSTEM
from etiquette_lint.readers.whatsapp.survey import Survey
from etiquette_lint.ui import Saying

# What texts may be more than that with: anywhere, at the end, on one of several lines.
_SIGNS = {sign.encode(): sign for sign in ("<", ">", "[", "`", *marks.PLACES)}
_MARKED = _SIGNS | {mark.encode(): mark for mark in marks.MARKS}
_LINE = re.compile(rf"^[{marks.MARKS}]*[\[>\d]|\n\Z", re.MULTILINE)
_FIRST = itemgetter(slice(marks.LETTERS))


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
        self._count = 0

    def __iter__(self) -> Iterator[Message]:
        for block, columns in self._batches():
            yield from self._made(block, columns)
            self._count += len(columns.names)
        self.notes += self._odd.values()
        if self._failure is not None:
            raise self._failure
        if not self._count:
            raise ReadError(Saying("whatsapp.no_message"), Origin(self._path, 1))

    def _batches(self) -> Iterator[tuple[Block, Columns]]:
        """The messages that end in a block, and the block.

        What is wrong with the file is kept for when the messages before it have been given.
        """
        cutter = Cutter(self._survey.layout.header, self._survey.clock, self._impossible)
        clean = self._survey.clean
        try:
            for block in blocks(self._source):
                yield block, cutter.cut(block.text if clean else cleaned(block.text))
        except ReadError as error:
            error.origin = Origin(self._path, cutter.line or 1)
            self._failure = error
        yield Block(b"", ""), cutter.finish()
        self._before(cutter.before)

    def _made(self, block: Block, columns: Columns) -> list[Message]:
        """All are made in C as if they were plain text, as nine of ten are, and the rest anew."""
        names, moments, texts, lines, _ = columns
        first, none = self._count + 1, repeat(None)
        known: Any = self._people.authors
        authors: list[Any] = list(map(known.get, names))
        made = list(
            map(
                Message,
                map(str, range(first, first + len(names))),
                authors,
                *(moments, texts, repeat(MessageKind.TEXT), repeat(())),
                *(none, none, none, none, repeat(()), map(Origin, repeat(self._path), lines)),
            )
        )
        strangers = [at for at, author in enumerate(authors) if author is None]
        for at in {*strangers, *self._uncommon(block, columns)}:
            line = lines[at]
            made[at] = self._message(str(first + at), names[at], moments[at], texts[at], line)
        return made

    def _uncommon(self, block: Block, columns: Columns) -> Iterator[int]:
        """Messages that may be something else than text, each perhaps more than once.

        The first of them began in an earlier block.
        """
        texts = columns.texts
        if not texts:
            return
        if "" in texts:
            yield from _places("", texts)
        if not marks.STARTS.isdisjoint(map(_FIRST, texts)):
            first = list(map(_FIRST, texts))
            for start in marks.STARTS.intersection(first):
                yield from _places(start, first)
        longer = compress(count(), columns.breaks)
        yield from (at for at in longer if _LINE.search(texts[at]))
        data, began = block.data, texts[0]
        for encoded, sign in (_MARKED if self._survey.marked else _SIGNS).items():
            if encoded in data or sign in began:
                yield from _having(sign, texts)
        if b"(" in data or "(" in began:
            yield from (at for at in _having("(", texts) if marks.BESIDE_FILE.search(texts[at]))

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
            said = marks.unmarked(text).strip(" \n")
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


def _having(part: str, texts: list[str]) -> Iterator[int]:
    """Where in the list the texts are that have it."""
    return compress(count(), map(contains, texts, repeat(part)))


def _places(value: str, values: list[str]) -> Iterator[int]:
    at = -1
    for _ in range(values.count(value)):
        at = values.index(value, at + 1)
        yield at
