"""The pages that an export in HTML consists of: read one at a time, whole or broken off."""

from __future__ import annotations

import codecs
import re

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Source
from etiquette_lint.records import record
from etiquette_lint.ui import Saying

_END = 4000  # a browser or a translator may have put something after the end tag
_OPENED, _CLOSED = re.compile(r"<div\b[^>]*>"), re.compile(r"</div\s*>")


@record
class Page:
    """The text of one file, or of the part of it that begins at ``line``.

    ``bad`` is what stands in the way of decoding the rest.
    """

    source: Source
    text: str
    bad: UnicodeDecodeError | None = None
    line: int = 1

    @property
    def whole(self) -> bool:
        return self.bad is None and "</html" in self.text[-_END:].lower()

    def lines(self, mark: re.Pattern[str]) -> dict[str, int]:
        """The line of each place that ``mark`` matches, by its one group."""
        found: dict[str, int] = {}
        line, at = self.line, 0
        count = self.text.count
        for each in mark.finditer(self.text):
            start = each.start()
            line += count("\n", at, start)
            at = start
            found.setdefault(each[1], line)
        return found

    def torn(self, mark: re.Pattern[str]) -> str | None:
        """The group of the last match where a page breaks off inside that element.

        ``mark`` matches in the start tag of a ``div``.
        """
        found = () if self.whole else list(mark.finditer(self.text))
        if not found:
            return None
        last = found[-1]
        start = self.text.rfind("<", 0, last.start() + 1)
        opened, closed = (len(p.findall(self.text, start)) for p in (_OPENED, _CLOSED))
        return last[1] if opened > closed else None

    def failure(self, read: int) -> ReadError | None:
        """What there is to say after the messages of a page that is not whole."""
        if self.whole:
            return None
        if self.bad is not None:
            return plain.undecodable(self.source, self.bad)
        line = self.line + self.text.count("\n")
        hint = Saying("read.before", n=read)
        return ReadError(Saying("html.cut"), Origin(self.source.path, line), hint=hint)


def load(part: Source, *encodings: str) -> Page:
    """The page in the first of the encodings that fits, or in the one that the team names."""
    with part.open() as file:
        data = file.read()
    bad = None
    for encoding in [plain.encoding_of(part)] if part.options.encoding else encodings:
        decode = codecs.getincrementaldecoder(encoding)().decode
        try:
            return Page(part, decode(data))  # a character cut by the end of the file is left out
        except UnicodeDecodeError as error:
            bad = error
            text = codecs.getincrementaldecoder(encoding)().decode(data[: error.start])
    return Page(part, text, bad)


def strange(part: Source) -> ReadError:
    """The file has none of the structure that its reader knows."""
    return ReadError(Saying("html.strange"), Origin(part.path), hint=Saying("html.strange.hint"))
