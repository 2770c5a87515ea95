"""``limit``: too many of something in a message, or too many of it in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from etiquette_lint.checks.base import TRIGGER_LANGUAGES, Check, Hit, Scene, Spec, Trigger
from etiquette_lint.checks.find import SPACES, with_space
from etiquette_lint.fields import Choice, ListOf, Text, Whole
from etiquette_lint.model import Edit, Fix, Span, TokenKind
from etiquette_lint.pattern.anchors import Key
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import Word

# How many of the thing counted a token holds.
Counter = Callable[[Word], int]


def _mark(mark: str) -> Counter:
    return lambda word: word.text.count(mark) if word.kind is TokenKind.PUNCTUATION else 0


def _kind(kind: TokenKind) -> Counter:
    return lambda word: int(word.kind is kind)


def _brackets(word: Word) -> int:
    return len(word.text) if word.kind is TokenKind.SMILE else 0


_MARKS = {"exclamation": "!", "question": "?"}
_COUNTED: Mapping[str, tuple[Counter, frozenset[Key] | None]] = {
    "emoji": (_kind(TokenKind.EMOJI), frozenset({"<emoji>"})),
    "smile": (_kind(TokenKind.SMILE), frozenset({"<smile>"})),
    "brackets": (_brackets, frozenset({"<smile>"})),
    "exclamation": (_mark("!"), frozenset({"!"})),
    "question": (_mark("?"), frozenset({"?"})),
    "words": (_kind(TokenKind.WORD), None),
    "characters": (lambda word: len(word.text), None),
}


class Limit(Check):
    """``run`` counts marks written as one token, «!!!»; ``ignore`` lists tokens not counted."""

    fields = {
        "count": Choice(tuple(_COUNTED)),
        "limit": Whole(),
        "run": Whole(),
        "ignore": ListOf(Text()),
    }
    required = frozenset({"count"})
    settings = {"limit": None, "run": None, "ignore": ()}
    values = frozenset({"count", "limit"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.mark = _MARKS.get(spec["count"])
        limits = (self.setting("limit"), self.setting("run"))
        self.least: int = min((n for n in limits if n is not None), default=0)

    def triggers(self) -> Iterator[Trigger]:
        keys = _COUNTED[self.spec["count"]][1]
        return (Trigger(language, keys) for language in TRIGGER_LANGUAGES)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        if self.spec["count"] == "characters":
            return self._too_long(utterance)
        return () if self._are_few(utterance.text) else self._too_many(utterance)

    def _are_few(self, text: str) -> bool:
        """Whether there are too few marks in a text to look where they stand."""
        return self.mark is not None and text.count(self.mark) <= self.least

    def _too_many(self, utterance: Utterance) -> Iterator[Hit]:
        count = _COUNTED[self.spec["count"]][0]
        ignored = frozenset(self.setting("ignore"))
        counts = [
            (number, n)
            for number, word in enumerate(utterance.words)
            if (n := count(word)) and word.text not in ignored
        ]
        total, limit, run = sum(n for _, n in counts), self.setting("limit"), self.setting("run")
        longest = max(counts, key=lambda pair: pair[1], default=(0, 0))
        if run is not None and longest[1] > run:
            span = utterance.span(longest[0], longest[0] + 1)
            yield self._hit(utterance, span, longest[1], run, self._shorten(utterance, counts))
        elif limit is not None and total > limit:
            beyond = self._beyond(utterance, counts, limit)
            fix = _without(utterance.text, beyond) if self.spec["count"] == "emoji" else None
            yield self._hit(utterance, beyond[0], total, limit, fix)

    def _too_long(self, utterance: Utterance) -> Iterator[Hit]:
        limit, length = self.setting("limit"), len(utterance.message.text)
        if limit is not None and length > limit:
            yield self._hit(utterance, None, length, limit, None)

    def _hit(
        self, utterance: Utterance, span: Span | None, count: int, limit: int, fix: Fix | None
    ) -> Hit:
        return Hit(
            utterance.message,
            utterance.language,
            span,
            values={"count": count, "limit": limit},
            fix=fix,
        )

    def _shorten(self, utterance: Utterance, counts: list[tuple[int, int]]) -> Fix:
        """Every run that is too long becomes a single mark; what asks goes on asking."""
        run = self.setting("run")
        spans = [utterance.span(number, number + 1) for number, n in counts if n > run]
        text = utterance.message.text
        runs = [(span, text[span.start : span.end]) for span in spans]
        edits = [Edit(span, "?" if "?" in run else run[0]) for span, run in runs]
        return Fix(tuple(edits), safe=True)

    def _beyond(
        self, utterance: Utterance, counts: list[tuple[int, int]], limit: int
    ) -> list[Span]:
        seen, spans = 0, []
        for number, n in counts:
            seen += n
            if seen > limit:
                spans.append(utterance.span(number, number + 1))
        return spans


def _without(text: str, spans: Sequence[Span]) -> Fix:
    """Neighbours are removed in one piece: their edits must not overlap."""
    pieces: list[Span] = []
    for span in spans:
        if pieces and not text[pieces[-1].end : span.start].strip(SPACES):
            span = Span(pieces.pop().start, span.end)
        pieces.append(span)
    return Fix(tuple(Edit(with_space(text, piece), "") for piece in pieces), safe=True)
