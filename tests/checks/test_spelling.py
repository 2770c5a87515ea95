"""``spelling``: words that no dictionary has."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

CHECK = {"kind": "spelling"}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Это обезательно для всех", "Это обязательно для всех"),
        ("Обезательно ждём вас", "Обязательно ждём вас"),
        ("Вы уточните отгурзку", "Вы уточните отгрузку"),
        ("Різниця незначнна, чекаємо", "Різниця незначна, чекаємо"),
    ],
)
def test_the_only_word_that_could_be_meant(one: One, text: str, mended: str) -> None:
    assert one(CHECK, fix="suggest").mended(text) == mended


def test_of_several_none_is_suggested(one: One) -> None:
    (finding,) = one(CHECK, fix="suggest").folder.found("Вот наш прайз, сказал он")
    assert (finding.matched, finding.fix) == ("прайз", None)


@pytest.mark.parametrize(
    "text",
    [
        "Обязательно ждём вас",
        "Вас встретит Ырыскелди из сервиса",
        "Ырыскелди вас встретит",
        "Фотообои, мини-пекарня, трёхкамерный стеклопакет",
        "Дооолго ждали вас",
        "Сказали бы «обезательно»",
        "Дякуємо за отзыв, чекаємо ще",
        "Δοκιμή и test",
    ],
)
def test_what_is_no_misspelling(one: One, text: str) -> None:
    assert one(CHECK).in_text(text) == []


def test_the_team_has_words_of_its_own(one: One) -> None:
    rule = one(CHECK)
    assert rule.in_text("Привезли шуруповёртик") == ["шуруповёртик"]
    assert rule.in_text("Привезли шуруповёртик", allow=("шуруповёртик",)) == []
