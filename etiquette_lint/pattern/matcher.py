"""A syntax tree made into a function over the words of a message.

Each node becomes a *step*: given the words and a place, it yields every place the match may
go on from, the preferred one first. Backtracking is the caller asking for the next.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.parser import parse
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import Word

Bounds = tuple[int, int]

# Ends tried from one start: a pattern of nested gaps could otherwise take exponential time.
_MOST_ENDS = 200

_IGNORED_AT_ENDS = frozenset(
    {TokenKind.EMOJI, TokenKind.SMILE, TokenKind.EMOTICON, TokenKind.BREAK}
)
_DASHES = frozenset("-–—−")  # noqa: RUF001


class PhraseSource(Protocol):
    """Where patterns find the phrase sets they name."""

    def patterns(self, name: str, language: Language) -> Sequence[Pattern]: ...

    def cancelling(self, name: str, language: Language) -> Sequence[Pattern]:
        """The patterns of the set's own ``unless``."""


class Scan:
    """The words under a pattern and what has been captured on the way.

    ``unsure``: the language of the words is not known, the pattern's is only one that they
    may be of.
    """

    __slots__ = ("_cancelled", "_ends", "captures", "language", "unsure", "words")

    def __init__(self, words: Sequence[Word], language: Language, unsure: bool = False) -> None:
        self.words = words
        self.language = language
        self.unsure = unsure
        self.captures: dict[str, Bounds] = {}
        self._ends: Bounds | None = None
        self._cancelled: dict[str, list[Bounds]] = {}

    def ends(self) -> Bounds:
        """Where ``^`` and ``$`` stand: emoji, smiles and line breaks at the ends do not count."""
        if self._ends is None:
            first, last = 0, len(self.words)
            while first < last and self.words[first].kind in _IGNORED_AT_ENDS:
                first += 1
            while last > first and self.words[last - 1].kind in _IGNORED_AT_ENDS:
                last -= 1
            self._ends = first, last
        return self._ends

    def cancelled(self, name: str, patterns: Sequence[Pattern]) -> list[Bounds]:
        """Where patterns of a phrase set's ``unless`` match."""
        if name not in self._cancelled:
            self._cancelled[name] = [
                (match.start, match.end)
                for pattern in patterns
                for match in pattern.matches(self.words, self.unsure)
            ]
        return self._cancelled[name]


