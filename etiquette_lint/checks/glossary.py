"""``glossary``: terms that have a right name, put in the form that the sentence asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from etiquette_lint.checks.base import Check, Hit, Scene, hit_of
from etiquette_lint.checks.declining import declined, forms_said, heads
from etiquette_lint.checks.replace import capitals, like
from etiquette_lint.fields import Flag, MapOf
from etiquette_lint.model import Edit, Fix, Language
from etiquette_lint.pattern.field import LANGUAGES, SOURCES, TEXTS
from etiquette_lint.pattern.keys import ends_sentence
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.pattern.patterns import PatternSet
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.utterance import Utterance

Terms = Mapping[str, Any]  # a term to its right name, or to a list of them

_SPOKEN = (Language.RU, Language.UK)
_CYRILLIC = re.compile("[\u0400-\u04ff]+")


class Glossary(Check):
    """``terms`` are a team's own. With ``unless_explained``, a term that the message spells out
    in brackets, or puts in brackets after its name, is nobody's riddle.
    """

    fields = {
        **{name: MapOf(TEXTS) for name in LANGUAGES},
        "terms": MapOf(TEXTS),
        "unless": SOURCES,
        "unless_explained": Flag(),
    }
    settings = {"terms": {}}

    def main_patterns(self) -> PatternSet:
        sources: dict[str, dict[str, Any]] = {}
        for language in _SPOKEN:
            every = {**self._of(language.value), **self._of("common"), **self.setting("terms")}
            sources[language.value] = {
                pattern_of(term, language): (term, name) for term, name in every.items()
            }
        return PatternSet(self.phrases, sources, self.spec.get("unless"))

    def _of(self, name: str) -> Terms:
        terms: Terms = self.spec.get(name) or {}
        return terms

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        matches = [m for m in self.patterns.find(utterance, patterns) if _meant(m, utterance)]
        if self.spec.get("unless_explained"):
            told = {_key(m, utterance) for m in matches if _bracketed(m, utterance)}
            matches = [match for match in matches if _key(match, utterance) not in told]
        for match in matches:
            span = utterance.span(match.start, match.end)
            was = utterance.text[span.start : span.end]
            language, (_, name) = match.pattern.language, match.pattern.value
            forms = forms_said(utterance.words, match, language)
            names = [name] if isinstance(name, str) else name
            texts = [declined(name, language, *form) for name in names for form in forms]
            begins = match.start == 0 or ends_sentence(utterance.words[match.start - 1])
            loud, letters = capitals(was), capitals(utterance.text)
            shouted = 2 * (letters[0] - loud[0]) > letters[1] - loud[1]
            first, *others = dict.fromkeys(like(was, text, begins, shouted) for text in texts)
            yield hit_of(match, utterance, Fix((Edit(span, first),), False, tuple(others)))


def pattern_of(term: str, language: Language) -> str:
    """A pattern for a term in every form: up to its noun, words are declined with it."""
    words = heads(term, language)
    if not any(head for _, head in words) and len(words) == 1:
        words = [(term, True)]
    parts, before = [], True
    for word, head in words:
        lemma = _lemma(word, language) if before else None
        item = f"~{lemma}" if lemma else f'"{word}"'
        parts.append(f"head={item}" if head and lemma else item)
        before = before and not head
    return " ".join(parts)


def _lemma(word: str, language: Language) -> str | None:
    """The dictionary form, of a word that has others. An abbreviation has one; a word of no
    dictionary is taken for its own dictionary form.
    """
    if word.isupper() or not _CYRILLIC.fullmatch(word):
        return None
    for reading in LEXICON.readings(word, language):
        if "nominative" in reading.features:
            return reading.lemma
    return None if LEXICON.known(word, language) else word.lower()


def _meant(match: Match, utterance: Utterance) -> bool:
    """Of a term in capitals, small letters may be another word: «КЕП» and «кеп»."""
    term, said = match.pattern.value[0], utterance.words[match.start]
    return not (term.isupper() and said.text.islower()) or not said.readings(match.pattern.language)


def _key(match: Match, utterance: Utterance) -> str:
    return " ".join(word.folded for word in utterance.words[match.start : match.end])


def _bracketed(match: Match, utterance: Utterance) -> bool:
    words = utterance.words
    after = words[match.end].text if match.end < len(words) else ""
    before = words[match.start - 1].text if match.start else ""
    return after == "(" or (before == "(" and after == ")")
