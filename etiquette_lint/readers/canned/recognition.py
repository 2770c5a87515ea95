"""Whether the beginning of a file is that of a library, and not of a chat or of anything else.

A draft may look like YAML: only what is YAML line by line, and has keys of a library, is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from etiquette_lint.model import Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers import plain
from etiquette_lint.readers.canned.fields import Keys, language_of
from etiquette_lint.readers.canned.shapes import replies, sentence
from etiquette_lint.readers.canned.tree import Leaf, Listing, Mapping, Tree, mappings
from etiquette_lint.readers.source import HEAD, Source
from etiquette_lint.ui import Saying

_STRUCTURAL = re.compile(
    r"\s|#|-(?:\s|$)|---|\.\.\.|%YAML|[\]}]|(?:[\w][^\n:#]{0,80}|'[^'\n]*'|\"[^\"\n]*\")\s*:(?:\s|$)"
)
_ASCII_KEY = re.compile(r"^[ \t]*(?:- +)?[\"']?[A-Za-z_][\w. -]{0,60}[\"']?\s*:(?:\s|$)", re.M)
_QUOTED_ITEM = re.compile(r"^- *[\"'|>]", re.M)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_OF_MESSAGES = frozenset(
    {"author", "authorid", "sender", "senderid", "from", "fromid", "fromname", "user", "direction"}
    | {"role", "incoming", "outgoing", "messagetype", "agentid", "sentat", "timestamp", "ts"}
    | {"dateunixtime", "senderuid", "authortype"}
)
_OF_RULES = frozenset({"check", "examples", "patterns", "rule_folders"})  # of our own files
_ENOUGH = 0.5  # of the texts must read like sentences


def recognised_yaml(head: bytes) -> str | None:
    decoded = plain.decode_head(head)
    if decoded is None or not _CYRILLIC.search(decoded[1]):
        return None
    text = decoded[1]
    if len(head) >= HEAD:
        text = text[: text.rfind("\n") + 1]
    if not all(_STRUCTURAL.match(line) for line in text.splitlines() if line):
        return None
    from etiquette_lint.readers.canned.pieces import Text
    from etiquette_lint.readers.canned.yaml_tree import parse_partly

    trees, whole = parse_partly(Text(Source.of(text.encode(), "")))
    keyed = len(_ASCII_KEY.findall(text))
    if not whole and len(head) < HEAD and keyed > 1:
        return Saying("known.canned.yaml")  # so that reading says where it goes wrong
    telling = bool(keyed) or any(map(_in_languages, trees)) or bool(_QUOTED_ITEM.search(text))
    return Saying("known.canned.yaml") if telling and _library(trees) else None


def recognised_json(head: bytes) -> str | None:
    from etiquette_lint.readers.json_head import peek

    top = peek(head)
    return Saying("known.canned.json") if top and _library([_tree(top)]) else None


def _library(trees: Sequence[Tree]) -> bool:
    texts = [found.leaf.text for tree in trees for found in replies(tree, Keys.of({}))]
    if sum(map(sentence, texts)) < max(1, _ENOUGH * len(texts)):
        return False
    names = [
        {key.replace("_", "").replace("-", "").casefold() for key in each.values}
        for tree in trees
        for each in mappings(tree)
    ]
    tops = [set(tree.values) for tree in trees if isinstance(tree, Mapping)]
    return not any(_OF_MESSAGES & each for each in names) and not any(
        _OF_RULES & each for each in tops
    )


def _in_languages(tree: Tree) -> bool:
    return any(language_of(key) for each in mappings(tree) for key in each.values)


def _tree(value: Any) -> Tree:
    """What another parser made of the file's beginning, without places."""
    nowhere = Span(0, 0)
    if isinstance(value, str):
        return Leaf(value, nowhere, Style("verbatim"), list)
    if isinstance(value, list):
        return Listing(nowhere, list(map(_tree, value)))
    if isinstance(value, dict):
        values = {str(key): _tree(inner) for key, inner in value.items()}
        return Mapping(nowhere, values, dict.fromkeys(values, nowhere))
    return None
