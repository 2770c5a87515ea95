"""``checksum``: numbers that prove by their check digit what they are."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

CARD = {"kind": "checksum", "find": "card"}


@pytest.mark.parametrize(
    "number",
    [
        "4539 5787 6362 1486",
        "4539578763621486",
        "4539-5787-6362-1486",
        "5500 0000 0000 0004",
        "3400 000000 00009",
        "2200 0000 0000 0004",
        "6011\u00a00000\u00a00000\u00a00004",
    ],
)
def test_card_numbers(one: One, number: str) -> None:
    assert one(CARD).in_text(f"Переведите на {number}, спасибо") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Карта 4539 5787 6362 1487",  # the check digit is wrong
        "Для проверки: 4111 1111 1111 1111",  # nobody's card, everybody's example
        "Заказ 0000 0000 0000 0000",
        "Позвоните +380 67 123 45 67",
        "Счёт 12345678901234567890123",
        "Артикул AB-4539578763621486",
        "1000 2000 3000 4000",
    ],
)
def test_other_numbers(one: One, text: str) -> None:
    assert one(CARD).in_text(text) == []


def test_the_fix_keeps_the_last_four_digits(one: One) -> None:
    rule = one(CARD, fix="suggest")
    assert rule.mended("Карта 4539 5787 6362 1486 ждёт") == "Карта …1486 ждёт"
