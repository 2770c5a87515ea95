"""``punctuation``: spaces and commas where everybody expects them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from etiquette_lint.checks.base import TRIGGER_LANGUAGES, Check, Hit, Scene, Trigger
from etiquette_lint.checks.commas import bare, commas_around, within
from etiquette_lint.checks.find import READINGS
from etiquette_lint.model import Edit, Fix, Span, TokenKind
from etiquette_lint.pattern.field import OWN_PATTERNS
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.utterance import Utterance

_LETTER = "[а-яёіїєґА-ЯЁІЇЄҐ]"
# A mark after a space that begins no number, extension or row of dots; a mark and the next word
# together; a comma twice. Each begins with what is rare in a message, so the search is quick.
_SLIP = re.compile(
    r"[ \u00a0]+(?=,(?![\d,])|[!?](?![.)(\w])|\.(?![.\w]))"
    rf"|,(?={_LETTER})|[!?;](?={_LETTER})|\.(?=[А-ЯЁІЇЄҐ][а-яёіїєґ])|,,+"
)
_MAY_SLIP = re.compile(r"[,.!?;](?:(?![\s\d]|\Z)|(?<=[ \u00a0].))")  # whatever slips has this
_UPPER = re.compile("[А-ЯЁІЇЄҐ]")
_LONG = 5  # letters of a word that is no abbreviation, «ул.Мира»
_PICTURES = frozenset({TokenKind.EMOTICON, TokenKind.SMILE, TokenKind.EMOJI})
_IN_WORDS = frozenset({TokenKind.WORD, TokenKind.PUNCTUATION})


class Punctuation(Check):
    """A space before a mark, none after it, a comma twice; and commas that are due around what
    the patterns capture as ``apart``, where it touches the rest of the match.

    Spaces are mended safely, commas are a matter of what was meant.
    """

    fields = {**OWN_PATTERNS, "readings": READINGS}
    settings = {"also": ()}
    values = frozenset({"wanted"})
    more_than_patterns = True

    def triggers(self) -> Iterator[Trigger]:
        yield from super().triggers()
        for language in TRIGGER_LANGUAGES:
            yield Trigger(language, frozenset(",.!?;"))

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        slipped = _MAY_SLIP.search(utterance.text)
        return self._hits(utterance, patterns) if slipped or patterns else ()

    def _hits(self, utterance: Utterance, patterns: Sequence[Pattern]) -> Iterator[Hit]:
        text = utterance.text
        for span, edits in _slips(utterance):
            yield Hit(
                utterance.message,
                utterance.language,
                span,
                values={"wanted": within(text, span, edits)},
                fix=Fix(tuple(edits), safe=True),
            )
        for match in self.patterns.find(utterance, patterns) if patterns else ():
            edits = commas_around(utterance, match, match.captures["apart"])
            if edits:
                span = bare(utterance, match)
                yield Hit(
                    utterance.message,
                    match.pattern.language,
                    span,
                    values={"wanted": within(text, span, edits)},
                    fix=Fix(tuple(edits)),
                )


def _slips(utterance: Utterance) -> list[tuple[Span, list[Edit]]]:
    """Slips that share a word are shown as one: «счёт ,спасибо»."""
    found: list[tuple[Span, list[Edit]]] = []
    for slip in _SLIP.finditer(utterance.text):
        edit = _mended(utterance.text, slip)
        if edit and _among_words(utterance, slip.start()):
            span = _shown(utterance.text, slip)
            if found and found[-1][0].overlaps(span):
                first, edits = found[-1]
                found[-1] = Span(first.start, max(first.end, span.end)), [*edits, edit]
            else:
                found.append((span, [edit]))
    return found


def _mended(text: str, slip: re.Match[str]) -> Edit | None:
    """None where the mark may stand as it does."""
    start, end = slip.span()
    before = re.compile(r"(\w*)[ \u00a0]*$").search(text, max(0, start - 40), start)
    word = before[1] if before else ""
    found = slip.group()
    if found.isspace():
        return Edit(Span(start, end), "") if word or text[start - 1 : start] in ')»”"' else None
    if found.startswith(",,"):
        return Edit(Span(start, end), ",") if word else None
    if not word or word.isdigit():
        return None
    if found == ".":
        long = len(word) >= _LONG and word.islower() and _UPPER.match(text, end)
        return Edit(Span(end, end), " ") if long else None
    return Edit(Span(end, end), " ")


def _among_words(utterance: Utterance, place: int) -> bool:
    """Not within a link, a slot, a number or the like, nor after a smile."""
    before = None
    for word, span in zip(utterance.words, utterance.spans, strict=True):
        if span.start <= place < span.end:
            return word.kind in _IN_WORDS
        if span.start > place:
            # a space: it is the mark after it that counts
            after_word = before is not None and before.kind not in _PICTURES
            return after_word and word.kind is TokenKind.PUNCTUATION
        before = word
    return False


def _shown(text: str, slip: re.Match[str]) -> Span:
    """The mark with the words on both sides of it."""
    start, end = slip.span()
    first = re.compile(r"\S*$").search(text, max(0, start - 40), start)
    last = re.compile(r"\S*").match(text, end)
    return Span(first.start() if first else start, last.end() if last else end)
