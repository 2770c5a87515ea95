"""``address``: «ты» to a client, both forms to one, and leave to say «ты»."""

from __future__ import annotations

from typing import Any

import pytest

from etiquette_lint.model import Author, Role, Span
from tests.checks.conftest import One
from tests.checks.folder import OneRule, texts
from tests.engine.talks import CLIENT, STAFF, said, talk
from tests.text import address_tables as tables

CONSENT = {
    "unless": {"ru": ["на ты", "ух ты"], "uk": ["на ти", "ух ти"]},
    "invited": {"ru": ["(давай | давайте | можно) на ты"], "uk": ["(давайте | можна) на ти"]},
    "accepted": {"ru": ["^ (да | конечно)"], "uk": ["^ (так | звісно)"]},
    "declined": {"ru": ["на вы"], "uk": ["на ви"]},
}
FAMILIAR = {"kind": "address", "find": "familiar", **CONSENT}
MIXED = {"kind": "address", "find": "mixed", **CONSENT}
TY, VY = "Тебе завтра удобно?", "Вам завтра удобно?"


def chat(*lines: str) -> str:
    """«c: …» and «s: …» are the client's and the staff's, a minute apart."""
    names = {"c": "client", "s": "Анна (staff)", "o": "Олег (staff)"}
    return "\n".join(
        f"2026-03-02 10:{minute:02} {names[line[0]]}: {line[3:]}"
        for minute, line in enumerate(lines)
    )


@pytest.fixture
def familiar(one: One) -> OneRule:
    return one(FAMILIAR, fix="suggest")


@pytest.fixture
def mixed(one: One) -> OneRule:
    return one(MIXED, fix="suggest", message=texts("{before} and {match}"))


def test_whatever_says_ty_sets_the_check_off(familiar: OneRule) -> None:
    for thanks, table in (("Спасибо.", tables.FAMILIAR_RU), ("Дякуємо.", tables.FAMILIAR_UK)):
        for text, words in table.items():
            assert familiar.in_text(f"{thanks} {text}") == words.split()[:1], text


def test_one_finding_a_message_with_a_fix_of_the_whole(familiar: OneRule) -> None:
    text = "Ты готова? Пришли адрес, и твой заказ поедет"
    assert familiar.in_text(text) == ["Ты"]
    assert familiar.mended(text) == "Вы готовы? Пришлите адрес, и ваш заказ поедет"


def test_no_fix_where_the_whole_cannot_be_said(familiar: OneRule) -> None:
    (finding,) = familiar.folder.found("Ты жив? Пропал совсем")
    assert finding.fix is None


def test_no_fix_for_a_word_of_another_language_than_the_rest(familiar: OneRule) -> None:
    (finding,) = familiar.folder.found("Є ты")
    assert finding.fix is None


def test_a_fix_is_never_safe(familiar: OneRule) -> None:
    (finding,) = familiar.folder.found("Пиши нам, мы ответим")
    assert finding.fix is not None and not finding.fix.safe


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ух ты, какая кухня!", []),
        ("Вы писали: «забери, когда сможешь»", []),
        ("Вы писали: «забери». Заберу, дай адрес", ["дай"]),
        ("> забери завтра\nЗаберём, дай адрес", ["дай"]),
        ("Лучше цены не найдёшь", []),
        ("Ух ти, яка кухня! Скинь фото", ["Скинь"]),
    ],
)
def test_words_that_are_not_said_to_the_reader(
    familiar: OneRule, text: str, found: list[str]
) -> None:
    assert familiar.in_text(text) == found


def test_what_is_quoted_stays_as_it_was(familiar: OneRule) -> None:
    text = "Ты писал: «забери, когда сможешь». Дай адрес"
    assert familiar.mended(text) == "Вы писали: «забери, когда сможешь». Дайте адрес"


