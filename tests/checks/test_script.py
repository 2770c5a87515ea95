"""``script``: letters that shout, letters of the wrong alphabet."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

CAPS = {"kind": "script", "find": "caps"}
TRANSLIT = {"kind": "script", "find": "translit"}
MIXED = {"kind": "script", "find": "mixed"}


@pytest.mark.parametrize(
    ("text", "shouted"),
    [
        ("ВАШ ЗАКАЗ готов", "ВАШ ЗАКАЗ"),
        ("Уважаемые, СКЛАД НЕ РАБОТАЕТ завтра", "СКЛАД НЕ РАБОТАЕТ"),
        ("ЧЕКАЄМО НА ОПЛАТУ до п'ятниці", "ЧЕКАЄМО НА ОПЛАТУ"),
        ("Доставка ТОЛЬКО, повторяю, ЗАВТРА УТРОМ", "ЗАВТРА УТРОМ"),
        ("ОБЯЗАТЕЛЬНО приду", "ОБЯЗАТЕЛЬНО"),
    ],
)
def test_caps(one: One, text: str, shouted: str) -> None:
    assert one(CAPS).in_text(text) == [shouted]


@pytest.mark.parametrize(
    "text",
    [
        "Оплата по СБП и НДС включён",
        "Ключ от машины BMW у менеджера",
        "Я И ОН",
        "Это ВАЖНО, приходите вовремя, пожалуйста",
        "СКЛАД открыт, МАСТЕР ждёт вас с утра",
    ],
)
def test_acronyms_brands_and_a_single_stress_do_not_shout(one: One, text: str) -> None:
    assert one(CAPS).in_text(text) == []


def test_caps_settings(one: One) -> None:
    text = "Пожалуйста, ТОЛЬКО СЕГОДНЯ УТРОМ, не позже полудня, приходите к нам на склад"
    assert one({**CAPS, "words": 3}).in_text(text) == ["ТОЛЬКО СЕГОДНЯ УТРОМ"]
    assert one({**CAPS, "words": 4}).in_text(text) == []
    assert one({**CAPS, "words": 4, "share": 0.2}).in_text(text) == ["ТОЛЬКО СЕГОДНЯ УТРОМ"]
    short = one({**CAPS, "letters": 6})
    assert short.in_text("ЗАВТРА!") == ["ЗАВТРА"]
    assert one({**CAPS, "letters": 7}).in_text("ЗАВТРА!") == []


@pytest.mark.parametrize(
    "text",
    [
        "Spasibo za zakaz, zhdem vas zavtra",
        "Dobryi den, vash zakaz gotov",
        "Dyakuyu za zamovlennya, chekayemo na vas",
        "kogda vy priedete?",
    ],
)
def test_translit(one: One, text: str) -> None:
    assert one(TRANSLIT).in_text(text) == [text.rstrip("?")]


@pytest.mark.parametrize(
    "text",
    [
        "Please send the invoice by Friday",
        "Приезжайте на Tesla Model, паркинг бесплатный",
        "Спасибо за zakaz",
        "https://spasibo.zakaz.ru/dostavka/segodnya",
        "OK",
    ],
)
def test_what_is_no_translit(one: One, text: str) -> None:
    assert one(TRANSLIT).in_text(text) == []


def test_translit_settings(one: One) -> None:
    text = "Спасибо за zakaz gotov"
    assert one(TRANSLIT).in_text(text) == []
    assert one({**TRANSLIT, "share": 0.5}).in_text(text) == ["zakaz gotov"]
    assert one({**TRANSLIT, "share": 0.5, "words": 3}).in_text(text) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Зaказ гoтов", "Заказ готов"),  # Latin a and o inside Cyrillic
        ("Вітаємо, зaмoвлення вже їде", "Вітаємо, замовлення вже їде"),
        ("Пришлите Еxcel, пожалуйста", "Пришлите Excel, пожалуйста"),  # Cyrillic Е in a Latin word
        ("Есть размер ХL", "Есть размер XL"),
        ("Пишем из-зa оплаты", "Пишем из-за оплаты"),
    ],
)
def test_mixed_alphabets_are_mended(one: One, text: str, mended: str) -> None:
    assert one(MIXED, fix="safe").mended(text) == mended


@pytest.mark.parametrize(
    "text", ["Wi-Fi-роутер настроен", "iPhone'ы и USB-кабель", "Артикул А4B12"]
)
def test_parts_of_one_word_may_be_of_two_alphabets(one: One, text: str) -> None:
    assert one(MIXED).in_text(text) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("ЖДЁМ ВАС НА ПРИМЕРКЕ", "Ждём вас на примерке"),
        ("Примерка НЕ СОСТОИТСЯ СЕГОДНЯ", "Примерка не состоится сегодня"),
        ("Счёт ВЫСЛАЛИ В ООО И УЖЕ ОПЛАТИЛИ", "Счёт выслали в ООО и уже оплатили"),
        ("ОТПРАВИМ ИП ДОГОВОР", "Отправим ИП договор"),
    ],
)
def test_small_words_are_lowered_with_those_beside_them(one: One, text: str, mended: str) -> None:
    assert one(CAPS, fix="suggest").mended(text) == mended
