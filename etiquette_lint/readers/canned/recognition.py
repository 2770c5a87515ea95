"""Whether the beginning of a file is that of a library, and not of a chat or of anything else.

A draft may look like YAML: only what is YAML line by line, and has keys of a library, is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from etiquette_lint.model import Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers import plain
from etiquette_lint.readers.canned.fields import NAMES, Keys, language_of
from etiquette_lint.readers.canned.fields import plain as fold
from etiquette_lint.readers.canned.shapes import replies, sentence
from etiquette_lint.readers.canned.tree import Leaf, Listing, Mapping, Tree, mappings
from etiquette_lint.readers.source import HEAD, Source
from etiquette_lint.ui import Saying

_STRUCTURAL = re.compile(
    r"\s|#|-(?:\s|$)|---|\.\.\.|%YAML|[\]}]|(?:[\w][^\n:#]{0,80}|'[^'\n]*'|\"[^\"\n]*\")\s*:(?:\s|$)"
)
_ASCII_KEY = re.compile(r"^[ \t]*(?:- +)?[\"']?[A-Za-z_][\w. -]{0,60}[\"']?\s*:(?:\s|$)", re.M)
_DEEPEST = 50  # levels of a document
_LONG_LINE = 1000
_OPENED = re.compile(r"[^\"']*(?::|-)\s+([\"'])")
_QUOTED_ITEM = re.compile(r"^- *[\"'|>]", re.M)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_PEOPLE_AND_TIMES = (
    *("author", "author_id", "staff_name", "client_name", "time", "date", "clock", "role"),
)
_OF_TEMPLATES_TOO = frozenset(
    {"name", "имя", "ім'я", "type", "тип", "вид", "user", "side", "at", "id"}
    | {"created", "created at", "updated at", "created time", "created date", "date created"}
    | {"creation date", "дата создания", "создано", "дата створення", "створено", "дата"}
    | {"manager", "менеджер", "ответственный", "відповідальний", "responsible"}
)
_MORE_OF_MESSAGES = frozenset({"incoming", "outgoing", "fromid", "from id", "ts", "sender uid"})
_OF_RULES = frozenset({"check", "examples", "patterns", "rule_folders"})  # of our own files
_VAGUE = frozenset({"name", "имя", "ім'я", "id", "type", "тип", "channel", "канал", "тема"})
_HEADING = re.compile(r"^#{1,6} .*$", re.M)
_REMARK = r"(?:<!-- *etiquette:(?:[^-]|-(?!->))*-->\s*)*"
# A message of a transcript; a remark where Markdown would have a heading.
_NO_MARKDOWN = re.compile(r"^\d{4}-\d\d-\d\d +\d{1,2}:\d\d|^#+ *etiquette:", re.M)
_OWN_HEADING = re.compile(
    rf"\s*{_REMARK}(?:---\s*\n(?:[\w -]+:.*\n)+---\s*\n\s*)?{_REMARK}#{{1,6}} "
)
_DOCUMENT = re.compile(
    r"^\|.*\|[ \t]*$|^ {0,3}```\w|\]\([^)\s]*\.md|^ {0,3}!\[|<!--(?! *etiquette)", re.M
)
_LONGEST = 1500  # characters of a section in Markdown
_PO = re.compile(r'^msgid[ \t]+"', re.M)
_ENTRY = re.compile(r"-?[A-Za-z][\w-]*[ \t]*=")
_FLUENT = re.compile(r"-?[A-Za-z][\w-]*[ \t]*=|#{1,3}(?: |$)|[ \t}]")
_ENOUGH = 0.5  # of the texts must read like sentences


def in_yaml(head: bytes, keys: Keys) -> str | None:
    decoded = plain.decode_head(head)
    if decoded is None or not _CYRILLIC.search(decoded[1]):
        return None
    text = decoded[1]
    if len(head) >= HEAD:
        text = _before_the_cut(text)
    if not all(_STRUCTURAL.match(line) for line in text.splitlines() if line):
        return None
    from etiquette_lint.readers.canned.pieces import Text
    from etiquette_lint.readers.canned.yaml_tree import parse_partly

    trees, whole = parse_partly(Text(Source.of(text.encode(), "")))
    keyed = len(_ASCII_KEY.findall(text))
    if not whole and len(head) < HEAD and keyed > 1:
        return Saying("known.canned.yaml")  # so that reading says where it goes wrong
    telling = bool(keyed) or any(map(_in_languages, trees)) or bool(_QUOTED_ITEM.search(text))
    return Saying("known.canned.yaml") if telling and _library(trees, keys) else None


def _before_the_cut(text: str) -> str:
    """Whole lines. Of a long one that is cut the beginning does, with the quotation mark closed."""
    lines, _, last = text.rpartition("\n")
    if len(last) > _LONG_LINE:
        told = last[:_LONG_LINE].rpartition(" ")[0]
        opened = _OPENED.match(told)
        lines += "\n" + told + (opened[1] if opened else "")
    return lines + "\n"


def in_json(head: bytes, keys: Keys) -> str | None:
    from etiquette_lint.readers.json_head import peek

    top = peek(head)
    return Saying("known.canned.json") if top and _library([_tree(top)], keys) else None


def in_rows(head: bytes, keys: Keys) -> str | None:
    from etiquette_lint.readers.canned.delimited import delimiter_of

    decoded = plain.decode_head(head)
    if decoded is None or not _CYRILLIC.search(decoded[1]):
        return None
    first = decoded[1].lstrip("\ufeff\r\n").partition("\n")[0]
    delimiter = delimiter_of(first, keys)
    if delimiter is None:
        return None
    names = {fold(cell.strip().strip('"')) for cell in first.strip().split(delimiter)}
    if not keys.told.get("text") and not names - _VAGUE - set(NAMES["text"]):
        return None  # somebody's name and a text are a chat as well
    return Saying("known.canned.rows", delimiter=delimiter)


def in_workbook(head: bytes, keys: Keys) -> str | None:
    from etiquette_lint.readers.tables.glance import like_workbook

    if len(head) >= HEAD or not like_workbook(head):
        return None
    from etiquette_lint.readers.canned.workbook import has_library

    return Saying("known.canned.workbook") if has_library(head) else None


def in_markdown(head: bytes, keys: Keys) -> str | None:
    """Several headings with short texts under them. What explains something has tables, links to
    its other pages, or programs.
    """
    text = _text(head)
    if text is None or _DOCUMENT.search(text) or not _OWN_HEADING.match(text):
        return None
    if _NO_MARKDOWN.search(text):
        return None
    sections = [part.strip() for part in _HEADING.split(text)[1:]]
    told = [part for part in sections if part]
    if len(sections) < 2 or max(map(len, told), default=0) > _LONGEST:
        return None
    return Saying("known.canned.markdown") if all(map(_CYRILLIC.search, told)) else None


def in_blocks(head: bytes, keys: Keys) -> str | None:
    from etiquette_lint.readers.canned.blocks import HEADER

    text = _text(head)
    return Saying("known.canned.blocks") if text and HEADER.match(text.lstrip()) else None


def in_po(head: bytes, keys: Keys) -> str | None:
    text = _text(head)
    return Saying("known.po") if text and _PO.search(text) else None


def in_fluent(head: bytes, keys: Keys) -> str | None:
    """Every line that is not indented is an entry or a remark."""
    text = _text(head)
    if text is None:
        return None
    lines = [line for line in text.splitlines() if line.strip()]
    entries = sum(bool(_ENTRY.match(line)) for line in lines)
    fit = all(_FLUENT.match(line) for line in lines[: -1 if len(head) >= HEAD else None])
    return Saying("known.fluent") if entries and fit else None


def _text(head: bytes) -> str | None:
    decoded = plain.decode_head(head)
    return decoded[1] if decoded is not None and _CYRILLIC.search(decoded[1]) else None


def _library(trees: Sequence[Tree], keys: Keys) -> bool:
    texts = [found.leaf.text for tree in trees for found in replies(tree, keys)]
    if keys.told.get("text") and texts:
        return True  # nobody else's file has these keys
    if sum(map(sentence, texts)) < max(1, _ENOUGH * len(texts)):
        return False
    names = [set(map(fold, each.values)) for tree in trees for each in mappings(tree)]
    tops = [set(tree.values) for tree in trees if isinstance(tree, Mapping)]
    return not any(_of_messages() & each for each in names) and not any(
        _OF_RULES & each for each in tops
    )


@cache
def _of_messages() -> frozenset[str]:
    """Keys that no template has: who wrote it to whom, and when it was sent."""
    from etiquette_lint.readers.tables.headers import NAMES as COLUMNS

    told = {fold(name) for field in _PEOPLE_AND_TIMES for name in COLUMNS[field].split(",")}
    return frozenset(told | _MORE_OF_MESSAGES) - _OF_TEMPLATES_TOO


def _in_languages(tree: Tree) -> bool:
    return any(language_of(key) for each in mappings(tree) for key in each.values)


def _tree(value: Any, depth: int = 0) -> Tree:
    """What another parser made of the file's beginning, without places. No library is so deep."""
    if depth > _DEEPEST:
        return None
    nowhere = Span(0, 0)
    if isinstance(value, str):
        return Leaf(value, nowhere, Style("verbatim"), list)
    if isinstance(value, list):
        return Listing(nowhere, [_tree(inner, depth + 1) for inner in value])
    if isinstance(value, dict):
        values = {str(key): _tree(inner, depth + 1) for key, inner in value.items()}
        return Mapping(nowhere, values, dict.fromkeys(values, nowhere))
    return None
