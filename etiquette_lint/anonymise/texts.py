"""A text without the people in it: names, phones, cards, addresses, links, long numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from itertools import chain

from etiquette_lint.anonymise import addresses, numbers
from etiquette_lint.anonymise.displays import Displays
from etiquette_lint.anonymise.key import Key
from etiquette_lint.anonymise.mentions import (
    Token,
    joined,
    may_name,
    mentions,
    parts,
    tokens,
    words_of,
)
from etiquette_lint.anonymise.others import Others
from etiquette_lint.anonymise.people import People
from etiquette_lint.model import Language, Span, TokenKind
from etiquette_lint.text.folding import fold
from etiquette_lint.text.language import by_letters, guess
from etiquette_lint.text.tokens import TOKEN, kind_of
from etiquette_lint.text.utterance import Analyser

_CALM = frozenset({TokenKind.DATE, TokenKind.TIME, TokenKind.MONEY})
_COUNTED = {
    TokenKind.EMAIL: "email",
    TokenKind.PHONE: "phone",
    TokenKind.URL: "link",
    TokenKind.MENTION: "mention",
}
_NAMING = frozenset({TokenKind.WORD, TokenKind.TAG, TokenKind.PLACEHOLDER})
_ADDRESSES: dict[TokenKind, Callable[[Key, str], str]] = {
    TokenKind.EMAIL: addresses.email,
    TokenKind.PHONE: numbers.phone,
    TokenKind.URL: addresses.link,
    TokenKind.MENTION: addresses.username,
}
_SUM = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+")  # by thousands: no id is written so
_SMALL = 4  # letters of a Latin name that is found without its capital
_DOCUMENT = 6  # digits beside letters: a passport, a car
Change = tuple[Span, str, str]  # where, what instead, counted as


class Texts:
    """``learn`` every text first, then ask what each becomes."""

    def __init__(self, key: Key, people: People, others: Others, displays: Displays) -> None:
        self.counts: Counter[str] = Counter()
        self._key = key
        self._people = people
        self._others = others
        self._displays = displays
        self._analyser = Analyser()
        self._telling = lru_cache(maxsize=50_000)(self._may_tell)
        self._naming = lru_cache(maxsize=50_000)(may_name)

    def learn(self, text: str) -> None:
        if not any(map(self._naming, TOKEN.findall(text))):
            return
        found = list(tokens(text))
        language = self._language(text)
        named: dict[int, int] = {}  # where names end, and the next one's place
        for mention in mentions(found, language):
            self._people.see(mention.form, mention.word, certain=mention.certain)
            if mention.certain:
                named[mention.span.start] = mention.span.end
        for before, token in _pairs(found):
            if _strange(before) and token.span.start in named and not before.first:
                self._others.learn(before.text, "surname", language)
            if before.span.start in named and _strange(token):
                self._others.learn(token.text, "surname", language)
        for token in found:
            for part in joined(token, named):
                self._others.learn(part, "surname", language)

    def replaced(self, text: str) -> str:
        words = TOKEN.findall(text)
        if not any(map(self._telling, words)) and not numbers.RUN.search(text) and "@" not in text:
            return text
        pieces = []
        at = 0
        for span, fresh, kind in self._changes(text):
            if span.start >= at:
                pieces += [text[at : span.start], fresh]
                self.counts[kind] += fresh != text[span.start : span.end]
                at = span.end
        return "".join([*pieces, text[at:]])

    def _changes(self, text: str) -> list[Change]:
        """In the order of the text; of two in one place the more telling comes first."""
        found = list(tokens(text))
        changes = [
            *self._phrases(text, found),
            *self._shapes(text, found),
            *self._tokens(found),
            *self._names(text, found),
        ]
        return sorted(changes, key=lambda change: change[0].start)

    def _phrases(self, text: str, found: list[Token]) -> Iterator[Change]:
        for token in found:
            for phrase in self._indexed.get(token.text, ()):
                end = token.span.start + len(phrase)
                if text.startswith(phrase, token.span.start) and not text[end : end + 1].isalnum():
                    yield Span(token.span.start, end), self._displays.stands_for(phrase), "name"
                    break

    def _shapes(self, text: str, found: list[Token]) -> Iterator[Change]:
        """What the tokens would cut: cards and phones in pieces, unusual addresses."""
        if "@" in text:
            for match in addresses.EMAIL.finditer(text):
                yield Span(*match.span()), addresses.email(self._key, match[0]), "email"
        for match in numbers.CARD.finditer(text):
            span = Span(*match.span())
            if not _overlaps(span, found, _CALM | {TokenKind.PHONE, TokenKind.URL}):
                yield self._number(span, match[0])
        for match in numbers.runs(text):
            span = Span(*match.span())
            if not _overlaps(span, found, _CALM | {TokenKind.URL}):
                yield span, numbers.phone(self._key, match[0]), "phone"

    def _tokens(self, found: list[Token]) -> Iterator[Change]:
        for token in found:
            if token.kind in _ADDRESSES:
                fresh = _ADDRESSES[token.kind](self._key, token.text)
                yield token.span, fresh, _COUNTED[token.kind]
            elif _long(token.text, token.kind):
                yield self._number(token.span, token.text)

    def _number(self, span: Span, written: str) -> Change:
        if numbers.is_card(written):
            return span, numbers.card(self._key, written), "card"
        return span, numbers.number(self._key, written), "number"

    def _names(self, text: str, found: list[Token]) -> Iterator[Change]:
        language = self._language(text)
        for mention in mentions(found, language):
            if mention.certain or self._people.is_known(mention.word):
                fresh = self._people.stands_for(mention.form, mention.word, language)
                yield mention.span, fresh, "name"
        words = (token for token in found if token.kind is TokenKind.WORD)
        for part, span in chain.from_iterable(map(parts, words)):
            word_of = self._people.strange if part[:1].isupper() else self._people.small
            if (known := word_of.get(fold(part))) is not None:
                yield span, self._people.stands_for(part, known, language), "name"
            elif (other := self._other(part)) is not None:
                yield span, other, "name"

    def _other(self, word: str) -> str | None:
        known = word[:1].isupper() or (word.isascii() and len(word) >= _SMALL)
        return self._others.stands_for(word) if known else None

    def _may_tell(self, word: str) -> bool:
        """Whether a token could be part of what is to be replaced."""
        kind = kind_of(word)
        if kind in _ADDRESSES or word in self._indexed or _long(word, kind):
            return True
        if kind not in _NAMING:
            return False
        return may_name(word) or any(
            part in self._people.small
            or (part[:1].isupper() and fold(part) in self._people.strange)
            or self._other(part) is not None
            for part in words_of(word)
        )

    def _language(self, text: str) -> Language | None:
        found = by_letters(text) or guess(text, self._analyser.words(text))
        return found if found in (Language.RU, Language.UK) else None

    @cached_property
    def _indexed(self) -> dict[str, list[str]]:
        """Phrases by their first token, the longest first."""
        index: dict[str, list[str]] = {}
        for phrase in sorted(self._displays.phrases(), key=len, reverse=True):
            if first := TOKEN.findall(phrase)[:1]:
                index.setdefault(first[0], []).append(phrase.strip())
        return index


def _long(text: str, kind: TokenKind) -> bool:
    if kind in _CALM or text.isalpha() or _SUM.fullmatch(text):
        return False
    digits = numbers.count(text)
    return digits >= numbers.LONG or (digits >= _DOCUMENT and kind is TokenKind.WORD)


def _overlaps(span: Span, found: list[Token], kinds: frozenset[TokenKind]) -> bool:
    return any(token.kind in kinds and span.overlaps(token.span) for token in found)


def _pairs(found: list[Token]) -> Iterator[tuple[Token, Token]]:
    """Words side by side, with nothing but a space between."""
    for before, token in zip(found, found[1:], strict=False):
        if token.span.start - before.span.end == 1:
            yield before, token


def _strange(token: Token) -> bool:
    """A capitalised Cyrillic word that no dictionary has."""
    from etiquette_lint.text.lexicon import LEXICON

    text = token.text
    return (
        token.kind is TokenKind.WORD
        and text[0].isupper()
        and "\u0400" <= text[0] <= "\u04ff"
        and not any(LEXICON.known(text, each) for each in (Language.RU, Language.UK))
    )
