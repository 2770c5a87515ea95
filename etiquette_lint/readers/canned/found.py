"""A reply as a format finds it in its file."""

from __future__ import annotations

from etiquette_lint.model import Language, Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers.canned.tree import Leaf
from etiquette_lint.records import record


@record
class Found:
    """``item`` is the record, or the pair of key and text, that it is in; ``path`` are the keys
    and numbers that lead to it in a tree.
    """

    leaf: Leaf
    item: tuple[int, int]
    path: tuple[str, ...] = ()
    name: str = ""
    title: str = ""
    language: Language = Language.UNKNOWN
    kind: str = ""
    channel: str = ""
    html: bool = False

    @property
    def pointer(self) -> str:
        """A JSON pointer, or what one would be in YAML."""
        return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in self.path)


def nothing() -> Found:
    """To be filled by ``replace``."""
    return Found(Leaf("", Span(0, 0), Style("verbatim"), list), (0, 0))
