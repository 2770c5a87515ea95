"""Commas that are due around some words of a match."""

from __future__ import annotations

from etiquette_lint.model import Edit, Span, TokenKind
from etiquette_lint.pattern.matcher import Match
from etiquette_lint.pattern.scan import Bounds
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import Word

_APART = frozenset({TokenKind.PUNCTUATION, TokenKind.BREAK, TokenKind.SMILE, TokenKind.EMOJI})


def commas_around(utterance: Utterance, match: Match, bounds: Bounds) -> list[Edit]:
    """A comma before and after the words within ``bounds``, where they touch other words of the
    match.
    """
    words = utterance.words
    places = [
        utterance.span(number - 1, number).end
        for number in bounds
        if match.start < number < match.end and _touch(words[number - 1], words[number])
    ]
    return [Edit(Span(place, place), ",") for place in places]


def bare(utterance: Utterance, match: Match) -> Span:
    """The words of a match without the punctuation at its ends."""
    first, end = match.start, match.end
    while utterance.words[first].kind in _APART:
        first += 1
    while utterance.words[end - 1].kind in _APART:
        end -= 1
    return utterance.span(first, end)


def within(text: str, span: Span, edits: list[Edit]) -> str:
    """What the edits make of the text of the span."""
    pieces, at = [], span.start
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at : span.end]])


def _touch(left: Word, right: Word) -> bool:
    """Whether no punctuation parts the two."""
    return left.kind not in _APART and right.kind not in _APART
