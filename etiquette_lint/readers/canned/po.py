"""Replies in a PO catalogue: the translations, or the originals of a template that has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from etiquette_lint.model import Language, Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers.canned.fields import Keys, language_of
from etiquette_lint.readers.canned.found import Found
from etiquette_lint.readers.canned.pieces import Piece, Text
from etiquette_lint.readers.canned.tree import Leaf
from etiquette_lint.ui import Saying

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_ENTRY = re.compile(r'[ \t]*(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)?[ \t]*"')
_STRING = re.compile(r'"((?:[^"\\\r\n]|\\[^\r\n])*)"[ \t]*(?=[\r\n]|$)')
_PART = re.compile(r"[^\\]+|\\(?:[0-7]{1,3}|x[0-9a-fA-F]{2}|.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w-]+)", re.MULTILINE)


@dataclass(slots=True)
class _Entry:
    start: int
    end: int = 0
    strings: dict[str, list[Piece]] = field(default_factory=dict)

    def text(self, keyword: str) -> str:
        return "".join(piece.text for piece in self.strings.get(keyword, ()))


def replies(text: Text, keys: Keys) -> Iterator[Found]:
    """Raises ReadError for a line that is no part of a catalogue."""
    language = Language.UNKNOWN
    for entry in _entries(text):
        if not entry.text("msgid"):
            told = _LANGUAGE.search(entry.text("msgstr"))
            language = (told and language_of(told[1])) or language
            continue
        name = ".".join(filter(None, (entry.text("msgctxt"), entry.text("msgid"))))
        filled = [key for key in entry.strings if key.startswith("msgstr") and entry.text(key)]
        for key in filled or ["msgid"]:
            pieces = entry.strings[key]
            plural = key[len("msgstr") :] if filled else ""
            yield Found(
                _leaf(pieces, text),
                (entry.start, entry.end),
                name=name + plural,
                language=language if filled else Language.UNKNOWN,
            )


def _leaf(pieces: list[Piece], text: Text) -> Leaf:
    said = "".join(piece.text for piece in pieces)
    return Leaf(said, Span(pieces[0].start, pieces[-1].end), Style("po"), lambda: list(pieces))


def _entries(text: Text) -> Iterator[_Entry]:
    entry: _Entry | None = None
    keyword = ""
    at = 0
    while at < len(text.text):
        line = _LINE.match(text.text, at)
        assert line is not None
        said = line[0].strip()
        found = _ENTRY.match(text.text, at, line.end())
        if not said or said.startswith("#"):
            if entry is not None and "msgstr" in keyword:
                yield entry
                entry, keyword = None, ""
            if said and entry is None and not said.startswith("#~"):
                entry, keyword = _Entry(at), ""
            elif not said and entry is not None and not entry.strings:
                entry = None
        elif found is None or (found["keyword"] is None and not keyword):
            raise text.error(Saying("canned.po"), at, Saying("canned.po.hint"))
        else:
            begins = found["keyword"] in ("msgctxt", "msgid") and "msgstr" in keyword
            if entry is not None and begins:
                yield entry
            if entry is None or begins:
                entry = _Entry(at)
            keyword = found["keyword"] or keyword
            entry.strings.setdefault(keyword, []).extend(_string(text, found.end() - 1))
            entry.end = line.end()
        at = line.end()
    if entry is not None and entry.strings:
        yield entry


def _string(text: Text, at: int) -> Iterator[Piece]:
    found = _STRING.match(text.text, at)
    if found is None:
        raise text.error(Saying("canned.unclosed"), at)
    for part in _PART.finditer(text.text, found.start(1), found.end(1)):
        yield Piece(_unescaped(part[0]) if part[0][0] == "\\" else part[0], *part.span())


def _unescaped(escape: str) -> str:
    body = escape[1:]
    if body[0] in "01234567":
        return chr(int(body, 8))
    if body[0] == "x" and len(body) > 1:
        return chr(int(body[1:], 16))
    return _ESCAPES.get(body, body)
