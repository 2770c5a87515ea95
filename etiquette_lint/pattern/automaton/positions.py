"""Fragments as one automaton of positions (Glushkov's): a position for every word of a pattern.

Being at a position means that the last word read was the one that stands there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.asks import wanted_keys
from etiquette_lint.pattern.automaton.atoms import Alphabet, Atom
from etiquette_lint.pattern.syntax import Node

Position = int
ByAtom = dict[Atom, set[Position]]


class _Piece(NamedTuple):
    """Where a node may begin and end, and whether it may be of no word."""

    first: tuple[Position, ...]
    last: tuple[Position, ...]
    empty: bool


_NONE = _Piece((), (), True)


class Positions:
    """All fragments side by side."""

    def __init__(self, alphabet: Alphabet, options: Callable[[str], Sequence[Node]]) -> None:
        self._alphabet = alphabet
        self._options = options
        self._atoms: list[Atom] = []
        self.starts: ByAtom = defaultdict(set)  # where a fragment begins with a word
        self.follow: list[ByAtom] = []
        self.ends: dict[Position, list[int]] = defaultdict(list)  # the fragments that end there

    def add(self, fragment: int, node: Node) -> None:
        piece = self._of(node)
        for position in piece.first:
            self.starts[self._atoms[position]].add(position)
        for position in piece.last:
            self.ends[position].append(fragment)

    def add_keys(self, fragment: int, keys: frozenset[str]) -> None:
        """A fragment of one word that has one of the keys."""
        position = self._new(self._alphabet.keyed(keys))
        self.starts[self._atoms[position]].add(position)
        self.ends[position].append(fragment)

    def _of(self, node: Node) -> _Piece:
        match node:
            case syntax.Sequence(items):
                whole = _NONE
                for item in items:
                    whole = self._then(whole, self._of(item))
                return whole
            case syntax.Choice(options):
                return self._either(options)
            case syntax.Phrase(name):
                return self._either(self._options(name))
            case syntax.Repeat(item, least, most):
                piece = self._of(item)
                if most is None:
                    self._link(piece.last, piece.first)
                return piece._replace(empty=piece.empty or least == 0)
            case syntax.Capture(_, item):
                return self._of(item)
            case _:
                return self._word(self._alphabet.atom(node))

    def _either(self, options: Sequence[Node]) -> _Piece:
        """Options of one word that keys tell are one position."""
        keys = [self._keys(option) for option in options]
        pieces = [self._of(each) for each, told in zip(options, keys, strict=True) if told is None]
        if len(pieces) < len(options):
            every = frozenset[str]().union(*(told for told in keys if told is not None))
            pieces.append(self._word(self._alphabet.keyed(every)))
        return _Piece(
            tuple(position for piece in pieces for position in piece.first),
            tuple(position for piece in pieces for position in piece.last),
            any(piece.empty for piece in pieces),
        )

    def _keys(self, node: Node) -> frozenset[str] | None:
        return None if syntax.children(node) else wanted_keys(node, self._alphabet.language)

    def _word(self, atom: Atom) -> _Piece:
        position = self._new(atom)
        return _Piece((position,), (position,), False)

    def _new(self, atom: Atom) -> Position:
        self._atoms.append(atom)
        self.follow.append({})
        return len(self._atoms) - 1

    def _then(self, one: _Piece, other: _Piece) -> _Piece:
        self._link(one.last, other.first)
        return _Piece(
            (*one.first, *other.first) if one.empty else one.first,
            (*one.last, *other.last) if other.empty else other.last,
            one.empty and other.empty,
        )

    def _link(self, last: Iterable[Position], first: Iterable[Position]) -> None:
        for position in last:
            by_atom = self.follow[position]
            for then in first:
                by_atom.setdefault(self._atoms[then], set()).add(then)
