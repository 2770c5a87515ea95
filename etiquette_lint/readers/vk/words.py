"""The text of a VK message as people see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from etiquette_lint.readers.markup import read_node

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MENTION = re.compile(r"\[(?:id|club|public|event)\d+\|([^\[\]|]*)\]")


def words(node: LexborNode, until: LexborNode | None = None) -> str:
    """VK has no quotes or code, and spaces are what somebody typed; a mention is a name."""
    text = read_node(node, exact=True, until=until)[0]
    return _MENTION.sub(r"\1", text) if "|" in text else text
