"""What the one-token items of a pattern ask of a word."""

from __future__ import annotations

import re
from collections.abc import Callable

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.expand import expand
from etiquette_lint.pattern.keys import keys_of, plain
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import Word

# Forms of a lexeme share so many letters with its dictionary form, or guessing is not worth it:
# a guess loads pymorphy3 and takes it a thousand times as long as a look-up.
STEM = 3

# The word, the pattern's language, and whether the words are not surely of that language.
Test = Callable[[Word, Language, bool], bool]


def wanted_keys(node: syntax.Node, language: Language) -> frozenset[str] | None:
    """Keys of which a word must have one to pass, or None where keys do not tell."""
    match node:
        case syntax.Literal(word):
            return frozenset({word})
        case syntax.Exact(text):
            return frozenset({f'"{text.lower()}'})
        case syntax.Mark(mark):
            return frozenset({mark})
        case syntax.Lemma() if language is Language.OTHER:
            return frozenset()
        case syntax.Lemma(lemma, _) if LEXICON.known(lemma, language):
            return LEXICON.forms(lemma, language)
        case syntax.Regex(source):
            return expand(source)
        case syntax.Kind(kind) if kind not in ("any", "name"):
            return frozenset({f"<{kind}>"})
        case _:
            return None


def test_of(
    node: syntax.Node, keys: frozenset[str] | None, every: bool, language: Language
) -> Test:
    """``keys`` are those wanted; ``every``: all readings of a word must have the features."""
    match node:
        case syntax.Lemma(lemma, features) if features or keys is None:
            guess = keys is None
            return lambda w, lang, _: _has_lemma(w, lang, lemma, features, every, guess)
        case _ if keys is not None:
            return key_test(keys)
        case syntax.Regex(source):
            whole = re.compile(source).fullmatch
            return lambda w, *_: w.kind is TokenKind.WORD and whole(w.folded) is not None
        case syntax.Features(features):
            return lambda w, lang, unsure: (
                has_features(w, lang, features, every)
                and not (unsure and every and _otherwise(w, lang, features))
            )
        case syntax.Kind("any"):
            return lambda *_: True
        case syntax.Kind("name"):
            return lambda w, lang, _: is_name(w, lang)
    raise AssertionError(f"{node!r} stands for more than one token")


def key_test(keys: frozenset[str]) -> Test:
    """For what asks no more than to have one of the keys."""
    return lambda w, lang, _: not keys.isdisjoint(w.keys or keys_of(w))


def has_features(word: Word, language: Language, features: frozenset[str], every: bool) -> bool:
    """Guessed readings do not count: a suffix is no proof of what a word is."""
    readings = word.features(language)
    for own in readings:  # a generator for each word would cost more than all the rest
        if (features <= own) is not every:
            return not every
    return bool(readings) and every


def is_name(word: Word, language: Language) -> bool:
    """A capitalised dictionary given name or patronymic."""
    return word.text[:1].isupper() and any(
        not features.isdisjoint(("name", "patronymic")) for features in word.features(language)
    )


def _has_lemma(
    word: Word,
    language: Language,
    lemma: str,
    features: frozenset[str],
    every: bool,
    guess: bool,
) -> bool:
    """``guess``: readings guessed from the ending count too, for a lexeme no dictionary has."""
    if guess and not word.folded.startswith(lemma[:STEM]):
        return False
    lexemes = word.lexemes(language) if guess else word.readings(language)
    readings = tuple(lexeme for lexeme in lexemes if plain(lexeme.lemma) == lemma)
    if not readings:
        return False
    return (all if every else any)(features <= lexeme.features for lexeme in readings)


def _otherwise(word: Word, language: Language, features: frozenset[str]) -> bool:
    """Whether the other language has the word, and not with all these features: «голоси»."""
    other = Language.UK if language is Language.RU else Language.RU
    return bool(word.readings(other)) and not has_features(word, other, features, every=True)
