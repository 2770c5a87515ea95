"""How fast exports are read: reading alone, without a single rule.

    python benchmarks/reading.py [--only NAME …] [--times N] [--messages N]

Each format is held against the bare loop over the same file, which makes nothing of what it finds:
the reader's own regular expression on every line for WhatsApp, with lines put together, the csv
module's rows for CSV, ijson's objects for JSON. Beside it stands the same loop making the project's
own messages, with neither survey nor judgement. Reader and loops take turns within one run and are
compared neighbour by neighbour, by seconds of processor, so a busy machine is busy for both. A goal
is the share of the bare loop's speed that must be reached.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from measure import HERE, in_turns, ratio, typical

MESSAGES = 600_000  # 300 MB of Telegram's JSON


class Format(NamedTuple):
    """``write`` makes a file of so many messages; the loops go through it and count."""

    suffix: str
    write: Callable[[Path, int], None]
    bare: Callable[[Path], int]
    goal: float  # the reader's speed, the bare loop's being 1
    making: Callable[[Path], int]  # the same loop, making messages


def write_telegram(path: Path, messages: int) -> None:
    from synthetic import write_export

    write_export(path, messages)


def write_whatsapp(path: Path, messages: int) -> None:
    """Every tenth message has two lines or three, as people's messages have."""
    from synthetic import CLIENTS, Writer

    writer = Writer()
    lines = writer.chat(CLIENTS[0], 1)
    with path.open("w", encoding="utf-8") as out:
        for _ in range(messages):
            line = next(lines)
            text = line.text
            if writer.random.random() < 0.1:
                text = text.replace(". ", ".\n", 2)
            out.write(f"{line.at:%d.%m.%Y, %H:%M} - {line.sender}: {text}\n")


def write_csv(path: Path, messages: int) -> None:
    """A helpdesk's table; what is said in one sitting has a number of its own."""
    import csv
    from datetime import timedelta

    from synthetic import CLIENTS, STAFF, Writer

    lines = Writer().chat(CLIENTS[0], 1)
    sitting, latest = 0, None
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter=";")
        writer.writerow(("Диалог", "Дата", "Автор", "Направление", "Сообщение"))
        for _ in range(messages):
            line = next(lines)
            sitting += latest is None or line.at - latest > timedelta(hours=12)
            latest = line.at
            direction = "исходящее" if line.sender == STAFF else "входящее"
            moment = f"{line.at:%d.%m.%Y %H:%M:%S}"
            writer.writerow((sitting, moment, line.sender, direction, line.text))


def bare_csv(path: Path) -> int:
    import csv

    with path.open(encoding="utf-8", newline="") as source:
        return sum(1 for _ in csv.reader(source, delimiter=";")) - 1


def csv_messages(path: Path) -> int:
    import csv

    from etiquette_lint.model import Author, Message, Origin, Role

    roles = {"входящее": Role.CLIENT, "исходящее": Role.STAFF}
    authors: dict[str, Author] = {}
    count = 0
    with path.open(encoding="utf-8", newline="") as source:
        rows = csv.reader(source, delimiter=";")
        next(rows)
        for _, moment, name, direction, text in rows:
            count += 1
            author = authors.get(name)
            if author is None:
                author = authors[name] = Author(name, name, roles[direction])
            day, at = moment.split(" ")
            sent_at = datetime.fromisoformat(f"{day[6:]}-{day[3:5]}-{day[:2]} {at}")
            Message(str(count), author, sent_at, text, origin=Origin(str(path), rows.line_num))
    return count


def bare_telegram(path: Path) -> int:
    import ijson

    with path.open("rb") as source:
        return sum(1 for _ in ijson.items(source, "messages.item"))


def telegram_messages(path: Path) -> int:
    import ijson

    from etiquette_lint.model import Author, Message, Origin

    authors: dict[str, Author] = {}
    count = 0
    with path.open("rb") as source:
        for raw in ijson.items(source, "messages.item"):
            id, name = raw["from_id"], raw["from"]
            author = authors.get(id) or authors.setdefault(id, Author(id, name))
            sent_at = datetime.fromtimestamp(int(raw["date_unixtime"]), UTC)
            text = "".join(part["text"] for part in raw["text_entities"])
            origin = Origin(str(path), pointer=f"/messages/{count}")
            Message(str(raw["id"]), author, sent_at, text, origin=origin)
            count += 1
    return count


# The one expression that both use, as wide as the layout is: other phones write other spaces, days
# of one digit, names with a colon.
SPACE = r"[ \xa0\u202f]"
HEADER = (
    rf"[\u200e\u200f]*(\d{{1,2}}\.\d{{1,2}}\.\d{{4}}),{SPACE}?(\d{{1,2}}:\d\d){SPACE}-{SPACE}"
    r"([^:\n]*+(?::[^: \n][^:\n]*+)*+): (.*)"
)


