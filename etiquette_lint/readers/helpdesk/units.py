"""Where in a file a helpdesk's conversations are, and each of them in turn.

People keep what an API answered: an object, a page of them under ``tickets`` or ``payload``, a
list of pages, or one object a line. So a conversation is known by itself, wherever it stands.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, BinaryIO, NamedTuple

from etiquette_lint.errors import ReadError, reason
from etiquette_lint.model import Origin
from etiquette_lint.readers.helpdesk.base import Raw, System
from etiquette_lint.readers.helpdesk.fields import elements
from etiquette_lint.readers.json_head import peek
from etiquette_lint.readers.json_stream import GrowingJson, follow, open_utf8
from etiquette_lint.readers.plain import recoded
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

_DEEPEST = 4  # levels of wrapping around a conversation
_LONGEST = 8 * 1024 * 1024  # bytes of a first line that another one may follow
_BLANK = b"\xef\xbb\xbf \t\r\n"


class Unit(NamedTuple):
    """A conversation, or a message on its own, and the document it stands in."""

    raw: Raw
    origin: Origin
    document: GrowingJson
    around: Raw = {}


class Trouble(NamedTuple):
    """Where the file is not as it should be: told after all that could be read."""

    failure: ReadError | None
    origin: Origin
    lines: int = 0  # how many lines are bad, in a file of lines


def walk(system: System, value: object, depth: int = 0) -> Iterator[tuple[str, Raw]]:
    """Conversations and messages inside a value, each with its pointer."""
    if isinstance(value, dict) and (system.takes(value) or system.takes_message(value)):
        yield "", value
    elif depth < _DEEPEST:
        for pointer, element in elements(value):
            if isinstance(element, (dict, list)):
                for below, found in walk(system, element, depth + 1):
                    yield pointer + below, found


def locate(system: System, top: object) -> tuple[str, ...] | None:
    """The keys to the first list with conversations in it; None where there is no such list."""
    waiting: list[tuple[tuple[str, ...], object]] = [((), top)]
    for path, node in waiting:
        if isinstance(node, list):
            if any(True for _ in walk(system, node, len(path))):
                return path
        elif isinstance(node, dict) and len(path) < _DEEPEST:
            if system.takes(node) or system.takes_message(node):
                return None
            waiting.extend(((*path, key), below) for key, below in node.items())
    return None


def units(system: System, source: Source) -> Iterator[Unit | Trouble]:
    """Everything of the system's in the file, and what is wrong with the file."""
    by_lines = False
    if source.head[:80].strip(_BLANK)[:1] != b"[":
        with open_utf8(source) as file:
            by_lines = _has_lines(file)
    with open_utf8(source) as file:
        if by_lines:
            yield from _lines(system, file, source.path)
            return
        told = source.options.encoding
        path = locate(system, peek(recoded(source.head, told) if told else source.head))
        document = GrowingJson(file, source.path)
        if path is None:
            yield from _whole(system, document, source.path)
        else:
            around = _around(system, source, path)
            yield from _listed(system, document, source.path, path, around)


def _has_lines(file: BinaryIO) -> bool:
    """Whether the first line holds an object and another object begins the next one."""
    try:
        first = file.readline(_LONGEST).strip(_BLANK)
        if first[:1] != b"{" or first[-1:] != b"}":
            return False
        while line := file.readline(_LONGEST):
            if line := line.strip(_BLANK):
                return line[:1] == b"{"
    except (OSError, ValueError, ReadError):
        pass  # whoever reads in earnest says so
    return False


def _lines(system: System, file: BinaryIO, path: str) -> Iterator[Unit | Trouble]:
    """A bad line costs nothing but itself; the first of them is reported at the end."""
    trouble: Trouble | None = None
    bad = 0
    for number in count(1):
        origin = Origin(path, number)
        try:
            line = file.readline()
        except (OSError, ValueError) as error:
            refused = ReadError(Saying("read.refused", reason=reason(error)), origin)
            trouble = trouble or Trouble(refused, origin)
            break
        except ReadError as error:  # of an archive, whose member is damaged
            trouble = trouble or Trouble(error, origin)
            break
        if not line:
            break
        if not line.strip(_BLANK):
            continue
        document = _grown(GrowingJson(io.BytesIO(line), path))
        for pointer, raw in walk(system, document.top):
            yield Unit(raw, Origin(path, number, None, pointer or None), document)
        if document.failure is not None:
            trouble = trouble or Trouble(ReadError(Saying("helpdesk.line"), origin), origin)
            bad += 1
    if trouble is not None:
        yield trouble._replace(lines=bad)


def _whole(system: System, document: GrowingJson, path: str) -> Iterator[Unit | Trouble]:
    pointer = ""
    for pointer, raw in walk(system, _grown(document).top):
        yield Unit(raw, Origin(path, pointer=pointer or None), document)
    yield Trouble(document.failure, Origin(path, pointer=pointer or None))


def _listed(
    system: System, document: GrowingJson, path: str, keys: tuple[str, ...], around: Raw
) -> Iterator[Unit | Trouble]:
    place = "".join(f"/{key.replace('~', '~0').replace('/', '~1')}" for key in keys)

    def items() -> object:
        node = document.top
        for key in keys:
            node = node.get(key) if isinstance(node, dict) else None
        return node

    def closed() -> bool:
        node: Any = document.root
        for key in keys:
            if document.done or not isinstance(node, dict):
                return True
            if key not in node:
                return False
            if not document.is_last(node, key):
                return True
            node = node[key]
        return document.done

    index = -1
    for index, element, complete in follow(document, items, closed):
        while not complete():
            document.grow()
        for pointer, raw in walk(system, element, len(keys)):
            yield Unit(raw, Origin(path, pointer=f"{place}/{index}{pointer}"), document, around)
    yield Trouble(document.failure, Origin(path, pointer=f"{place}/{max(index, 0)}"))


def _around(system: System, source: Source, keys: tuple[str, ...]) -> Mapping[str, Any]:
    """What stands beside the list, before it or after: a pass over the file of its own."""
    if not keys or not system.siblings:
        return {}
    with open_utf8(source) as file:
        document = GrowingJson(file, source.path)
        while not document.done:
            document.grow()
            node: Any = document.root
            for key in keys:
                parent, node = node, node.get(key) if isinstance(node, dict) else None
            if isinstance(node, list):
                del node[:-1]
    return {key: parent.get(key) for key in system.siblings} if isinstance(parent, dict) else {}


def _grown(document: GrowingJson) -> GrowingJson:
    while not document.done:
        document.grow()
    return document
