"""Whether the beginning of a file is that of a table of messages, and not of something else.

A table with known names is taken for their sake. One with names of somebody's own, or none, only
if its shape can be nothing else; then it may be that nothing tells which column holds what, and
reading says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from etiquette_lint.readers.json_head import peek
from etiquette_lint.readers.source import HEAD
from etiquette_lint.readers.tables.glance import like_json
from etiquette_lint.readers.tables.guess import by_name
from etiquette_lint.readers.tables.headers import plain_name
from etiquette_lint.readers.tables.json_document import longest_list, messages_in
from etiquette_lint.readers.tables.json_lines import first_objects
from etiquette_lint.readers.tables.layout import Layout, layout_of
from etiquette_lint.readers.tables.lines import decode_head
from etiquette_lint.readers.tables.looks import Look
from etiquette_lint.readers.tables.records import Shape, keys_in
from etiquette_lint.ui import Saying

_EVEN = 0.8  # of the rows must be of one width, where few names are known
_RULE = re.compile(r"[\s:|-]*")  # what stands under the header of a table in Markdown
_LABEL = re.compile(r"[^\W\d][\w№#()/.-]*(?: [\w№#()/-]+){0,4}(?<!\.)")
_SHORTEST = 3  # characters, of names on the average
_TELLING = 3  # rows, columns or names that are no accident
_HALF = 0.5
_LISTED = 20  # keys that a person can choose from
_OF_MESSAGES = frozenset(
    {"role", "incoming", "outgoing", "author_id", "conversation", "reply_to"}
    | {"staff_name", "client_name"}
)
_VAGUE = frozenset({"name", "имя", "ім'я", "title", "login", "логин", "логін", "user", "username"})


def recognised_rows(head: bytes) -> str | None:
    decoded = decode_head(head)
    if decoded is None:
        return None
    layout = layout_of(decoded[1], whole=len(head) < HEAD)
    if layout is None or any(_RULE.fullmatch("".join(row)) for row in layout.rows):
        return None
    if _has_known_names(layout) or _is_bare_header(layout) or _can_be_nothing_else(layout):
        key = "known.rows" if layout.header.at is not None else "known.rows.bare"
        return Saying(key, delimiter=layout.delimiter)
    return None


def recognised_lines(head: bytes) -> str | None:
    decoded = decode_head(head)
    objects = first_objects(decoded[1]) if decoded else []
    shape = Shape.of(objects)
    if shape is None or (len(objects) == 1 and shape.inner is not None):
        return None  # a document on a single line
    return Saying("known.jsonl") if _messages(shape, objects) else None


def recognised_document(head: bytes) -> str | None:
    found = messages_in(peek(head), whole=len(head) < HEAD)
    return Saying("known.json") if found and _messages(*found[1:]) else None


def named_rows(head: bytes, columns: Collection[str]) -> str | None:
    """The same where the team has named columns, or numbered them."""
    decoded = decode_head(head)
    layout = decoded and layout_of(decoded[1], len(head) < HEAD, columns)
    numbered = all(map(str.isdecimal, columns)) and not like_json(head)
    if layout and (layout.header.told or numbered):
        return Saying("known.rows.told", delimiter=layout.delimiter)
    return None


def regular_rows(head: bytes) -> str | None:
    """A table that has none of the columns named is one all the same, for reading to say what it
    has.
    """
    decoded = decode_head(head)
    layout = decoded and layout_of(decoded[1], len(head) < HEAD)
    if layout and _regular(layout):
        return Saying("known.rows.told", delimiter=layout.delimiter)
    return None


def named_lines(head: bytes, columns: Collection[str]) -> str | None:
    decoded = decode_head(head)
    objects = first_objects(decoded[1]) if decoded else []
    shape = Shape.of(objects, columns) if objects else None
    if shape and set(columns) <= set(shape.names):
        return Saying("known.keys.told")
    return None


def named_document(head: bytes, columns: Collection[str]) -> str | None:
    found = messages_in(peek(head), len(head) < HEAD, columns)
    if found and set(columns) <= set(found[1].names):
        return Saying("known.keys.told")
    return None


def keys_of_lines(head: bytes) -> Sequence[str]:
    decoded = decode_head(head)
    return _keys(first_objects(decoded[1]) if decoded else [])


def keys_of_document(head: bytes) -> Sequence[str]:
    return _keys(longest_list(peek(head)))


def _keys(objects: Sequence[dict[str, Any]]) -> Sequence[str]:
    """What records are made of; nothing where that is too much, or one object, or other data."""
    keys = keys_in(objects)
    return keys if len(objects) > 1 and 1 < len(keys) <= _LISTED else ()


def _messages(shape: Shape, objects: Sequence[dict[str, Any]]) -> bool:
    """Whether there is a text, and what only messages have beside it: templates too have a name
    and the time when they were made.
    """
    if "text" not in shape.known:
        return False
    sample = shape.sample(objects)
    looks = [Look([row[place] for row in sample]) for place in range(len(shape.names))]
    columns = by_name(shape.names, looks, {})
    author = shape.names[columns["author"]] if "author" in columns else ""
    return "text" in columns and (
        not _OF_MESSAGES.isdisjoint(columns) or bool(author and plain_name(author) not in _VAGUE)
    )


def _has_known_names(layout: Layout) -> bool:
    header, rows = layout.header, layout.body
    if header.at is None or not (header.sure or (header.known > 1 and layout.even == 1 and rows)):
        return False
    if not rows:
        return header.known >= _TELLING
    width = len(layout.rows[header.at])
    enough = _EVEN if header.known < _TELLING else _HALF
    return sum(len(row) >= width for row in rows) >= enough * len(rows)


def _is_bare_header(layout: Layout) -> bool:
    """A header and nothing under it, as a program writes one: without spaces between the cells,
    each of them a label. «Красный;синий» is what people write.
    """
    names = [name for name in layout.rows[0] if name]
    if len(layout.rows) > 1 or layout.spaced or not all(map(_LABEL.fullmatch, names)):
        return False
    unlike = {name.strip("0123456789 ") for name in names}  # «Размер 41;Размер 42»
    if len(unlike) < len(names) or sum(map(len, names)) < _SHORTEST * len(names):
        return False
    known, delimiter = layout.header.known, layout.delimiter
    if delimiter == "\t" and len(names) >= _TELLING:
        return True
    if not all(name[0].isupper() or name.isascii() for name in names):
        return False
    if known > 1 or len(names) < _TELLING:
        return known > 1
    return delimiter != "," or any("_" in name for name in names)


def _regular(layout: Layout) -> bool:
    width = len(layout.rows[0])
    return layout.even == 1 and len(layout.rows) > 1 and (width > 2 or layout.delimiter != ",")


def _can_be_nothing_else(layout: Layout) -> bool:
    """Rows all of a width, several cells wide, with texts in one column, and with dates in another
    or separated by what is no punctuation.
    """
    rows = layout.body
    if len(rows) < _TELLING or layout.even < 1 or len(rows[0]) < _TELLING:
        return False
    looks = [Look(column) for column in zip(*rows, strict=True)]
    dated = any(look.dated == 1 and not look.empty and look.numeric < 1 for look in looks)
    worded = any(look.sentences >= _HALF and not look.is_date for look in looks)
    return worded and (dated or layout.delimiter == "\t")
