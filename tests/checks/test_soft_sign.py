"""``soft-sign``: verbs that the dictionary knows only with the soft sign, or only without."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

CHECK = {"kind": "soft-sign"}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Можно записатся на завтра", "Можно записаться на завтра"),
        ("Форма не открываеться", "Форма не открывается"),
        ("ЗАПИСАТСЯ можно тут", "ЗАПИСАТЬСЯ можно тут"),
        ("Чек вже надсилаєтся", "Чек вже надсилається"),
    ],
)
def test_the_only_way_it_is_written(one: One, text: str, mended: str) -> None:
    assert one(CHECK, fix="safe").mended(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Он вернется, хочет вернуться, находится тут, находиться там",
        "Майстер повернеться, вже збирається",
        "Сайт ребрендится, ться, тся",
    ],
)
def test_what_is_right_or_no_word_either_way(one: One, text: str) -> None:
    assert one(CHECK).in_text(text) == []
