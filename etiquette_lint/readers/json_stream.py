"""A JSON document that can be looked at, and emptied, while it is still being parsed.

The parser builds the whole document in C, from the root, out of one chunk of bytes after another.
Between two chunks Python looks at what has grown: headers are plain dicts, and a long list
is kept short by removing the elements that are complete. So a gigabyte takes little memory, no
event ever reaches Python, and what stands around a list (whose chat it is) is at hand. Elements
that a chunk holds whole need not go through the parser: see json_whole.py.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import Any, BinaryIO, NamedTuple

from etiquette_lint.errors import ReadError, reason
from etiquette_lint.model import Origin
from etiquette_lint.readers import json_whole
from etiquette_lint.readers.json_repair import chunks, mended, without_mark
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# The parser keeps the path to every level: a megabyte of brackets would take all memory there is.
_DEEPEST = 500
_PIECE = 8 * 1024  # bytes between two looks at the depth
_LIST = ""  # the key under which a document that is a list stands in ``root``


class GrowingJson:
    """``root`` is the first object of the document; ``done`` says that it grows no more.

    A document that is a list is parsed as the one value of an object, ``{"": [...]}``, so that
    the list too is at hand from its beginning: ``top`` is the list, or else the root.
    """

    def __init__(self, file: BinaryIO, path: str) -> None:
        self.root: dict[str, Any] = {}
        self.done = False
        self.failure: ReadError | None = None
        self._torn: list[object] = []
        self._path = path
        self._wrapped = False
        self._unit: bytes | None = None  # what each level is indented by
        self._read = 0
        self._chunks = chunks(file)
        self._built: list[object] = []  # the root, once it is complete
        self._send, self._refusal = _parser(self.root, self._built)

    def grow(self, listed: object = None) -> None:
        """Parse one more chunk. What is wrong is kept in ``failure``, not raised.

        ``listed`` is the list whose elements are waited for: it is filled faster.
        """
        chunk = b""
        try:
            chunk = next(self._chunks, b"")
            if chunk and not self._read:
                data = self._begun(chunk)
            else:
                if self._wrapped and not chunk:
                    self._send(b"}")
                data = self._left(chunk, listed) if isinstance(listed, list) else chunk
            self._parse(mended(data))
        except StopIteration:
            self.done = True
        except (self._refusal, ValueError, ArithmeticError) as error:
            self._fail("json.damaged" if chunk else "json.truncated", _said(error))
        except OSError as error:
            self._fail("json.unreadable", reason(error))
        except ReadError as error:  # of an archive, whose member is damaged
            self._fail("json.unreadable", error.message)
        self._read += len(chunk)
        self.done = self.done or not chunk

    @property
    def top(self) -> Any:
        """The document itself: an object or a list."""
        return self.root.get(_LIST) if self._wrapped else self.root

    def raise_failure(self, pointer: str | None = None, hint: str | None = None) -> None:
        """Raise the failure, if there is one, and only once; the caller knows what it broke."""
        failure, self.failure = self.failure, None
        if failure is not None:
            failure.origin = Origin(self._path, pointer=pointer)
            failure.hint = hint
            raise failure

    def tore(self, value: object) -> bool:
        """Whether the document broke off inside ``value``, or perhaps just after it."""
        return any(part is value for part in self._torn)

    def is_last(self, mapping: dict[str, Any], key: str) -> bool:
        """Whether the value under ``key`` may still be growing."""
        return not self.done and next(reversed(mapping), None) == key

    def _parse(self, data: bytes) -> None:
        for start in range(0, len(data) or 1, _PIECE):
            self._send(data[start : start + _PIECE])
            if next(islice(_latest(self.root), _DEEPEST, None), None) is not None:
                raise ValueError("nested too deep")

    def _begun(self, chunk: bytes) -> bytes:
        """The first chunk as the parser is to have it."""
        self._unit = json_whole.unit(chunk)
        data = without_mark(chunk) or b" "  # b"" would end the document
        self._wrapped = data.lstrip()[:1] == b"["
        return b'{"":' + data if self._wrapped else data

    def _left(self, chunk: bytes, listed: list[Any]) -> bytes:
        """What of a chunk is for the parser to read, once the list has its whole elements.

        To the parser a null stands for all of these. Where it comes tells whether they are the
        list's own, and not another's with the same indent: then all is left to the parser.
        """
        level = next((n for n, each in enumerate(_latest(self.root)) if each is listed), None)
        if level is None or self._unit is None:
            return chunk
        indent = self._unit * (level + 1 - self._wrapped)
        run = json_whole.run(chunk, indent)
        if run is None and (sound := mended(chunk)) is not chunk:
            chunk, run = sound, json_whole.run(sound, indent)
        if run is None:
            return chunk
        self._parse(mended(chunk[: run.start]) + b",null")
        *_, latest = _latest(self.root)
        if latest is listed and listed[-1] is None:
            listed[-1:] = run.elements
            return chunk[run.end :]
        if isinstance(latest, list):
            latest.pop()
        return chunk[run.start :]

    def _fail(self, key: str, reason: str) -> None:
        self.done = True
        self._torn = [] if self._built else list(_latest(self.root))
        told = Saying(key, at=self._read, reason=reason)
        self.failure = ReadError(told, Origin(self._path))


def follow(
    document: GrowingJson, items: Callable[[], object], closed: Callable[[], bool]
) -> Iterator[tuple[int, Any, Callable[[], bool]]]:
    """The elements of a growing list as soon as they begin, each with a test of completeness.

    An element leaves the list when the next one is given: what has been read can be forgotten.
    """
    index = 0

    def complete() -> bool:
        found = items()
        return closed() or (isinstance(found, list) and len(found) > index + 1)

    while True:
        final = closed()
        found = items()
        if isinstance(found, list) and index < len(found):
            if index:
                found[index - 1] = None
            yield index, found[index], complete
            index += 1
        elif final:
            return
        else:
            document.grow()


def open_utf8(source: Source) -> BinaryIO:
    """The bytes of a JSON file in the one encoding that the parser knows."""
    encoding = source.options.encoding or ("utf-16" if source.head.startswith(UTF16) else "utf-8")
    file = source.open()
    if codecs.lookup(encoding).name == "utf-8":
        return file
    recoding: Any = codecs.EncodedFile(file, "utf-8", encoding)
    return recoding  # type: ignore[no-any-return]


def _latest(node: object) -> Iterator[object]:
    """The containers around the place that the parser has reached."""
    while isinstance(node, (dict, list)):
        yield node
        if not node:
            return
        node = next(reversed(node.values())) if isinstance(node, dict) else node[-1]


class _Target(NamedTuple):
    send: Any


def _parser(
    root: dict[str, Any], built: list[object]
) -> tuple[Callable[[bytes], object], type[Exception]]:
    """A function that parses bytes into ``root``, the first mapping to be made, and its error."""
    import ijson  # here, since a draft needs none of it

    make_mapping = chain((root,), iter(dict, None)).__next__
    if ijson.backend == "yajl2_c":
        from ijson.backends import yajl2_c as yajl

        # A stage hands on to its target's `send`. Where that is the next stage itself and not
        # a bound method, the stages call one another in C, which halves the time.
        build = yajl.items_basecoro(_Target(built), "", make_mapping)
        paths = yajl.parse_basecoro(_Target(build))
        events = yajl.basic_parse_basecoro(_Target(paths), use_float=True)
    else:
        events = ijson.items_coro(_Target(built.append), "", make_mapping, use_float=True)
    return events.send, ijson.JSONError


def _said(error: Exception) -> str:
    """The parser's own words, without the bytes it quotes."""
    said = error.args[0] if error.args else ""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return text.partition("\n")[0].strip(" .")