def bare_whatsapp(path: Path) -> int:
    header = re.compile(HEADER, re.DOTALL)
    count = 0
    text = ""
    with path.open(encoding="utf-8") as source:
        for line in source:
            if found := header.match(line):
                *_, text = found.groups()
                count += 1
            else:
                text += line
    return count


def whatsapp_messages(path: Path) -> int:
    from etiquette_lint.model import Author, Message, Origin

    header = re.compile(HEADER, re.DOTALL)
    authors: dict[str, Author] = {}
    count = first = 0
    author, sent_at, text = Author("", ""), None, ""

    def message() -> Message:
        return Message(str(count), author, sent_at, text, origin=Origin(str(path), first))

    with path.open(encoding="utf-8") as source:
        for number, line in enumerate(source, 1):
            if found := header.match(line):
                if count:
                    message()
                date, time, name, text = found.groups()
                day, month, year = map(int, date.split("."))
                hour, minute = map(int, time.split(":"))
                sent_at = datetime(year, month, day, hour, minute)
                author = authors.get(name) or authors.setdefault(name, Author(name, name))
                count += 1
                first = number
            else:
                text += line
    message()
    return count


FORMATS: Mapping[str, Format] = {
    "whatsapp": Format("txt", write_whatsapp, bare_whatsapp, 0.5, whatsapp_messages),
    "csv": Format("csv", write_csv, bare_csv, 0.5, csv_messages),
    "telegram-json": Format("json", write_telegram, bare_telegram, 1 / 1.5, telegram_messages),
}


def read(path: Path) -> int:
    """All messages of a file, forgotten as they come."""
    from etiquette_lint.readers import detect, open_source

    source = open_source(str(path))
    reader, _ = detect(source)
    count = 0
    for conversation in reader.read(source):
        for _ in conversation.messages:
            count += 1
    return count


def sample(name: str, messages: int) -> Path:
    """A generated file, kept between runs until its generator changes."""
    kind = FORMATS[name]
    code = b"".join((HERE / file).read_bytes() for file in ("synthetic.py", "vocabulary.py"))
    key = hashlib.sha256(code + kind.write.__code__.co_code).hexdigest()[:8]
    folder = Path(tempfile.gettempdir()) / "etiquette-lint-benchmarks"
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-{messages}-{key}.{kind.suffix}"
    if not path.exists():
        print(f"writing {messages:,} messages for {name}", file=sys.stderr)
        partial = path.with_suffix(f".{os.getpid()}")
        command = (sys.executable, __file__, "--write", name, str(messages), str(partial))
        subprocess.run(command, check=True)
        partial.replace(path)
    return path


def compare(name: str, messages: int, times: int) -> None:
    kind, path = FORMATS[name], sample(name, messages)
    loops = ("reader", "bare", "making")
    commands = {
        what: (sys.executable, __file__, "--count", what, name, str(path)) for what in loops
    }
    runs = in_turns(commands, times)
    size = path.stat().st_size / 1e6
    with path.open("rb") as file:
        lines = sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
    print(f"{name}: {messages:,} messages, {lines:,} lines, {size:.0f} MB")
    for what in loops:
        seconds = typical(runs[what], "cpu")
        print(
            f"  {what:7}{seconds:7.2f} s {messages / seconds:12,.0f} messages a second"
            f"{lines / seconds:12,.0f} lines{typical(runs[what], 'peak'):6.0f} MB at most"
        )
    if len({run.output for taken in runs.values() for run in taken}) != 1:
        raise SystemExit(f"{name}: the loops count differently")
    speed = ratio(runs["bare"], runs["reader"], "cpu")
    verdict = "met" if speed >= kind.goal else "NOT MET"
    print(f"  speed against the bare loop: {speed:.2f} (goal {kind.goal:.2f}: {verdict})")
    making = ratio(runs["making"], runs["reader"], "cpu")
    print(f"  against the loop that makes messages: {making:.2f}")


def loop(what: str, name: str) -> Callable[[Path], int]:
    kind = FORMATS[name]
    return {"reader": read, "bare": kind.bare, "making": kind.making}[what]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", nargs="+", choices=FORMATS, default=list(FORMATS))
    parser.add_argument("--messages", type=int, default=MESSAGES)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--write", nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--count", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.write:
        name, messages, path = given.write
        FORMATS[name].write(Path(path), int(messages))
    elif given.count:
        what, name, path = given.count
        print(loop(what, name)(Path(path)))
    else:
        for name in given.only:
            compare(name, given.messages, given.times)


if __name__ == "__main__":
    main()
