"""The automaton made deterministic, as far as messages lead.

After each word two things are known apart, for together they would make far too many states:
which fragments the word begins, which the word alone tells, and which go on from before.
"""

from __future__ import annotations

from collections.abc import Iterable

from etiquette_lint.pattern.automaton.atoms import Atom
from etiquette_lint.pattern.automaton.positions import Position, Positions

_MOST = 200_000  # answers remembered at a time
_NOWHERE: frozenset[Position] = frozenset()


class State:
    """Being at several positions.

    ``found``: the fragments whose last word was the one just read. ``wanted``: the atoms with
    which something goes on.
    """

    __slots__ = ("_joined", "_on", "active", "found", "states", "wanted")

    def __init__(self, states: States, active: frozenset[Position]) -> None:
        self.states = states
        self.active = active
        ends, follow = states.positions.ends, states.positions.follow
        self.found = frozenset(n for place in ends.keys() & active for n in ends[place])
        self.wanted = frozenset[Atom]().union(*[follow[place] for place in active])
        self._on: dict[frozenset[Atom], State] = {}
        self._joined: dict[State, State] = {}

    def on(self, atoms: frozenset[Atom]) -> State:
        """Where a word leads that says yes to some of the atoms that are wanted."""
        known = self._on.get(atoms)
        if known is None:
            self.states.count()
            follow = self.states.positions.follow
            known = self._on[atoms] = self.states.state(
                frozenset(
                    then
                    for place in self.active
                    for atom in atoms & follow[place].keys()
                    for then in follow[place][atom]
                )
            )
        return known

    def joined(self, other: State) -> State:
        """Being at the positions of both."""
        known = self._joined.get(other)
        if known is None:
            self.states.count()
            known = self._joined[other] = self.states.state(self.active | other.active)
        return known

    def forget(self) -> None:
        self._on.clear()
        self._joined.clear()


class Symbol:
    """What a word answers, and the state of what begins with it."""

    __slots__ = ("atoms", "begun")

    def __init__(self, atoms: frozenset[Atom], begun: State) -> None:
        self.atoms = atoms
        self.begun = begun


class States:
    def __init__(self, positions: Positions) -> None:
        self.positions = positions
        self._states: dict[frozenset[Position], State] = {}
        self._symbols: dict[frozenset[Atom], Symbol] = {}
        self._edges: dict[tuple[State, State, Symbol], State] = {}
        self._steps = 0
        self.nowhere = self.state(_NOWHERE)

    def symbol(self, atoms: frozenset[Atom]) -> Symbol:
        """The same for equal answers."""
        known = self._symbols.get(atoms)
        if known is None:
            starts = self.positions.starts
            begun = _NOWHERE.union(*(starts[atom] for atom in atoms if atom in starts))
            known = self._symbols[atoms] = Symbol(atoms, self.state(begun))
        return known

    def state(self, active: frozenset[Position]) -> State:
        known = self._states.get(active)
        if known is None:
            known = self._states[active] = State(self, active)
        return known

    def at_edge(self, begun: State, carried: State, edge: Symbol) -> State:
        """What goes on at an end of the message, which several items may name: ``^ (^ | ,) да``."""
        known = self._edges.get((begun, carried, edge))
        if known is None:
            self.count()
            known = carried.joined(edge.begun).joined(begun.on(begun.wanted & edge.atoms))
            further = known.joined(known.on(known.wanted & edge.atoms))
            while further.active != known.active:
                known, further = further, further.joined(further.on(further.wanted & edge.atoms))
            self._edges[begun, carried, edge] = known
        return known

    def count(self) -> None:
        """Memory is bounded: what was learnt is learnt again where it is still met."""
        self._steps += 1
        if self._steps > _MOST:
            for state in self._states.values():
                state.forget()
            self._edges.clear()
            lasting = (self.nowhere, *(symbol.begun for symbol in self._symbols.values()))
            self._states = {state.active: state for state in lasting}
            self._steps = 0


class Reading:
    """A message on the way through the automaton. ``found`` are the fragments found so far."""

    __slots__ = ("begun", "carried", "found", "states")

    def __init__(self, states: States) -> None:
        self.states = states
        self.begun = self.carried = states.nowhere
        self.found: list[frozenset[int]] = []

    def words(self, symbols: Iterable[Symbol]) -> None:
        begun, carried = self.begun, self.carried
        nowhere, found = self.states.nowhere, self.found
        for symbol in symbols:
            atoms = symbol.atoms
            on = nowhere
            if not begun.wanted.isdisjoint(atoms):
                on = begun.on(begun.wanted & atoms)
            if carried is not nowhere and not carried.wanted.isdisjoint(atoms):
                also = carried.on(carried.wanted & atoms)
                on = also if on is nowhere else on.joined(also)
            begun, carried = symbol.begun, on
            if begun.found:
                found.append(begun.found)
            if on.found:
                found.append(on.found)
        self.begun, self.carried = begun, carried

    def edge(self, symbol: Symbol) -> None:
        """An end of the message, which is no word: what did not wait for it goes on waiting."""
        self.carried = self.states.at_edge(self.begun, self.carried, symbol)
        if self.carried.found:
            self.found.append(self.carried.found)
