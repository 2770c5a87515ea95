"""A syntax tree made into functions over words.

Each node becomes a *step*: given the words and a place, it gives every place the match may
go on from, the preferred one first, none twice. Backtracking is the caller asking for the next.
Most places lead nowhere, so what is known at once comes as a tuple: generators cost more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, Protocol

from etiquette_lint.model import Language
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.asks import Test, key_test, test_of, wanted_keys
from etiquette_lint.pattern.keys import ends_sentence, keys_of
from etiquette_lint.pattern.needs import Ask, Need, all_of, any_of, told
from etiquette_lint.pattern.scan import Bounds, Matches, Scan


class PhraseSource(Protocol):
    """Where patterns find the phrase sets they name, compiled once for all of them."""

    def part(self, name: str, language: Language) -> Part: ...


Step = Callable[[Scan, int], Iterable[int]]
START = "^"  # among the keys of a first word: the place where ^ stands, whatever word is there
_NOTHING: frozenset[str] = frozenset()
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


def compile_node(
    node: syntax.Node, language: Language, phrases: PhraseSource, readings: str
) -> Part:
    """``readings``: whether ``all`` readings of a word must have features, or ``any``."""
    every = readings == "all"

    def build(node: syntax.Node) -> Part:
        if words := _words_of(node):
            return _one_of(words, (Need(words),))
        match node:
            case syntax.Sequence(items):
                return _sequence([build(item) for item in items])
            case syntax.Choice(options):
                return _choice([build(option) for option in options])
            case syntax.Repeat(item, least, most):
                return _repeat(build(item), least, most)
            case syntax.Capture(name, item):
                return _capture(name, build(item))
            case syntax.Gap(most):
                return Part(_gap(most), None, empty=True)
            case syntax.Start():
                return Part(_edge(0), frozenset({START}))
            case syntax.End():
                return Part(_edge(1), frozenset(), empty=True)
            case syntax.Phrase(name):
                return phrases.part(name, language)
            case _:
                keys = wanted_keys(node, language)
                test = test_of(node, keys, every, language)
                if keys is None:
                    ask = Ask.of(node, every, language, test)
                    needs = (Need(_NOTHING, (ask,)),) if ask else ()
                    return Part(_one(test), keys, needs=needs, test=test, ask=ask)
                needs = (Need(keys),) if told(node) else ()
                keyed = not _has_features(node)
                return Part(_one(test), keys, needs=needs, test=test, keyed=keyed)

    return build(node)


def _has_features(node: syntax.Node) -> bool:
    return isinstance(node, syntax.Lemma) and bool(node.features)


def _words_of(node: syntax.Node) -> frozenset[str]:
    """Of one word, or of a choice of such: most of what patterns have."""
    match node:
        case syntax.Literal(word):
            return frozenset((word,))
        case syntax.Choice(options):
            words = [each.word for each in options if isinstance(each, syntax.Literal)]
            return frozenset(words) if len(words) == len(options) else _NOTHING
        case _:
            return _NOTHING


def _one_of(keys: frozenset[str], needs: tuple[Need, ...]) -> Part:
    test = key_test(keys)
    return Part(_one(test), keys, needs=needs, test=test, keyed=True)


def _one(test: Test) -> Step:
    def step(scan: Scan, at: int) -> Iterable[int]:
        passes = at < len(scan.words) and test(scan.words[at], scan.language, scan.unsure)
        return (at + 1,) if passes else ()

    return step


def _edge(side: int) -> Step:
    return lambda scan, at: (at,) if at == scan.ends()[side] else ()


def _sequence(parts: list[Part]) -> Part:
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


def _choice(parts: list[Part]) -> Part:
    """Options whose first word is known are looked up by it: a phrase set may have hundreds."""
    first = _any_of(part.first for part in parts)
    needs = any_of(part.needs for part in parts)
    if first is not None and all(part.keyed for part in parts):
        return _one_of(first, needs)
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


def compile_phrase(name: str, parts: list[Part], cancelling: Sequence[Matches]) -> Part:
    """A phrase set as one node. ``cancelling`` are the patterns of the set's own ``unless``."""
    within = _choice(parts)
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


def _repeat(item: Part, least: int, most: int | None) -> Part:
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


def _capture(name: str, item: Part) -> Part:
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


def _gap(most: int) -> Step:
    def step(scan: Scan, at: int) -> Iterable[int]:
        last = min(at + most, len(scan.words))
        for place in range(at, last):
            if ends_sentence(scan.words[place]):
                last = place
                break
        return tuple(range(at, last + 1))

    return step
