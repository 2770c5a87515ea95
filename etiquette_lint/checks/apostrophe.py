"""``apostrophe``: Ukrainian words that the dictionary knows only with an apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, Trigger
from etiquette_lint.model import Edit, Fix, Language
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.lexicon import LEXICON, Lexicon
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import Word

# Where the orthography puts it: after a consonant, before я ю є ї.
PLACE = re.compile(r"(?<=[бпвмфрзгґкхжчшщдтнсл])(?=[яюєї])", re.IGNORECASE)
MARK = "ʼ"  # U+02BC, a letter: words stay whole


class Apostrophe(Check):
    def triggers(self) -> Iterator[Trigger]:
        yield Trigger(Language.UK, frozenset({"shape:apostrophe"}))

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        if utterance.language is not Language.UK:
            return
        for number, word in enumerate(utterance.words):
            place = missing_place(word, LEXICON)
            if place is not None:
                span = utterance.span(number, number + 1)
                mended = word.text[:place] + _style(utterance.message.text) + word.text[place:]
                yield Hit(
                    utterance.message,
                    Language.UK,
                    span,
                    fix=Fix((Edit(span, mended),), safe=True),
                )


def missing_place(word: Word, lexicon: Lexicon) -> int | None:
    """Where the one missing apostrophe goes; None if the word is good or stays unknown.

    The dictionary holds many such misspellings, marked as corruptions: those are not good.
    """
    if len(word.text) < 3 or word.text != word.text.strip("-") or not PLACE.search(word.folded):
        return None
    if len(word.folded) != len(word.text) or lexicon.native(word.folded, Language.UK):
        return None
    places = [
        place.start()
        for place in PLACE.finditer(word.folded)
        if lexicon.native(
            word.folded[: place.start()] + "'" + word.folded[place.start() :], Language.UK
        )
    ]
    return places[0] if len(places) == 1 else None


def _style(text: str) -> str:
    """The apostrophe that the message itself uses elsewhere."""
    used = re.search(r"(?<=\w)(['’ʼ])(?=\w)", text)
    return used.group(1) if used else MARK
