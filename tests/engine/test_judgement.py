"""Whose words are blamed on whom: quotes, forwards, allowed words, causes, stronger rules."""

from __future__ import annotations

from typing import Any

import pytest

from etiquette_lint.errors import EtiquetteError
from etiquette_lint.model import Channel, Fact, Span
from tests.checks.folder import ID, Folder, texts
from tests.engine.talks import CLIENT, STAFF, said, talk

AGA = {"kind": "find", "ru": ["ага"], "uk": ["ага"]}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Вы написали «ну ага», и мы записали", 0),
        ('Вы написали "ну ага", и мы записали', 0),
        ("Ви написали „ну ага“, і ми записали", 0),
        ("Ви написали “ну ага”, і ми записали", 0),
        ("> ну ага\nВот что вы написали", 0),
        ("«Ага, записали»", 1),
        ("Ага, записали «на завтра»", 1),
        ("«На завтра» — ага — «на десять»", 1),
        ("«Незакрытая кавычка, ага\nи ещё ага» вот так", 2),
    ],
)
def test_what_is_quoted_is_not_used(folder: Folder, text: str, count: int) -> None:
    folder.rule(AGA)
    assert len(folder.found(text)) == count


def test_a_rule_may_look_into_quotes(folder: Folder) -> None:
    folder.rule(AGA, in_quotes=True)
    assert len(folder.found("Вы написали «ну ага», и мы записали")) == 1


def test_a_rule_judges_only_in_the_channels_it_is_about(folder: Folder) -> None:
    folder.rule(AGA, channels=["messenger", "social"])
    chat = "2026-03-02 10:00 staff: Ага, записали"
    for channel in (None, Channel.MESSENGER, Channel.SOCIAL):
        report = folder.report(chat, channel=channel)
        assert [finding.matched for finding in report] == ["Ага"]
        assert ID not in report.skipped
    letters = folder.report(chat, channel=Channel.EMAIL)
    assert list(letters) == []
    assert letters.skipped[ID] is Fact.CHANNEL


def test_a_formatted_quotation_is_not_the_senders(folder: Folder) -> None:
    folder.rule(AGA, in_quotes=True)
    text = "ну ага\nВы это имели в виду? Ага"
    messages = [said(STAFF, text, quoted=(Span(0, 6),))]
    (finding,) = folder.linter().check_conversation(talk(messages))
    assert finding.span == Span(len(text) - 3, len(text))


@pytest.mark.parametrize(
    "keys", [{"forwarded_from": ""}, {"forwarded_from": "Олег"}, {"via_bot": "gif"}]
)
@pytest.mark.parametrize(
    "check",
    [
        AGA,
        {"kind": "limit", "count": "words", "limit": 1},
        {"kind": "only", "within": "turn", "ru": ["ага", "вот"], "max_extra": 9},
        {"kind": "require", "within": "turn", "when": {"ru": ["ага"]}, "need": {"ru": ["завтра"]}},
        {"kind": "consistent", "forms": {"a": {"ru": ["ага"]}, "b": {"ru": ["вам"]}}},
        {"kind": "opening", "need": {"ru": ["здравствуйте"]}},
    ],
)
def test_forwarded_words_are_not_blamed(
    folder: Folder, check: dict[str, Any], keys: dict[str, str]
) -> None:
    folder.rule(check)
    forward = said(STAFF, "Ага, это ага вам пишут", 1, **keys)
    report = folder.linter().check_conversation(talk([said(CLIENT, "Вот"), forward]))
    assert list(report) == []


def test_a_forward_beside_own_words_is_not_blamed(folder: Folder) -> None:
    folder.rule(
        {"kind": "require", "within": "turn", "when": {"ru": ["ага"]}, "need": {"ru": ["завтра"]}}
    )
    messages = [
        said(CLIENT, "Вот"),
        said(STAFF, "Ага, пишет склад", 1, forwarded_from="Склад"),
        said(STAFF, "Ага, вот ответ", 2),
    ]
    (finding,) = folder.linter().check_conversation(talk(messages))
    assert finding.message.text == "Ага, вот ответ"


def test_a_forward_ends_a_bare_turn(folder: Folder) -> None:
    folder.rule({"kind": "only", "within": "turn", "ru": ["привет"]})
    messages = [
        said(CLIENT, "Вот"),
        said(STAFF, "Привет", 1),
        said(STAFF, "Привет", 2, forwarded_from="Склад"),
    ]
    assert list(folder.linter().check_conversation(talk(messages))) == []


