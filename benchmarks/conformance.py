"""Read a folder of real exports and compare with what its manifest says of them.

    python benchmarks/conformance.py FOLDER

FOLDER holds ``manifest.json``: a list of objects with ``file``, ``format`` and ``truth``, where
the truth is a list of messages or an object of counts. One line per file of a format that has a
reader; exit code 1 if any differs.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC
from pathlib import Path
from typing import Any

from etiquette_lint.errors import EtiquetteError
from etiquette_lint.model import Message, MessageKind
from etiquette_lint.readers import detect, open_source

FORMATS = {"telegram_json": "telegram-json"}
SERVICE = {MessageKind.SERVICE, MessageKind.CALL}

COUNTS: Mapping[str, Callable[[list[Message]], object]] = {
    "messages": len,
    "total_entries": len,
    "service": lambda messages: sum(m.kind in SERVICE for m in messages),
    "phone_call": lambda messages: sum(m.kind is MessageKind.CALL for m in messages),
    "authors": lambda messages: len({m.author.id for m in messages}),
}


def differences(messages: list[Message], truth: Any) -> Iterator[str]:
    if isinstance(truth, list):
        told = [(_utc(m), m.author.name, _dense(m.text)) for m in messages]
        wanted = [(m["timestamp"], m["author"], _dense(m["message"])) for m in truth]
        if told != wanted:
            yield f"messages: {told} instead of {wanted}"
        return
    for name, expected in (truth or {}).items():
        if name in COUNTS and (found := COUNTS[name](messages)) != expected:
            yield f"{name}: {found} instead of {expected}"


def _dense(text: str) -> str:
    """Without spaces: parsers differ on whether formatted pieces are joined by one."""
    return "".join(text.split())


def _utc(message: Message) -> str | None:
    moment = message.sent_at
    if moment is None:
        return None
    return (moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None).isoformat()


def main(folder: Path) -> int:
    failed = 0
    for entry in json.loads((folder / "manifest.json").read_text("utf-8")):
        if entry["format"] not in FORMATS:
            continue
        try:
            source = open_source(str(folder / entry["file"]))
            reader, _ = detect(source)
            messages = [m for chat in reader.read(source) for m in chat.messages]
            wrong = list(differences(messages, entry["truth"]))
            if reader.name != FORMATS[entry["format"]]:
                wrong.append(f"taken for {reader.name}")
        except EtiquetteError as error:
            messages, wrong = [], [str(error)]
        failed += bool(wrong)
        print("FAIL" if wrong else "ok  ", entry["file"], f"({len(messages)} messages)", *wrong)
    return min(failed, 1)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
