"""Phones, cards, addresses, links, ids, files: other values of the same shape."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.anonymise import addresses, numbers
from etiquette_lint.anonymise.key import Key
from etiquette_lint.anonymise.values import Sort
from etiquette_lint.checks.checksum import luhn
from etiquette_lint.model import TokenKind
from etiquette_lint.text.tokens import TOKEN, kind_of
from tests.anonymise.test_names import becomes, replacer

KEY = Key("k")
PHONES = [
    "+380671234567",
    "+380 67 123-45-67",
    "067 123 45 67",
    "(067) 123-45-67",
    "0671234567",
    "8 (912) 345-67-89",
    "+7 912 345 67 89",
    "123-45-67",
    "+1 (555) 123-4567",
    "380 67 123 45 67",
    "067.123.45.67",
]


def digits(text: str) -> str:
    return "".join(re.findall(r"\d", text))


@pytest.mark.parametrize("phone", PHONES)
def test_a_phone_remains_one_and_reaches_nobody(phone: str) -> None:
    fresh = becomes(f"Звоните: {phone}.").removeprefix("Звоните: ").removesuffix(".")
    assert re.sub(r"\d", "0", fresh) == re.sub(r"\d", "0", phone)
    assert digits(fresh)[-7:-4] == "000"
    assert digits(phone)[-7:] not in digits(fresh)
    kinds = [{kind_of(token) for token in TOKEN.findall(each)} for each in (phone, fresh)]
    assert TokenKind.PHONE not in kinds[0] or TokenKind.PHONE in kinds[1]


def test_spellings_of_one_phone_become_one_phone() -> None:
    fresh = {digits(numbers.phone(KEY, phone))[-9:] for phone in PHONES[:5]}
    assert len(fresh) == 1
    assert len({digits(numbers.phone(KEY, phone))[-9:] for phone in PHONES[5:8]}) > 1


@given(st.text("0123456789", min_size=13, max_size=19), st.sampled_from(["", " ", "\u00a0"]))
def test_a_card_is_right_or_wrong_as_it_was_and_no_bank_s(number: str, gap: str) -> None:
    written = gap.join(re.findall(".{1,4}", number))
    fresh = numbers.card(KEY, written)
    assert re.sub(r"\d", "0", fresh) == re.sub(r"\d", "0", written)
    assert luhn(digits(fresh)) == luhn(number)
    assert digits(fresh)[:6] == number[0] + "00000"


def test_a_card_still_breaks_the_rule_against_cards() -> None:
    assert luhn(digits(becomes("Карта 4111 1111 1111 1111, ждём")))


@given(st.text("0123456789", min_size=7, max_size=30))
def test_a_long_number_is_another_one(number: str) -> None:
    fresh = numbers.number(KEY, number)
    assert len(fresh) == len(number)
    assert fresh != number
    assert numbers.number(KEY, number) == fresh


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("ТТН 20450712345678", "20450712345678"),
        ("IBAN UA213223130000026007233566001", "213223130000026007233566001"),
        ("паспорт АВ123456", "123456"),
        ("#посилка20450712345678", "20450712345678"),
        ("пишите на olena.petrova@gmail.com", "petrova@gmail"),
        ("пишите на о'ніл%1@пошта.укр", "пошта"),
        ("ось @olena_shop", "olena_shop"),
        ("https://t.me/olena_shop", "olena_shop"),
        ("https://wa.me/380671234567", "1234567"),
        ("https://shop.ua/a?phone=380671234567&name=olena", "olena"),
        ("https://shop.ua/a?phone=380671234567&name=olena", "1234567"),
        ("https://shop.ua/track/20450712345678#olena", "20450712345678"),
        ("https://shop.ua/track/20450712345678#olena", "olena"),
        ("https://olena:secret@shop.ua/", "secret"),
        ("tg://user?id=604118292", "604118292"),
    ],
)
def test_what_points_to_somebody_is_gone(text: str, gone: str) -> None:
    assert gone not in becomes(text)


def test_a_mention_and_a_link_to_it_stay_one() -> None:
    fresh = becomes("@olena_shop, это https://t.me/olena_shop?start=1 и @shop_bot")
    mentioned, linked = re.findall(r"user_\w+", fresh)[:2]
    assert mentioned == linked
    assert fresh.endswith("_bot")


def test_the_site_and_the_names_of_parameters_stay() -> None:
    link = "https://shop.example/catalog/list?page=2&utm_source=mail"
    fresh = addresses.link(KEY, link)
    assert fresh.startswith("https://shop.example/catalog/list?page=")
    assert "&utm_source=" in fresh
    assert "mail" not in fresh
    plain = "https://shop.example/catalog/list"
    assert addresses.link(KEY, plain) == plain


@given(st.text(max_size=60))
def test_any_text_is_rewritten_the_same_way_each_time(text: str) -> None:
    found = replacer([text], ["Олена"])
    first = found.value(Sort.TEXT, text)
    assert found.value(Sort.TEXT, text) == first
    assert first.count("\n") == text.count("\n")


@given(st.lists(st.integers(0, 2**33 - 1), max_size=40, unique=True))
def test_ids_stay_apart_and_old_ones_beside_new_ones(ids: list[int]) -> None:
    found = replacer()
    fresh = [int(found.value(Sort.ID, str(id))) for id in ids]
    assert len(set(fresh)) == len(ids)
    for id, other in zip(ids, fresh, strict=True):
        assert id // 2**32 == other // 2**32
        assert found.value(Sort.ID, f"user{id}") == f"user{other}"
        if id < 2**32:
            assert int(found.value(Sort.ID, str(id + 2**32))) == other + 2**32


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("files/Договор Петрова.pdf", r"files/file_\w{8}\.pdf"),
        ("photo.jpg", r"file_\w{8}\.jpg"),
        ("a/b/README", r"a/b/file_\w{8}"),
        ("(File not included.)", r"\(File not included\.\)"),
    ],
)
def test_files_keep_their_folder_and_their_ending(path: str, shape: str) -> None:
    assert re.fullmatch(shape, replacer().value(Sort.FILE, path))
