"""Where a text names people."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from etiquette_lint.anonymise.crossed import of_frequent_names
from etiquette_lint.anonymise.readings import Word, read
from etiquette_lint.model import Language, Span, TokenKind
from etiquette_lint.text.folding import fold
from etiquette_lint.text.tokens import TOKEN, kind_of

_ENDS = re.compile(r"[.!?…\n]")
_PASSED = re.compile(r"[«»„“”\"'(\[*_~–—-]+")  # may stand before a sentence's first word
_OPENING = re.compile(r"[«„“\"(]")
_PART = re.compile(r"[^-\u2010\u2011\d]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_INSIDE = re.compile(rf"{_WORD.pattern}|\d+")
_AROUND_WORDS = frozenset({TokenKind.TAG, TokenKind.PLACEHOLDER})
_WORDLESS = {TokenKind.EMOJI, TokenKind.EMOTICON, TokenKind.SMILE, TokenKind.BREAK}
# Endings of the oblique cases, for names of one language among the words of the other: «Олене».
_CASES = ("ові", "еві", "єві", "ом", "ем", "єм", "ём", "ой", "ою", "ей", "ею", "єю",
          "а", "у", "е", "і", "и", "ы", "о", "я", "ю", "")  # fmt: skip
_NOMINATIVES = ("а", "я", "", "о", "й", "ь", "ий", "ій")
_SHORTEST = 3  # letters before an ending
_OF_SURNAMES = ("енко", "єнко", "чук", "щук", "юк", "ський", "цький", "зький", "ский", "цкий",
                "ов", "ев", "єв", "ин", "ін", "їн")  # fmt: skip
_OF_NOTHING_ELSE = ("енко", "єнко", "чук", "щук")
_TITLES = "пан пане пані пана пану паном панові господин господина господину госпожа госпоже"
_HONORIFICS = frozenset(_TITLES.split())


class Token(NamedTuple):
    text: str
    span: Span
    kind: TokenKind
    first: bool  # in its sentence


class Mention(NamedTuple):
    form: str
    span: Span
    word: Word
    certain: bool  # a name here whatever else the word may mean


def tokens(text: str) -> Iterator[Token]:
    """With the words of «#Олена» and «[Олена]» as words."""
    first = True
    for found in TOKEN.finditer(text):
        kind = kind_of(found[0])
        if kind in _AROUND_WORDS:
            for word in _INSIDE.finditer(text, *found.span()):
                inner = TokenKind.NUMBER if word[0].isdecimal() else TokenKind.WORD
                yield Token(word[0], Span(*word.span()), inner, first)
        else:
            yield Token(found[0], Span(*found.span()), kind, first)
        if kind in _WORDLESS or (kind is TokenKind.PUNCTUATION and _ENDS.search(found[0])):
            first = True
        elif not _PASSED.fullmatch(found[0]):
            first = False


def mentions(found: Sequence[Token], language: Language | None) -> Iterator[Mention]:
    """Words with a capital that may be names; the parts of «Анна-Мария» one by one."""
    doubtful: Mention | None = None  # a surname that a given name behind it would prove
    before: Mention | None = None
    for number, token in enumerate(found):
        if token.kind is not TokenKind.WORD or not token.text[0].isupper():
            continue
        for part, span in parts(token):
            word = meaning(part, language) if part[0].isupper() else None
            if word is None and part[0].isupper() and not token.first:
                word = of_frequent_names().get(fold(part))
            if word is None:
                continue
            beside = before is not None and before.certain and span.start - before.span.end == 1
            certain = word.certain or beside or _named(found, number, word)
            before = Mention(part, span, word, certain)
            if doubtful is not None:
                proven = certain and span.start - doubtful.span.end == 1
                yield doubtful._replace(certain=proven)
                doubtful = None
            if certain:
                yield before
            else:
                doubtful = before
    if doubtful is not None:
        yield doubtful


def _named(found: Sequence[Token], number: int, word: Word) -> bool:
    """Whether a word that means something else as well is a name by where it stands."""
    token = found[number]
    earlier = found[number - 1].text if number else ""
    if earlier.lower() in _HONORIFICS:
        return True
    names = [reading.name for reading in word.readings]
    if any(name.lemma.endswith(_OF_NOTHING_ELSE) for name in names):
        return True
    if token.first or _OPENING.fullmatch(earlier) or (len(token.text) > 1 and token.text.isupper()):
        return False
    return any(name.sort != "surname" or name.lemma.endswith(_OF_SURNAMES) for name in names)


def parts(token: Token) -> Iterator[tuple[str, Span]]:
    """A word, or the words that a hyphen joins, if it is no word as a whole: «Івано-Франківськ»."""
    if "-" in token.text and not _is_strange(token.text):
        yield token.text, token.span
        return
    for found in _PART.finditer(token.text):
        start = token.span.start + found.start()
        yield found[0], Span(start, start + len(found[0]))


def joined(token: Token, named: Container[int]) -> Iterator[str]:
    """What no dictionary has, joined by a hyphen to a name that starts at one of these places."""
    if token.kind is TokenKind.WORD and "-" in token.text:
        pieces = list(parts(token))
        if any(span.start in named for _, span in pieces):
            for part, span in pieces:
                if span.start not in named and part[0].isupper() and _is_strange(part):
                    yield part


def words_of(token: str) -> list[str]:
    """What of a token could name somebody by itself."""
    return [part for word in _WORD.findall(token) for part in _PART.findall(word)]


def may_name(token: str) -> bool:
    """Whether it has a part that could be a name in one of the languages."""
    return any(
        part[0].isupper() and (meaning(part, None) or fold(part) in of_frequent_names())
        for part in words_of(token)
    )


@lru_cache(maxsize=50_000)
def meaning(word: str, language: Language | None) -> Word | None:
    """What names a capitalised word may be, in a form of its own language or of the other."""
    found = read(word, language)
    if found is not None or not _is_strange(word):
        return found
    lower = word.lower()
    for ending in _CASES:
        stem = lower[: len(lower) - len(ending)]
        if len(stem) < _SHORTEST or not lower.endswith(ending):
            continue
        for nominative in _NOMINATIVES:
            name = read(stem + nominative, None)
            readings = [each for each in name.readings if each.nominative] if name else []
            if readings:
                return Word(readings, certain=True)
    return None


def _is_strange(word: str) -> bool:
    from etiquette_lint.text.lexicon import LEXICON

    return not any(LEXICON.known(word, language) for language in (Language.RU, Language.UK))
