"""What is to be read, and what was passed over on the way to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from etiquette_lint.model import ReadOptions
from etiquette_lint.readers.places import Place
from etiquette_lint.readers.source import Source
from etiquette_lint.records import record


@record
class Input:
    """One thing to read: a file, or the files of one chat in their order."""

    parts: tuple[Place, ...]
    options: ReadOptions = field(default_factory=ReadOptions)

    @property
    def path(self) -> str:
        """What people know it by: its first file."""
        return self.parts[0].path

    @property
    def configured_as(self) -> str:
        """What the configuration knows it by."""
        return self.parts[0].configured_as

    @property
    def size(self) -> int:
        return sum(part.size for part in self.parts)

    @property
    def on_disk(self) -> bool:
        """Whether another process can read it."""
        return all(part.on_disk for part in self.parts)

    def source(self) -> Source:
        """Raises ReadError where there is nothing to open."""
        source, *others = (part.source(self.options) for part in self.parts)
        source.parts = (source, *others)
        return source


def at_hand(text: str, name: str, options: ReadOptions) -> Input:
    """A text that no file holds, under the name that people are to know it by."""
    data = text.encode("utf-8", "surrogatepass")
    place = Place(name, "-", name, len(data), data=data, named=True)
    return Input((place,), replace(options, encoding="utf-8"))


@record
class Gathered:
    """``passed_over`` counts, by the path given, the files of each kind that hold no conversation.

    The kinds are those of ``foreign.KINDS``.
    """

    inputs: tuple[Input, ...]
    passed_over: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
