"""``replace``: words that have a better one."""

from __future__ import annotations

import pytest

from etiquette_lint.errors import ConfigError
from tests.checks.conftest import One

THANKS = {"kind": "replace", "ru": {"спс | спасиб": "спасибо", "КП | кп": "предложение"}}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("спс за отзыв", "спасибо за отзыв"),
        ("Спс за отзыв", "Спасибо за отзыв"),
        ("СПС ЗА ОТЗЫВ", "СПАСИБО ЗА ОТЗЫВ"),
        ("СПС за отзыв", "Спасибо за отзыв"),
        ("СПС!", "Спасибо!"),
        ("Готово. СПС за отзыв, КП пришлю", "Готово. Спасибо за отзыв, предложение пришлю"),
        ("сПС за отзыв", "спасибо за отзыв"),
        ("Спс, кп пришлю. И ещё раз спс!", "Спасибо, предложение пришлю. И ещё раз спасибо!"),
    ],
)
def test_letter_case_is_kept(one: One, text: str, mended: str) -> None:
    assert one(THANKS, fix="safe").mended(text) == mended


def test_one_capital_letter_begins_a_sentence(one: One) -> None:
    rule = one({"kind": "replace", "ru": {"ч": "час"}}, fix="safe")
    assert rule.mended("Ч ждали курьера") == "Час ждали курьера"


def test_captures_are_put_in_and_inflected(one: One) -> None:
    check = {"kind": "replace", "ru": {"по what=~заявка": "по вашим {what:plural dative}"}}
    assert one(check, fix="safe").mended("Пишу по заявке") == "Пишу по вашим заявкам"


def test_the_match_itself_may_stay_in_the_replacement(one: One) -> None:
    check = {"kind": "replace", "uk": {"будь ласка": ", {match},"}}
    assert one(check, fix="suggest").mended("Надішліть будь ласка чек").count(", будь ласка,")


def test_a_word_that_cannot_be_inflected_stays(one: One) -> None:
    check = {"kind": "replace", "ru": {"у what=<word> нету": "нет {what:genitive plural}"}}
    assert one(check, fix="safe").mended("Вчера у хзщ нету") == "Вчера нет хзщ"


def test_the_message_names_the_replacement(one: One) -> None:
    rule = one(THANKS, fix="safe", message={"ru": "{fix}", "uk": "{fix}", "en": "{match}→{fix}"})
    (finding,) = rule.folder.found("Спс за отзыв")
    assert finding.text == "Спс→Спасибо"


@pytest.mark.parametrize(("said", "fixes"), [("safe", [True]), ("suggest", [False]), ("none", [])])
def test_the_rule_says_how_safe_its_fix_is(one: One, said: str, fixes: list[bool]) -> None:
    found = one(THANKS, fix=said).folder.found("Вот адрес, спс за отзыв")
    assert [finding.fix.safe for finding in found if finding.fix] == fixes
    assert len(found) == 1


def test_no_fix_is_safe_where_the_word_may_be_of_another_language(one: One) -> None:
    rule = one({"kind": "replace", "uk": {"кава": "напій"}}, fix="safe")
    (unsure,) = rule.folder.found("кава")
    (sure,) = rule.folder.found("Ваша кава вже чекає на вас")
    assert (unsure.fix and unsure.fix.safe, sure.fix and sure.fix.safe) == (False, True)


def test_unless_spares(one: One) -> None:
    check = {**THANKS, "unless": {"ru": ["спс консультант"]}}
    assert one(check).in_text("Открываю СПС Консультант, спс") == ["спс"]


CALQUES = {
    "kind": "replace",
    "uk": {
        "(приймати | прийняти) участь": {"to": "брати участь", "fix": "suggest"},
        "did=~сдєлати | did=/сдела.+/": "{did=зробити}",
        "did=~отправити": ["{did=надіслати}", "{did=відправити}"],
        "співпадіння": "збіг",
    },
}


def test_a_replacement_takes_the_form_of_what_it_replaces(one: One) -> None:
    rule = one(CALQUES, fix="safe")
    assert rule.mended("Ми вже сделали, як ви просили") == "Ми вже зробили, як ви просили"


@pytest.mark.parametrize(
    ("text", "safe"),
    [("Просимо прийняти участь в опитуванні", False), ("Це прикре співпадіння дат", True)],
)
def test_a_replacement_may_be_less_safe_than_its_rule(one: One, text: str, safe: bool) -> None:
    (finding,) = one(CALQUES, fix="safe").folder.found(text)
    assert finding.fix is not None
    assert finding.fix.safe is safe


def test_of_several_replacements_somebody_must_choose(one: One) -> None:
    texts = {"ru": "{fix}", "uk": "{fix}", "en": "{fix}"}
    rule = one(CALQUES, fix="safe", message=texts)
    (finding,) = rule.folder.found("Чек отправимо завтра")
    assert finding.fix is not None
    assert (finding.fix.edits[0].text, finding.fix.others) == ("надішлемо", ("відправимо",))
    assert not finding.fix.safe
    assert finding.text == "надішлемо / відправимо"


PLEASE = {
    "kind": "replace",
    "ru": {
        "<word> this=плз <word>": {"to": ", пожалуйста,", "fix": "suggest"},
        "<word> this=плз": {"to": ", пожалуйста", "fix": "suggest"},
        "this=плз <word>": {"to": "пожалуйста,", "fix": "suggest"},
        "плз": "пожалуйста",
    },
}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Пришлите плз чек", "Пришлите, пожалуйста, чек"),
        ("Пришлите чек плз.", "Пришлите чек, пожалуйста."),
        ("Плз пришлите чек", "Пожалуйста, пришлите чек"),
        ("Пришлите, плз, чек", "Пришлите, пожалуйста, чек"),
        ("Готово. Плз пришлите чек", "Готово. Пожалуйста, пришлите чек"),
        ("Готово. ПЛЗ пришлите чек", "Готово. Пожалуйста, пришлите чек"),
    ],
)
def test_of_a_match_only_what_is_meant_is_pointed_at_and_replaced(
    one: One, text: str, mended: str
) -> None:
    rule = one(PLEASE, fix="safe")
    assert [word.lower() for word in rule.in_text(text)] == ["плз"]
    assert rule.mended(text) == mended


def test_a_team_adds_replacements(one: One) -> None:
    rule = one(THANKS, fix="safe")
    ours = {"offence": {"also": {"n=~заявка": "{n=обращение}"}}}
    (finding,) = rule.folder.found("Открыли заявку", rules=ours)
    assert finding.fix is not None and finding.fix.apply("Открыли заявку") == "Открыли обращение"
    with pytest.raises(ConfigError, match="not a dictionary form"):
        rule.folder.found("Открыли", rules={"offence": {"also": {"~заявок": "обращений"}}})


def test_an_optional_word_that_is_not_there_leaves_no_space(one: One) -> None:
    check = {"kind": "replace", "ru": {"произведём замену what=[noun genitive]?": "заменим {what}"}}
    rule = one(check, fix="suggest")
    assert rule.mended("Завтра произведём замену") == "Завтра заменим"
    assert rule.mended("Завтра произведём замену, ждите") == "Завтра заменим, ждите"
    assert rule.mended("Завтра произведём замену ламп") == "Завтра заменим ламп"
