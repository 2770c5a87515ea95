"""The keys of a word: everything by which a pattern may ask for it without looking closer.

``слово`` a folded word, ``"+`` a token as written, ``?`` a mark, ``<emoji>`` a kind. Patterns
are chosen, and choices inside them, by looking these up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from etiquette_lint.model import TokenKind
from etiquette_lint.pattern.syntax import MARKS
from etiquette_lint.text.tokens import kind_of
from etiquette_lint.text.words import Word

_VARIATION = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
_PASSED_AT_ENDS = frozenset({TokenKind.EMOJI, TokenKind.SMILE, TokenKind.EMOTICON, TokenKind.BREAK})
_ENDING = frozenset({".", "?", "!", f"<{TokenKind.BREAK.value}>"})
_DASHES = frozenset("-–—−")  # noqa: RUF001


def keys_of(word: Word) -> frozenset[str]:
    keys: frozenset[str] | None = word.keys
    if keys is None:
        keys = word.keys = frozenset(_keys(word))
    return keys


def said_by(word: Word) -> frozenset[str]:
    """What the word tells a message's vocabulary: its folded form, or all keys of another token."""
    said: frozenset[str] | None = word.said
    if said is None:
        named = word.kind is TokenKind.WORD
        said = word.said = frozenset({word.folded}) if named else keys_of(word)
    return said


def _keys(word: Word) -> set[str]:
    keys = {f'"{word.text.lower()}', f"<{word.kind.value}>"}
    if word.kind is TokenKind.WORD:
        keys.add(word.folded)
    elif word.kind is TokenKind.EMOJI:
        keys.add(bare_emoji(word.text))
    elif word.kind is TokenKind.PUNCTUATION:
        keys |= marks_of(word)
    return keys


def bare_emoji(text: str) -> str:
    """An emoji without skin tone and variation selector: what a pattern writes stands for all."""
    bare = _VARIATION.sub("", text)
    return bare if kind_of(bare) is TokenKind.EMOJI else text  # «▶» alone is none


def plain(lemma: str) -> str:
    """A dictionary form as patterns spell it: ё is е."""
    return lemma.replace("ё", "е")


@lru_cache(maxsize=4096)
def _marks(text: str) -> frozenset[str]:
    marks = {mark for mark in MARKS if mark in text}
    if "…" in text:
        marks.add(".")
    if not _DASHES.isdisjoint(text):
        marks.add("-")
    return frozenset(marks)


def marks_of(word: Word) -> frozenset[str]:
    """The sorts of punctuation a token is of; none for anything but punctuation."""
    return _marks(word.text) if word.kind is TokenKind.PUNCTUATION else frozenset()


def content_bounds(words: Sequence[Word]) -> tuple[int, int]:
    """Where ``^`` and ``$`` stand: emoji, smiles and line breaks at the ends do not count."""
    first, last = 0, len(words)
    while first < last and words[first].kind in _PASSED_AT_ENDS:
        first += 1
    while last > first and words[last - 1].kind in _PASSED_AT_ENDS:
        last -= 1
    return first, last


def ends_sentence(word: Word) -> bool:
    return not _ENDING.isdisjoint(word.keys or keys_of(word))
