"""The parts that patterns are made of, as functions over words.

Each has a *step*: given the words and a place, it gives every place the match may go on from, the
preferred one first, none twice. Backtracking is the caller asking for the next. Most places lead
nowhere, so what is known at once comes as a tuple: generators cost more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from etiquette_lint.pattern.asks import Test, key_test
from etiquette_lint.pattern.keys import ends_sentence, keys_of
from etiquette_lint.pattern.needs import Ask, Need, all_of, any_of
from etiquette_lint.pattern.scan import Bounds, Matches, Scan

Step = Callable[[Scan, int], Iterable[int]]
START = "^"  # among the keys of a first word: the place where ^ stands, whatever word is there
First = frozenset[str] | None  # keys of which the first word must have one; None: cannot tell


class Part(NamedTuple):
    """A compiled node. ``empty``: it may match no word, so what follows it may come first.

    ``needs``: what a message must have for the node to match anywhere in it.
    ``test``: what a node that is always one word asks of it; ``keyed``: one of the keys in
    ``first``, and no more. ``ask``: what the first word must pass where keys do not tell.
    """

    step: Step
    first: First
    empty: bool = False
    needs: tuple[Need, ...] = ()
    test: Test | None = None
    keyed: bool = False
    ask: Ask | None = None


def one_of(keys: frozenset[str], needs: tuple[Need, ...]) -> Part:
    """A word that has one of the keys."""
    test = key_test(keys)
    return Part(one(test), keys, needs=needs, test=test, keyed=True)


def one(test: Test) -> Step:
    """A word that passes."""

    def step(scan: Scan, at: int) -> Iterable[int]:
        passes = at < len(scan.words) and test(scan.words[at], scan.language, scan.unsure)
        return (at + 1,) if passes else ()

    return step


def edge(side: int) -> Step:
    """Where ``^`` stands, side 0, or ``$``, side 1."""
    return lambda scan, at: (at,) if at == scan.ends()[side] else ()


def sequence(parts: list[Part]) -> Part:
    steps = [part.step for part in parts]
    tests = [part.test for part in parts]

    def step(scan: Scan, at: int) -> Iterable[int]:
        words = scan.words
        for index, test in enumerate(tests):
            if test is not None:
                if at == len(words) or not test(words[at], scan.language, scan.unsure):
                    return ()
                at += 1
                continue
            places = steps[index](scan, at)
            if not isinstance(places, tuple) or len(places) > 1:
                return run(scan, places, index + 1, set())
            if not places:
                return ()
            at = places[0]
        return (at,)

    def run(scan: Scan, places: Iterable[int], index: int, seen: set[Bounds]) -> Iterator[int]:
        """From where the items before ``index`` end, each place in turn."""
        for at in places:
            scan.effort -= 1
            if scan.effort < 0:
                return
            if (index, at) in seen:
                continue
            seen.add((index, at))
            if index == len(steps):
                yield at
            else:
                yield from run(scan, steps[index](scan, at), index + 1, seen)

    leading = parts[: next((n for n, part in enumerate(parts, 1) if not part.empty), len(parts))]
    return Part(
        step,
        _any_of(part.first for part in leading),
        all(part.empty for part in parts),
        all_of(need for part in parts for need in part.needs),
        ask=None if parts[0].empty else parts[0].ask,
    )


def _any_of(firsts: Iterable[First]) -> First:
    known = list(firsts)
    if None in known:
        return None
    return frozenset[str]().union(*(first for first in known if first))


def choice(parts: list[Part]) -> Part:
    """Options whose first word is known are looked up by it: a phrase set may have hundreds."""
    first = _any_of(part.first for part in parts)
    needs = any_of(part.needs for part in parts)
    if first is not None and all(part.keyed for part in parts):
        return one_of(first, needs)
    by_key: dict[str, list[int]] = defaultdict(list)
    always = [n for n, part in enumerate(parts) if part.first is None or part.empty]
    for number, part in enumerate(parts):
        if part.first is not None and not part.empty:
            for key in part.first:
                by_key[key].append(number)
    starting = by_key.pop(START, [])
    steps = [part.step for part in parts]

    def step(scan: Scan, at: int) -> Iterable[int]:
        numbers = always
        found: list[int] = []
        if by_key and at < len(scan.words):
            word = scan.words[at]
            found = [n for key in word.keys or keys_of(word) if key in by_key for n in by_key[key]]
        if starting and at == scan.ends()[0]:
            found += starting
        if found:
            numbers = sorted({*found, *always})
        if len(numbers) < 2:
            return steps[numbers[0]](scan, at) if numbers else ()
        known: tuple[int, ...] = ()
        for index, number in enumerate(numbers):
            places = steps[number](scan, at)
            if not isinstance(places, tuple):
                return tried(scan, at, known, places, numbers[index + 1 :])
            known += places
        return tuple(dict.fromkeys(known)) if len(known) > 1 else known

    def tried(
        scan: Scan, at: int, known: tuple[int, ...], places: Iterable[int], numbers: list[int]
    ) -> Iterator[int]:
        """The places known at once, those of the option that has to be asked, and of the rest."""
        seen: set[int] = set()
        options = chain((known, places), (steps[number](scan, at) for number in numbers))
        for place in chain.from_iterable(options):
            if place not in seen:
                seen.add(place)
                yield place

    return Part(step, first, any(part.empty for part in parts), needs)


def phrase(name: str, parts: list[Part], cancelling: Sequence[Matches]) -> Part:
    """A phrase set as one node. ``cancelling`` are the patterns of the set's own ``unless``."""
    within = choice(parts)
    if not cancelling:
        return within

    def step(scan: Scan, at: int) -> Iterable[int]:
        places = within.step(scan, at)
        return allowed(scan, at, places) if places != () else ()

    def allowed(scan: Scan, at: int, places: Iterable[int]) -> Iterator[int]:
        for place in places:
            cancelled = scan.cancelled(name, cancelling)
            if not any(start < place and at < end for start, end in cancelled):
                yield place

    return within._replace(step=step, test=None, keyed=False)