def test_an_idiom_in_the_same_breath_spoils_the_fix(familiar: OneRule) -> None:
    (finding,) = familiar.folder.found("Ух ты какая у тебя кухня")
    assert finding.matched == "тебя" and finding.fix is None
    assert familiar.mended("Ух ты, какая у тебя кухня") == "Ух ты, какая у вас кухня"


def test_formatted_quotations_are_not_judged(familiar: OneRule) -> None:
    text = "забери завтра\nДай адрес"
    messages = [said(STAFF, text, quoted=(Span(0, 13),))]
    (finding,) = familiar.folder.linter().check_conversation(talk(messages))
    assert finding.matched == "Дай"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["c: Добрый день", f"s: {TY}"], [TY]),
        (["c: Давайте на ты", f"s: {TY}"], []),
        (["c: Можно на ты?", f"s: {TY}", "c: Удобно", f"s: {TY}"], []),
        (["c: Здравствуйте", f"s: Можно на ты? {TY}"], [f"Можно на ты? {TY}"]),
        (["c: Нужна палатка", "s: Можно на ты?", "c: Да, конечно", f"s: {TY}"], []),
        (["c: Нужна палатка", "s: Можно на ты?", "c: А ты кто?", f"s: {TY}"], []),
        (["c: Нужна палатка", "s: Можно на ты?", "c: Лучше на вы", f"s: {TY}"], [TY]),
        (["c: Нужна палатка", "s: Можно на ты?", "c: Сколько стоит?", f"s: {TY}"], [TY]),
        # an answer to something else
        (
            ["c: Палатку", "s: Можно на ты?", "c: Цена?", "s: 3000", "c: Да, беру", f"s: {TY}"],
            [TY],
        ),
        (["c: Давай на ты", f"s: {TY}", "c: Нет, давайте на вы", f"s: {TY}"], [TY]),
        (["c: Ты сегодня работаешь?", f"s: {TY}"], [TY]),
    ],
)
def test_leave_to_say_ty(familiar: OneRule, lines: list[str], found: list[str]) -> None:
    assert familiar.in_chat(chat(*lines)) == found


def test_leave_outlives_the_session(familiar: OneRule) -> None:
    assert (
        familiar.in_chat(
            """
            2026-03-02 10:00 client: Давайте на ты
            2026-03-02 10:01 staff: Хорошо
            2026-03-09 10:00 client: Привет
            2026-03-09 10:01 staff: Привет! Тебе завтра удобно?
            """
        )
        == []
    )


def test_a_client_s_own_ty_permits_it_where_the_team_says_so(one: One) -> None:
    lines = ["c: Ух ты, открылись!", f"s: {TY}", "c: Ты сегодня работаешь?", f"s: {TY} Да"]
    follows = one({**FAMILIAR, "follow_client": True})
    assert follows.in_chat(chat(*lines)) == [TY]


def test_leave_is_one_client_s(familiar: OneRule) -> None:
    other = Author("d", "Ольга", Role.CLIENT)
    messages = [
        said(CLIENT, "Давайте на ты", 0, id="1"),
        said(other, "А мне когда?", 1, id="2"),
        said(STAFF, TY, 2, id="3"),
        said(STAFF, "Тебе привезём в пять", 3, id="4", reply_to="1"),
    ]
    report = familiar.folder.linter().check_conversation(talk(messages, kind="group"))
    assert [finding.message.id for finding in report] == ["3"]


def test_colleagues_may_say_ty_to_each_other(familiar: OneRule, one: One) -> None:
    colleague = Author("o", "Олег", Role.STAFF)
    messages = [
        said(CLIENT, "Где заказ?", 0, id="1"),
        said(colleague, "Уточняем", 1, id="2"),
        said(STAFF, "Олег, глянь на складе", 2, id="3", reply_to="2"),
        said(STAFF, "Глянь почту", 3, id="4"),
    ]
    report = familiar.folder.linter().check_conversation(talk(messages, kind="group"))
    assert [finding.message.id for finding in report] == ["4"]


