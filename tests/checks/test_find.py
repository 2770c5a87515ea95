"""``find``: words that should not be there."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One
from tests.checks.folder import Folder


def test_words_are_found_wherever_they_stand(one: One) -> None:
    rule = one({"kind": "find", "ru": ["ага"], "uk": ["ага"]})
    assert rule.in_text("Ага, записала вас. Ну ага") == ["Ага", "ага"]
    assert rule.in_text("Записала вас на четверг") == []


def test_each_language_has_its_own_words(one: One) -> None:
    rule = one({"kind": "find", "ru": ["склад"], "uk": ["крамниця"]})
    assert rule.in_text("Это наш склад, приезжайте") == ["склад"]
    assert rule.in_text("Це наш склад, приїздіть") == []
    assert rule.in_text("Це наша крамниця, приїздіть") == ["крамниця"]


def test_common_words_are_found_in_both_languages_and_in_others(one: One) -> None:
    rule = one({"kind": "find", "common": ["asap"]})
    assert rule.in_text("Пришлите договор ASAP, пожалуйста") == ["ASAP"]
    assert rule.in_text("Надішліть договір asap, будь ласка") == ["asap"]
    assert rule.in_text("Please send the contract asap") == ["asap"]


def test_a_text_that_may_be_of_either_language_is_searched_for_both(one: One) -> None:
    rule = one({"kind": "find", "ru": ["кава"], "uk": ["нота"]})
    assert rule.in_text("кава") == ["кава"]
    assert rule.in_text("нота") == ["нота"]


def test_overlapping_matches_are_one_finding(one: One) -> None:
    rule = one({"kind": "find", "ru": ["не знаю", "я не знаю", "знаю"]})
    assert rule.in_text("Этого я не знаю") == ["я не знаю"]


def test_unless_cancels_only_what_it_overlaps(one: One) -> None:
    rule = one({"kind": "find", "ru": ["девушка"], "unless": {"ru": ["девушка с обложки"]}})
    assert rule.in_text("Девушка с обложки нашлась, девушка!") == ["девушка"]


def test_max_words_spares_longer_messages(one: One) -> None:
    rule = one({"kind": "find", "ru": ["ок"], "max_words": 2})
    assert rule.in_text("Ну ок 👌!!!") == ["ок"]
    assert rule.in_text("Ну ок, перенесу запись") == []


@pytest.mark.parametrize(("readings", "found"), [("all", []), ("any", ["Вышли"])])
def test_readings_say_whether_one_suspicion_is_enough(
    one: One, readings: str, found: list[str]
) -> None:
    """«Вышли» is what people did, and what one tells a friend to do with a parcel."""
    check = {"kind": "find", "ru": ["[verb imperative singular]"], "readings": readings}
    assert one(check).in_text("Вышли из магазина в семь часов") == found


def test_phrase_sets_serve_as_words(folder: Folder) -> None:
    folder.phrases("bye", ru=["пока", "бывай"], uk=["бувай"], unless={"ru": ["пока не"]})
    folder.rule({"kind": "find", "ru": ["@bye"], "uk": ["@bye , друже"]})
    assert [f.matched for f in folder.found("Ну бывай, Олег, и пока")] == ["бывай", "пока"]
    assert folder.found("Деньги пока не пришли на счёт") == []
    assert [f.matched for f in folder.found("Усе гаразд, бувай, друже")] == ["бувай, друже"]


def test_captures_fill_the_message(one: One) -> None:
    rule = one(
        {"kind": "find", "ru": ["~уважаемый who=~клиент"]},
        message={"ru": "{who}", "uk": "{who}", "en": "{match}: {who}, {who:dative plural}"},
    )
    (finding,) = rule.folder.found("Уважаемый клиент, счёт выставлен")
    assert finding.text == "Уважаемый клиент: клиент, клиентам"


def test_a_setting_adds_words_to_a_rule(one: One) -> None:
    rule = one({"kind": "find", "ru": ["ага"]})
    also = {"offence": {"also": ["угу", "@oops"]}}
    rule.folder.phrases("oops", common=["упс"])
    assert rule.in_text("Ага, угу, упс, вы записаны", rules=also) == ["Ага", "угу", "упс"]
    assert rule.in_text("Ага, угу, упс, вы записаны") == ["Ага"]
