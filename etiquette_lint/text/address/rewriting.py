"""From «ты» to «вы»: every word of address in a message, and all that agrees with it, at once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.address import closed
from etiquette_lint.text.address.agreement import (
    Unsettled,
    agreeing,
    is_new_past,
    is_past,
)
from etiquette_lint.text.address.clauses import YOU, is_subordinating
from etiquette_lint.text.address.homonyms import ends_sentence
from etiquette_lint.text.address.kinds import FAMILIAR, PARTICLE, Kind, spelled
from etiquette_lint.text.address.surroundings import SELVES
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import Word

RU, UK = Language.RU, Language.UK
_VOWELS = tuple("аеиоуюяіїє")


def politely(
    words: Sequence[Word], familiar: Sequence[tuple[int, Kind]], language: Language
) -> dict[int, str] | None:
    """The places of words with what to say instead; None where it cannot all be said rightly."""
    said: dict[int, str] = {}
    try:
        for place in agreeing(words, [place for place, _ in familiar], language):
            said[place] = _agreeing(words[place], language)
            said |= _without_options(words, place)
        for place, kind in familiar:
            said[place] = _polite(words, place, kind, language)
    except Unsettled:
        return None
    if language is UK:
        for place in [*said]:
            _smooth(words, place, said)
    with_yo = any("ё" in word.text.lower() for word in words)
    return {
        place: _like(words[place].text, text if with_yo else text.replace("ё", "е"))
        for place, text in said.items()
    }


def _polite(words: Sequence[Word], place: int, kind: Kind, language: Language) -> str:
    folded = words[place].folded
    match kind:
        case Kind.PRONOUN:
            before = words[place - 1].folded if place else ""
            polite = _listed(closed.PRONOUNS[language], folded)
            after = polite == "вам" and before in closed.LOCATIVE_AFTER[language]
            return "вас" if after else polite
        case Kind.POSSESSIVE:
            return _listed(closed.POSSESSIVES[language], folded)
        case Kind.GREETING:
            return _listed(closed.GREETINGS[language], folded)
        case Kind.IMPERATIVE if _is_told(words, place, language):
            return _verb(words[place], Kind.VERB, language)
        case _:
            return _verb(words[place], kind, language)


def _listed(polite: Mapping[str, str], folded: str) -> str:
    if folded not in polite:
        raise Unsettled  # a word of the other language
    return polite[folded]


def _is_told(words: Sequence[Word], place: int, language: Language) -> bool:
    """«Если ешь рыбу»: not the imperative, which looks the same, of «ешь на здоровье»."""
    if not any("indicative" in features for features in words[place].features(language)):
        return False
    for number in range(place - 1, -1, -1):
        word = words[number]
        if word.kind is TokenKind.PUNCTUATION or ends_sentence(word):
            break
        if word.folded == YOU[language] or is_subordinating(word, language):
            return True
    return any("?" in word.text for word in words[place + 1 :][:8])


def _verb(word: Word, kind: Kind, language: Language) -> str:
    text = word.text.lower()
    if joined := PARTICLE.fullmatch(text):
        return _imperative(joined[1], language) + text[len(joined[1]) :]
    if kind is Kind.IMPERATIVE:
        return _imperative(text, language)
    base = (spelled(text) or text) if language is RU else text
    found = LEXICON.inflect(base, language, {"verb", "indicative", "second", "plural"})
    return _reflexive(text, found or _plural_by_ending(base, language), language)


def _plural_by_ending(text: str, language: Language) -> str:
    """Of a verb that no dictionary has: «гуглишь» → «гуглите»."""
    stem = re.sub("ш(?:ься|ся|ь)?$", "", text)
    if stem == text:
        raise Unsettled
    return stem + ("тесь" if text.endswith("ся") else "те")


def _imperative(text: str, language: Language) -> str:
    found = LEXICON.inflect(text, language, {"verb", "imperative", "second", "plural"})
    readings = LEXICON.features(text, language)
    if found is not None and any(features >= FAMILIAR for features in readings):
        return _reflexive(text, found, language)
    if readings:
        raise Unsettled
    bare = re.sub("с[ья]$", "", text)
    stem = bare[:-1] + "іть" if language is UK and bare.endswith("и") else bare + "те"
    if bare == text:
        return stem
    return stem + ("сь" if language is RU else "ся")


def _reflexive(was: str, text: str, language: Language) -> str:
    """Ukrainian allows both endings: the one that the writer uses."""
    if language is UK and was.endswith("ся") and text.endswith("сь"):
        return text[:-1] + "я"
    return text


def _agreeing(word: Word, language: Language) -> str:
    if word.folded in SELVES[language]:
        return SELVES[language][word.folded]
    features = word.features(language)
    if is_new_past(word, language):
        return _plural_past(word.text)
    if is_past(word, language):
        wanted = {"verb", "past", "plural"}
    elif any("short-participle" in f for f in features):
        wanted = {"short-participle", "plural"}
    elif language is RU:
        wanted = {"short-adjective", "plural"}
    elif any("participle" in f for f in features):
        wanted = {"participle", "nominative", "plural"}
    else:
        wanted = {"adjective", "nominative", "plural"}
    found = LEXICON.inflect(word.text.lower(), language, wanted)
    if found is None:
        raise Unsettled
    return _reflexive(word.text.lower(), found, language)


def _plural_past(text: str) -> str:
    """«Залогинился» → «залогинились», «залогінився» → «залогінилися»."""
    stem = re.sub("(?:л|ла|в)(?:с[яь])?$", "ли", text)
    if stem == text or not text.endswith(("ся", "сь")):
        return stem
    return stem + ("ся" if text.endswith(("вся", "лася")) else "сь")


def _smooth(words: Sequence[Word], place: int, said: dict[int, str]) -> None:
    """Ukrainian sounds: «в тебе» → «у вас», «міг би» → «могли б», «тебе й» → «вас і»."""
    before = words[place - 1].folded if place else ""
    after = words[place + 1].folded if place + 1 < len(words) else ""
    ends_in_vowel = said[place].endswith(_VOWELS)
    if before == "в" and said[place].startswith("в"):
        said[place - 1] = "у"
    if after == "би" and ends_in_vowel:
        said[place + 1] = "б"
    elif after == "й" and not ends_in_vowel:
        said[place + 1] = "і"


def _without_options(words: Sequence[Word], place: int) -> dict[int, str]:
    """«Писал(а)» → «писали»: what stands in brackets is needed no more."""
    following = [word.text for word in words[place + 1 : place + 4]]
    if len(following) == 3 and following[0] == "(" and following[2] == ")":
        if following[1].lower() not in ("а", "ла", "ся", "на"):
            raise Unsettled
        return dict.fromkeys(range(place + 1, place + 4), "")
    return {}


def _like(model: str, text: str) -> str:
    letters = [letter for letter in model if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return text.upper()
    return text[:1].upper() + text[1:] if model[:1].isupper() else text
