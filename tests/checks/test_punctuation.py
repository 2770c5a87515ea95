"""``punctuation``: spaces and commas where everybody expects them."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

SPACES = {"kind": "punctuation"}
COMMAS = {
    "kind": "punctuation",
    "ru": ["пришлите ,? apart=пожалуйста <any>", "спасибо apart=что"],
    "uk": ["^ apart=(на жаль) <word>"],
    "unless": {"ru": ["ну пришлите пожалуйста"]},
}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Массаж в пять , зал на втором этаже", "Массаж в пять, зал на втором этаже"),
        ("Очки готовы !", "Очки готовы!"),
        ("Готово\u00a0.", "Готово."),
        ("Да,мерки снимем у вас", "Да, мерки снимем у вас"),
        ("Да ,мерки снимем у вас", "Да, мерки снимем у вас"),
        ("Готово!Приезжайте", "Готово! Приезжайте"),
        ("Торт собрали.Приезжайте", "Торт собрали. Приезжайте"),
        ("Так,, чекаємо", "Так, чекаємо"),
        ("Чекаємо о 10:30 , не раніше", "Чекаємо о 10:30, не раніше"),
        ("Ряд «Б» , місце 4 .", "Ряд «Б», місце 4."),
    ],
)
def test_spaces(one: One, text: str, mended: str) -> None:
    rule = one(SPACES, fix="safe")
    assert rule.mended(text) == mended
    assert all(finding.fix and finding.fix.safe for finding in rule.folder.found(text))
    assert rule.in_text(mended) == []


@pytest.mark.parametrize(
    "text",
    [
        "Цена 36,6 и 1.500, скидка .5",
        "ул.Ленина, т.е.Мира, А.С.Пушкин",
        "shop.example/a,b",
        "Почти ... готово … да",
        "Готово :) , ждём",
        "Файл .pdf",
        "{{имя,отчество}}, да",
    ],
)
def test_marks_that_may_stand_as_they_do(one: One, text: str) -> None:
    assert one(SPACES).in_text(text) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Пришлите пожалуйста счёт", "Пришлите, пожалуйста, счёт"),
        ("Пришлите, пожалуйста счёт", "Пришлите, пожалуйста, счёт"),
        ("Пришлите пожалуйста!", "Пришлите, пожалуйста!"),
        ("Спасибо что ждёте", "Спасибо, что ждёте"),
        ("На жаль місць немає", "На жаль, місць немає"),
    ],
)
def test_commas(one: One, text: str, mended: str) -> None:
    rule = one(COMMAS, fix="safe")
    assert rule.mended(text) == mended
    assert not any(finding.fix and finding.fix.safe for finding in rule.folder.found(text))
    assert rule.in_text(mended) == []


def test_unless(one: One) -> None:
    assert one(COMMAS).in_text("Ну пришлите пожалуйста счёт") == []


def test_spaces_count_though_no_pattern_matches(one: One) -> None:
    assert one(COMMAS).in_text("Спасибо , ждём") == ["Спасибо ,"]


def test_what_shares_a_word_is_shown_once(one: One) -> None:
    rule = one(SPACES, message=dict.fromkeys(("ru", "uk", "en"), "{wanted}"))
    (finding,) = rule.folder.found("Готово ,спасибо ,ждём")
    assert (finding.matched, finding.text) == ("Готово ,спасибо ,ждём", "Готово, спасибо, ждём")
