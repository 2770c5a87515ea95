"""A configuration as people may read it, each value with the place it came from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import time, timedelta
from typing import Any

from etiquette_lint.config.settings import VALUES, Config, origin_of

_BARE = re.compile(r"[^\W\d_][\w-]*(?:[./ ][\w-]+)*|\d+[dhms]")
_ESCAPED = re.compile("[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]")  # by YAML, not by JSON
_RESERVED = ("yes", "no", "on", "off", "true", "false", "null")


def show(config: Config) -> str:
    """The whole configuration as YAML that can be read back, origins in comments."""
    return "\n".join(_lines(config)) + "\n"


def _lines(config: Config) -> Iterator[str]:
    for key in VALUES:
        value = _shown(key, config)
        came = _came_from(key, value, config)
        if value is None or (key == "working_hours" and not value):
            yield f"# {key} is not set  # {came}"
        elif key == "rules" and value:
            yield "rules:"
            for rule, settings in value.items():
                yield f"  {spell(rule)}: {spell(settings)}  # {_of_rule(rule, settings, config)}"
        elif key == "overrides" and value:
            yield f"overrides:  # {came}"
            for override in value:
                yield f"  - files: {spell(override.files)}"
                for name, other in override.layer.values.items():
                    yield f"    {name}: {spell(_written(name, other))}"
        else:
            yield f"{key}: {spell(value)}  # {came}"


def _shown(key: str, config: Config) -> Any:
    value = getattr(config, key)
    if key == "working_hours":
        hours = {name: getattr(value, name) for name in value.__dataclass_fields__}
        value = {name: part for name, part in hours.items() if part is not None}
    return _written(key, value)


def _written(key: str, value: Any) -> Any:
    if key == "working_hours":
        said = {"from" if name == "start" else name: part for name, part in value.items()}
        if "channels" in said:
            said["channels"] = {
                channel: _written(key, hours) for channel, hours in said["channels"].items()
            }
        return said
    return value


def _came_from(key: str, value: Any, config: Config) -> str:
    """One origin, or those of the items where several sources have added to one value."""
    if isinstance(value, tuple | Mapping) and key != "overrides":
        places = [
            config.nodes[f"{key}.{item}"] for item in value if f"{key}.{item}" in config.nodes
        ]
        if places:
            return ", ".join(dict.fromkeys(map(origin_of, places)))
    return config.origins[key]


def _of_rule(rule: str, settings: Mapping[str, object], config: Config) -> str:
    keys = [f"rules.{rule}", *(f"rules.{rule}.{name}" for name in settings)]
    nodes = [config.nodes[key] for key in keys if key in config.nodes]
    return ", ".join(dict.fromkeys(map(origin_of, nodes))) or config.origins["rules"]


def spell(value: Any) -> str:
    """A value in YAML's flow style, in quotes wherever YAML might take it for something else."""
    from etiquette_lint.fields import ClockSpan, DaySpan

    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{spell(k)}: {spell(v)}" for k, v in value.items()) + "}"
    if isinstance(value, tuple | list) and not isinstance(value, ClockSpan | DaySpan):
        return "[" + ", ".join(map(spell, value)) + "]"
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    if isinstance(value, timedelta):
        from etiquette_lint.fields import spell_duration

        return spell_duration(value)
    text = f"{value.hour}:{value.minute:02}" if isinstance(value, time) else str(value)
    bare = _BARE.fullmatch(text) and text.lower() not in _RESERVED
    if bare:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
