"""What a run is told to do, whoever told it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import time, timedelta
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Literal

from etiquette_lint.errors import ConfigError, EtiquetteError
from etiquette_lint.model import CANNED, Channel, ReadOptions, Severity
from etiquette_lint.records import record

if TYPE_CHECKING:
    from etiquette_lint.document import Node
    from etiquette_lint.fields import ClockSpan, DaySpan

FailOn = Severity | Literal["never"]
RuleSettings = Mapping[str, Mapping[str, object]]

_EXTENDED = ("staff", "clients", "bots", "allow", "ignore", "rule_folders")


@record
class Layer:
    """What one source says: values by key, and the node of each value, setting and list item.

    Nodes are found under dotted keys: ``profile``, ``staff.Анна``, ``rules.emoji-count`` (where
    the id stands), ``rules.emoji-count.limit`` and ``rules.emoji-count.limit:`` (the key itself).
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    nodes: Mapping[str, Node] = field(default_factory=dict, compare=False)


@record
class Override:
    """Other settings for the files that match; patterns are relative to ``root``."""

    files: tuple[str, ...]
    root: Path
    layer: Layer

    def applies_to(self, path: PurePath) -> bool:
        from etiquette_lint.config.globs import matches

        return any(matches(pattern, path, self.root) for pattern in self.files)


@record
class WorkingHours:
    """When a client may count on an answer. ``until`` before ``start`` is a night shift.

    None: not said. ``channels`` has, for some channels, what is otherwise there. Not the hours at
    which a client may be written to: those are settings of ``quiet-hours``.
    """

    start: time | None = None
    until: time | None = None
    days: tuple[str, ...] | None = None  # mon … sun
    breaks: tuple[ClockSpan, ...] | None = None
    by_day: Mapping[str, tuple[ClockSpan, ...]] | None = None
    holidays: tuple[str, ...] | None = None  # countries
    days_off: tuple[DaySpan, ...] | None = None
    extra_days: tuple[DaySpan, ...] | None = None
    channels: Mapping[Channel, Mapping[str, Any]] | None = None

    @property
    def known(self) -> bool:
        """Whether anything has been said of when the team works."""
        return self != WorkingHours()

    def on(self, channel: Channel) -> WorkingHours:
        """With the channel's own words for what differs there."""
        return replace(self, **(self.channels or {}).get(channel, {}), channels=None)


@record
class Config:
    """Settings after merging: defaults, then the file, then overrides, then the command line.

    A later source replaces single values and ``select``; it extends staff, clients, bots, allow,
    ignore and rule_folders; it adds to mappings key by key, and to ``rules`` setting by setting.
    A rule that a later source selects by name is taken off the ``ignore`` of earlier ones.

    ``rules`` holds, for each rule, its settings; `off` is ``{"enabled": False}`` and a severity
    is ``{"severity": …, "enabled": True}``. ``channel`` None: as the input says.
    ``measured_from`` None: conversations are not counted for statistics.
    ``suppressions`` is the list of exceptions, which need not be there.
    """

    profile: str = "neutral"
    channel: Channel | None = None
    timezone: str | None = None
    client_timezone: str | None = None
    working_hours: WorkingHours = WorkingHours()
    staff: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()
    bots: tuple[str, ...] = ()
    roster: Mapping[str, str] = field(default_factory=dict)
    session_gap: timedelta = timedelta(hours=12)
    rule_folders: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: RuleSettings = field(default_factory=dict)
    allow: tuple[str, ...] = ()
    fail_on: FailOn = Severity.ERROR
    ui: str = "auto"
    suppressions: Path | None = None
    require_reasons: bool = False
    unused_suppressions: Severity | Literal["off"] = Severity.WARNING
    baseline: Path | None = None
    input_format: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    canned: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    encoding: str | None = None
    day_order: Literal["day-first", "month-first"] | None = None
    overrides: tuple[Override, ...] = ()
    measured_from: Literal["first", "last"] | None = None  # of a client's burst, for statistics
    options: Layer = field(default=Layer(), compare=False)  # the command line's, which wins
    nodes: Mapping[str, Node] = field(default_factory=dict, compare=False, repr=False)

    def with_layer(self, layer: Layer) -> Config:
        """This configuration with a nearer source's words added."""
        changes = dict(layer.values)
        for key in _EXTENDED:
            if key in changes:
                changes[key] = tuple(dict.fromkeys((*getattr(self, key), *changes[key])))
        if "select" in changes:
            kept = [name for name in self.ignore if name not in changes["select"]]
            changes["ignore"] = tuple(dict.fromkeys((*kept, *layer.values.get("ignore", ()))))
        if "rules" in changes:
            ids = dict.fromkeys((*self.rules, *changes["rules"]))
            new = changes["rules"]
            changes["rules"] = {i: {**self.rules.get(i, {}), **new.get(i, {})} for i in ids}
        for key in ("columns", "roster"):
            if key in changes:
                changes[key] = {**getattr(self, key), **changes[key]}
        if "working_hours" in changes:
            changes["working_hours"] = replace(self.working_hours, **changes["working_hours"])
        return replace(self, **changes, nodes={**self.nodes, **layer.nodes})

    def for_path(self, path: str | PurePath) -> Config:
        """The settings for one input: with the overrides that match it."""
        if not self.overrides or str(path) == "-":
            return self
        found = [o.layer for o in self.overrides if o.applies_to(PurePath(path))]
        config = self
        for layer in found:
            config = config.with_layer(layer)
        return config.with_layer(self.options) if found else self

    @property
    def reading(self) -> ReadOptions:
        """What readers should know."""
        return ReadOptions(
            columns=self.columns,
            encoding=self.encoding,
            day_first=None if self.day_order is None else self.day_order == "day-first",
            format=self.input_format,
            canned={key: names for key, names in self.canned.items() if key in CANNED},
            mapped="columns" in self.options.values,
        )

    @property
    def origins(self) -> Mapping[str, str]:
        """Where each value came from: ``etiquette.yml:7``, ``command line`` or ``default``."""
        default = dict.fromkeys(VALUES, "default")
        return default | {key: origin_of(node) for key, node in self.nodes.items()}

    def error(self, key: str, message: str, *, hint: str | None = None) -> EtiquetteError:
        """An error about the value under a dotted key, pointing to where it was written."""
        node = self.nodes.get(key)
        return node.error(message, hint=hint) if node else ConfigError(message, hint=hint)

    def fingerprint(self) -> str:
        """The same for configurations under which rules come out the same, in any process."""
        import json

        telling = {key: getattr(self, key) for key in _RULE_KEYS}
        return json.dumps(telling, sort_keys=True, default=repr)


_NO_VALUES = ("options", "nodes", "measured_from")
VALUES = tuple(key for key in Config.__dataclass_fields__ if key not in _NO_VALUES)
_RULE_KEYS = ("profile", "rules", "rule_folders", "allow", "select", "ignore", "canned")


def origin_of(node: Node) -> str:
    return node.file.path if node.line is None else f"{node.file.path}:{node.line}"
