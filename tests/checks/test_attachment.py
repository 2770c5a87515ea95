"""``attachment`` and ``forwards``: what comes without a word, too long or too large."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.conftest import One
from tests.checks.folder import texts

CHAT = """
    2026-03-02 10:00 client: Где чертёж?
    2026-03-02 10:01 staff [file план дома.pdf 30 MB]:
    2026-03-02 10:02 staff: Вот он
    2026-03-02 10:03 client: А голосом?
    2026-03-02 10:04 staff [voice 1:30]: Рассказала всё по порядку
    2026-03-02 10:05 client [file мой.pdf]:
    2026-03-02 10:06 staff [photo]:
"""


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"kinds": ["file"]}, ["план дома.pdf 30 0:00"]),
        ({"kinds": ["file", "voice", "photo"]}, ["план дома.pdf 30 0:00", "0 1:30", "0 0:00"]),
        ({"kinds": ["file"], "max_words": 1}, []),
        ({"kinds": ["file"], "max_words": 2}, ["план дома.pdf 30 0:00"]),
        ({"kinds": ["voice"], "longer_than": "60s"}, ["0 1:30"]),
        ({"kinds": ["voice"], "longer_than": "90s"}, []),
        ({"kinds": ["photo"], "longer_than": "1s"}, []),
        ({"kinds": ["file"], "larger_than": 29}, ["план дома.pdf 30 0:00"]),
        ({"kinds": ["file"], "larger_than": 30}, []),
        ({"kinds": ["photo"], "larger_than": 1}, []),
        ({"kinds": ["file"], "names": ["дом"]}, ["план дома.pdf 30 0:00"]),
        ({"kinds": ["file"], "names": ["лан"]}, []),
        ({"kinds": ["file"], "unless": {"ru": ["вот"]}}, []),
    ],
)
def test_keys(one: One, keys: dict[str, Any], said: list[str]) -> None:
    message = {"message": texts("{name} {size} {duration}")}
    report = one({"kind": "attachment", **keys}, **message).report(CHAT)
    assert [finding.text.removesuffix(".") for finding in report] == said


def test_once_a_turn(one: One) -> None:
    chat = """
        2026-03-02 10:01 staff [photo]:
        2026-03-02 10:01 staff [photo]:
        2026-03-02 10:02 client: Спасибо
        2026-03-02 10:03 staff [photo]:
    """
    report = one({"kind": "attachment", "kinds": ["photo"]}).report(chat)
    assert [finding.message.id for finding in report] == ["1", "4"]


def test_what_is_passed_on_is_nobodys_file(one: One) -> None:
    chat = "2026-03-02 10:01 staff [forward Ира] [file план.pdf]:"
    assert list(one({"kind": "attachment", "kinds": ["file"]}).report(chat)) == []


@pytest.mark.parametrize(
    ("keys", "text", "said"),
    [
        ({}, "", ["2/3"]),
        ({}, "Смотрите второе", []),
        ({"max_words": 2}, "Смотрите второе", ["2/3"]),
        ({"limit": 1}, "Смотрите второе", ["2/1"]),
    ],
)
def test_forwards(one: One, keys: dict[str, int], text: str, said: list[str]) -> None:
    chat = f"""
        2026-03-02 10:01 staff [forward Ира]: Замер в среду
        2026-03-02 10:01 staff [forward Олег]: Хорошо
        2026-03-02 10:02 staff: {text}
    """
    report = one({"kind": "forwards", **keys}, message=texts("{count}/{limit}")).report(chat)
    assert [finding.text.removesuffix(".") for finding in report] == said


def test_no_forwards(one: One) -> None:
    assert list(one({"kind": "forwards"}).report("2026-03-02 10:01 staff: Замер в среду")) == []


def test_words_may_be_as_good_as_the_file(one: One) -> None:
    keys = {
        "kind": "attachment",
        "kinds": ["file"],
        "names": ["договор"],
        "said": {"ru": ["шлю ..2 name=~договор ..2 сюда"]},
        "unless": {"ru": ["на почту"]},
    }
    rule = one(keys, message=texts("{name}"))
    assert rule.in_text("Шлю вам договор прямо сюда") == ["Шлю вам договор прямо сюда"]
    assert rule.in_text("Шлю договор сюда, и на почту тоже") == []
    assert rule.in_text("Договор шлю") == []
    report = rule.report("2026-03-02 10:01 staff [file Договор 7.docx]: Шлю копию сюда")
    assert [finding.text.removesuffix(".") for finding in report] == ["Договор 7.docx"]
