"""HTML as a person sees it, piece by piece: which characters of the markup say what."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from etiquette_lint.offsets import Offsets
from etiquette_lint.readers.canned.pieces import Piece
from etiquette_lint.readers.markup import BLOCKS, UNSEEN

_TAGGED = re.compile(
    r"</?(?:p|br|div|span|b|strong|i|em|u|a|ul|ol|li|h[1-6]|blockquote|table|img)\b[^<>]*>", re.I
)
_RUN = re.compile(r"[ \t\r\n\f]+|[^ \t\r\n\f]+")


def is_html(text: str) -> bool:
    return bool(_TAGGED.search(text))


def pieces(html: str) -> list[Piece]:
    """Offsets count in the markup. Blanks are one, tags of blocks begin a line."""
    parser = _Parser(html)
    parser.feed(html)
    parser.close()
    return parser.pieces


class _Parser(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._html = html
        self._offsets = Offsets(html.replace("\r", " "))  # as the parser counts lines
        self._unseen = 0
        self.pieces: list[Piece] = []

    @property
    def _at(self) -> int:
        line, column = self.getpos()
        return self._offsets.from_line_column(line, column + 1)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._unseen += tag in UNSEEN
        if tag == "br" or tag in BLOCKS:
            at = self._at
            self._line(at, at + len(self.get_starttag_text() or ""), always=tag == "br")

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.handle_starttag(tag, attrs)
        self._unseen -= tag in UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN and self._unseen > 0
        if tag in BLOCKS:
            at = self._at
            self._line(at, self._html.find(">", at) + 1 or len(self._html))

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        at = self._at
        for found in _RUN.finditer(data):
            if not found[0].isspace():
                self.pieces.append(Piece(found[0], at + found.start(), at + found.end()))
            elif not self._at_line_start:
                self.pieces.append(Piece(" ", at + found.start(), at + found.end()))

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def _reference(self, written: str) -> None:
        at = self._at
        closed = self._html[at + len(written) : at + len(written) + 1] == ";"
        end = at + len(written) + closed
        if not self._unseen:
            self.pieces.append(Piece(unescape(self._html[at:end]), at, end))

    @property
    def _at_line_start(self) -> bool:
        return not self.pieces or self.pieces[-1].text[-1:] in ("\n", " ")

    def _line(self, start: int, end: int, *, always: bool = False) -> None:
        while self.pieces and self.pieces[-1].text == " ":
            self.pieces.pop()
        if self.pieces and (always or self.pieces[-1].text != "\n"):
            self.pieces.append(Piece("\n", start, end))
