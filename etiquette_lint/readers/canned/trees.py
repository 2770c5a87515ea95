"""The finders of the formats that are parsed to trees first."""

from __future__ import annotations

from collections.abc import Iterator

from etiquette_lint.readers.canned import shapes
from etiquette_lint.readers.canned.fields import Keys
from etiquette_lint.readers.canned.found import Found
from etiquette_lint.readers.canned.pieces import Text


def in_yaml(text: Text, keys: Keys) -> Iterator[Found]:
    from etiquette_lint.readers.canned import yaml_tree

    for tree in yaml_tree.parse(text):
        yield from shapes.replies(tree, keys)


def in_json(text: Text, keys: Keys) -> Iterator[Found]:
    from etiquette_lint.readers.canned import json_tree

    return shapes.replies(json_tree.parse(text), keys)
