"""``checksum``: numbers that prove by their check digit, or by the words before, what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from etiquette_lint.checks.base import TRIGGER_LANGUAGES, Check, Hit, Scene, Trigger
from etiquette_lint.fields import AnyOf, Choice, ListOf
from etiquette_lint.model import Edit, Fix, Span
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.utterance import Utterance


class _Document(NamedTuple):
    number: re.Pattern[str]  # its first group, if any, is the number itself
    proves: Callable[[str], bool]  # of the digits alone
    kept: int  # last digits that may be shown
    unless: re.Pattern[str] | None = None  # said anywhere in the message


def luhn(digits: str) -> bool:
    """The check of ISO/IEC 7812-1: every second digit from the right doubled."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _card(digits: str) -> bool:
    return luhn(digits) and len(set(digits)) > 2


def snils(digits: str) -> bool:
    """Of a Russian pension account: nine digits weighted from 9 to 1, modulo 101."""
    total = sum(int(digit) * (9 - place) for place, digit in enumerate(digits[:9])) % 101 % 100
    return total == int(digits[9:])


def inn(digits: str) -> bool:
    """Of a Russian taxpayer who is a person: the last two of twelve digits."""

    def check(weights: Sequence[int]) -> int:
        total = sum(int(d) * weight for d, weight in zip(digits, weights, strict=False))
        return total % 11 % 10

    first = check((7, 2, 4, 10, 3, 5, 9, 4, 6, 8))
    second = check((3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8))
    return (first, second) == (int(digits[10]), int(digits[11]))


def rnokpp(digits: str) -> bool:
    """Of a Ukrainian taxpayer who is a person: the last of ten digits."""
    weights = (-1, 5, 7, 9, 4, 6, 10, 5, 7)
    total = sum(int(d) * weight for d, weight in zip(digits, weights, strict=False))
    return total % 11 % 10 == int(digits[9])


_SAID = r"(?:[^\d\n]{0,30}?)"
# A sole trader's numbers are a firm's: they stand in every contract.
_TRADER = re.compile(r"\b(?:ИП|ФОП|[Рр]еквизит\w*|[Рр]еквізит\w*|предпринимател\w*|підприєм\w*)\b")
_TECHNICAL = re.compile(
    r"паспорт\w{0,3}\s+(?:на|издел|качеств|прибор|объект|об.єкт|сделк|безопасн|безпек|транспорт"
    r"|оборуд|обладнан|котл|двигател|двигун|вироб|якост|прилад|сейф|банкомат)",
    re.IGNORECASE,
)

_DOCUMENTS: Mapping[str, _Document] = {
    # ISO/IEC 7812: 13 to 19 digits, written in groups, the first of them the network's: 2 (Mir,
    # Mastercard), 3 (American Express), 4, 5, 6, 9 (Prostir). Longer rows are bank accounts.
    "card": _Document(
        re.compile(
            r"(?<![\w-])(?<!\d{4}[ \u00a0])[2-69](?:[ \u00a0-]?\d){12,18}"
            r"(?![ \u00a0]\d{4}(?!\d))(?![\w-])"
        ),
        _card,
        4,
    ),
    "snils": _Document(
        re.compile(
            r"(?<![\w-])\d{3}-\d{3}-\d{3}[ \u00a0-]\d{2}(?![\w-])"
            rf"|(?i:снилс){_SAID}(\d{{11}})(?!\d)"
        ),
        snils,
        2,
    ),
    "inn": _Document(re.compile(rf"\bИНН{_SAID}(\d{{12}})(?!\d)"), inn, 4, _TRADER),
    "rnokpp": _Document(
        re.compile(
            rf"\b(?:РНОКПП|[ІI]ПН|(?i:ідентифікаційн\w+ (?:номер|код)|податков\w+ номер))"
            rf"{_SAID}(\d{{10}})(?!\d)"
        ),
        rnokpp,
        4,
        _TRADER,
    ),
    # Passports have no check digit; what stands before the number tells.
    "passport": _Document(
        re.compile(
            rf"(?i:паспорт|серия|серія){_SAID}(\d{{2}} ?\d{{2}} ?(?:№ ?|номер:? ?|N ?)?\d{{6}}"
            r"|[А-ЯІЇЄҐ]{2} ?№? ?\d{6}|\d{9})(?![\d\w-])"
        ),
        lambda digits: len(set(digits)) > 2,
        3,
        _TECHNICAL,
    ),
}
_LONG = re.compile(r"\d(?:[ \u00a0-]?\d){5}")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?\b")
# What may be all that an index sees of «паспорт АБ123456».
_PASSPORT = frozenset("паспорт паспорта паспорту паспортом паспорте паспорті".split())  # noqa: SIM905


class Checksum(Check):
    """A company's bank account, IBAN or code is no secret, and is left alone."""

    fields = {
        "find": AnyOf(Choice(tuple(_DOCUMENTS)), ListOf(Choice(tuple(_DOCUMENTS)), minimum=1))
    }
    required = frozenset({"find"})

    @property
    def _wanted(self) -> Sequence[str]:
        said = self.spec["find"]
        return [said] if isinstance(said, str) else list(said)

    def triggers(self) -> Iterator[Trigger]:
        keys = {"<number>", "<phone>"} | (_PASSPORT if "passport" in self._wanted else set())
        return (Trigger(language, frozenset(keys)) for language in TRIGGER_LANGUAGES)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        text = utterance.message.text
        if not _LONG.search(text):
            return
        taken: list[Span] = [Span(*found.span()) for found in _IBAN.finditer(text)]
        for name in self._wanted:
            document = _DOCUMENTS[name]
            if document.unless and document.unless.search(text):
                continue
            for span in _found(document, text):
                if not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    last = re.sub(r"\D", "", text[span.start : span.end])[-document.kept :]
                    fix = Fix((Edit(span, f"…{last}"),))
                    yield Hit(utterance.message, utterance.language, span, fix=fix)


def _found(document: _Document, text: str) -> Iterator[Span]:
    for match in document.number.finditer(text):
        group = match.lastindex or 0
        if document.proves(re.sub(r"\D", "", match.group(group))):
            yield Span(*match.span(group))
