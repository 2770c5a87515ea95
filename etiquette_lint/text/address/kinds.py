"""What a word can be in address, as far as it tells by itself. Each distinct word is asked once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import cast

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.address import closed
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import Word


class Kind(IntEnum):
    """From ``LIKELY`` to ``PAST`` some other reading is common, too: neighbours decide."""

    NONE = 0
    PRONOUN = 1
    POSSESSIVE = 2
    GREETING = 3
    VERB = 4
    IMPERATIVE = 5
    LIKELY = 6
    OPENING = 7
    EVEN = 8
    PAST = 9
    POLITE = 10  # a pronoun, or a greeting
    POLITE_VERB = 11


CLEAR = frozenset({Kind.PRONOUN, Kind.POSSESSIVE, Kind.GREETING, Kind.VERB, Kind.IMPERATIVE})
HOMONYMS = frozenset({Kind.LIKELY, Kind.OPENING, Kind.EVEN, Kind.PAST})
FAMILIAR = frozenset({"verb", "second", "singular"})
PLURAL = frozenset({"verb", "second", "plural"})
PARTICLE = re.compile("(.{2,})-(?:ка|но)")  # «глянь-ка», «скажи-но»
_ENDING = {
    Language.RU: re.compile(".{2,}(?:[еи]шь(?:ся)?|.[еи]ш|[еи]шся)"),
    Language.UK: re.compile(".{2,}(?:[аяуюі]єш|[бвглнрт]иш)(?:ся)?"),  # «юзаєш», «гуглиш»
}
ENDINGS = {language: (PARTICLE.pattern, ending.pattern) for language, ending in _ENDING.items()}
_MOST = 50_000
_known: dict[Language, dict[str, Kind]] = {Language.RU: {}, Language.UK: {}}


def kind_of(word: Word, language: Language) -> Kind:
    known = _known[language].get(word.text)
    return _learn(word, language) if known is None else known


def kinds_of(words: Sequence[Word], language: Language) -> list[Kind]:
    """The same of all words of a message: most have been met before."""
    known = _known[language]
    kinds = [known.get(word.text) for word in words]
    if None in kinds:
        return [kind_of(word, language) for word in words]
    return cast(list[Kind], kinds)


def _learn(word: Word, language: Language) -> Kind:
    known = _known[language]
    if len(known) >= _MOST:
        known.clear()
    kind = known[word.text] = _find(word, language)
    return kind


def _find(word: Word, language: Language) -> Kind:
    if word.kind is not TokenKind.WORD:
        return Kind.NONE
    text = word.folded
    if text in closed.PRONOUNS[language]:
        return Kind.PRONOUN
    if text in closed.POSSESSIVES[language]:
        return Kind.POSSESSIVE
    if text in closed.GREETINGS[language]:
        return Kind.GREETING
    if text in closed.POLITE[language]:
        return Kind.POLITE
    readings = word.features(language)
    if not readings:
        return _of_unknown(text, language)
    familiar = [features for features in readings if features >= FAMILIAR]
    if len(familiar) == len(readings) or text in closed.ALWAYS[language]:
        imperative = any("imperative" in features for features in familiar)
        return Kind.IMPERATIVE if imperative else Kind.VERB
    for kind, words in (
        (Kind.LIKELY, closed.LIKELY),
        (Kind.OPENING, closed.OPENING),
        (Kind.EVEN, closed.EVEN),
        (Kind.PAST, closed.PAST),
    ):
        if text in words[language]:
            return kind
    if all(features >= PLURAL for features in readings):
        return Kind.POLITE_VERB
    return Kind.NONE


def _of_unknown(text: str, language: Language) -> Kind:
    if text in closed.COLLOQUIAL[language]:
        return Kind.IMPERATIVE
    if joined := PARTICLE.fullmatch(text):
        familiar = [f >= FAMILIAR for f in LEXICON.features(joined[1], language)]
        return Kind.IMPERATIVE if familiar and any(familiar) else Kind.NONE
    if _ENDING[language].fullmatch(text) and (language is Language.UK or spelled(text)):
        return Kind.VERB
    return Kind.NONE


def spelled(text: str) -> str | None:
    """A Russian verb in -шь as it ought to be written: «можеш», «волнуешся»; None for others.

    What is written right and unknown is taken for a new word: «гуглишь».
    """
    stem = text.removesuffix("ся").removesuffix("ь")
    right = f"{stem}ься" if text.endswith("ся") else f"{stem}ь"
    if right == text:
        return text
    known = LEXICON.features(right, Language.RU)
    return right if known and all(features >= FAMILIAR for features in known) else None
