"""``money``: sums in shorthand."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

SHORT = {
    "kind": "money",
    "units": {"к": 1000, "k": 1000, "кк": 1000000},
    "words": {"тыщ": 1000, "лям": 1000000},
    "near": {"ru": ["стоит | с вас"], "uk": ["коштує"]},
    "unless": {"ru": ["<number> подписчиков"]},
}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("С вас 5к", "С вас 5 000 ₽"),
        ("С вас 1,5к, спасибо", "С вас 1 500 ₽, спасибо"),
        ("Дом стоит 2.25кк", "Дом стоит 2 250 000 ₽"),
        ("Стоит 10-15к", "Стоит 10 000–15 000 ₽"),
        ("Предоплата 5к руб., остальное потом", "Предоплата 5 000 руб., остальное потом"),
        ("Скинем 50 тыщ", "Скинем 50 000 ₽"),
        ("Коштує 5k, чекаємо", "Коштує 5 000 ₴, чекаємо"),
    ],
)
def test_sums_are_written_out(one: One, text: str, mended: str) -> None:
    written = one(SHORT, fix="suggest").mended(text)
    assert written.replace("\u00a0", " ") == mended


@pytest.mark.parametrize(
    "text",
    [
        "Пробежали 10к за час",  # nothing about money
        "Стоит на полке, экран 4К",
        "Стоит дорого, у него 100к подписчиков",
        "С вас 5 000 ₽",
        "С вас 5 кг и 10 см",
        "Модель X5к2 стоит в углу",
    ],
)
def test_other_numbers(one: One, text: str) -> None:
    assert one(SHORT).in_text(text) == []


def test_a_team_has_its_own_currency(one: One) -> None:
    rule = one(SHORT, fix="suggest")
    (finding,) = rule.folder.found("С вас 5к", rules={"offence": {"currency": {"ru": "₸"}}})
    assert finding.fix is not None and finding.fix.edits[0].text == "5\u00a0000\u00a0₸"