@pytest.mark.parametrize(
    ("allowed", "found"),
    [
        (["ага"], ["упс"]),
        (["АГА", "Упс"], []),
        (["ага упс"], ["Ага", "упс"]),
        ([], ["Ага", "упс"]),
    ],
)
def test_allowed_words(folder: Folder, allowed: list[str], found: list[str]) -> None:
    folder.rule({"kind": "find", "ru": ["ага", "упс"]})
    findings = folder.found("Ага, вот он, этот упс", allow=tuple(allowed))
    assert [finding.matched for finding in findings] == found


@pytest.mark.parametrize(
    ("allowed", "count"),
    [
        (["КАРПАТИ", "ЛАЙТ"], 0),
        (["КАРПАТИ ЛАЙТ"], 0),
        (["карпати", "лайт"], 0),
        (["КАРПАТИ"], 1),
        (["КАРПАТИ", "АЙТ"], 1),
    ],
)
def test_a_finding_of_allowed_words_alone_is_none(
    folder: Folder, allowed: list[str], count: int
) -> None:
    folder.rule({"kind": "script", "find": "caps"})
    text = "Вітаю! Тур КАРПАТИ ЛАЙТ уже у продажу."
    assert [f.matched for f in folder.found(text)] == ["КАРПАТИ ЛАЙТ"]
    assert len(folder.found(text, allow=tuple(allowed))) == count


def test_a_rule_yields_to_another_on_the_same_words(folder: Folder) -> None:
    folder.rule({"kind": "find", "ru": ["ну ага"]}, id="strong")
    folder.rule(AGA, id="weak", yields_to=["strong"])
    found = [(f.rule_id, f.matched) for f in folder.found("Ага, это он. Ну ага")]
    assert found == [("weak", "Ага"), ("strong", "Ну ага")]


def test_a_rule_may_yield_in_the_whole_message(folder: Folder) -> None:
    folder.rule({"kind": "find", "ru": ["принято"]}, id="receipt")
    weaker = {"kind": "find", "ru": ["скоро"]}
    text = "Обращение принято. Ответим скоро."
    folder.rule(weaker, id="vague", yields_to=["receipt"])
    assert [f.rule_id for f in folder.found(text)] == ["receipt", "vague"]
    folder.rule(weaker, id="vague", yields_to=["receipt"], yields_in="message")
    assert [f.rule_id for f in folder.found(text)] == ["receipt"]
    assert [f.rule_id for f in folder.found("Ответим скоро")] == ["vague"]


def test_a_rule_yields_to_one_about_the_whole_message(folder: Folder) -> None:
    folder.rule({"kind": "only", "ru": ["ага"]}, id="strong")
    folder.rule(AGA, id="weak", yields_to=["strong"])
    assert [f.rule_id for f in folder.found("Ага")] == ["strong"]
    assert [f.rule_id for f in folder.found("Ага, это он")] == ["weak"]
    assert [f.rule_id for f in folder.found("Ага", ignore=("strong",))] == ["weak"]


def test_rules_that_yield_to_each_other_are_refused(folder: Folder) -> None:
    folder.rule(AGA, id="one", yields_to=["two"])
    folder.rule(AGA, id="two", yields_to=["one"])
    with pytest.raises(EtiquetteError, match="yield"):
        folder.found("Ага")


GIVEN = {"given": {"ru": ["жалоба", "?"]}}
UNLESS = {"unless_given": {"ru": ["жалоба", "?"]}}


def test_given_and_unless_given_look_at_the_clients_turn(folder: Folder) -> None:
    folder.rule(AGA, id="given", **GIVEN)
    folder.rule(AGA, id="unless", **UNLESS)
    chat = """
        2026-03-02 10:00 client: У меня жалоба
        2026-03-02 10:00 client: Вот
        2026-03-02 10:01 staff: Ага раз
        2026-03-02 10:02 client: Спасибо
        2026-03-02 10:03 staff: Ага два
        2026-03-03 10:03 staff: Ага три
    """
    found = [(f.message.text, f.rule_id) for f in folder.report(chat)]
    assert found == [("Ага раз", "given"), ("Ага два", "unless"), ("Ага три", "unless")]


