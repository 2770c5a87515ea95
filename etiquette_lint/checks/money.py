"""``money``: sums in shorthand, «5к», that the reader has to work out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from etiquette_lint.checks.base import TRIGGER_LANGUAGES, Check, Hit, Scene, Trigger
from etiquette_lint.fields import MapOf, Text, Whole
from etiquette_lint.model import Edit, Fix, Language, TokenKind
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.pattern.patterns import PatternSet
from etiquette_lint.text.utterance import Utterance

# «5к», «1,5кк», «10-15к», with a currency behind it or without
_SHORT = re.compile(r"(\d+(?:[.,]\d+)?)(?:[-–](\d+(?:[.,]\d+)?))?[ \u00a0]?([^\W\d_]+)\.?(.*)")
_PLAIN = re.compile(r"(\d+(?:[.,]\d+)?)(?:[-–](\d+(?:[.,]\d+)?))?")
_GROUP, _RANGE = "\u00a0", "–"


class _Sum(NamedTuple):
    end: int  # the word after it
    amounts: list[str]
    times: int
    currency: str
    surely: bool  # nobody would write anything but money so


class Money(Check):
    """``units`` are what stands for thousands and millions right behind a number: that may be
    something else than money, unless the message speaks of money, ``near``. ``words`` are words
    that stand for them, «тыщ»: those are money.
    """

    fields = {
        "units": MapOf(Whole(minimum=1)),
        "words": MapOf(Whole(minimum=1)),
        "near": SOURCES,
        "unless": SOURCES,
        "currency": MapOf(Text()),
    }
    required = frozenset({"units"})
    settings = {"currency": {"ru": "₽", "uk": "₴"}}

    def main_patterns(self) -> PatternSet:
        """What cancels a sum is all that is looked for by patterns in its place."""
        return PatternSet(self.phrases, {}, self.spec.get("unless"))

    def triggers(self) -> Iterator[Trigger]:
        keys = frozenset({"<number>", "<money>"})
        return (Trigger(language, keys) for language in TRIGGER_LANGUAGES)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        found = list(self._sums(utterance))
        if not found:
            return
        of_money = all(each.surely for _, each in found) or self.set_of("near").found_in(utterance)
        innocent = self.patterns.cancelling(utterance)
        for start, said in found:
            if (said.surely or of_money) and not _within(start, said.end, innocent):
                span = utterance.span(start, said.end)
                fix = Fix((Edit(span, self._written(said, utterance.language)),))
                yield Hit(utterance.message, utterance.language, span, fix=fix)

    def _sums(self, utterance: Utterance) -> Iterator[tuple[int, _Sum]]:
        words, units, slang = utterance.words, self.spec["units"], self.spec.get("words") or {}
        for number, word in enumerate(words):
            if word.kind not in (TokenKind.NUMBER, TokenKind.MONEY):
                continue
            text, following = word.text, words[number + 1 : number + 2]
            plain = _PLAIN.fullmatch(text)
            if plain and following and (times := slang.get(following[0].folded)):
                yield number, _Sum(number + 2, _amounts(plain), times, "", True)
            elif (short := _SHORT.fullmatch(text)) and (times := units.get(short[3].lower())):
                money = word.kind is TokenKind.MONEY
                if money or short[3].islower():  # «4К» is a screen, «2700К» a lamp
                    yield number, _Sum(number + 1, _amounts(short), times, short[4].strip(), money)

    def _written(self, said: _Sum, language: Language) -> str:
        sums = [_spelt(amount, said.times) for amount in said.amounts]
        currency = said.currency or self.setting("currency").get(str(language), "")
        return _RANGE.join(sums) + (f"{_GROUP}{currency}" if currency else "")


def _amounts(found: re.Match[str]) -> list[str]:
    return [amount for amount in found.groups()[:2] if amount]


def _spelt(amount: str, times: int) -> str:
    whole, _, part = amount.replace(",", ".").partition(".")
    value = int(whole) * times + int(part or 0) * times // 10 ** len(part)
    return f"{value:,}".replace(",", _GROUP)


def _within(start: int, end: int, matches: Sequence[Match]) -> bool:
    return any(match.start < end and start < match.end for match in matches)
