"""What in a message is somebody else's: lines copied from a chat, quotes, code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.model import Span
from etiquette_lint.readers import quoting
from etiquette_lint.readers.whatsapp.layout import is_header

# What the app itself puts on the clipboard: «[12/03, 10:00] Name: text», with or without a year.
_COPIED = re.compile(
    r"\[(?=[^\]\n]*\d[:.]\d\d)(?=[^\]\n]*\d[./-]\d)\d[^\[\]\n]{5,30}\] [^:\n]{1,60}:(?: |\Z)"
)


def headers(text: str, own: re.Pattern[str]) -> Iterator[int]:
    """The lines behind the first, by number from 0, that begin like messages of another file:
    ``own`` matches the headers of this one.
    """
    for number, line in enumerate(text.split("\n")):
        if number and is_header(line) and not own.match(f"\n{line}"):
            yield number


def quoted(text: str) -> tuple[Span, ...]:
    spans = set(quoting.quoted(text))
    if "\n" in text or text[:1] == "[":
        spans.update(span for span, line in _lines(text) if _COPIED.match(line) or is_header(line))
    return tuple(sorted(spans))


def _lines(text: str) -> Iterator[tuple[Span, str]]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line)), line
        start += len(line) + 1
