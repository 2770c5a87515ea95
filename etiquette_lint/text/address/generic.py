"""«Ты» that is anybody: «лучше не найдёшь», «то чувство, когда тебе звонят в семь утра»."""

from __future__ import annotations

from collections.abc import Sequence

from etiquette_lint.model import Language
from etiquette_lint.text.address.closed import listed
from etiquette_lint.text.address.homonyms import ends_sentence
from etiquette_lint.text.address.kinds import Kind, kind_of
from etiquette_lint.text.words import Word

RU, UK = Language.RU, Language.UK

_FEELINGS = {
    RU: listed("чувство ощущение"),
    UK: listed("відчуття почуття"),
}
_THAT = {
    RU: listed("то это знакомое знакомо приятное странное"),
    UK: listed("те це оте знайоме приємне дивне"),
}
_WHEN = {RU: "когда", UK: "коли"}
_CONDITIONS = {RU: listed("если когда пока раз"), UK: listed("якщо коли поки раз")}


def of_anybody(words: Sequence[Word], places: Sequence[int], language: Language) -> frozenset[int]:
    """Those of the familiar words that address nobody in particular."""
    if all(_is_verdict(words, place, language) for place in places):
        return frozenset(places)
    return frozenset(place for place in places if _in_feeling(words, place, language))


def _is_verdict(words: Sequence[Word], place: int, language: Language) -> bool:
    """«Такого не купишь»: a perfective future denied, asked of nobody and under no condition."""
    word = words[place]
    if kind_of(word, language) is not Kind.VERB or not place:
        return False
    if words[place - 1].folded != "не":
        return False
    if not any(f >= {"perfective", "future"} for f in word.features(language)):
        return False
    start = place
    while start and not ends_sentence(words[start - 1]):
        start -= 1
    for number in range(start, len(words)):
        if words[number].folded in _CONDITIONS[language]:
            return False
        if ends_sentence(words[number]):
            return "?" not in words[number].text
    return True


def _in_feeling(words: Sequence[Word], place: int, language: Language) -> bool:
    """In what «когда» tells of a feeling that everybody is said to know."""
    for number in range(place - 1, 0, -1):
        word = words[number]
        if ends_sentence(word):
            return False
        if word.folded == _WHEN[language]:
            before = number - 1 - (words[number - 1].text == ",")
            return (
                before > 0
                and words[before].folded in _FEELINGS[language]
                and words[before - 1].folded in _THAT[language]
            )
    return False
