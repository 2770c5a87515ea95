"""Are some messages about the same?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.text.topics import about_the_same, topic


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("Не приходит код по заказу 48210", "Здравствуйте, это снова я, 48210", True),
        ("Стиральная машина не сливает воду", "Машина стиральная снова воду не сливает!", True),
        ("Турникет не пускает", "Турникет не пускает", False),  # two words are too few
        ("Добрый день, подскажите, пожалуйста, цену", "Добрый день, подскажите, пожалуйста", False),
        ("Заказывал в 2025 шкаф", "В 2025 году вы работали иначе", False),
        ("", "Где заказ 48210?", False),
    ],
)
def test_about_the_same(one: str, other: str, answer: bool) -> None:
    assert about_the_same(topic([one]), topic([other])) is answer


@given(st.lists(st.text()))
def test_a_topic_is_short_whatever_is_said(texts: list[str]) -> None:
    found = topic(texts)
    assert len(found) <= 24
    assert len(set(found)) == len(found)
