"""The keys of the configuration file: what each may hold."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import Any, Generic, Literal, TypeVar

from etiquette_lint.config.about import ABOUT
from etiquette_lint.config.settings import FailOn
from etiquette_lint.document import Node
from etiquette_lint.errors import did_you_mean, nearest
from etiquette_lint.fields import (
    AnyOf,
    Choice,
    Clock,
    Days,
    Duration,
    Field,
    Flag,
    Hours,
    ListOf,
    MapOf,
    Record,
    Schema,
    Text,
    refuse,
)
from etiquette_lint.model import CANNED, DAY_ORDERS, FIELDS, SYNTAXES, Channel, Severity
from etiquette_lint.ui import Saying

COUNTRIES = ("ru", "uk", "ua")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEVERITIES = tuple(Severity)
_ABBREVIATED = 3  # «l1», «utf», which nobody can have meant
_NO_FILES = {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"}

T = TypeVar("T")
U = TypeVar("U")


class Made(Generic[T, U]):
    """What another field reads, made into something else."""

    def __init__(self, of: Field[T], make: Callable[[T], U]) -> None:
        self.of, self.make = of, make

    @property
    def wants(self) -> str:
        return self.of.wants

    def fits(self, node: Node) -> bool:
        return self.of.fits(node)

    def read(self, node: Node) -> U:
        return self.make(self.of.read(node))

    def schema(self) -> Schema:
        return self.of.schema()


class Zone(Text):
    """A name of the IANA time zone database."""

    def read(self, node: Node) -> str:
        from zoneinfo import ZoneInfo, available_timezones

        name = super().read(node)
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            known = {zone.rpartition("/")[2].casefold(): zone for zone in available_timezones()}
            known |= {zone.casefold(): zone for zone in known.values()}
            close = nearest(name.casefold(), known)
            hint = Saying("nearest", name=known[close]) if close else Saying("config.zone.hint")
            raise node.error(Saying("config.zone", name=name), hint=hint) from None
        return name


class Encoding(Text):
    """A name that Python knows for how text is written in bytes."""

    def read(self, node: Node) -> str:
        name = super().read(node)
        try:
            "".encode(name)  # which refuses codecs that make no text
            usual = codecs.lookup(name).name not in _NO_FILES
        except (LookupError, UnicodeError, ValueError):
            usual = False
        if not usual:
            from encodings.aliases import aliases

            spellings = (spelling.replace("_", "-") for spelling in (*aliases, *aliases.values()))
            known = [spelling for spelling in spellings if len(spelling) > _ABBREVIATED]
            hint = did_you_mean(name.casefold(), known) or Saying("config.encoding.hint")
            raise node.error(Saying("config.encoding", name=name), hint=hint)
        return name


class Setting:
    """A setting of a rule's check, whose type only the rule knows. Clock times stay as written."""

    wants = "a setting"

    def fits(self, node: Node) -> bool:
        return node.value is not None

    def read(self, node: Node) -> object:
        if not self.fits(node):
            raise refuse(node, self.wants)
        return node.written if ":" in (node.written or "") else node.plain()

    def schema(self) -> Schema:
        return {"not": {"type": "null"}}


class OneRule:
    """`off`, `on`, a severity, or a mapping of settings, which may hold a severity too."""

    wants = f"off, on, {', '.join(SEVERITIES)} or a mapping of settings"
    verdict = AnyOf(Flag(), Choice(("off", "on", *SEVERITIES)))

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, dict) or self.verdict.fits(node)

    def read(self, node: Node) -> dict[str, object]:
        if not isinstance(node.value, dict):
            if not self.fits(node):
                raise refuse(node, self.wants)
            return self._verdict(node)
        settings: dict[str, object] = {}
        for key, item in node.value.items():
            if key == "severity":
                settings = self._verdict(item) | settings
            else:
                settings[key] = (Flag() if key == "enabled" else Setting()).read(item)
        return settings

    def _verdict(self, node: Node) -> dict[str, object]:
        said = self.verdict.read(node)
        if said in SEVERITIES:
            return {"severity": Severity(said), "enabled": True}
        return {"enabled": said in (True, "on")}

    def schema(self) -> Schema:
        verdict = self.verdict.schema()
        known = {"severity": verdict, "enabled": Flag().schema()}
        settings = {"properties": known, "additionalProperties": Setting().schema()}
        return {"anyOf": [verdict, {"type": "object", **settings}]}