def repeat(item: Part, least: int, most: int | None) -> Part:
    test = item.test

    def words(scan: Scan, at: int) -> Iterable[int]:
        """Of what is one word, as many as pass."""
        assert test is not None
        end = last = len(scan.words) if most is None else min(at + most, len(scan.words))
        for place in range(at, last):
            if not test(scan.words[place], scan.language, scan.unsure):
                end = place
                break
        return tuple(range(end, at + least - 1, -1))

    def once(scan: Scan, at: int) -> Iterable[int]:
        places = item.step(scan, at)
        if isinstance(places, tuple):
            further = tuple(place for place in places if place > at)
            return further if least else (*further, at)
        return chain((place for place in places if place > at), () if least else (at,))

    def often(scan: Scan, at: int) -> Iterable[int]:
        places = item.step(scan, at)
        if places == ():
            return () if least else (at,)
        return trodden(scan, at, places)

    def trodden(scan: Scan, at: int, places: Iterable[int]) -> Iterator[int]:
        seen = {at}
        trail = [(at, iter(places))]
        while trail:
            here, further = trail[-1]
            for place in further:
                scan.effort -= 1
                if scan.effort < 0:
                    return
                if place not in seen:
                    seen.add(place)
                    trail.append((place, iter(item.step(scan, place))))
                    break
            else:
                trail.pop()
                if here > at or least == 0:
                    yield here

    step = words if test is not None else once if most == 1 else often
    if least == 0:
        return Part(step, item.first, empty=True)
    return Part(step, item.first, item.empty, item.needs, ask=item.ask)


def capture(name: str, item: Part) -> Part:
    def step(scan: Scan, at: int) -> Iterable[int]:
        places = item.step(scan, at)
        return captured(scan, at, places) if places != () else ()

    def captured(scan: Scan, at: int, places: Iterable[int]) -> Iterator[int]:
        for place in places:
            before = scan.captures.get(name)
            scan.captures[name] = at, place
            yield place
            if before is None:
                scan.captures.pop(name, None)
            else:
                scan.captures[name] = before

    return item._replace(step=step, test=None, keyed=False)


def gap(most: int) -> Step:
    def step(scan: Scan, at: int) -> Iterable[int]:
        last = min(at + most, len(scan.words))
        for place in range(at, last):
            if ends_sentence(scan.words[place]):
                last = place
                break
        return tuple(range(at, last + 1))

    return step
