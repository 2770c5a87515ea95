"""The words of a message as the readers of times look at them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.text.moments.due import Meaning
from etiquette_lint.text.moments.table import Frame, Table
from etiquette_lint.text.words import Word

_MOST_FRAMES = 4  # «не позже чем к»
_DASHES = frozenset("-–—‐‑−")
_FIGURES = re.compile(r"(\d{1,4}(?:[.,]\d)?)(?:-(\d{1,4}))?-?([а-яіїєґ]{0,8})")
_OF_NUMBERS = frozenset({"х", "ох", "ьох", "ти", "ми", "и", "й", "го", "мя", "ома"})  # «3-х дней»
_THAN = frozenset({"чем", "ніж", "как", "як"})
_JOINING = frozenset({"preposition", "conjunction", "particle"})
_NOMINAL = frozenset({"noun", "adjective", "participle", "numeral"})


class Piece(NamedTuple):
    """A time, or one half of it, that ends before word ``end``."""

    end: int
    meaning: Meaning
    frame: int = Frame.NONE


class Amount(NamedTuple):
    """So many of something: of a span the greater number. ``suffix``: «15мин», «5-го»."""

    end: int
    value: float
    suffix: str = ""
    least: float | None = None
    figures: bool = False


class View:
    """Word by number, however far beyond the ends."""

    def __init__(self, words: Sequence[Word], table: Table, language: Language) -> None:
        self.words = words
        self.table = table
        self.language = language

    def said(self, at: int) -> str:
        """A folded word; empty for what is no word, or none at all."""
        if 0 <= at < len(self.words) and self.words[at].kind is TokenKind.WORD:
            return self.words[at].folded
        return ""

    def kind(self, at: int) -> TokenKind | None:
        return self.words[at].kind if 0 <= at < len(self.words) else None

    def text(self, at: int) -> str:
        return self.words[at].folded if 0 <= at < len(self.words) else ""

    def is_dash(self, at: int) -> bool:
        return self.text(at) in _DASHES

    def frame(self, at: int) -> tuple[int, int]:
        """What stands before a time, and where the time itself begins."""
        found: int = Frame.NONE
        table = self.table
        for _ in range(_MOST_FRAMES):
            said = self.said(at)
            if pair := table.frame_pairs.get((said, self.said(at + 1))):
                found, at = found | pair, at + 2
            elif frame := table.frames.get(said):
                found, at = found | frame, at + 1
            elif said in _THAN and found:
                at += 1
            elif said in table.nearest and not found & Frame.BY:
                found, at = found | Frame.WITHIN, at + 1
            else:
                break
        return at, found

    def passes(self, at: int, words: Set[str]) -> int:
        """The place after any number of these."""
        while self.said(at) in words:
            at += 1
        return at

    def amount(self, at: int) -> Amount | None:
        """A number or a span of numbers, in words or figures."""
        one = self._single(at)
        if one is None:
            return None
        after = one.end
        joined = self.is_dash(after) or self.said(after) in self.table.joining
        if joined and not one.suffix and (other := self._single(after + 1)) and other.least is None:
            return other._replace(least=one.value)
        return one

    def _single(self, at: int) -> Amount | None:
        numbers, said = self.table.numbers, self.said(at)
        if said:
            value = numbers.get(said)
            if value is None:
                first, dash, second = said.partition("-")
                if not (dash and first in numbers and second in numbers):
                    return None
                return Amount(at + 1, numbers[second], least=numbers[first])
            ones = numbers.get(self.said(at + 1), 0)
            if 20 <= value <= 90 and 1 <= ones <= 9 and ones == int(ones):
                return Amount(at + 2, value + ones)
            return Amount(at + 1, value)
        if self.kind(at) is not TokenKind.NUMBER:
            return None
        figures = _FIGURES.fullmatch(self.text(at))
        if figures is None:
            return None
        first, second, suffix = figures.groups()
        value = float(first.replace(",", "."))
        if suffix in _OF_NUMBERS and self._is_of_units(at + 1):
            suffix = ""
        if second is not None:
            return Amount(at + 1, float(second), suffix, value, figures=True)
        return Amount(at + 1, value, suffix, figures=True)

    def _is_of_units(self, at: int) -> bool:
        said, table = self.said(at), self.table
        return said in table.units or said in table.working or said in table.plain

    def counts(self, at: int) -> bool:
        """Whether a number before this word tells how many there are: «до 18 лет», «в 5 шагов»."""
        if self.kind(at) in (TokenKind.SYMBOL, TokenKind.MONEY, TokenKind.NUMBER):
            return True
        if not self.said(at):
            return False
        if self.said(at) in self.table.past_before:
            return True  # «в 10 раз»
        readings = self.words[at].features(self.language)
        if any(features & _JOINING for features in readings):
            return False
        return any(f & _NOMINAL and "nominative" not in f for f in readings)
