"""Slots of templates: recognised, read, and told from what is no slot."""

from __future__ import annotations

import pytest

from etiquette_lint.model import SYNTAXES
from etiquette_lint.text.placeholders import broken, slots


@pytest.mark.parametrize(
    ("written", "syntax", "name"),
    [
        ("{{contact.name}}", "{{x}}", "contact.name"),
        ('{{ first_name | fallback:"друг" }}', "{{x}}", "first_name"),
        ("{{1}}", "{{x}}", "1"),
        ("{% if order %}", "{%x%}", "if order"),
        ("${date}", "${x}", "date"),
        ("{имя}", "{x}", "имя"),
        ("{=Document:TITLE}", "{=x}", "Document:TITLE"),
        ("{ $name }", "{ $x }", "name"),
        ("%order_id%", "%x%", "order_id"),
        ("#CONTACT.NAME#", "#x#", "CONTACT.NAME"),
        ("[[order]]", "[[x]]", "order"),
        ("[Имя]", "[x]", "Имя"),
        ("<Имя>", "<x>", "Имя"),
        ("%(name)s", "%(x)s", "name"),
        ("%s", "%s", ""),
    ],
)
def test_every_way_of_writing(written: str, syntax: str, name: str) -> None:
    (slot,) = slots(f"Ваш заказ {written} готов.")
    assert (slot.text, slot.syntax, slot.name) == (written, syntax, name)
    assert syntax in SYNTAXES
    assert list(broken(f"Ваш заказ {written} готов.")) == []


@pytest.mark.parametrize("text", ["Скидка 20% на всё", "Тег #акция", "5 < 7 > 3", "x = {1, 2}"])
def test_no_slots(text: str) -> None:
    assert list(slots(text)) == []


@pytest.mark.parametrize("text", ["{{name}", "{name}}", "[[order]", "{{name", "{% if x }"])
def test_broken_ones(text: str) -> None:
    assert len(list(broken(f"Заказ {text}"))) == 1


@pytest.mark.parametrize(
    ("name", "of_client"),
    [
        ("contact.name", True),
        ("first_name", True),
        ("имя", True),
        ("ім'я", True),
        ("agent.name", False),
        ("product_name", False),
        ("name_vocative", False),
        ("date", False),
    ],
)
def test_whose_name_it_is(name: str, of_client: bool) -> None:
    (slot,) = slots("{{" + name + "}}")
    assert slot.of_client is of_client
