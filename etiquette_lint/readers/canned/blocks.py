"""Replies in plain text: each under its name in square brackets, on a line of its own.

[greeting ru]
Здравствуйте! Чем могу помочь?

[greeting uk]
Вітаємо! Чим можу допомогти?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.model import Language, Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers.canned.fields import Keys, language_of
from etiquette_lint.readers.canned.found import Found
from etiquette_lint.readers.canned.pieces import Text
from etiquette_lint.readers.canned.tree import Leaf

HEADER = re.compile(r"^\[([A-Za-z_][\w./-]*)(?:[ ,:]+(\w{2,3}))?\][ \t]*(?:\r\n|\n|\r|\Z)", re.M)


def replies(text: Text, keys: Keys) -> Iterator[Found]:
    headers = list(HEADER.finditer(text.text))
    ends = [*(header.start() for header in headers[1:]), len(text.text)]
    for header, end in zip(headers, ends, strict=False):
        start = header.end()
        said = "".join(piece.text for piece in text.lines(start, end))
        yield Found(
            Leaf(
                said,
                Span(start, end),
                Style("verbatim", text.newline),
                lambda start=start, end=end: list(text.lines(start, end)),  # type: ignore[misc]
            ),
            (header.start(), end),
            name=header[1],
            language=(header[2] and language_of(header[2])) or Language.UNKNOWN,
        )
