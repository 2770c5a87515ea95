"""``sentence-case``: sentences that begin with a small letter."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

CHECK = {"kind": "sentence-case"}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("пальто готово. приезжайте", "Пальто готово. Приезжайте"),
        ("Добрый день! карта уже тут", "Добрый день! Карта уже тут"),
        ("чекаємо. її вже зібрали", "Чекаємо. Її вже зібрали"),
        ("👍 готово", "👍 Готово"),
        ("Готово.\nприезжайте", "Готово.\nПриезжайте"),
    ],
)
def test_the_mending(one: One, text: str, mended: str) -> None:
    assert one(CHECK, fix="safe").mended(text) == mended


def test_one_finding_a_message(one: One) -> None:
    assert one(CHECK).in_text("пальто готово. приезжайте. ждём") == ["пальто"]


@pytest.mark.parametrize(
    "text",
    [
        "Пальто готово. Приезжайте",
        "iPhone привезли. eSIM есть",
        "Цена 300 руб. за метр и 5 т. за всё",
        "Почти... готово",
        "Нужны:\n- нитки\n- иглы",
        "1) паспорт\n2. полис\n3 копии",
        "Итого 5. и ещё 6",
        "Спасибо,\nждём вас",
    ],
)
def test_small_letters_that_are_right(one: One, text: str) -> None:
    assert one(CHECK).in_text(text) == []
