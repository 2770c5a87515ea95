"""``calling``: the reader called by name."""

from __future__ import annotations

import pytest

from tests.checks.conftest import One

CASE = {
    "kind": "calling",
    "find": "case",
    "readings": "any",
    "uk": [
        "вітаю ,? who=((пан | пані | шановний)? <word> <word>?) (! | .)",
        "half=(<name> [patronymic])",
    ],
}
COMMA = {
    "kind": "calling",
    "find": "comma",
    "readings": "any",
    "ru": [
        "здравствуйте who=([name nominative] <name>? | коллеги | <placeholder>) !",
        "здравствуйте ,? who=[name nominative] ваш",
    ],
    "uk": ["^ who=[name vocative] вітаю", "вітаю who=(пане? [name vocative]) !"],
}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Вітаю, Олена!", "Вітаю, Олено!"),
        ("Вітаю, Ігор!", "Вітаю, Ігорю!"),
        ("Вітаю, Ілля!", "Вітаю, Ілле!"),
        ("Вітаю, Любов!", "Вітаю, Любове!"),
        ("Вітаю, Микола Петрович!", "Вітаю, Миколо Петровичу!"),
        ("Вітаю, Володимир!", "Вітаю, Володимире!"),
        ("Вітаю, Сашко!", "Вітаю, Сашку!"),
        ("Вітаю, Дар’я!", "Вітаю, Дар’є!"),
        ("Вітаю, ОЛЕНА!", "Вітаю, ОЛЕНО!"),
        ("Вітаю, Маргарита!", "Вітаю, Маргарито!"),
        ("Вітаю, пан Андрій!", "Вітаю, пане Андрію!"),
        ("Вітаю, шановний клієнт!", "Вітаю, шановний клієнте!"),
        ("Олено Петрівна, авто готове", "Олено Петрівно, авто готове"),
        ("Зоя Іванівно, авто готове", "Зоє Іванівно, авто готове"),
    ],
)
def test_the_vocative(one: One, text: str, mended: str) -> None:
    assert one(CASE, fix="safe").mended(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Вітаю, Олено!",
        "Вітаю, пані Шевчук!",
        "Вітаю, Мельник!",
        "Вітаю, Лі!",
        "Вітаю, Сергей!",
        "Вітаю, колеги!",
        "Вітаю, готово!",
        "Олена Петрівна зателефонує вам",
        "Олено Петрівно, авто готове",
    ],
)
def test_what_is_right_or_need_not_change(one: One, text: str) -> None:
    assert one(CASE).in_text(text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Вітаю, Олена!", True),
        ("Вітаю, Сашко!", False),  # so is Сашка called
        ("Вітаю, Ігор Петрович!", False),  # may be a surname
        ("Вітаю, Ганна Петрівна!", True),
    ],
)
def test_only_what_is_sure_is_safe(one: One, text: str, safe: bool) -> None:
    (finding,) = one(CASE, fix="safe").folder.found(text)
    assert finding.fix is not None
    assert finding.fix.safe is safe


def test_a_russian_message_has_no_vocative(one: One) -> None:
    check = {**CASE, "common": ["who=<name> ,"]}
    assert one(check).in_text("Ольга, ваш чек ещё не пришёл") == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Здравствуйте Анна!", "Здравствуйте, Анна!"),
        ("Здравствуйте Анна Сергеевна!", "Здравствуйте, Анна Сергеевна!"),
        ("Здравствуйте коллеги!", "Здравствуйте, коллеги!"),
        ("Здравствуйте {{имя}}!", "Здравствуйте, {{имя}}!"),
        ("Здравствуйте Анна ваш чек ещё не пришёл", "Здравствуйте, Анна, ваш чек ещё не пришёл"),
        ("Здравствуйте, Анна ваш чек ещё не пришёл", "Здравствуйте, Анна, ваш чек ещё не пришёл"),
        ("Олено вітаю", "Олено, вітаю"),
        ("Вітаю пане Андрію!", "Вітаю, пане Андрію!"),
    ],
)
def test_commas(one: One, text: str, mended: str) -> None:
    assert one(COMMA, fix="safe").mended(text) == mended


@pytest.mark.parametrize(
    "text",
    ["Здравствуйте, Анна!", "Здравствуйте роман!", "Вітаю, пане Андрію!"],
)
def test_no_comma_is_due(one: One, text: str) -> None:
    assert one(COMMA).in_text(text) == []


def test_the_whole_of_it_is_shown(one: One) -> None:
    rule = one(COMMA, message=dict.fromkeys(("ru", "uk", "en"), "{wanted}"))
    (finding,) = rule.folder.found("Здравствуйте Анна!")
    assert (finding.matched, finding.text) == ("Здравствуйте Анна", "Здравствуйте, Анна")
