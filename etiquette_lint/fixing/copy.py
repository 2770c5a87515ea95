"""A file's contents on the way from what they are to what they shall be, in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from etiquette_lint.errors import EtiquetteError
from etiquette_lint.fixing.changes import Change, Place, place_of, rewritten
from etiquette_lint.model import Edit, Fix, Message
from etiquette_lint.readers import Input, Source, detect, plain
from etiquette_lint.readers.canned import READERS as CANNED
from etiquette_lint.readers.canned.pieces import Text

EDITABLE = frozenset({"draft", *CANNED})  # formats whose texts are nobody's history

# A day and a time, or a time and a name, where a line begins: how people's words are copied.
_STAMP = re.compile(
    r"^\W{0,3}(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ T]+\d{1,2}:\d\d"
    r"|\d{1,2}:\d\d(?::\d\d)?\W{1,3}[^\W\d][^:\n]{0,30}:)"
    r"|\[\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? +\d{1,2}:\d\d",
    re.MULTILINE,
)
_ENOUGH = 2  # of them


def _is_chat(text: str) -> bool:
    """Whether what is taken for a draft is somebody's chat in a form that no reader knows."""
    return len(_STAMP.findall(text)) >= _ENOUGH


class Copy:
    """One file. ``input`` reads it as it is now, whatever has been written to the disk."""

    def __init__(self, input: Input, data: bytes, format: str) -> None:
        self.original = data
        self.format = format
        self._input = input
        self._set(data)

    @classmethod
    def of(cls, input: Input) -> Copy | None:
        """None for what is never edited: a chat, several files, a file inside an archive, a
        workbook. Raises ReadError.
        """
        place = input.parts[0]
        if len(input.parts) > 1 or place.member is not None:
            return None
        source = input.source()
        format = detect(source)[0].name
        if format not in EDITABLE:
            return None
        with source.open() as file:
            data = file.read()
        if plain.binary_kind(data):
            return None
        copy = cls(input, data, format)
        return None if format == "draft" and _is_chat(copy.text().text) else copy

    @property
    def changed(self) -> bool:
        return self.data != self.original

    def _set(self, data: bytes) -> None:
        self.data = data
        self.input = self.holding(data)

    def holding(self, data: bytes) -> Input:
        """The file as an input, as if it had these bytes."""
        place = replace(self._input.parts[0], data=data, size=len(data))
        return replace(self._input, parts=(place,))

    def make(self, wanted: Sequence[Change]) -> list[Change]:
        """Makes the changes that can be made, and says which these are.

        Read again, the file must give the texts that were meant and leave all others as they are.
        Those that keep it from doing so are found by halves.
        """
        made: list[Change] = []
        waiting = [list(wanted)] if wanted else []
        result = self.data
        while waiting:
            part = waiting.pop()
            data = self._changed([*made, *part])
            if data is not None:
                made += part
                result = data
            elif len(part) > 1:
                middle = len(part) // 2
                waiting += [part[middle:], part[:middle]]
        self._set(result)
        return made

    def text(self, data: bytes | None = None) -> Text:
        """Raises ReadError where the bytes are no text."""
        return Text(self._source(self.data if data is None else data))

    def _changed(self, wanted: Iterable[Change]) -> bytes | None:
        """The bytes with the changes made; None if that cannot be."""
        file = self.text()
        messages = rewritten(wanted)
        edits: list[Edit] = []
        for message, own in messages.values():
            made = message.origin.file_edits(message.text, own) if message.origin else None
            if made is None:
                return None
            edits += made
        meant = {place: Fix(own).apply(message.text) for place, (message, own) in messages.items()}
        try:
            new = Fix(tuple(edits)).apply(file.text).encode(file.file.encoding)
            data = file.file.mark + new
            return data if self._reads_as_meant(data, meant) else None
        except (UnicodeEncodeError, EtiquetteError):
            return None

    def _reads_as_meant(self, data: bytes, meant: Mapping[Place, str]) -> bool:
        before = self.messages(self.data)
        expected = [(each.id, meant.get(place_of(each), each.text)) for each in before]
        return [(each.id, each.text) for each in self.messages(data)] == expected

    def messages(self, data: bytes) -> list[Message]:
        """What would be read; nothing where the file would be taken for one of another format."""
        source = self._source(data)
        reader, _ = detect(source)
        if reader.name != self.format:
            return []
        return [
            message for conversation in reader.read(source) for message in conversation.messages
        ]

    def _source(self, data: bytes) -> Source:
        return Source.of(data, self._input.path, self._input.options)