def _names(of: Field[str]) -> Field[tuple[str, ...]]:
    return Made(ListOf(of), tuple)


def _one_or_more(of: Field[str]) -> Field[tuple[str, ...]]:
    """A list, or a single one without the brackets."""
    return Made(AnyOf(of, ListOf(of)), lambda read: (read,) if isinstance(read, str) else (*read,))


def _fail_on(name: str) -> FailOn:
    return "never" if name == "never" else Severity(name)


def _as_settings(read: dict[str, Any]) -> dict[str, Any]:
    return {"start" if key == "from" else key: value for key, value in read.items()}


def _several(read: Any) -> tuple[Any, ...]:
    return tuple(read) if isinstance(read, list) else (read,)


def _countries(read: Any) -> tuple[str, ...]:
    return () if read == "none" else tuple(read)


def _unused(name: str) -> Severity | Literal["off"]:
    return "off" if name == "off" else Severity(name)


_people = _names(Text(numbers=True))
_spans = Made(AnyOf(Hours(), ListOf(Hours(), 1)), _several)
_days = Made(ListOf(Days()), tuple)
_schedule: dict[str, Field[Any]] = {
    "from": Clock(),
    "until": Clock(),
    "days": Made(ListOf(Choice(DAYS), 1), tuple),
    "breaks": Made(ListOf(Hours()), tuple),
    "by_day": Record(dict.fromkeys(DAYS, _spans)),
    "holidays": Made(AnyOf(ListOf(Choice(COUNTRIES)), Choice(("none",))), _countries),
    "days_off": _days,
    "extra_days": _days,
}
_of_channel: Field[Any] = Made(Record(_schedule), _as_settings)
_of_channels = Made(
    Record({channel.value: _of_channel for channel in Channel}),
    lambda read: {Channel(name): schedule for name, schedule in read.items()},
)
_hours = Made(Record({**_schedule, "channels": _of_channels}), _as_settings)
_for_some_files: dict[str, Field[Any]] = {
    "profile": Text(),
    "channel": Made(Choice(tuple(Channel)), Channel),
    "timezone": Zone(),
    "client_timezone": Zone(),
    "working_hours": _hours,
    "staff": _people,
    "clients": _people,
    "bots": _people,
    "roster": MapOf(Text(numbers=True)),
    "session_gap": Duration(),
    "select": _names(Text()),
    "ignore": _names(Text()),
    "rules": MapOf(OneRule()),
    "allow": _people,
    "input_format": Text(),
    "columns": Record(dict.fromkeys(FIELDS, Text(numbers=True))),
    "canned": Record(
        {key: _one_or_more(Text()) for key in CANNED}
        | {"placeholders": _one_or_more(Choice(SYNTAXES)), "names": _one_or_more(Text())}
    ),
    "encoding": Encoding(),
    "day_order": Choice(DAY_ORDERS),
}
_for_the_run: dict[str, Field[Any]] = {
    "rule_folders": _names(Text()),
    "fail_on": Made(Choice((*SEVERITIES, "never")), _fail_on),
    "ui": Choice(("auto", "ru", "uk", "en")),
    "suppressions": Text(),
    "require_reasons": Flag(),
    "unused_suppressions": Made(Choice((*SEVERITIES, "off")), _unused),
    "baseline": Text(),
}
_ABOUT = {key: texts["en"] for key, texts in ABOUT.items()}

OPTIONS = Record(_for_some_files | _for_the_run)
OVERRIDE = Record({"files": _names(Text()), **_for_some_files}, required=["files"])
FILE = Record({**OPTIONS.fields, "overrides": ListOf(OVERRIDE)}, about=_ABOUT)
