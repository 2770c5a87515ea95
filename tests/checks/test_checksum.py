"""``checksum``: numbers that prove by their check digit what they are."""

from __future__ import annotations

import pytest

from etiquette_lint.checks.checksum import inn, rnokpp, snils
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


# Numbers that handbooks print as examples of their check digits.
DOCUMENTS = {"kind": "checksum", "find": ["card", "snils", "inn", "rnokpp", "passport"]}


@pytest.mark.parametrize(
    ("text", "found", "mended"),
    [
        ("Ваш СНИЛС 112-233-445 95 записали", "112-233-445 95", "Ваш СНИЛС …95 записали"),
        ("СНИЛС: 11223344595", "11223344595", "СНИЛС: …95"),
        ("ИНН клиента 500100732259, всё верно?", "500100732259", "ИНН клиента …2259, всё верно?"),
        ("Ваш РНОКПП 3184710691, правильно?", "3184710691", "Ваш РНОКПП …0691, правильно?"),
        ("ІПН: 3184710691", "3184710691", "ІПН: …0691"),
        ("Паспорт 4508 123456 выдан", "4508 123456", "Паспорт …456 выдан"),
        ("паспорт серия 45 08 № 123456", "45 08 № 123456", "паспорт серия …456"),
        ("Паспорт КА123456 прийняли", "КА123456", "Паспорт …456 прийняли"),
        ("Паспорт громадянина 001234567", "001234567", "Паспорт громадянина …567"),
        ("Карта 4539 5787 6362 1486", "4539 5787 6362 1486", "Карта …1486"),
    ],
)
def test_documents(one: One, text: str, found: str, mended: str) -> None:
    rule = one(DOCUMENTS, fix="suggest")
    assert rule.in_text(text) == [found]
    assert rule.mended(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "СНИЛС 112-233-445 96",  # the check digits are wrong
        "Номер заявки 112-233-445 96",
        "Заказ 11223344595 собран",  # nobody says it is a pension account
        "ИНН 500100732258",
        "ИП Сухов, ИНН 500100732259",  # a trader's is a firm's
        "Реквизиты: ИНН 500100732259, БИК 044525225",
        "ИНН 7707083893, КПП 773601001",  # a company's has ten digits
        "ФОП Коваль, РНОКПП 3184710691",
        "Накладна 3184710691 у відділенні",
        "Технический паспорт на котёл № 4508 123456",
        "Паспорт изделия 4508 123456 лежит в коробке",
        "IBAN UA21 3223 1300 0002 6007 2335 6600 1",
        "р/с 4070 2810 9000 0001 2345",
        "р/с 40702810900000012345",
        "Возьмите паспорт, приём 12.05.2026 в 10:00",
        "Паспорт и 2 фото, кабинет 451",
    ],
)
def test_what_is_no_private_number(one: One, text: str) -> None:
    assert one(DOCUMENTS).in_text(text) == []


def test_every_digit_counts() -> None:
    for proves, number in ((snils, "11223344595"), (inn, "500100732259"), (rnokpp, "3184710691")):
        assert proves(number)
        wrong = [number[:-1] + str((int(number[-1]) + step) % 10) for step in range(1, 10)]
        assert not any(map(proves, wrong))
