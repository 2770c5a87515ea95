"""``languages``: Russian and Ukrainian in one message."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

LETTERS = {"kind": "languages", "find": "letters"}
MIXED = {"kind": "languages", "find": "mixed"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Завтра прівезём остаток", ["прівезём"]),
        ("Двигатель і тормоза проверили", ["і"]),
        ("Якщо вы згодні, приїдемо", ["вы"]),
        ("Эх, ми вже їдемо до вас", ["Эх"]),
    ],
)
def test_a_letter_of_the_other_language(one: One, text: str, found: list[str]) -> None:
    assert one(LETTERS).in_text(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Вас встретит Олексій, он у входа",
        "Вас зустріне Крылова, вона біля входу",
        "Код ЄДРПОУ есть в договоре, посмотрите",
        "Билеты на «Тіні забутих предків» ещё есть",
        "Дякуємо за замовлення, чекаємо! Спасибо за заказ, ждём вас!",
        "Все добре",
    ],
)
def test_names_titles_and_whole_sentences_are_no_slips(one: One, text: str) -> None:
    assert one(LETTERS).in_text(text) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Завтра прівезём остаток", "Завтра привезём остаток"),
        ("Якщо вы згодні, приїдемо", "Якщо ви згодні, приїдемо"),
        ("Під'їзд зачинено, объїзд поряд", "Під'їзд зачинено, об'їзд поряд"),
    ],
)
def test_a_letter_is_mended_where_that_makes_a_word(one: One, text: str, mended: str) -> None:
    assert one(LETTERS, fix="suggest").mended(text) == mended


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Добрий день! Ваше замовлення готове. Ждём вас завтра.", "Ждём вас завтра."),
        ("Мастер уже выехал к вам.\nЧекайте на дзвінок", "Чекайте на дзвінок"),
        ("Чекаємо на вас у п'ятницю. Сейчас проверю остаток.", "Сейчас проверю остаток."),
        ("Дякуємо за відгук!\n\nМастеру передадим, он будет очень рад вашим словам.",
         "Дякуємо за відгук!"),
    ],
)  # fmt: skip
def test_sentences_in_two_languages(one: One, text: str, odd: str) -> None:
    assert one(MIXED).in_text(text) == [odd]


@pytest.mark.parametrize(
    "text",
    [
        "Дякуємо за замовлення! / Спасибо за заказ!",
        "Дякуємо за замовлення!\n---\nСпасибо за ваш заказ!",
        "🇺🇦 Дякуємо за замовлення!\n🇷🇺 Спасибо за ваш заказ!",
        "Укр: дякуємо за замовлення.\nРус: спасибо за ваш заказ.",
        "Чекаємо на вас до сьомої.\n\nЖдём вас до семи.",
    ],
)
def test_the_same_said_twice_is_a_template(one: One, text: str) -> None:
    assert one(MIXED).in_text(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Чекаємо на вас. Хорошо.",
        "Чекаємо на вас. Анна Сергеевна Крылова.",
        "Спектакль «Тіні забутих предків». Ждём вас в семь.",
        "Вы спросили: «Чекати на дзвінок?» Да, ждите нашего звонка.",
        "Адреса доставки. Номер телефону.",
    ],
)
def test_too_little_to_be_a_language(one: One, text: str) -> None:
    assert one(MIXED).in_text(text) == []


def test_addresses_are_written_as_they_are_called(one: One) -> None:
    text = "Отправили вчера вечером, ждите. Нова пошта, відділення біля вокзалу."
    assert len(one(MIXED).in_text(text)) == 1
    assert one({**MIXED, "unless": {"common": ["нова пошта"]}}).in_text(text) == []


def test_a_rule_of_one_language_passes_over_sentences_in_the_other(one: One) -> None:
    rule = one({"kind": "find", "uk": ["заказ"]}, languages=["uk"])
    assert rule.in_text("Дякуємо, чекаємо на вас. Ваш заказ уже в пути.") == []
    assert rule.in_text("Дякуємо, ваш заказ уже в дорозі, чекайте.") == ["заказ"]
