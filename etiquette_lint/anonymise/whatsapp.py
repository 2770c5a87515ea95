"""WhatsApp's text: headers stay byte for byte but for the author, files that the app named stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.anonymise.encoded import Encoded
from etiquette_lint.anonymise.values import Anonymiser, Sort
from etiquette_lint.errors import ReadError
from etiquette_lint.model import MessageKind, Origin
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.whatsapp import marks
from etiquette_lint.readers.whatsapp.blocks import cleaned, is_clean
from etiquette_lint.readers.whatsapp.layout import Layout, recognise
from etiquette_lint.readers.whatsapp.people import SYSTEM
from etiquette_lint.readers.whatsapp.survey import Survey
from etiquette_lint.ui import Saying

# What the app calls a file tells when it came and of what sort it is.
_APPS_OWN = re.compile(r"(?:\d{6,10}-)?[A-Z_]{3,10}-\d[\d-]*(?:-WA\d+)? ?(?:\(\d+\))?\.\w+")
_DIGIT = re.compile(r"\d")
_AROUND = marks.MARKS + " \u00a0\u202f~"


def rewritten(source: Source, anonymiser: Anonymiser) -> Iterator[bytes]:
    return _Export(source, anonymiser).pieces()


class _Export:
    def __init__(self, source: Source, anonymiser: Anonymiser) -> None:
        self._file = Encoded(source)
        head = source.head[len(self._file.mark) :].decode(self._file.encoding, "ignore")
        layout = recognise(cleaned(head.replace("\r\n", "\n")))
        if layout is None:
            raise ReadError(Saying("whatsapp.no_header"), Origin(source.path, 1))
        self._layout: Layout = layout
        self._people = Survey(source, layout).people
        self._value = anonymiser.value

    def pieces(self) -> Iterator[bytes]:
        """A message at a time, from its header to the next."""
        yield self._file.mark
        header: re.Match[str] | None = None
        said: list[str] = []
        for line in self._file.lines():
            found = self._layout.header.match("\n" + cleaned(line))
            if found and said:
                yield self._file.bytes(self._message(header, "".join(said)))
                said = []
            header = found or header
            said.append(line)
        if said:
            yield self._file.bytes(self._message(header, "".join(said)))

    def _message(self, found: re.Match[str] | None, written: str) -> str:
        if found is None:  # before the first header
            return self._text(written)
        end = _place(written, found.end() - 1)
        text = written[end:]
        name = found["name"]
        author, _ = self._people.of(name, cleaned(text))
        if name is None or author is SYSTEM:
            start = _place(written, found.start("name") - 1) if name else end
            return written[:start] + self._text(written[start:])
        start = _place(written, found.start("name") - 1)
        stop = _place(written, found.end("name") - 1)
        raw = written[start:stop]
        rest, colon, more = text.partition(": ")
        if colon and author.name.endswith(f": {rest}"):  # a name with a colon in it
            first = author.name.removesuffix(f": {rest}")
            shown = self._shown(raw, first) + written[stop:end] + self._value(Sort.NAME, rest)
            return written[:start] + shown + colon + self._body(more)
        return (
            written[:start] + self._shown(raw, author.name) + written[stop:end] + self._body(text)
        )

    def _shown(self, raw: str, name: str) -> str:
        """Another name in the same place: marks of direction and a stranger's tilde stay."""
        bare = raw.strip(_AROUND)
        return raw.replace(bare, self._value(Sort.NAME, name), 1) if bare else raw

    def _body(self, text: str) -> str:
        """The app's own words stay; of what it tells, a file may bear a name."""
        if not marks.suspect(text):
            return self._text(text)
        told = marks.told(cleaned(text).rstrip("\r\n"), self._layout.ios)
        if told is None or told.kind is MessageKind.SERVICE:
            return self._text(text)
        if told.kind is MessageKind.LOCATION:
            return _DIGIT.sub("0", text)
        for file in told.attachments:
            if file.name and not _APPS_OWN.fullmatch(file.name):
                around = map(self._text, text.split(file.name))
                return self._value(Sort.FILE, file.name).join(around)
        return self._text(text) if told.text else text

    def _text(self, text: str) -> str:
        return self._value(Sort.TEXT, text)


def _place(written: str, at: int) -> int:
    """Where in a line stands what is at ``at`` of the same line cleaned."""
    if is_clean(written[: at + 1]) and written[: at + 1].isprintable():
        return at
    place = 0
    while len(cleaned(written[:place])) < at:
        place += 1
    return place
