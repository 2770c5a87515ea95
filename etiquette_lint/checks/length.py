"""``length``: more than a reader takes in at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from etiquette_lint.checks.base import TRIGGER_LANGUAGES, Check, Hit, Scene, Spec, Trigger
from etiquette_lint.fields import Choice, Whole
from etiquette_lint.model import Span, TokenKind
from etiquette_lint.pattern.keys import ends_sentence
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import NOT_COUNTED, Utterance

# A line of a list: «1. …», «2) …», «— …», «• …», «✅ …»
_ITEM = re.compile(r"[ \t]*(?:\d{1,2}[.)]|[-–—•·*▪◦✅☑✔➡👉])[ \t]*\S")  # noqa: RUF001
_CLOSING = frozenset({TokenKind.SMILE, TokenKind.EMOTICON, TokenKind.EMOJI})
# What a message of fewer words than this cannot be too long for: see LONG in the ruleset.
_OF_LONG_MESSAGES = ("message", "block", "sentence")


_Most = Callable[[Utterance], int]
_Measure = Callable[[Utterance], tuple[int, Span | None]]


class Length(Check):
    """Of a ``message`` and of its longest ``block`` (a stretch without a line break) in
    characters, of its longest ``sentence`` in words, of its ``questions`` in number.

    Lists are easy to read: a line that begins as one's is no part of a block, ends a sentence,
    and a question in it does not count.
    """

    fields = {"of": Choice((*_OF_LONG_MESSAGES, "questions")), "limit": Whole(1)}
    required = frozenset({"of", "limit"})
    settings = {"limit": None}
    values = frozenset({"count", "limit"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.limit: int | None = self.setting("limit")

    def triggers(self) -> Iterator[Trigger]:
        key = "size:long" if self.spec["of"] in _OF_LONG_MESSAGES else "?"
        return (Trigger(language, frozenset({key})) for language in TRIGGER_LANGUAGES)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        most, measure = _MEASURES[self.spec["of"]]
        limit = self.limit
        if limit is None or most(utterance) <= limit:
            return ()
        count, span = measure(utterance)
        if count <= limit:
            return ()
        values = {"count": count, "limit": limit}
        return [Hit(utterance.message, utterance.language, span, values=values)]


def _message(utterance: Utterance) -> tuple[int, Span | None]:
    return len(utterance.text.strip()), None


def _block(utterance: Utterance) -> tuple[int, Span | None]:
    lines = utterance.text.splitlines()
    return max((len(line.strip()) for line in lines if not _ITEM.match(line)), default=0), None


def _sentence(utterance: Utterance) -> tuple[int, Span | None]:
    """The words of the longest sentence, and where it stands."""
    longest, first, words = (0, 0, 0), 0, 0
    for place, word in enumerate(utterance.words):
        if word.kind not in NOT_COUNTED:
            words += 1
        if word.kind is TokenKind.WORD:
            continue
        if ends_sentence(word) or word.kind in _CLOSING or word.text == ";":
            longest = max(longest, (words, first, place))
            first, words = place + 1, 0
    count, start, end = max(longest, (words, first, len(utterance.words)))
    return count, utterance.span(start, end) if count else None


def _questions(utterance: Utterance) -> tuple[int, Span | None]:
    """How many sentences ask, and the mark of the last of them."""
    text = utterance.text
    asked = [
        span
        for word, span in zip(utterance.words, utterance.spans, strict=True)
        if word.kind is TokenKind.PUNCTUATION and "?" in word.text
        if not begins_item(text, span.start)
    ]
    return len(asked), asked[-1] if asked else None


def begins_item(text: str, place: int) -> bool:
    """Whether the line of a place is one of a list."""
    return _ITEM.match(text, text.rfind("\n", 0, place) + 1) is not None


def _characters(utterance: Utterance) -> int:
    return len(utterance.text)


# Each with what it can be at most, which is quicker to tell.
_MEASURES: Mapping[str, tuple[_Most, _Measure]] = {
    "message": (_characters, _message),
    "block": (_characters, _block),
    "sentence": (lambda utterance: utterance.word_count, _sentence),
    "questions": (lambda utterance: utterance.text.count("?"), _questions),
}