def test_both_forms_in_one_message(mixed: OneRule) -> None:
    for text in ("Вам завтра удобно? Скинь чек", "Скинь чек. Вам завтра удобно?"):
        (finding,) = mixed.folder.found(text)
        assert (finding.text, finding.evidence) == ("Вам and Скинь", ())
        assert finding.fix is not None
        assert finding.fix.apply(text) == text.replace("Скинь", "Скиньте")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["c: Да?", f"s: {VY}", "c: Да", f"s: {TY}"], [TY]),
        (["c: Да?", f"s: {TY}", "c: Да", f"s: {VY}"], [VY]),
        (["c: Да?", f"s: {VY}", f"s: {TY}", f"s: {VY} Да"], [TY]),  # told once
        (["c: Да?", f"s: {VY}", "c: Да", f"o: {TY}"], []),  # each author has a voice
        (["c: Вы где? Ты где?", "s: Мы рядом"], []),
        (["c: Да?", f"s: {VY}", "c: Давайте на ты", f"s: {TY}"], []),
        (["c: Да?", f"s: {VY}", "c: Давайте на ты", f"s: {TY}", f"s: {VY} Да"], [f"{VY} Да"]),
        (["c: Да?", f"s: {VY}", "c: А тебе?", f"s: {TY}"], [TY]),
    ],
)
def test_one_form_to_one_client(mixed: OneRule, lines: list[str], found: list[str]) -> None:
    assert mixed.in_chat(chat(*lines)) == found


@pytest.mark.parametrize(
    ("lines", "evidence"),
    [
        (["c: Да?", f"s: {VY}", "c: А тебе?", f"s: {TY}"], [VY, "А тебе?"]),
        (["c: А тебе?", f"s: {VY}", "c: Да", f"s: {TY}"], ["А тебе?", VY]),
        (["c: Да?", f"s: {VY}", "c: Да", f"s: {TY}"], [VY]),
    ],
)
def test_who_was_the_first_to_change(mixed: OneRule, lines: list[str], evidence: list[str]) -> None:
    (finding,) = mixed.report(chat(*lines))
    assert finding.text == "Вам and Тебе"
    assert [message.text for message in finding.evidence] == evidence


def test_each_client_is_a_person_of_their_own(mixed: OneRule) -> None:
    other = Author("d", "Ольга", Role.CLIENT)
    messages = [
        said(CLIENT, "Когда?", 0, id="1"),
        said(STAFF, VY, 1, id="2", reply_to="1"),
        said(other, "А мне?", 2, id="3"),
        said(STAFF, TY, 3, id="4", reply_to="3"),
        said(STAFF, "Тебе позвонят", 4, id="5", reply_to="1"),
    ]
    report = mixed.folder.linter().check_conversation(talk(messages, kind="group"))
    assert [finding.message.id for finding in report] == ["5"]


def test_a_long_polite_talk_is_remembered(mixed: OneRule) -> None:
    lines = ["c: Да?", f"s: {VY}", *["c: Да", "s: Ещё минуту"] * 20, "c: Да", f"s: {TY}"]
    assert mixed.in_chat(chat(*lines)) == [TY]


def test_forwards_are_not_the_author_s_voice(mixed: OneRule) -> None:
    messages = [
        said(CLIENT, "Когда?", 0),
        said(STAFF, VY, 1, forwarded_from="Олег"),
        said(STAFF, TY, 2),
        said(STAFF, VY, 3, forwarded_from=""),
    ]
    assert list(mixed.folder.linter().check_conversation(talk(messages))) == []


@pytest.mark.parametrize("find", ["familiar", "mixed"])
def test_politeness_alone_is_no_matter(one: One, find: str) -> None:
    check: dict[str, Any] = {"kind": "address", "find": find}
    assert one(check).in_text("Здравствуйте! Вам завтра удобно? Пришлите, пожалуйста, адрес") == []
