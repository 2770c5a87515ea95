"""One message of an export, from what stands between two headers to a Message."""

from __future__ import annotations

from datetime import datetime

from etiquette_lint.model import Message, MessageKind, Note, Origin
from etiquette_lint.readers.whatsapp import marks
from etiquette_lint.readers.whatsapp.layout import is_header
from etiquette_lint.readers.whatsapp.people import SYSTEM
from etiquette_lint.readers.whatsapp.survey import Survey
from etiquette_lint.ui import Saying


class Messages:
    """Turns headers and texts into messages, and keeps note of what was not understood."""

    def __init__(self, path: str, survey: Survey) -> None:
        self.notes: list[Note] = survey.notes(path)
        self._path = path
        self._people = survey.people
        self._authors = survey.people.authors
        self._ios = survey.layout.ios
        self._count = 0
        self._odd: dict[str, Note] = {}

    def message(self, name: str | None, sent_at: datetime | None, text: str, line: int) -> Message:
        """``text`` is all up to the next header; ``line`` is the header's own."""
        self._count += 1
        origin = Origin(self._path, line)
        text = text.rstrip("\n")
        if "\n" in text:
            self._look_for_headers(text, line)
        author = self._authors.get(name)  # type: ignore[arg-type]  # None is nobody's name
        if author is None:
            author, text = self._people.of(name, text)
        elif not marks.suspect(text):
            # Nine messages of ten end here; arguments by position save a microsecond.
            return Message(str(self._count), author, sent_at, text, origin=origin)
        told = marks.told(text, self._ios) if marks.suspect(text) else None
        if author is SYSTEM and (told is None or told.kind is not MessageKind.CALL):
            said = text.translate(marks.NO_MARKS).strip(" \n")
            told = marks.Told(MessageKind.SERVICE, said)
        kind, text, attachments, _ = told or marks.Told(MessageKind.TEXT, text)
        return Message(str(self._count), author, sent_at, text, kind, attachments, origin=origin)

    def before(self, text: str) -> None:
        """What stands before the first header and so is nobody's."""
        for line, said in enumerate(text.split("\n"), 1):
            if said.strip():
                self._note("whatsapp.before", line)

    def impossible(self, line: int) -> None:
        """A header with an impossible date, which stays text of the message before."""
        self._note("whatsapp.impossible", line)

    def finish(self) -> None:
        self.notes += self._odd.values()

    def _look_for_headers(self, text: str, line: int) -> None:
        for number, said in enumerate(text.split("\n")[1:], line + 1):
            if is_header(said):
                self._note("whatsapp.other_layout", number)

    def _note(self, key: str, line: int) -> None:
        earlier = self._odd.get(key)
        origin = earlier.origin if earlier else Origin(self._path, line)
        count = earlier.count if earlier else 0
        self._odd[key] = Note(Saying(key), origin, count + 1)
