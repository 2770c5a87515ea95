"""A pattern taken apart: each of its alternatives with the others left out."""

from __future__ import annotations

from collections.abc import Iterator

from etiquette_lint.pattern.syntax import Capture, Choice, End, Gap, Node, Repeat, Sequence, Start


def alternatives(node: Node) -> Iterator[tuple[Node, Node]]:
    """Each option of each choice, with the pattern that has only this option there.

    A pattern without a choice is its own one alternative. Of an option that is a choice itself
    only the innermost options are told.
    """
    found = list(_narrowed(node))
    yield from found or [(node, node)]


def _narrowed(node: Node) -> Iterator[tuple[Node, Node]]:
    match node:
        case Choice(options):
            for option in options:
                inner = list(_narrowed(option))
                yield from inner or [(option, option)]
        case Sequence(items):
            for place, item in enumerate(items):
                for option, narrowed in _narrowed(item):
                    yield option, Sequence((*items[:place], narrowed, *items[place + 1 :]))
        case Capture(name, item):
            for option, narrowed in _narrowed(item):
                bare = isinstance(narrowed, Start | End)  # which is no word to be captured
                yield option, narrowed if bare else Capture(name, narrowed)
        case Repeat(item, _, most):
            for option, narrowed in _narrowed(item):
                once = most == 1 or isinstance(narrowed, Start | End | Gap)
                yield option, narrowed if once else Repeat(narrowed, 1, most)
