"""What a pattern needs of a message, told by its unbroken parts.

Gaps let anything stand between, so what is before and after one are looked for apart. Of a
pattern without gaps its one *fragment* is the pattern itself, but for captures and for what
cancels a phrase set's matches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from etiquette_lint.model import Language
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.automaton.atoms import is_wide
from etiquette_lint.pattern.syntax import Node
from etiquette_lint.records import record

_MOST_WORDS = 400  # that a fragment may be made of, phrase sets spelt out in it


@record
class Fragment:
    """Words in a row, somewhere in the message."""

    node: Node


@record
class Cores:
    """One of the keys, somewhere in the message: all that is told of times."""

    keys: frozenset[str]


@record
class AllOf:
    items: tuple[Demand, ...]


@record
class AnyOf:
    options: tuple[Demand, ...]


Demand = Fragment | Cores | AllOf | AnyOf
NOTHING = AllOf(())  # is needed: the pattern may match anything


class Options(NamedTuple):
    """What a phrase set stands for: its patterns, and where it is code, too, the ``cores`` one of
    which such a phrase has.
    """

    nodes: Sequence[Node]
    cores: frozenset[str] | None


class Demands:
    """What patterns of one language demand; phrase sets are looked into once."""

    def __init__(self, language: Language, options: Callable[[str], Options]) -> None:
        self._language = language
        self._options = options
        self._sizes: dict[str, int | None] = {}
        self._named: dict[str, Demand] = {}

    def of(self, node: Node) -> Demand:
        if self._size(node) is not None:
            return Fragment(node) if self._tells(node) else NOTHING
        match node:
            case syntax.Sequence(items):
                return _all(self._of_sequence(items))
            case syntax.Choice(options):
                return _any(map(self.of, options))
            case syntax.Repeat(item, 1, _) | syntax.Capture(_, item):
                return self.of(item)
            case syntax.Phrase(name):
                if name not in self._named:
                    nodes, cores = self._options(name)
                    told = list(map(self.of, nodes))
                    self._named[name] = _any(told if cores is None else [*told, Cores(cores)])
                return self._named[name]
            case _:
                return NOTHING

    def options(self, name: str) -> Sequence[Node]:
        return self._options(name).nodes

    def _of_sequence(self, items: Iterable[Node]) -> Iterator[Demand]:
        run: list[Node] = []
        size = 0
        for item in items:
            own = self._size(item)
            if own is not None and size + own <= _MOST_WORDS:
                run.append(item)
                size += own
                continue
            yield self._of_run(run)
            run, size = ([], 0) if own is None else ([item], own)
            if own is None:
                yield self.of(item)
        yield self._of_run(run)

    def _of_run(self, run: Sequence[Node]) -> Demand:
        if not any(map(self._tells, run)):
            return NOTHING
        return Fragment(run[0] if len(run) == 1 else syntax.Sequence(tuple(run)))

    def _size(self, node: Node) -> int | None:
        """Words in it, phrase sets spelt out; None for what is no fragment: broken or too big."""
        match node:
            case syntax.Gap():
                return None
            case syntax.Phrase(name):
                if name not in self._sizes:
                    options, cores = self._options(name)
                    self._sizes[name] = None if cores is not None else self._sum(options)
                return self._sizes[name]
            case _:
                if syntax.children(node):
                    return self._sum(syntax.children(node))
                return None if is_wide(node, self._language) else 1

    def _sum(self, nodes: Iterable[Node]) -> int | None:
        total = 0
        for node in nodes:
            size = self._size(node)
            if size is None:
                return None
            total += size
        return total if total <= _MOST_WORDS else None

    def _tells(self, node: Node) -> bool:
        """Whether it has a word, however it matches, that not nearly any word may be."""
        match node:
            case syntax.Sequence(items):
                return any(map(self._tells, items))
            case syntax.Choice(options):
                return all(map(self._tells, options))
            case syntax.Phrase(name):
                return all(map(self._tells, self._options(name).nodes))
            case syntax.Repeat(item, least, _):
                return least > 0 and self._tells(item)
            case syntax.Capture(_, item):
                return self._tells(item)
            case syntax.Gap() | syntax.Start() | syntax.End():
                return False
            case _:
                return True


def _all(demands: Iterable[Demand]) -> Demand:
    items = tuple(each for each in demands if each != NOTHING)
    return items[0] if len(items) == 1 else AllOf(items)


def _any(demands: Iterable[Demand]) -> Demand:
    options = tuple(dict.fromkeys(demands))
    if NOTHING in options:
        return NOTHING
    return options[0] if len(options) == 1 else AnyOf(options)
