"""Write a Telegram export of as many messages as wanted, the same for the same arguments.

    python benchmarks/synthetic.py 300000 export.json
    python benchmarks/synthetic.py 300000 account.json --chats 40

Russian and Ukrainian by turns of sessions, words drawn by Zipf's law from the vocabularies of the
two dictionaries; clients and staff take turns with gaps of seconds to days. Nobody wrote any of it.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple, TextIO

from vocabulary import Vocabulary

STAFF = "Отдел заботы"
START = datetime(2024, 1, 9, 6, 30, tzinfo=UTC)
CLIENTS = ("Олена", "Сергей", "Ірина", "Дмитрий", "Наталія", "Андрей", "Юлия", "Тарас", "Вера")

# Whole messages that make up a good part of any chat, by side.
STOCK = {
    ("ru", "client"): (
        *(
            "Здравствуйте",
            "Добрый день!",
            "Да",
            "Нет",
            "Спасибо!",
            "Хорошо",
            "Ок",
            "Понял, спасибо",
        ),
        *("Когда будет доставка?", "А сколько стоит?", "Можно вернуть?", "Жду", "?", "👍", "Алло"),
    ),
    ("ru", "staff"): (
        *("Здравствуйте! Чем могу помочь?", "Добрый день!", "Да, конечно.", "Пожалуйста!"),
        *("Спасибо за обращение!", "Минуту, пожалуйста, уточняю на складе.", "Хорошего дня!"),
        *("Заказ отправлен, курьер позвонит за час до приезда.", "Подскажите, пожалуйста, номер."),
    ),
    ("uk", "client"): (
        *("Доброго дня", "Вітаю!", "Так", "Ні", "Дякую!", "Добре", "Ок", "Зрозуміла, дякую"),
        *("Коли буде доставка?", "А скільки коштує?", "Можна повернути?", "Чекаю", "?", "🙏"),
    ),
    ("uk", "staff"): (
        *("Вітаю! Чим можу допомогти?", "Добрий день!", "Так, звичайно.", "Будь ласка!"),
        *("Дякуємо за звернення!", "Хвилинку, будь ласка, уточнюю на складі.", "Гарного дня!"),
        *("Замовлення відправлено, кур'єр зателефонує за годину.", "Підкажіть, будь ласка, номер."),
    ),
}
EMOJI = ("🙂", "👍", "🙏", "❤️", "😊", "🎁", "👌🏻", "🔥", "🚚", "☎️")
LINKS = ("https://example.com/orders/", "https://shop.example/track?id=", "example.org/p/")


class Line(NamedTuple):
    sender: str
    sender_id: str
    at: datetime
    text: str
    link: str | None


class Writer:
    """Draws messages; every choice comes from the one seeded source."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.vocabularies = {language: Vocabulary(language, seed) for language in ("ru", "uk")}

    def chat(self, client: str, client_id: int) -> Iterator[Line]:
        """An endless chat of one client with the staff."""
        now = START + timedelta(minutes=self.random.randrange(600))
        while True:
            language = self.random.choices(("ru", "uk"), (3, 2))[0]
            for turn in range(self.random.randint(6, 80)):
                side = ("client", "staff")[turn % 2]
                sender = (STAFF, "user1") if side == "staff" else (client, f"user{client_id}")
                now += timedelta(seconds=int(self.random.lognormvariate(4.5, 1.3)) + 5)
                for _ in range(self.random.choices((1, 2, 3), (12, 4, 1))[0]):
                    now += timedelta(seconds=self.random.randint(2, 45))
                    yield Line(*sender, now, *self.message(language, side))
            now += timedelta(hours=self.random.uniform(12.5, 40))

    def message(self, language: str, side: str) -> tuple[str, str | None]:
        """Text and the link in it, if any."""
        draw = self.random.random()
        if draw < 0.18:
            return self.random.choice(STOCK[language, side]), None
        text = " ".join(
            self.sentence(language) for _ in range(self.random.choices((1, 2, 3), (7, 3, 1))[0])
        )
        if draw < 0.24:
            return f"{text} {self.random.choice(EMOJI)}", None
        if draw < 0.26:
            link = f"{self.random.choice(LINKS)}{self.random.randrange(10**6)}"
            return f"{text} {link}", link
        return text, None

    def sentence(self, language: str) -> str:
        length = min(25, max(3, int(self.random.lognormvariate(1.9, 0.55))))
        words = self.vocabularies[language].take(length)
        for at in range(1, length - 1):
            draw = self.random.random()
            if draw < 0.09:
                words[at] += ","
            elif draw < 0.11:
                words[at] = str(self.random.randrange(1, 20_000))
            elif draw < 0.12:
                words[at] += self.random.choice((" —", ":", " (№ 5)", "..."))
        end = self.random.choices((".", "", "?", "!", "...", "))"), (50, 24, 14, 8, 2, 2))[0]
        text = " ".join(words) + end
        return text[0].upper() + text[1:] if self.random.random() < 0.85 else text


def entry(number: int, line: Line) -> str:
    """A message as Telegram Desktop writes it, with its one-space indents."""

    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)

    pieces = [("plain", line.text)]
    text = quoted(line.text)
    if line.link:
        before = line.text.removesuffix(line.link)
        pieces = [("plain", before), ("link", line.link)]
        text = (
            f'[\n    {quoted(before)},\n    {{"type": "link", "text": {quoted(line.link)}}}\n   ]'
        )
    entities = ",".join(
        f'\n    {{\n     "type": "{kind}",\n     "text": {quoted(piece)}\n    }}'
        for kind, piece in pieces
    )
    return (
        f'  {{\n   "id": {number},\n   "type": "message",\n'
        f'   "date": "{line.at:%Y-%m-%dT%H:%M:%S}",\n'
        f'   "date_unixtime": "{int(line.at.timestamp())}",\n'
        f'   "from": {quoted(line.sender)},\n   "from_id": "{line.sender_id}",\n'
        f'   "text": {text},\n   "text_entities": [{entities}\n   ]\n  }}'
    )


def write_chat(out: TextIO, writer: Writer, messages: int, client_id: int) -> None:
    client = f"{writer.random.choice(CLIENTS)} {client_id}"
    out.write(
        f'{{\n "name": "{client}",\n "type": "personal_chat",\n "id": {client_id},\n "messages": ['
    )
    lines = writer.chat(client, client_id)
    for number in range(1, messages + 1):
        out.write("\n" if number == 1 else ",\n")
        out.write(entry(number, next(lines)))
    out.write("\n ]\n}")


def write_export(path: Path, messages: int, chats: int | None = None, seed: int = 1) -> None:
    """A single chat's export, or an account's with so many chats."""
    writer = Writer(seed)
    with path.open("w", encoding="utf-8") as out:
        if chats is None:
            write_chat(out, writer, messages, 1000)
            return
        out.write('{\n "about": "",\n "personal_information": {\n  "user_id": 1,\n')
        out.write(f'  "first_name": "{STAFF}"\n }},\n "chats": {{\n  "about": "",\n  "list": [\n')
        for chat in range(chats):
            out.write(",\n" if chat else "")
            share = messages // chats + (chat < messages % chats)
            write_chat(out, writer, share, 1000 + chat)
        out.write("\n  ]\n }\n}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("messages", type=int)
    parser.add_argument("path", type=Path)
    parser.add_argument("--chats", type=int, help="write an account's export of so many chats")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_export(given.path, given.messages, given.chats, given.seed)


if __name__ == "__main__":
    main()
