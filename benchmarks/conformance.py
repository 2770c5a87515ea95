"""Read a folder of real exports and compare with what its manifest says of them.

    python benchmarks/conformance.py FOLDER [--format NAME …]

FOLDER holds ``manifest.json``: a list of objects with ``file``, ``format`` and ``truth``, where
the truth is a list of messages or an object of counts. Prints a line per file: the reader that
took it, messages, people, the first moment, the share of lines that were not understood, and what
differs from the truth. A difference of a known kind has a letter, explained below the table; any
other makes the exit code 1, as does a file that no reader takes or that breaks off.
"""

from __future__ import annotations

import argparse
import calendar
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC
from pathlib import Path
from typing import Any, NamedTuple

from etiquette_lint.errors import EtiquetteError
from etiquette_lint.model import Conversation, Message, MessageKind, Note, Role
from etiquette_lint.readers import detect, gather
from etiquette_lint.ui import Saying

K = MessageKind
# Which readers may take what the manifest calls a format; one that is missing has no reader.
READERS = {
    "telegram_json": ("telegram-json",),
    "telegram_html": ("telegram-html",),
    "whatsapp": ("whatsapp",),
    "signal": ("signal", "whatsapp"),
    "discord_json": ("discord",),
    "instagram_facebook": ("instagram",),
    "vk_html": ("vk-html", "vkopt-html"),
    "helpdesk_json": ("jivo", "bitrix24", "usedesk", "zendesk"),
}
NO_CHATS = ("chat_templates",)  # files of the formats above that hold no conversation
EXPLANATIONS = {
    "own": "the truth leaves out the app's own lines (joined, encryption, calls)",
    "wordless": "the truth leaves out the app's own lines and messages without a word",
    "names": "the truth is the number in a file's name; the file names so many people",
    "regex": "the manifest's own count by a rough expression, which it calls no truth",
    "heading": "a heading that somebody has put before the chat",
    "bytes": "the truth contradicts the seconds since 1970 that the file itself gives",
    "dates": "the exporter's service lines include separators of days, which are no messages",
}
UNDERSTOOD = ("day_first", "month_first", "day_order", "part_of_day", "other_layout", "people")
_SHARE = 0.01
_FORM = "%Y-%m-%dT%H:%M:%S"
_NAMED = re.compile(r"^.{8,40}?(?: [-–] |\] )([^:\n]+): ", re.MULTILINE)
_WORD = re.compile(r"\w")


class Reading(NamedTuple):
    readers: tuple[str, ...]
    chats: tuple[Conversation, ...]
    messages: list[Message]
    notes: list[Note]
    text: str  # of the file, where it is one
    failures: list[str]

    @property
    def typed(self) -> list[Message]:
        return [m for m in self.messages if m.kind not in (K.SERVICE, K.CALL)]

    @property
    def people(self) -> set[str]:
        return {m.author.id for m in self.messages if m.author.role is not Role.SYSTEM}

    @property
    def missed(self) -> list[Note]:
        """Notes of what was not understood."""
        return [note for note in self.notes if not _key(note).endswith(UNDERSTOOD)]

    @property
    def share(self) -> float:
        lines = max(self.text.count("\n"), len(self.messages), 1)
        return sum(note.count for note in self.missed) / lines


class Difference(NamedTuple):
    what: str
    kind: str | None = None  # a key of EXPLANATIONS


Check = Callable[[Reading, Any], Iterator[Difference]]


def read(path: Path) -> Reading:
    reading = Reading((), (), [], [], path.read_bytes().decode("utf-8", "replace"), [])
    readers, chats = set(), []
    try:
        for each in gather([str(path)]).inputs:
            source = each.source()
            reader, _ = detect(source)
            readers.add(reader.name)
            for chat in reader.read(source):
                chats.append(chat)
                reading.messages.extend(chat.messages)
                reading.notes.extend(chat.notes)
    except EtiquetteError as error:
        reading.failures.append(str(error))
    return reading._replace(readers=tuple(sorted(readers)), chats=tuple(chats))


def messages(reading: Reading, wanted: int) -> Iterator[Difference]:
    found = len(reading.messages)
    if found == wanted:
        return
    worded = sum(bool(_WORD.search(m.text) or m.attachments) for m in reading.typed)
    kind = {worded: "wordless", len(reading.typed): "own"}.get(wanted)
    yield Difference(f"messages {found}, not {wanted}", kind)


def authors(reading: Reading, wanted: int) -> Iterator[Difference]:
    found = len(reading.people)
    if found != wanted:
        named = len(set(_NAMED.findall(reading.text)))
        yield Difference(f"people {found}, not {wanted}", "names" if named == found else None)


def exactly(what: str, count: Callable[[Reading], object]) -> Check:
    def check(reading: Reading, wanted: Any) -> Iterator[Difference]:
        if (found := count(reading)) != wanted:
            yield Difference(f"{what} {found}, not {wanted}")

    return check


def roughly(what: str, count: Callable[[Reading], int]) -> Check:
    def check(reading: Reading, wanted: int) -> Iterator[Difference]:
        if (found := count(reading)) != wanted:
            yield Difference(f"{what} {found}, not {wanted}", "regex")

    return check


def of_kinds(*kinds: MessageKind) -> Callable[[Reading], int]:
    return lambda reading: sum(m.kind in kinds for m in reading.messages)


def earliest(reading: Reading) -> str:
    """Of the messages as they stand, some exporters give the newest first."""
    return min(filter(None, map(_utc, reading.messages)), default="-")


