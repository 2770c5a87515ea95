"""Texts compared by what they say: letter case, punctuation and emoji aside."""

from __future__ import annotations

from functools import lru_cache

from etiquette_lint.digests import blake2b
from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.utterance import NOT_COUNTED, Utterance
from etiquette_lint.text.words import CAPITALISED, Word

_LANGUAGES = (Language.RU, Language.UK)


@lru_cache(maxsize=16)  # several rules ask the same of a turn's messages
def plain(utterance: Utterance, *, names: bool = True) -> str:
    """The words and numbers of a message, folded; without given names on demand."""
    words = [word for word in utterance.words if word.kind not in NOT_COUNTED]
    if not names:
        words = [word for word in words if not (word.flags & CAPITALISED and is_name(word))]
    return " ".join([word.folded for word in words])


def fingerprint(text: str) -> str:
    """The same for equal texts in any process, and of no use to learn the text."""
    return blake2b(text.encode(), digest_size=8).hexdigest()


@lru_cache(maxsize=10_000)
def is_name(word: Word) -> bool:
    """Whether a word with a capital may be somebody's given name or patronymic."""
    return bool(word.flags & CAPITALISED) and any(
        not features.isdisjoint(("name", "patronymic"))
        for language in _LANGUAGES
        for features in word.features(language)
    )


def is_personal(utterance: Utterance) -> bool:
    """Whether anything in the message is one reader's own: a name, a number, a slot for either."""
    return any(
        word.kind in _OWN or (word.kind is TokenKind.WORD and is_name(word))
        for word in utterance.words
    )


_OWN = frozenset({TokenKind.PLACEHOLDER, TokenKind.MENTION})
