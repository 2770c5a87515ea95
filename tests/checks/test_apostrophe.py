"""``apostrophe``: Ukrainian words that the dictionary knows only with an apostrophe."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

CHECK = {"kind": "apostrophe"}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Чекаємо на вас у пятницю", "Чекаємо на вас у пʼятницю"),
        ("Здоровя вам і вашій сім'ї!", "Здоров'я вам і вашій сім'ї!"),
        ("Обєкт здамо вчасно, усе зв’язане", "Об’єкт здамо вчасно, усе зв’язане"),
        ("Компютер вже їде до вас", "Компʼютер вже їде до вас"),
        ("Підїзд зачинено, вхід з двору", "Підʼїзд зачинено, вхід з двору"),
    ],
)
def test_the_apostrophe_is_put_in_as_the_message_writes_it(
    one: One, text: str, mended: str
) -> None:
    assert one(CHECK, fix="safe").mended(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Чекаємо на вас у п'ятницю і в п’ятницю та п`ятницю",
        "Свято вже завтра, цвях у стіні",
        "Ждём вас в пятницу, обед уже готов, съёмка завтра",
        "Наш менеджер Рябчук усе пояснить",
    ],
)
def test_words_that_are_right_as_they_are(one: One, text: str) -> None:
    assert one(CHECK).in_text(text) == []
