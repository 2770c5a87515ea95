"""WhatsApp's exports for tests, in the layouts that phones of many regions write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from etiquette_lint.model import Conversation, Message, ReadOptions
from etiquette_lint.readers import Source
from tests.readers.chats import Chat, one

LRM, RLM, NBSP, NARROW = "\u200e", "\u200f", "\xa0", "\u202f"
ARABIC, PERSIAN, HINDI = "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९"
AM = ("AM", "PM")

Line = tuple[datetime, str, str]  # moment, author, text


class Layout(NamedTuple):
    """All of a header before the name. ``p`` stands for a part of the day, ``h`` for its hours."""

    template: str
    words: tuple[str, str] = ("", "")
    digits: str = "0123456789"

    def head(self, at: datetime) -> str:
        y, hour, minute, second = at.year, at.hour, at.minute, at.second
        hours = {"H": hour, "h": hour % 12 or 12, "M": minute, "S": second}
        years = {"y": y, "yy": y % 100, "thai": y + 543, "yy_thai": y % 100 + 43, "reiwa": y - 2018}
        values = {"d": at.day, "m": at.month, **years, **hours}
        digits = str.maketrans("0123456789", self.digits)
        return self.template.format(**values, p=self.words[at.hour >= 12]).translate(digits)

    @property
    def seconds(self) -> bool:
        return "{S" in self.template


_T, _TS = "{H:02}:{M:02}", "{H:02}:{M:02}:{S:02}"
_HALF, _HALF_S = "{h}:{M:02} {p}", "{h}:{M:02}:{S:02} {p}"
_DOTS, _DOTS2 = "{d:02}.{m:02}.{y}", "{d:02}.{m:02}.{yy:02}"
_SLASHES, _SLASHES2 = "{d:02}/{m:02}/{y}", "{d:02}/{m:02}/{yy:02}"
_US = "{m}/{d}/{yy:02}"

LAYOUTS: Mapping[str, Layout] = {
    "android-ru": Layout(f"{_DOTS}, {_T} - "),
    "android-ru-short": Layout(f"{_DOTS2}, {_T} - "),
    "android-no-comma": Layout(f"{_DOTS2} {_T} - "),
    "android-unpadded": Layout(f"{{d}}.{{m}}.{{yy:02}}, {_T} - "),
    "android-spaced": Layout(f"{{d}}. {{m}}. {{y}} {_T} - "),
    "android-gb": Layout(f"{_SLASHES}, {_T} - "),
    "android-it": Layout(f"{_SLASHES2}, {_T} - "),
    "android-us": Layout(f"{_US}, {_HALF} - ", AM),
    "android-us-24": Layout(f"{_US}, {_T} - "),
    "android-us-narrow": Layout(f"{_US}, {{h}}:{{M:02}}{NARROW}{{p}} - ", AM),
    "android-us-nbsp": Layout(f"{_US}, {{h}}:{{M:02}}{NBSP}{{p}} - ", AM),
    "android-us-long": Layout(f"{{m:02}}/{{d:02}}/{{y}}, {_HALF} - ", AM),
    "android-india": Layout(f"{_SLASHES2}, {_HALF} - ", ("am", "pm")),
    "android-glued": Layout(f"{_SLASHES}, {{h}}:{{M:02}}{{p}} - ", ("am", "pm")),
    "android-canada": Layout(f"{{y}}-{{m:02}}-{{d:02}}, {_HALF} - ", ("a.m.", "p.m.")),
    "android-mexico": Layout(f"{_SLASHES}, {_HALF} - ", ("a. m.", "p. m.")),
    "android-mexico-nbsp": Layout(f"{_SLASHES}, {_HALF} - ", (f"a.{NBSP}m.", f"p.{NBSP}m.")),
    "android-morning": Layout(f"{_SLASHES}, {_HALF} - ", ("in the morning", "in the afternoon")),
    "android-uk-parts": Layout(f"{_DOTS2}, {_HALF} - ", ("дп", "пп")),
    "android-uk-capitals": Layout(f"{_DOTS2}, {_HALF} - ", ("ДП", "ПП")),
    "android-ru-parts": Layout(f"{_DOTS}, {_HALF} - ", ("утра", "дня")),
    "android-dutch": Layout(f"{{d:02}}-{{m:02}}-{{y}} {_T} - "),
    "android-iso": Layout(f"{{y}}-{{m:02}}-{{d:02}}, {_T} - "),
    "android-africa": Layout(f"{{y}}/{{m:02}}/{{d:02}}, {_T} - "),
    "android-hungary": Layout(f"{{y}}. {{m:02}}. {{d:02}}., {_T} - "),
    "android-bulgaria": Layout(f"{_DOTS2} г., {_T} - "),
    "android-croatia": Layout(f"{_DOTS}. {_T} - "),
    "android-indonesia": Layout(f"{_SLASHES2} {{H:02}}.{{M:02}} - "),
    "android-french": Layout(f"{_SLASHES} à {_T} - "),
    "android-china": Layout("{y}/{m}/{d} {p}{h}:{M:02} - ", ("上午", "下午")),
    "android-vietnam": Layout(f"{_T}, {_SLASHES} - "),
    "android-vietnam-bare": Layout(f"{_T} {{d}}/{{m}}/{{y}} - "),
    "android-en-dash": Layout(f"{{m:02}}/{{d:02}}/{{y}}, {_HALF_S} – ", AM),
    "android-arabic": Layout(
        f"{{d}}{RLM}/{{m}}{RLM}/{{y}}، {{h}}:{{M:02}} {{p}} - ", ("ص", "م"), ARABIC
    ),
    "android-persian": Layout(f"{{y}}/{{m}}/{{d}}،{NBSP}{_T} - ", digits=PERSIAN),
    "android-hindi": Layout(f"{{d}}/{{m}}/{{y}}, {_HALF} - ", ("am", "pm"), HINDI),
    "old-ios": Layout(f"{_SLASHES} {_TS}: "),
    "old-ios-us": Layout(f"{_US}, {_HALF_S}: ", AM),
    "ios-ru": Layout(f"[{_DOTS}, {_TS}] "),
    "ios-ru-short": Layout(f"[{_DOTS2}, {_TS}] "),
    "ios-us": Layout(f"[{_US}, {{h}}:{{M:02}}:{{S:02}}{NARROW}{{p}}] ", AM),
    "ios-us-24": Layout(f"[{_US}, {_TS}] "),
    "ios-gb": Layout(f"[{_SLASHES}, {_TS}] "),
    "ios-no-comma": Layout(f"[{_US} {_TS}] "),
    "ios-hyphens": Layout(f"[{{d:02}}-{{m:02}}-{{yy:02}} {_TS}] "),
    "ios-china": Layout(f"[{{y}}/{{m}}/{{d}} {_TS}] "),
    "ios-indonesia": Layout(f"[{_SLASHES2} {{H:02}}.{{M:02}}.{{S:02}}] "),
    "ios-time-first": Layout(f"[{_TS}, {{d}}.{{m}}.{{y}}] "),
    "ios-marked": Layout(f"{RLM}[{RLM}{{d}}{RLM}/{{m}}{RLM}/{{y}}، {_TS}] "),
    "ios-arabic": Layout(
        f"[{{d}}{RLM}/{{m}}{RLM}/{{y}}، {{h}}:{{M:02}}:{{S:02}}{NBSP}{{p}}] ", ("ص", "م"), ARABIC
    ),
    "ios-buddhist": Layout(f"[{{m}}/{{d}}/{{thai}} BE, {_TS}] "),
    "ios-buddhist-short": Layout(f"[{{d}}/{{m}}/{{yy_thai:02}}, {_TS}] "),
    "ios-japanese": Layout(f"[{{m}}/{{d}}/R{{reiwa}}, {_TS}] "),
}


def written(layout: Layout, lines: Iterable[Line], end: str = "\n") -> str:
    """The export of these messages, each with a line end of that sort behind it."""
    return "".join(f"{layout.head(at)}{name}: {text}{end}" for at, name, text in lines)


def source(text: str | bytes, path: str = "chat.txt", day_first: bool | None = None) -> Source:
    data = text if isinstance(text, bytes) else text.encode()
    return Source.of(data, path, ReadOptions(day_first=day_first))


def chat(text: str | bytes, path: str = "chat.txt", day_first: bool | None = None) -> Chat:
    return one("whatsapp", source(text, path, day_first))


def messages(text: str | bytes) -> list[Message]:
    return chat(text)[1]


def conversation(text: str | bytes) -> Conversation:
    return chat(text)[0]


def lines(found: Iterable[Message]) -> list[Line]:
    return [(m.sent_at, m.author.name, m.text) for m in found if m.sent_at is not None]
