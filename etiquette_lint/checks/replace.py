"""``replace``: words that have a better one, put in with the letter case of what it replaces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.checks.base import Check, Hit, Scene, captures_of, hit_of, span_of
from etiquette_lint.checks.find import READINGS, SPACES
from etiquette_lint.checks.template import fill
from etiquette_lint.model import Edit, Fix, Language, Span
from etiquette_lint.pattern.field import LANGUAGES, SOURCES, Replacements
from etiquette_lint.pattern.keys import ends_sentence
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import PatternSet
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.utterance import Utterance


class Replace(Check):
    fields = {
        "ru": Replacements(),
        "uk": Replacements(),
        "common": Replacements(),
        "also": Replacements(),
        "unless": SOURCES,
        "readings": READINGS,
    }
    settings = {"also": {}}

    def main_patterns(self) -> PatternSet:
        sources = {name: self.spec.get(name) or {} for name in LANGUAGES}
        sources["common"] = {**sources["common"], **self.setting("also")}
        return PatternSet(
            self.phrases, sources, self.spec.get("unless"), self.spec.get("readings", "all")
        )

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        whole: tuple[int, int] | None = None
        for match in self.patterns.find(utterance, patterns):
            whole = whole or capitals(utterance.message.text)
            span = span_of(match, utterance)
            was = utterance.message.text[span.start : span.end]
            values = {"match": was, **captures_of(match, utterance)}
            templates, sure = offered(match.pattern.value)
            texts = [closed_up(fill(t, values, match.pattern.language, LEXICON)) for t in templates]
            start = match.captures.get("this", (match.start,))[0]
            begins = start == 0 or ends_sentence(utterance.words[start - 1])
            large, letters = capitals(was)
            shouted = 2 * (whole[0] - large) > whole[1] - letters
            first, *others = [like(was, text, begins, shouted) for text in texts]
            if first == was and not others:
                continue  # it has been right all along: «два місця»
            # in a text that may be of either language, the word may be another's
            sure = sure and utterance.language is not Language.UNKNOWN
            edit = Edit(_with_space_before(utterance.text, span, first), first)
            yield hit_of(match, utterance, Fix((edit,), sure, tuple(others)))


def closed_up(text: str) -> str:
    """Without the spaces around captures of nothing: what an optional word did not match."""
    return text.replace("  ", " ").strip(" ")


def _with_space_before(text: str, span: Span, put: str) -> Span:
    """A comma that comes first goes right behind the word before."""
    if not put.startswith(","):
        return span
    return Span(len(text[: span.start].rstrip(SPACES)), span.end)


def offered(value: Any) -> tuple[Sequence[str], bool]:
    """The replacements a pattern has, and whether nobody need look at them."""
    if isinstance(value, str):
        return [value], True
    return value["to"], value["fix"] == "safe"


def like(model: str, text: str, begins: bool, shouted: bool) -> str:
    """``text`` in the letter case of ``model``: Спс → Спасибо, спс → спасибо.

    A word in capitals stays in capitals where all around it ``shouted``. Elsewhere it is an
    abbreviation, «ИМХО», and its replacement is written as its place in the sentence asks.
    """
    letters = [letter for letter in model if letter.isalpha()]
    abbreviation = len(letters) > 1 and all(letter.isupper() for letter in letters)
    if abbreviation and shouted:
        return text.upper()
    capital = begins if abbreviation else bool(letters) and letters[0].isupper()
    return text[:1].upper() + text[1:] if capital else text


def capitals(text: str) -> tuple[int, int]:
    """How many of its letters are capitals, and how many letters there are."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters), len(letters)
