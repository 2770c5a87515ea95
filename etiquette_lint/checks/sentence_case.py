"""``sentence-case``: sentences that begin with a small letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, Trigger
from etiquette_lint.model import Edit, Fix, Language, Span, TokenKind
from etiquette_lint.pattern.keys import marks_of
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import HAS_CYRILLIC, Word

_SMALL = HAS_CYRILLIC  # and no other flag: a capital or a Latin letter would add its own
_LIST = re.compile(r"(?:^|\n)\s*(?:[-–—•*·▪✅☑✔➡👉]|\d+[.)]|[а-яёіїєґa-z]\))\s*$", re.IGNORECASE)  # noqa: RUF001
_PASSED_OVER = frozenset({TokenKind.BREAK, TokenKind.EMOJI, TokenKind.SMILE, TokenKind.EMOTICON})
_LONG = 4  # letters of a word that a full stop ends: «руб.», «шт.» are cut off by it


class SentenceCase(Check):
    """One hit a message, at the first such sentence; the mending is of all of them.

    What follows a colon, stands in a list or is not in Cyrillic letters may begin as it likes.
    """

    def triggers(self) -> Iterator[Trigger]:
        for language in (Language.RU, Language.UK):
            yield Trigger(language, None)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        small = list(_small_beginnings(utterance))
        if small:
            spans = [utterance.span(number, number + 1) for number in small]
            edits = (
                Edit(Span(span.start, span.start + 1), utterance.text[span.start].upper())
                for span in spans
            )
            yield Hit(
                utterance.message, utterance.language, spans[0], fix=Fix(tuple(edits), safe=True)
            )


def _small_beginnings(utterance: Utterance) -> Iterator[int]:
    words = utterance.words
    for number, word in enumerate(words):
        if word.kind is not TokenKind.WORD or word.flags != _SMALL:
            continue
        if _begins(words, number) and not _LIST.search(
            utterance.text, 0, utterance.span(number, number + 1).start
        ):
            yield number


def _begins(words: Sequence[Word], number: int) -> bool:
    """Whether a sentence begins at the word; a new line begins one only after a full stop."""
    at = number - 1
    while at >= 0 and words[at].kind in _PASSED_OVER:
        at -= 1
    if at < 0:
        return True
    mark = words[at]
    if mark.text in ("…", "...") or marks_of(mark).isdisjoint(".!?"):
        return False
    before = words[at - 1] if at else None
    if before is None or before.kind is not TokenKind.WORD:
        return before is not None and before.kind is not TokenKind.NUMBER
    return mark.text != "." or len(before.text) >= _LONG