Step = Callable[[Scan, int], Iterator[int]]
Test = Callable[[Word, Scan], bool]


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``start`` to ``end`` (half-open) of an utterance."""

    start: int
    end: int
    captures: dict[str, Bounds]
    pattern: Pattern

    def overlaps(self, other: Match) -> bool:
        return self.start < other.end and other.start < self.end


class Pattern:
    """A pattern of one language. Parsed when first matched: most never are.

    ``readings`` is the policy for ``[features]``: ``all`` dictionary readings must have them,
    or ``any`` one.
    """

    __slots__ = ("_greedy", "_step", "language", "phrases", "readings", "source", "value")

    def __init__(
        self,
        source: str,
        language: Language,
        phrases: PhraseSource,
        readings: str = "all",
        value: str = "",
    ) -> None:
        self.source = source
        self.language = language
        self.phrases = phrases
        self.readings = readings
        self.value = value  # what ``replace`` puts in place of the match
        self._step: Step | None = None
        self._greedy = True

    def __repr__(self) -> str:
        return f"Pattern({self.source!r}, {self.language})"

    def step(self) -> Step:
        if self._step is None:
            node = parse(self.source)
            self._greedy = not any(isinstance(part, syntax.Gap) for part in syntax.walk(node))
            self._step = _Compiler(self.language, self.phrases, self.readings).compile(node)
        return self._step

    def match_at(
        self, words: Sequence[Word], start: int, unsure: bool = False
    ) -> Match | None:
        """The match that begins at a word: the longest, or the nearest where a gap is in it."""
        step = self.step()
        return self._match_at(step, Scan(words, self.language, unsure), start)

    def _match_at(self, step: Step, scan: Scan, start: int) -> Match | None:
        best: Match | None = None
        for count, end in enumerate(step(scan, start)):
            if end > start and (best is None or end > best.end):
                best = Match(start, end, dict(scan.captures), self)
                if not self._greedy:
                    break
            if count >= _MOST_ENDS:
                break
        return best

    def matches(self, words: Sequence[Word], unsure: bool = False) -> Iterator[Match]:
        """Matches from left to right that do not overlap."""
        step, scan, at = self.step(), Scan(words, self.language, unsure), 0
        while at < len(words):
            found = self._match_at(step, scan, at)
            if found:
                yield found
            at = found.end if found else at + 1


class _Compiler:
    def __init__(self, language: Language, phrases: PhraseSource, readings: str) -> None:
        self.language = language
        self.phrases = phrases
        self.every = readings == "all"

    def compile(self, node: syntax.Node) -> Step:
        match node:
            case syntax.Sequence(items):
                return _sequence([self.compile(item) for item in items])
            case syntax.Choice(options):
                return _choice([self.compile(option) for option in options])
            case syntax.Repeat(item, least, most):
                return _repeat(self.compile(item), least, most)
            case syntax.Capture(name, item):
                return _capture(name, self.compile(item))
            case syntax.Gap(most):
                return _gap(most)
            case syntax.Start():
                return lambda scan, at: iter((at,) if at == scan.ends()[0] else ())
            case syntax.End():
                return lambda scan, at: iter((at,) if at == scan.ends()[1] else ())
            case syntax.Phrase(name):
                return self._phrase(name)
            case _:
                return _one(test_of(node, self.every, self.language))

    def _phrase(self, name: str) -> Step:
        within = _choice([p.step() for p in self.phrases.patterns(name, self.language)])
        cancelling = self.phrases.cancelling(name, self.language)
        if not cancelling:
            return within

        def step(scan: Scan, at: int) -> Iterator[int]:
            for place in within(scan, at):
                cancelled = scan.cancelled(name, cancelling)
                if not any(start < place and at < end for start, end in cancelled):
                    yield place

        return step


def test_of(node: syntax.Node, every: bool, language: Language) -> Test:
    """What a one-token node asks of a word; ``every``: all readings must have the features."""
    match node:
        case syntax.Literal(word):
            return lambda w, _: w.folded == word
        case syntax.Exact(text):
            return lambda w, _: w.text.lower() == text
        case syntax.Mark(mark):
            return lambda w, _: mark in marks_of(w)
        case syntax.Regex(source):
            whole = re.compile(source).fullmatch
            return lambda w, _: w.kind is TokenKind.WORD and whole(w.folded) is not None
        case syntax.Lemma(lemma, features):
            guess = not LEXICON.known(lemma, language)
            return lambda w, scan: has_lemma(w, scan.language, lemma, features, every, guess)
        case syntax.Features(features):
            return lambda w, scan: has_features(w, scan.language, features, every) and not (
                scan.unsure and every and _otherwise(w, scan.language, features)
            )
        case syntax.Kind("any"):
            return lambda w, _: True
        case syntax.Kind("name"):
            return lambda w, scan: is_name(w, scan.language)
        case syntax.Kind(kind):
            wanted = TokenKind(kind)
            return lambda w, _: w.kind is wanted
    raise AssertionError(f"{node!r} stands for more than one token")


def has_lemma(
    word: Word,
    language: Language,
    lemma: str,
    features: frozenset[str],
    every: bool,
    guess: bool,
) -> bool:
    """``guess``: readings guessed from the ending count too, for a lexeme no dictionary has."""
    lexemes = word.lexemes(language) if guess else word.readings(language)
    readings = [lexeme for lexeme in lexemes if plain(lexeme.lemma) == lemma]
    if not readings or not features:
        return bool(readings)
    return (all if every else any)(features <= lexeme.features for lexeme in readings)


def plain(lemma: str) -> str:
    """A dictionary form as patterns spell it: ё is е."""
    return lemma.replace("ё", "е")


def has_features(word: Word, language: Language, features: frozenset[str], every: bool) -> bool:
    """Guessed readings do not count: a suffix is no proof of what a word is."""
    readings = word.readings(language)
    if not readings:
        return False
    return (all if every else any)(features <= lexeme.features for lexeme in readings)


def is_name(word: Word, language: Language) -> bool:
    """A capitalised dictionary given name or patronymic."""
    return word.text[:1].isupper() and any(
        not lexeme.features.isdisjoint(("name", "patronymic"))
        for lexeme in word.readings(language)
    )


def _otherwise(word: Word, language: Language, features: frozenset[str]) -> bool:
    """Whether the other language has the word, and not with all these features: «голоси»."""
    other = Language.UK if language is Language.RU else Language.RU
    return bool(word.readings(other)) and not has_features(word, other, features, True)


@lru_cache(maxsize=4096)
def _marks(text: str) -> frozenset[str]:
    marks = {mark for mark in syntax.MARKS if mark in text}
    if "…" in text:
        marks.add(".")
    if not _DASHES.isdisjoint(text):
        marks.add("-")
    return frozenset(marks)


def marks_of(word: Word) -> frozenset[str]:
    """The sorts of punctuation a token is of; none for anything but punctuation."""
    return _marks(word.text) if word.kind is TokenKind.PUNCTUATION else frozenset()


def ends_sentence(word: Word) -> bool:
    return word.kind is TokenKind.BREAK or not marks_of(word).isdisjoint(".?!")


def _one(test: Test) -> Step:
    def step(scan: Scan, at: int) -> Iterator[int]:
        if at < len(scan.words) and test(scan.words[at], scan):
            yield at + 1

    return step


def _sequence(steps: list[Step]) -> Step:
    def run(scan: Scan, at: int, index: int) -> Iterator[int]:
        if index == len(steps):
            yield at
            return
        for place in steps[index](scan, at):
            yield from run(scan, place, index + 1)

    return lambda scan, at: run(scan, at, 0)


def _choice(steps: list[Step]) -> Step:
    def step(scan: Scan, at: int) -> Iterator[int]:
        for option in steps:
            yield from option(scan, at)

    return step


def _repeat(item: Step, least: int, most: int | None) -> Step:
    def run(scan: Scan, at: int, done: int) -> Iterator[int]:
        if most is None or done < most:
            for place in item(scan, at):
                if place > at:
                    yield from run(scan, place, done + 1)
        if done >= least:
            yield at

    return lambda scan, at: run(scan, at, 0)


def _capture(name: str, item: Step) -> Step:
    def step(scan: Scan, at: int) -> Iterator[int]:
        for place in item(scan, at):
            before = scan.captures.get(name)
            scan.captures[name] = at, place
            yield place
            if before is None:
                scan.captures.pop(name, None)
            else:
                scan.captures[name] = before

    return step


def _gap(most: int) -> Step:
    def step(scan: Scan, at: int) -> Iterator[int]:
        yield at
        for place in range(at, min(at + most, len(scan.words))):
            if ends_sentence(scan.words[place]):
                return
            yield place + 1

    return step
