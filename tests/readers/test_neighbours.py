"""Formats that resemble one another are told apart, from a beginning cut anywhere too."""

from __future__ import annotations

import json
import time

import pytest

from etiquette_lint.errors import ReadError
from etiquette_lint.readers import READERS, Source, detect
from tests.readers.discord import samples as discord
from tests.readers.instagram import samples as instagram
from tests.readers.slack import samples as slack
from tests.readers.telegram import samples as telegram

SOCIAL = ("discord", "slack", "instagram", "signal", "viber")
JSON = {
    "telegram-json": telegram.chat(telegram.said()),
    "discord": discord.channel(discord.said("Де чек? " * 9), discord.said()),
    "slack": [slack.said("Де чек? " * 9), slack.said()],
    "instagram": instagram.chat(instagram.said("Де чек? " * 9), instagram.said()),
}
ENCRYPTED = {"participants": ["А"], "threadName": "А_1", "messages": [instagram.secret()]}
FOREIGN: list[object] = [
    slack.PEOPLE,
    slack.CHANNELS,
    [],
    [slack.said(ts="завтра")],
    [{"type": "message", "text": "так"}],
    {"messages": []},
    {"messages": [{"sender_name": "А", "content": "так"}]},
    {"guild": {}, "messages": []},
    {"guild": {}, "channel": "так", "messages": []},
    {"channel": {"type": "chat"}, "messages": [{"author": "А", "content": "так"}]},
    {"chat": {"messages": [{"message": "так", "timestamp": 1, "type": "agent"}]}},
    {"result": {"message": {"1": {"senderid": "0", "text": "так"}}}},
    {"payload": [{"content": "так", "message_type": 0, "created_at": 1}]},
]
TEXTS = [
    "Добрий день, Ганно! Чекаємо вас 21/03/2026, о 10:05, дякуємо.",
    "21/03/2026, 10:05 — прийом, 22/03/2026, 11:00 — огляд.",
    "[Ім'я], добрий день! [2026-03-02 10:00] зустріч.",
    "[2026-03-02] Підсумок: усе готово",
    '="21/03/2026" це дата',
    "2026-03-02 10:00 клієнт: де чек?\n2026-03-02 10:05 оператор: ось",
    "21.03.2026, 10:05 - Ганна: де чек?\n21.03.2026, 10:06 - Олег: ось",
    "[21.03.2026, 10:05:07] Ганна: де чек?\n[21.03.2026, 10:06:11] Олег: ось",
    "[2026-03-21, 10:05:07] Ганна: де чек?\n[2026-03-21, 10:06:11] Олег: ось",
    "date,time,name,phone,text\n21/03/2026,10:05:07,Ганна,+380671234567,так",
    "id;date;text\n1;21/03/2026;так",
]


@pytest.mark.parametrize("name", JSON)
def test_each_takes_its_own_json(name: str) -> None:
    for data in (json.dumps(JSON[name]), json.dumps(JSON[name], indent=2, ensure_ascii=False)):
        assert detect(Source.of(data.encode(), "x"))[0].name == name
        assert detect(Source.of(b"\xef\xbb\xbf" + data.encode(), "x"))[0].name == name


def test_an_encrypted_chat_of_messenger() -> None:
    assert detect(Source.of(json.dumps(ENCRYPTED).encode(), "x"))[0].name == "instagram"


@pytest.mark.parametrize("name", JSON)
def test_no_cut_makes_one_of_another(name: str) -> None:
    data = json.dumps(JSON[name], ensure_ascii=False).encode()
    for end in range(0, len(data), 3):
        taken = [each for each in SOCIAL if READERS[each].detect(data[:end])]
        assert set(taken) <= {name}, end
    if name in SOCIAL:
        assert READERS[name].detect(data[: len(data) * 2 // 3])


@pytest.mark.parametrize("document", FOREIGN)
def test_json_of_others(document: object) -> None:
    data = json.dumps(document, ensure_ascii=False).encode()
    assert [name for name in SOCIAL if READERS[name].detect(data)] == []


@pytest.mark.parametrize("text", TEXTS)
def test_texts_of_others(text: str) -> None:
    assert [name for name in SOCIAL if READERS[name].detect(text.encode())] == []


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[", b"\xff\xfe", b"\xef\xbb\xbf", b"PK\x03\x04", b"[["]
)
def test_hardly_anything(data: bytes) -> None:
    assert [name for name in SOCIAL if READERS[name].detect(data)] == []


def test_a_short_draft_is_turned_down_at_once() -> None:
    draft = "Доброго дня, Ганно! Замовлення вже їде, буде завтра о 10:00.".encode()
    best = min(_seconds(draft) for _ in range(20))
    assert best < 50e-6


def _seconds(data: bytes) -> float:
    start = time.perf_counter()
    for name in SOCIAL:
        assert READERS[name].detect(data) is None
    return time.perf_counter() - start


def test_a_json_of_nobody_is_said_to_be_that() -> None:
    with pytest.raises(ReadError, match="JSON of no known format"):
        detect(Source.of(json.dumps(slack.PEOPLE[0]).encode(), "users.json"))
