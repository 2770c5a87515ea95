"""JSON rewritten as it passes: values change, the layout around them stays byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import BinaryIO

from etiquette_lint.errors import ReadError
from etiquette_lint.readers.json_repair import mended
from etiquette_lint.ui import Saying

_CHUNK = 256 * 1024
_STRING = rb'"(?:[^"\\]++|\\.)*+"'
_PLAIN = rb"(?:-?\d[\d.eE+-]*+|true|false|null)(?=[\s,\]}])"
# A value without quotes that is no number is a path, which version 4.1.1 of Telegram Desktop
# wrote so.
_BARE = rb'[^\s"{}\[\],][^\r\n]*?(?=,?[ \t]*+\r?\n)'
# What nobody asks to change passes with the space before the next token.
_DULL = rb'"(?:date|edited)(?:_unixtime)?"\s*+:\s*+' + _STRING
_SPACE = rb"(?:[\s,]++|\xef\xbb\xbf|" + _DULL + rb")"
# Tokens follow one another without a gap: what matches none is cut short, or damaged.
_TOKEN = re.compile(
    _SPACE + rb"*+"
    rb'(?:"(?P<key>(?:[^"\\]++|\\.)*+)"\s*+:\s*+'
    rb"(?:(?P<string>" + _STRING + rb")|(?P<open>[{\[])|(?P<bare>" + _PLAIN + rb"|" + _BARE + rb"))"
    rb"|(?P<element>" + _STRING + rb")(?=\s*+[,\]}])"
    rb"|(?P<begin>[{\[])|(?P<end>[}\]])|(?P<number>" + _PLAIN + rb"))"
    rb"|(?P<space>" + _SPACE + rb"++)",
    re.DOTALL,
)


@dataclass(slots=True)
class Place:
    """A container that is being passed. ``scope`` and ``kind`` are for whoever changes values."""

    key: str  # under which it stands; a list's elements stand under the list's
    scope: str
    kind: str = ""  # the value of its key ``type``


Change = Callable[[Place, str, "str | None", bytes], "str | bytes | None"]
Enter = Callable[[Place, str], str]


class Rewriter:
    """``change`` is asked for every value: given its container, its key, the string (None for
    what is no string) and the bytes, it answers with another string, with bytes, or with None.
    Dates are not asked about. ``enter`` tells the scope of a container from the one around it and
    the key.
    """

    def __init__(self, change: Change, enter: Enter) -> None:
        self._change = change
        self._enter = enter
        self._places = [Place("", "")]

    def pieces(self, file: BinaryIO, path: str) -> Iterator[bytes]:
        """The document's bytes with the changes made. Raises ReadError where it is no JSON."""
        held = b""
        done = 0
        size = _CHUNK
        while True:
            data = file.read(size)
            held += data
            out, at = self._rewritten(held, final=not data)
            yield b"".join(out)
            done += at
            held = held[at:]
            size = _CHUNK if at else size * 2  # a long string is not looked through again and again
            if not data:
                if held:
                    raise _damaged(path, done)
                return

    def _rewritten(self, held: bytes, final: bool) -> tuple[list[bytes], int]:
        """The changed tokens and where the first incomplete one begins."""
        out: list[bytes] = []
        at = 0
        limit = len(held)
        match = _TOKEN.scanner(held).match  # type: ignore[attr-defined]
        while found := match():
            end = found.end()
            if end == limit and not final:
                break  # the next bytes may belong to it
            out.append(self._token(found))
            at = end
        return out, at

    def _token(self, found: re.Match[bytes]) -> bytes:
        sort = found.lastgroup
        whole = found[0]
        if sort == "end":
            if len(self._places) > 1:
                self._places.pop()
            return whole
        if sort == "space":
            return whole
        place = self._places[-1]
        written = found["key"]
        key = place.key if written is None else _key(written)
        if sort in ("open", "begin"):
            self._places.append(Place(key, self._enter(place, key)))
            return whole
        value = found[sort]  # type: ignore[index]
        text = _text(value[1:-1]) if sort in ("string", "element") else None
        if key == "type" and text is not None:
            place.kind = text
        fresh = self._change(place, key, text, value)
        if fresh is None:
            return whole
        start = len(whole) - len(value)
        return whole[:start] + (_written(fresh, value) if isinstance(fresh, str) else fresh)


@lru_cache(maxsize=1024)
def _key(written: bytes) -> str:
    return _text(written)


def _text(inside: bytes) -> str:
    if b"\\" not in inside:
        return inside.decode("utf-8", "surrogateescape")
    try:
        return str(json.loads(b'"' + mended(inside) + b'"', strict=False))
    except ValueError:
        return inside.decode("utf-8", "replace")


def _written(text: str, instead_of: bytes) -> bytes:
    """With escapes for what is not ASCII where the string before had them, or needs them."""
    escaped = b"\\u" in instead_of and instead_of.isascii()
    try:
        return json.dumps(text, ensure_ascii=escaped).encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(text).encode("ascii")


def _damaged(path: str, at: int) -> ReadError:
    from etiquette_lint.model import Origin

    return ReadError(Saying("json.damaged", at=at, reason="syntax"), Origin(path))
