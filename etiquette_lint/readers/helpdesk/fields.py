"""Values of JSON fields as helpdesks write them: words, times, files, bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, tzinfo
from pathlib import PurePosixPath
from typing import Any

from etiquette_lint.model import Attachment, MessageKind, Span
from etiquette_lint.readers.helpdesk.quotes import history, merged
from etiquette_lint.readers.markup import read_markup

_BAD = (TypeError, ValueError, OverflowError, OSError)
_MILLISECONDS = 100_000_000_000  # a Unix time so large is not in seconds, or is in the year 5138
_NUMBER = re.compile(r"\d{9,13}")
_SPACED_ZONE = re.compile(r" (?=[+-]\d\d:?\d\d$)| UTC$")
_TO_THE_MINUTE = re.compile(r"[T ]\d\d:\d\d(?!:)")
_TIME_FIRST = re.compile(r"(\d\d:\d\d(?::\d\d)?) (\d\d)\.(\d\d)\.(\d{4})")
_YEARS = range(1970, 9000)  # nearer the ends of the calendar a change of zone overflows

_MIME = {
    "image/gif": MessageKind.GIF,
    "audio/ogg": MessageKind.VOICE,
    "audio/opus": MessageKind.VOICE,
    "audio/amr": MessageKind.VOICE,
    "image": MessageKind.PHOTO,
    "video": MessageKind.VIDEO,
    "audio": MessageKind.AUDIO,
}
_ENDINGS = {
    **dict.fromkeys(("jpg", "jpeg", "png", "webp", "heic", "bmp", "image"), MessageKind.PHOTO),
    **dict.fromkeys(("ogg", "oga", "opus", "amr"), MessageKind.VOICE),
    **dict.fromkeys(("mp3", "wav", "m4a", "aac", "flac", "audio"), MessageKind.AUDIO),
    **dict.fromkeys(("mp4", "mov", "avi", "webm", "mkv", "video"), MessageKind.VIDEO),
    "gif": MessageKind.GIF,
}


def words(*values: object) -> str:
    """The first that is a text or a number and not empty."""
    for value in values:
        if type(value) is str and value:
            return value
        if type(value) is int:
            return str(value)
    return ""


def record(value: object) -> Mapping[str, Any]:
    """The value if it is an object, or else an empty one."""
    return value if isinstance(value, dict) else {}


def elements(value: object) -> Iterator[tuple[str, Any]]:
    """What a list holds, or an object by whose keys things are listed, each with its pointer."""
    if isinstance(value, list):
        for index, element in enumerate(value):
            yield f"/{index}", element
    elif isinstance(value, dict):
        for key, element in value.items():
            yield f"/{key.replace('~', '~0').replace('/', '~1')}", element


def by_id(value: object) -> dict[str, Mapping[str, Any]]:
    """People or files by id, as a list of objects or an object of them."""
    found: dict[str, Mapping[str, Any]] = {}
    for pointer, element in elements(value):
        if isinstance(element, dict):
            found[words(element.get("id"), pointer[1:])] = element
    return found


def seconds(value: object) -> float | None:
    return float(value) if type(value) in (int, float) else None  # type: ignore[arg-type]


class Clock:
    """Reads moments; remembers whether some were told only to the minute."""

    def __init__(self) -> None:
        self.seconds = True

    def at(self, value: object) -> datetime | None:
        """Unix time in seconds or milliseconds, as a number or in digits; ISO 8601, in which a
        time without an offset stays without one; «17:45:00 26.01.2026»; PHP's object of ``date``
        and ``timezone``.
        """
        try:
            if type(value) is str:
                if _NUMBER.fullmatch(value):
                    return _unix(int(value))
                return self._iso(value)
            if type(value) in (int, float):
                return _unix(value)  # type: ignore[arg-type]
            if type(value) is dict and type(value.get("date")) is str:
                wall = self._iso(value["date"])
                return wall if wall is None else wall.replace(tzinfo=_zone(value.get("timezone")))
        except _BAD:
            pass
        return None

    def _iso(self, value: str) -> datetime | None:
        if ":" not in value:  # a day alone is no moment
            return None
        value = _TIME_FIRST.sub(r"\4-\3-\2 \1", value)
        moment = datetime.fromisoformat(_SPACED_ZONE.sub(_offset, value.strip()))
        if moment.second == 0 and _TO_THE_MINUTE.search(value):
            self.seconds = False
        return moment if moment.year in _YEARS else None


def _offset(found: re.Match[str]) -> str:
    return "+00:00" if found[0] == " UTC" else ""


def _unix(value: float) -> datetime | None:
    if value <= 0:  # some write 0 where there is no time
        return None
    return datetime.fromtimestamp(value / 1000 if value > _MILLISECONDS else value, UTC)


def _zone(name: object) -> tzinfo | None:
    from zoneinfo import ZoneInfo

    try:
        if isinstance(name, str) and name[:1] in "+-":
            return datetime.fromisoformat(f"2000-01-01T00:00{name}").tzinfo
        return ZoneInfo(name) if isinstance(name, str) else None
    except Exception:  # names that are no keys fail in a dozen ways
        return None


def body(html: object) -> tuple[str, tuple[Span, ...]]:
    """The text of a message in HTML, or in plain text, and what in it quotes earlier mail."""
    if type(html) is not str or not html:
        return "", ()
    text, quoted = read_markup(html)
    return text, merged((*quoted, *history(text, quoted)))


def attachment(name: object, mime: object = None, size: object = None) -> Attachment:
    """A file. ``mime`` may also be a bare kind: ``image``, ``audio``, ``video``, ``file``."""
    file = PurePosixPath(words(name).partition("?")[0]).name
    told = words(mime).partition(";")[0].strip().casefold()
    kind = _MIME.get(told) or _MIME.get(told.partition("/")[0])
    ending = _ENDINGS.get(file.rpartition(".")[2].casefold())
    if kind is None or (kind, ending) == (MessageKind.AUDIO, MessageKind.VOICE):
        kind = ending or MessageKind.FILE
    return Attachment(kind, name=file or None, size=size if type(size) is int else None)
