"""``glossary``: terms that have a right name, in the form that the sentence asks for."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.conftest import One

TERMS = {
    "kind": "glossary",
    "ru": {"ЛК": "личный кабинет", "горячая линия": "служба поддержки", "аккаунт": "профиль"},
    "uk": {"ЛК": "особистий кабінет", "гаряча лінія": "служба підтримки", "КЕП": "підпис"},
}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        # what shows no case of its own is put in the one that the words before it ask for
        ("Чек лежит в ЛК", "Чек лежит в личном кабинете"),
        ("Пароль от ЛК придёт письмом", "Пароль от личного кабинета придёт письмом"),
        ("Откройте ЛК", "Откройте личный кабинет"),
        ("Ссылка ЛК пришла", "Ссылка личного кабинета пришла"),
        ("ЛК не открывается", "Личный кабинет не открывается"),
        ("зайдите в лк", "зайдите в личном кабинете"),
        # and what shows it keeps it
        ("Напишите на горячую линию", "Напишите на службу поддержки"),
        ("Горячей линии ещё нет", "Службы поддержки ещё нет"),
        ("Удалили два аккаунта", "Удалили два профиля"),
        ("Аккаунты закрыты", "Профили закрыты"),
        ("Чек лежить у ЛК", "Чек лежить у особистому кабінеті"),
        ("Телефонуйте на гарячу лінію", "Телефонуйте на службу підтримки"),
        ("Без КЕП рахунок не підпишемо", "Без підпису рахунок не підпишемо"),
    ],
)
def test_the_right_name_takes_the_form_of_the_wrong_one(one: One, text: str, mended: str) -> None:
    assert one(TERMS, fix="suggest").mended(text) == mended


def test_where_two_forms_fit_somebody_chooses(one: One) -> None:
    (finding,) = one(TERMS, fix="suggest").folder.found("Перейдите в ЛК")
    assert finding.fix is not None and not finding.fix.safe
    assert [finding.fix.edits[0].text, *finding.fix.others] == ["личном кабинете", "личный кабинет"]


def test_an_abbreviation_in_small_letters_may_be_another_word(one: One) -> None:
    rule = one(TERMS)
    assert rule.in_text("Наш кеп зустріне вас на пристані") == []
    assert rule.in_text("Потрібен КЕП, надішліть його") == ["КЕП"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Чек в ЛК (личный кабинет), там же договор", []),
        ("Чек в личном кабинете (ЛК). Договор тоже в ЛК.", []),
        ("Чек в ЛК, договор тоже в ЛК", ["ЛК", "ЛК"]),
    ],
)
def test_what_the_message_explains_is_spared(one: One, text: str, found: list[str]) -> None:
    rule = one({**TERMS, "unless_explained": True})
    assert rule.in_text(text) == found


def test_explained_or_not_a_term_is_found_where_it_must_not_be(one: One) -> None:
    assert one(TERMS).in_text("Чек в ЛК (личный кабинет), там же договор") == ["ЛК"]


def test_a_team_adds_terms_of_its_own(one: One) -> None:
    rule = one(TERMS, fix="suggest")
    ours: dict[str, Any] = {"offence": {"terms": {"тренажёрка": ["зал", "клуб"]}}}
    (finding,) = rule.folder.found("Ждём вас в тренажёрке", rules=ours)
    assert finding.fix is not None
    assert finding.fix.edits[0].text == "зале" and finding.fix.others == ("клубе",)
    assert rule.in_text("Ждём вас в тренажёрке") == []
