"""Chats full of people, and the three forms in which they are written down."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st

from etiquette_lint.anonymise import Outcome, anonymise
from etiquette_lint.checks.checksum import luhn
from etiquette_lint.model import Language, Message, ReadOptions
from etiquette_lint.readers import gather, open_source
from etiquette_lint.readers.source import Reader
from etiquette_lint.text.lexicon import LEXICON

START = datetime(2026, 3, 2, 9, 15, 30)
RU_NAMES = (
    "Марина Ирина Елена Мария Анна Ольга Юлия Виктория Сергей Андрей Дмитрий Павел Илья Тарас"
)
UK_NAMES = (
    "Олена Марина Ірина Марія Ганна Ольга Юлія Вікторія Сергій Андрій Дмитро Павло Тарас Микола"
)
RU_SURNAMES = "Петров Иванов Смирнов Кузнецов Шевченко Ковальчук Достоевский"
UK_SURNAMES = "Шевченко Коваленко Мельник Бондаренко Ковальчук Вишневський Іванов"
CASES = ("nominative", "genitive", "dative", "accusative", "instrumental")


class Line(NamedTuple):
    author: str
    minutes: int
    text: str


class Talk(NamedTuple):
    """``secrets`` must not be found in a copy, nor ``digits`` in any writing."""

    lines: list[Line]
    secrets: set[str]
    digits: set[str]


def declined(name: str, language: Language, case: str) -> str:
    return LEXICON.inflect(name, language, {case, "singular"}) or name


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    """Two or three people who name one another and everybody else."""
    secrets: set[str] = set()
    digits: set[str] = set()
    language = draw(st.sampled_from([Language.RU, Language.UK]))
    ukrainian = language is Language.UK
    names = st.sampled_from((UK_NAMES if ukrainian else RU_NAMES).split())
    surnames = st.sampled_from((UK_SURNAMES if ukrainian else RU_SURNAMES).split())

    def somebody() -> str:
        name = draw(names)
        return f"{name} {draw(surnames)}" if draw(st.booleans()) else name

    def mentioned() -> str:
        name, case = draw(names), draw(st.sampled_from(CASES))
        form = declined(name, language, case)
        secrets.update({name, form})
        before = "Покличте" if ukrainian else "Позовите"
        return f"{before} {form}, {'будь ласка' if ukrainian else 'пожалуйста'}"

    def number(length: int) -> str:
        """Without zeros, of which numbers that reach nobody are full."""
        return draw(st.text("123456789", min_size=length, max_size=length))

    def phone() -> str:
        network, rest = draw(st.sampled_from(["67", "95", "50"])), number(7)
        digits.add(rest)
        return draw(
            st.sampled_from(
                [
                    f"+380{network}{rest}",
                    f"0{network} {rest[:3]} {rest[3:5]} {rest[5:]}",
                    f"8 (9{network}) {rest[:3]}-{rest[3:5]}-{rest[5:]}",
                ]
            )
        )

    def card() -> str:
        body = "4" + number(14)
        whole = next(f"{body}{last}" for last in range(10) if luhn(f"{body}{last}"))
        digits.add(whole)
        return draw(st.sampled_from([whole, " ".join(re.findall("....", whole))]))

    def word() -> str:
        """Nothing that a pseudonym may contain by chance."""
        made = "q" + draw(st.text("wxz", min_size=6, max_size=9))
        secrets.add(made)
        return made

    pieces = st.sampled_from(
        [
            mentioned,
            lambda: f"тел. {phone()}",
            lambda: f"картка {card()}" if ukrainian else f"карта {card()}",
            lambda: f"{word()}@{word()}.com",
            lambda: f"https://shop.example/a?{draw(st.sampled_from(['name=', 'q=', '']))}{word()}",
            lambda: f"@{word()}, де ви?" if ukrainian else f"@{word()}, вы где?",
            lambda: "Дякую, чекаю" if ukrainian else "Спасибо, жду",
        ]
    )
    authors = [somebody() for _ in range(draw(st.integers(2, 3)))]
    lines = []
    minutes = 0
    for _ in range(draw(st.integers(2, 8))):
        minutes += draw(st.integers(0, 3000))
        text = ". ".join(draw(pieces)() for _ in range(draw(st.integers(1, 3))))
        author = draw(st.sampled_from(authors))
        secrets.update(author.split())
        lines.append(Line(author, minutes, text))
    return Talk(lines, secrets, digits)


def telegram(lines: list[Line], **header: Any) -> bytes:
    ids = {author: 1000 + 37 * place for place, author in enumerate({x.author: 0 for x in lines})}
    messages = [
        {
            "id": number,
            "type": "message",
            "date": f"{START + timedelta(minutes=line.minutes):%Y-%m-%dT%H:%M:%S}",
            "from": line.author,
            "from_id": f"user{ids[line.author]}",
            "text": line.text,
            "text_entities": [{"type": "plain", "text": line.text}],
        }
        for number, line in enumerate(lines, 1)
    ]
    chat = {"name": lines[0].author, "type": "personal_chat", "id": 1000, **header}
    return json.dumps({**chat, "messages": messages}, ensure_ascii=False, indent=1).encode()


def whatsapp(lines: list[Line], end: str = "\n") -> bytes:
    written = []
    for line in lines:
        moment = START + timedelta(minutes=line.minutes)
        written.append(f"{moment:%d.%m.%Y, %H:%M} - {line.author}: {line.text}{end}")
    return "".join(written).encode()


def table(lines: list[Line], **dialect: Any) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file, **dialect)
    writer.writerow(["Дата и время", "Автор", "Текст сообщения"])
    for line in lines:
        moment = f"{START + timedelta(minutes=line.minutes):%d.%m.%Y %H:%M:%S}"
        writer.writerow([moment, line.author, line.text])
    return file.getvalue().encode()


def copied(
    folder: Path, data: bytes, key: str | None = "k", **options: Any
) -> tuple[bytes, Outcome]:
    """What an export becomes, and what is told of it."""
    original, copy = folder / "original", folder / "copy"
    original.write_bytes(data)
    (input,) = gather([str(original)], lambda _: ReadOptions(**options)).inputs
    outcome = anonymise(input, copy, key, force=True)
    return copy.read_bytes(), outcome


def read(folder: Path, data: bytes, reader: Reader) -> Iterator[Message]:
    path = folder / "read"
    path.write_bytes(data)
    for conversation in reader.read(open_source(str(path))):
        yield from conversation.messages
