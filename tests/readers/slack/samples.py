"""Slack exports for tests, in the shape that Slack writes them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etiquette_lint.model import Message
from etiquette_lint.readers import Source, open_source
from tests.readers.chats import one

HANNA, OLEH, BOT = "U0HANNA", "U0OLEH", "U0BOT"
PEOPLE = [
    {"id": HANNA, "name": "hanna", "real_name": "Ганна Тест", "profile": {"display_name": "Ганна"}},
    {"id": OLEH, "name": "oleh", "profile": {"display_name": "", "real_name": "Олег"}},
    {"id": BOT, "name": "watch", "real_name": "Вартовий", "is_bot": True, "profile": {}},
]
CHANNELS = [{"id": "C0HELP", "name": "help", "members": [HANNA, OLEH]}]
DIRECT = [{"id": "D0TWO", "members": [HANNA, OLEH]}]
NOON = 1_751_360_400  # 2025-07-01 09:00:00 UTC


def stamp(second: float = 0) -> str:
    return f"{NOON + second:.6f}"


def said(
    text: str = "Добрий день", user: str = HANNA, at: float = 0, **more: Any
) -> dict[str, Any]:
    return {"type": "message", "user": user, "text": text, "ts": stamp(at), "team": "T0", **more}


def day(*messages: Any, path: str = "export/help/2025-07-01.json") -> Source:
    """A file by itself, without those that tell who is who."""
    return Source.of(json.dumps(messages, ensure_ascii=False).encode(), path)


def export(folder: Path, days: Mapping[str, Any], channel: str = "help", **files: Any) -> Source:
    """A channel's day files, as they come from an unpacked archive."""
    known: dict[str, Any] = {"users": PEOPLE, "channels": CHANNELS, "dms": DIRECT} | files
    for name, content in known.items():
        if content is not None:
            data = content if isinstance(content, str) else json.dumps(content)
            (folder / f"{name}.json").write_text(data, "utf-8")
    (folder / channel).mkdir()
    sources = []
    for name, messages in days.items():
        path = folder / channel / f"{name}.json"
        path.write_text(messages if isinstance(messages, str) else json.dumps(messages), "utf-8")
        sources.append(open_source(str(path)))
    sources[0].parts = tuple(sources)
    return sources[0]


def only(raw: dict[str, Any]) -> Message:
    (message,) = one("slack", day(raw))[1]
    return message