def test_given_within_the_session(folder: Folder) -> None:
    folder.rule(AGA, id="given", given_within="session", **GIVEN)
    folder.rule(AGA, id="unless", given_within="session", **UNLESS)
    chat = """
        2026-03-02 10:00 client: У меня жалоба
        2026-03-02 10:01 staff: Слушаю
        2026-03-02 10:02 client: Спасибо
        2026-03-02 10:03 staff: Ага раз
        2026-03-03 10:02 client: Спасибо
        2026-03-03 10:03 staff: Ага два
    """
    found = [(f.message.text, f.rule_id) for f in folder.report(chat)]
    assert found == [("Ага раз", "given"), ("Ага два", "unless")]


def test_nothing_stands_before_a_draft(folder: Folder) -> None:
    folder.rule(AGA, id="given", **GIVEN)
    folder.rule(AGA, id="unless", **UNLESS)
    report = folder.linter().check_text("Ага")
    assert [finding.rule_id for finding in report] == ["unless"]
    assert set(report.skipped) == {"given"}


def test_a_finding_says_what_judged_it(folder: Folder) -> None:
    folder.rule({"kind": "limit", "count": "words", "limit": 1}, severity="info", confidence="low")
    folder.write("profiles/warm.yml", {"title": texts("Warm"), "about": texts("Warm")})
    (finding,) = folder.found("Раз два", profile="warm")
    assert (finding.severity.value, finding.confidence.value) == ("info", "low")
    assert finding.judged_by["profile"] == "warm" and finding.judged_by["limit"] == 1


@pytest.mark.parametrize(
    ("check", "text", "decided"),
    [
        ({"count": "exclamation", "limit": 3, "run": 1}, "Да! Нет! Да! Нет!", ("limit",)),
        ({"count": "exclamation", "limit": 3, "run": 1}, "Да!!", ("run",)),
    ],
)
def test_a_finding_says_which_measure_was_overstepped(
    folder: Folder, check: dict[str, object], text: str, decided: tuple[str, ...]
) -> None:
    folder.rule({"kind": "limit", **check})
    (finding,) = folder.found(text)
    assert finding.decided == decided


def test_a_finding_without_a_measure_names_none(folder: Folder) -> None:
    folder.rule(AGA)
    (finding,) = folder.found("Ага")
    assert finding.decided == ()


def test_words_met_by_one_linter_do_not_set_off_another(folder: Folder) -> None:
    folder.rule(AGA)
    deaf, keen = folder.linter(ignore=("all",)), folder.linter()
    for linter, count in ((deaf, 0), (keen, 1), (deaf, 0)):
        assert len(linter.check_text("Ага").findings) == count


def test_the_language_of_the_talk_decides_for_words_of_both(folder: Folder) -> None:
    folder.rule({"kind": "find", "uk": ["кава"]})
    ukrainian = "2026-03-02 10:00 client: Що у вас є?\n2026-03-02 10:01 staff: Кава"
    russian = "2026-03-02 10:00 client: Что у вас есть, кроме этого?\n2026-03-02 10:01 staff: Кава"
    assert len(folder.report(ukrainian).findings) == 1
    assert len(folder.report(russian).findings) == 0


@pytest.mark.parametrize(
    ("client", "count"),
    [
        ("Где мой заказ? Курьера нет", 0),  # Russian, though in letters of both
        ("Де моя посилка? Коли буде", 1),
        ("Алло", 1),  # nobody knows, so it may be
    ],
)
def test_the_clients_first_words_tell_the_language(folder: Folder, client: str, count: int) -> None:
    folder.rule({"kind": "find", "uk": ["кава"]})
    messages = [said(CLIENT, client), said(STAFF, "Кава", 1)]
    assert len(folder.linter().check_conversation(talk(messages)).findings) == count


@pytest.mark.parametrize(
    "check",
    [
        {"kind": "opening", "need": {"uk": ["вітаю"]}},
        {"kind": "burst", "within": "3m", "messages": 2},
        {"kind": "limit", "count": "words", "limit": 1},
        {"kind": "hours", "from": "20:00", "until": "21:00"},
    ],
)
def test_a_rule_of_one_language_is_silent_in_the_other(
    folder: Folder, check: dict[str, Any]
) -> None:
    folder.rule(check, languages=["uk"])
    russian = [
        said(CLIENT, "Где мой заказ?"),
        said(STAFF, "Уже едет к вам", 100),
        said(STAFF, "Ждите, вы дома?", 101),
    ]
    ukrainian = [
        said(CLIENT, "Де моє замовлення?"),
        said(STAFF, "Вже їде до вас", 100),
        said(STAFF, "Чекайте, ви є вдома?", 101),
    ]
    assert list(folder.linter().check_conversation(talk(russian))) == []
    assert list(folder.linter().check_conversation(talk(ukrainian))) != []