def first(reading: Reading, wanted: str) -> Iterator[Difference]:
    found = earliest(reading)
    if not found.startswith(wanted):
        written = found != "-" and str(calendar.timegm(time.strptime(found[:19], _FORM)))
        kind = "bytes" if written and written in reading.text else None
        yield Difference(f"first at {found}, not {wanted}", kind)


def moments(reading: Reading, wanted: list[str]) -> Iterator[Difference]:
    if (found := [_utc(m) for m in reading.messages]) != wanted:
        yield Difference(f"moments {found}, not {wanted}")


def said(reading: Reading, wanted: list[dict[str, str]]) -> Iterator[Difference]:
    """Each of these messages is there, whatever the order."""
    told = Counter((_utc(m), m.author.name, _dense(m.text)) for m in reading.messages)
    asked = Counter((m["timestamp"], m["author"], _dense(m["message"])) for m in wanted)
    if missing := asked - told:
        yield Difference(f"missing {list(missing)}")


def dated(reading: Reading, wanted: bool) -> Iterator[Difference]:
    undated = sum(m.sent_at is None for m in reading.messages)
    if wanted and undated:
        yield Difference(f"without a date: {undated}")


def at_least(reading: Reading, wanted: int) -> Iterator[Difference]:
    if len(reading.messages) < wanted:
        yield Difference(f"messages {len(reading.messages)}, at least {wanted}")


def services(reading: Reading, wanted: int) -> Iterator[Difference]:
    found = of_kinds(K.SERVICE, K.CALL)(reading)
    if found != wanted:
        yield Difference(f"service {found}, not {wanted}", "dates" if found < wanted else None)


CHECKS: Mapping[str, Check] = {
    "messages": messages,
    "total_entries": messages,
    "msg_item": exactly("messages", lambda reading: len(reading.messages)),
    "min_messages": at_least,
    "all_dates_valid": dated,
    "authors": authors,
    "first": first,
    "timestamps": moments,
    "target": said,
    "lines": exactly("lines", lambda reading: reading.text.rstrip("\n").count("\n")),
    "service": exactly("service", of_kinds(K.SERVICE, K.CALL)),
    "service_incl_date_separators": services,
    "phone_call": exactly("calls", of_kinds(K.CALL)),
    "text": exactly("texts", of_kinds(K.TEXT)),
    "location": exactly("places", of_kinds(K.LOCATION)),
    "image": exactly("photos", of_kinds(K.PHOTO)),
    "video": exactly("videos", of_kinds(K.VIDEO)),
    "audio": exactly("sounds", of_kinds(K.AUDIO, K.VOICE)),
    "sticker": exactly("stickers", of_kinds(K.STICKER)),
    "headers_by_our_regex": roughly("headers", lambda reading: len(reading.messages)),
    "distinct_authors_by_our_regex": roughly("people", lambda reading: len(reading.people)),
}


def differences(reading: Reading, entry: Mapping[str, Any]) -> Iterator[Difference]:
    allowed = READERS[entry["format"]]
    if not reading.readers or not set(reading.readers) <= set(allowed):
        yield Difference(f"taken for {', '.join(reading.readers) or 'nothing'}")
    yield from map(Difference, reading.failures)
    truth = entry["truth"]
    if isinstance(truth, list):
        yield from said(reading, truth)
        yield from exactly("messages", lambda r: len(r.messages))(reading, len(truth))
    for name, wanted in (truth if isinstance(truth, dict) else {}).items():
        if name in CHECKS:
            yield from CHECKS[name](reading, wanted)
    if reading.share >= _SHARE:
        heading = all(_key(note) == "whatsapp.before" for note in reading.missed)
        yield Difference("lines not understood", "heading" if heading else None)


def _key(note: Note) -> str:
    return note.message.key if isinstance(note.message, Saying) else ""


def _dense(text: str) -> str:
    """Without spaces: parsers differ on whether formatted pieces are joined by one."""
    return "".join(text.split())


def _utc(message: Message) -> str | None:
    moment = message.sent_at
    if moment is None:
        return None
    return (moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None).isoformat()


def row(entry: Mapping[str, Any], reading: Reading, found: list[Difference]) -> str:
    letters = {kind: chr(ord("a") + n) for n, kind in enumerate(EXPLANATIONS)}
    told = [d.what + (f" ({letters[d.kind]})" if d.kind else " !") for d in found]
    name = entry["file"].partition("/")[2]
    shown = name if len(name) <= 44 else f"…{name[-43:]}"
    return (
        f"{shown:44}  {','.join(reading.readers) or '-':13} {len(reading.messages):6}"
        f" {len(reading.people):4}  {earliest(reading)[:19]:19} {reading.share:6.2%}"
        f"  {'; '.join(told)}"
    ).rstrip()


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--format", nargs="+", choices=sorted(READERS), default=list(READERS))
    given = parser.parse_args()
    print(f"{'file':44}  {'reader':13} {'messages':>6} {'people'}  {'first':17} not understood")
    failed = files = 0
    without: Counter[str] = Counter()
    for entry in json.loads((given.folder / "manifest.json").read_text("utf-8")):
        if entry["format"] not in READERS or any(name in entry["file"] for name in NO_CHATS):
            without[entry["format"]] += 1
        elif entry["format"] in given.format:
            reading = read(given.folder / entry["file"])
            found = list(differences(reading, entry))
            print(row(entry, reading, found))
            files += 1
            failed += any(d.kind is None for d in found)
    print()
    for letter, explanation in zip("abcdefgh", EXPLANATIONS.values(), strict=False):
        print(f"({letter}) {explanation}")
    for name, count in without.items():
        print(f"left out, no conversations of a known format: {count} of {name}")
    print(f"{files} files, {failed} with a difference that is not explained (!)")
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
