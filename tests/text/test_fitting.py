"""A word put in the form of another."""

from __future__ import annotations

import pytest

from etiquette_lint.model import Language
from etiquette_lint.text.fitting import fitted
from etiquette_lint.text.lexicon import LEXICON


@pytest.mark.parametrize(
    ("lemma", "model", "language", "expected"),
    [
        ("отримати", "здобули", Language.UK, "отримали"),
        ("зробити", "пошиємо", Language.UK, "зробимо"),
        ("вирішувати", "рішаємо", Language.UK, "вирішуємо"),
        ("надіслати", "вислати", Language.UK, "надіслати"),
        ("надіслати", "вишліть", Language.UK, "надішліть"),
        ("крамниця", "магазинах", Language.UK, "крамницях"),
        ("строк", "терміном", Language.UK, "строком"),
        ("керівник", "директору", Language.UK, "керівнику"),
        ("керівник", "директорові", Language.UK, "керівникові"),
        ("наступний", "слідуючого", Language.UK, "наступного"),
        ("відправити", "відправила", Language.UK, "відправила"),
        ("цей", "даної", Language.UK, "цієї"),
        ("доводитися", "приходиться", Language.UK, "доводиться"),
        ("довестися", "прийшлось", Language.UK, "довелося"),
        ("сказать", "говорит", Language.RU, "скажет"),
        ("вопрос", "проблемам", Language.RU, "вопросам"),
        ("удобный", "лучшего", Language.RU, "удобного"),
    ],
)
def test_forms(lemma: str, model: str, language: Language, expected: str) -> None:
    assert fitted(lemma, model, language, LEXICON) == expected


@pytest.mark.parametrize(
    ("lemma", "model", "language"),
    [
        ("вопрос", "быстро", Language.RU),
        ("вопрос", "делаем", Language.RU),
        ("ножницы", "столу", Language.RU),  # has no singular
        ("хзщ", "делаем", Language.RU),
    ],
)
def test_nothing_fits(lemma: str, model: str, language: Language) -> None:
    assert fitted(lemma, model, language, LEXICON) is None
