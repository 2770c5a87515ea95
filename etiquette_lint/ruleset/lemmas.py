"""``~word`` in patterns: a form that heads no lexeme would match nothing, and is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from etiquette_lint.model import Language
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.keys import plain
from etiquette_lint.pattern.parser import parse
from etiquette_lint.text.lexicon import LEXICON

if TYPE_CHECKING:
    from etiquette_lint.document import Node

_BOTH = (Language.RU, Language.UK)
_ONE: Mapping[str, tuple[Language, ...]] = {language.value: (language,) for language in _BOTH}


def check_lemmas(patterns: Iterable[tuple[str, Node]]) -> None:
    """Patterns come with the key they stand under, which tells their language.

    A word that no dictionary has, such as slang, may be any lexeme's head.
    """
    for key, place in patterns:
        for part in syntax.walk(parse(str(place.written))):
            if isinstance(part, syntax.Lemma):
                heads = _heads(part.lemma, _ONE.get(key, _BOTH))
                if heads and part.lemma not in heads:
                    written = plain(str(place.written).lower())
                    raise place.error(
                        f"~{part.lemma} is not a dictionary form, so it matches nothing",
                        hint="write " + " or ".join(f"~{head}" for head in sorted(heads)),
                        offset=max(written.find(f"~{part.lemma}"), 0),
                        width=len(part.lemma) + 1,
                    )


def _heads(word: str, languages: Iterable[Language]) -> frozenset[str]:
    """The dictionary forms of all lexemes that the word may be a form of."""
    return frozenset(
        plain(lexeme.lemma) for language in languages for lexeme in LEXICON.readings(word, language)
    )
