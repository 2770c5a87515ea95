"""JSON with places kept: the standard library's own parser, asked where it reads each string."""

from __future__ import annotations

import json
import re
from json import decoder, scanner
from typing import Any

from etiquette_lint.model import Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers.canned.pieces import Piece, Text
from etiquette_lint.readers.canned.tree import Leaf, Listing, Mapping, Tree
from etiquette_lint.ui import Saying

_PART = re.compile(
    r"[^\\]+|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)


def parse(source: Text) -> Tree:
    """The document. Raises ReadError where it is none, or says a key twice."""
    try:
        value = _Decoder(source).decode(source.text)
    except json.JSONDecodeError as error:
        raise source.error(Saying("canned.json", reason=error.msg), error.pos) from None
    except RecursionError:
        raise source.error(Saying("canned.deep"), 0) from None
    return value if isinstance(value, Leaf | Mapping | Listing) else None


class _Decoder(json.JSONDecoder):
    """Strings become leaves; numbers and the like stay what they are, which is no text."""

    def __init__(self, source: Text) -> None:
        super().__init__()
        self._source = source
        self._style = Style("json-ascii" if source.text.isascii() else "json")
        here: Any = self
        here.parse_object, here.parse_array = self._object, self._array
        here.parse_string = self._string
        made: Any = scanner
        here.scan_once = made.py_make_scanner(self)

    def _string(self, text: str, begin: int, strict: bool) -> tuple[Leaf, int]:
        value, end = _DECODER.scanstring(text, begin, strict)

        def pieces() -> list[Piece]:
            return [
                Piece(
                    json.loads(f'"{found[0]}"') if found[0][0] == "\\" else found[0], *found.span()
                )
                for found in _PART.finditer(text, begin, end - 1)
            ]

        return Leaf(value, Span(begin - 1, end), self._style, pieces), end

    def _array(self, text_and_end: tuple[str, int], scan_once: Any) -> tuple[Listing, int]:
        values, end = _DECODER.JSONArray(text_and_end, scan_once)
        return Listing(Span(text_and_end[1] - 1, end), [_tree(value) for value in values]), end

    def _object(
        self, text_and_end: tuple[str, int], strict: bool, scan_once: Any, *hooks: Any
    ) -> tuple[Mapping, int]:
        pairs, end = _DECODER.JSONObject(text_and_end, strict, scan_once, None, list, hooks[-1])
        made = Mapping(Span(text_and_end[1] - 1, end))
        for key, value in pairs:
            tree = _tree(value)
            place = made.span if tree is None else tree.span
            if key in made.values:
                raise self._source.error(Saying("canned.twice", name=key), place.start)
            made.values[key], made.keys[key] = tree, place
        return made, end


_DECODER: Any = decoder


def _tree(value: object) -> Tree:
    return value if isinstance(value, Leaf | Mapping | Listing) else None
