"""Phones, cards and other long numbers: other digits in the same shape, which reach nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.anonymise.key import Key
from etiquette_lint.checks.checksum import luhn

LONG = 7  # digits of a number that may point to somebody: an order has fewer
LONGEST_PHONE = 15  # digits
_DIGIT = re.compile(r"\d")
_GAP = "[ \u00a0\u202f\u2009().\u2010-\u2015-]"
# A card may be written with any gaps, a phone in any groups; what is a date or a sum of money is
# for the tokens to say.
CARD = re.compile(r"(?<![\w-])\d(?:[ \u00a0-]?\d){12,18}(?![\w-])")
RUN = re.compile(rf"(?<![\w.,/])[+(]{{0,2}}\d(?:{_GAP}{{0,3}}\d){{8,}}(?!\w)")
_GROUP = re.compile(r"\d{3,}")
_SUBSCRIBER = 7  # digits after the codes of a country and a network
_NATIONAL = 9  # digits that the spellings of one number share: «067…» and «+380 67…»


def count(text: str) -> int:
    return len(_DIGIT.findall(text))


def runs(text: str) -> Iterator[re.Match[str]]:
    """Phones in groups that are no phone to the tokens: at least one group is of three digits."""
    return (found for found in RUN.finditer(text) if _GROUP.search(found[0]))


def phone(key: Key, written: str) -> str:
    """The country stays, and the number remains one that looks like a phone; no subscriber's
    number begins with 000, so it is nobody's.
    """
    digits = "".join(_DIGIT.findall(written))
    drawn = key.digits("phone", digits[-_NATIONAL:], length=6)
    network = f"{3 + int(drawn[0]) % 7}{drawn[1]}"
    front = max(0, len(digits) - _SUBSCRIBER)
    kept = max(0, front - len(network))
    fresh = digits[:kept] + network[len(network) - (front - kept) :] + "000" + drawn[2:]
    fresh = fresh[-len(digits) :]
    if fresh == digits:
        fresh = fresh[:-1] + str((int(fresh[-1]) + 1) % 10)
    return refilled(written, fresh)


def card(key: Key, written: str) -> str:
    """The first digit stays, the five after it are no bank's; the check digit is right or wrong
    as it was.
    """
    digits = "".join(_DIGIT.findall(written))
    drawn = key.digits("card", digits, length=len(digits))
    body = (digits[0] + "00000" + drawn)[: len(digits) - 1]
    right = next(last for last in "0123456789" if luhn(body + last))
    last = right if luhn(digits) else str((int(right) + 1 + int(drawn[0]) % 9) % 10)
    return refilled(written, body + last)


def number(key: Key, written: str) -> str:
    """Any other long number: a parcel's, an account's. It does not become a card's."""
    digits = "".join(_DIGIT.findall(written))
    drawn = key.digits("number", digits, length=len(digits))
    if digits[:1] != "0" and drawn[:1] == "0":
        drawn = "1" + drawn[1:]
    while drawn == digits or (luhn(drawn) and len(drawn) > _NATIONAL):
        drawn = drawn[:-1] + str((int(drawn[-1]) + 1) % 10)
    return refilled(written, drawn)


def is_card(written: str) -> bool:
    return bool(CARD.fullmatch(written)) and luhn("".join(_DIGIT.findall(written)))


def refilled(written: str, digits: str) -> str:
    """The same text with other digits in the places of its own."""
    fresh = iter(digits)
    return _DIGIT.sub(lambda _: next(fresh), written)
