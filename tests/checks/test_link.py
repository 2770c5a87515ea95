"""``link``: links that do not show where they lead."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One
from tests.checks.folder import texts

SHORT = {"kind": "link", "hosts": ["bit.ly", "clck.ru"], "numbers": True, "own": ["bit.ly/shop"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Скидка: bit.ly/3xAbC", ["bit.ly/3xAbC"]),
        ("Скидка: https://www.BIT.ly/3xAbC.", ["https://www.BIT.ly/3xAbC"]),
        ("Оплата http://93.184.216.34:8080/pay и clck.ru/x", None),
        ("Скидка: https://bit.ly/shop/spring", []),
        ("Скидка: https://bit.ly/shopping", ["https://bit.ly/shopping"]),
        ("Скидка: https://shop.example/bit.ly", []),
        ("Скидка: https://orbit.ly/sale", []),
        ("Скидка: https://go.bit.ly/sale", ["https://go.bit.ly/sale"]),
        ("Версия 4.16.2.1, пишите на info@bit.ly", []),
    ],
)
def test_short_links(one: One, text: str, found: list[str] | None) -> None:
    expected = ["http://93.184.216.34:8080/pay", "clck.ru/x"] if found is None else found
    assert one(SHORT).in_text(text) == expected


def test_the_message_names_the_host(one: One) -> None:
    (finding,) = one(SHORT, message=texts("{host}")).folder.found("Скидка: http://clck.ru/ab")
    assert finding.text == "clck.ru"


def test_a_team_names_its_own(one: One) -> None:
    ours = {"offence": {"own": ["clck.ru"], "numbers": False}}
    assert one(SHORT).in_text("clck.ru/a http://1.2.3.4/a bit.ly/b", rules=ours) == ["bit.ly/b"]
