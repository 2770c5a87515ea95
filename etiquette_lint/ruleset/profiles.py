"""Profiles and the configuration's ``rules``: what they change in the rules' own settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

from etiquette_lint.config import Config
from etiquette_lint.config.keys import OneRule
from etiquette_lint.document import Node, load_toml, read_yaml
from etiquette_lint.errors import ConfigError, RuleError, did_you_mean
from etiquette_lint.fields import Localized, MapOf, Record, spell_duration
from etiquette_lint.model import Severity
from etiquette_lint.pattern.field import LANGUAGES
from etiquette_lint.ruleset.files import PROFILES, RuleFile, of_topic
from etiquette_lint.ruleset.lemmas import check_lemmas
from etiquette_lint.ruleset.phrasefile import check_references
from etiquette_lint.ruleset.rulefile import UI_LANGUAGES, Definition, phrases_in, plain
from etiquette_lint.ui import Saying

PROFILE = Record(
    {
        "title": Localized(UI_LANGUAGES),
        "about": Localized(UI_LANGUAGES),
        "rules": MapOf(OneRule()),
    },
    required={"title", "about"},
)
_RULE_KEYS = ("severity", "enabled")


@dataclass(frozen=True)
class Changed:
    """A rule's values after the profile and the configuration have had their say."""

    severity: Severity
    enabled: bool
    check: Mapping[str, Any]
    settings: Mapping[str, object]  # scalar settings in force, for reports


def read_profile(file: RuleFile) -> Node:
    node = read_yaml(file.path, RuleError)
    PROFILE.read(node)
    return node


def find_profile(files: Iterable[RuleFile], config: Config) -> Node | None:
    """The profile's ``rules``, of the nearest folder that has the profile."""
    named = {file.name: file for file in of_topic(files, PROFILES)}
    found = named.get(config.profile)
    if found is None:
        if config.profile == Config().profile:
            return None
        hint = did_you_mean(config.profile, named) or Saying("profile.known", names=sorted(named))
        raise config.error("profile", Saying("profile.unknown", name=config.profile), hint=hint)
    node = read_profile(found)
    assert isinstance(node.value, dict)
    return node.value.get("rules")


def apply(
    definition: Definition,
    profile: Node | None,
    config: Config,
    selected: bool | None,
    phrases: Mapping[str, object],
) -> Changed:
    """``selected``: True or False where select or ignore decide, None where they do not;
    ``phrases``: the sets there are, by name.
    """
    severity = Severity(definition.values["severity"])
    enabled = bool(definition.values.get("enabled", True))
    check = dict(definition.check)
    for said, nodes in _voices(definition, profile, config):
        for key, value in said.items():
            if key == "severity":
                severity = Severity(value)
            elif key == "enabled":
                enabled = bool(value)
            else:
                node = nodes.get(key) or _given(f"rules.{definition.id}.{key}", value)
                _known(definition, key, nodes.get(f"{key}:") or node)
                check[key] = _setting(definition, key, node, phrases)
    if selected is not None:
        enabled = selected
    return Changed(severity, enabled, check, settings_of(definition, check))


def settings_of(definition: Definition, check: Mapping[str, Any]) -> dict[str, object]:
    """The settings of a rule's check with the values in force."""
    return {key: plain(check.get(key, value)) for key, value in definition.kind.settings.items()}


def _voices(
    definition: Definition, profile: Node | None, config: Config
) -> list[tuple[Mapping[str, Any], Mapping[str, Node]]]:
    """What a source says of the rule and the nodes of the settings; of a key, under ``key:``."""
    voices: list[tuple[Mapping[str, Any], Mapping[str, Node]]] = []
    if profile is not None and isinstance(profile.value, dict) and definition.id in profile.value:
        node = profile.value[definition.id]
        inner = node.value if isinstance(node.value, dict) else {}
        keys = {f"{key}:": place for key, place in node.keys.items()}
        voices.append((OneRule().read(node), {**inner, **keys}))
    told = definition.kind.canned
    if shared := {
        key: list(config.canned[told[key]]) for key in told if told[key] in config.canned
    }:
        voices.append((shared, {}))
    if definition.id in config.rules:
        prefix = f"rules.{definition.id}."
        nodes = {key[len(prefix) :]: n for key, n in config.nodes.items() if key.startswith(prefix)}
        voices.append((config.rules[definition.id], nodes))
    return voices


def _known(definition: Definition, key: str, place: Node) -> None:
    kind = definition.kind
    if key not in kind.settings or key in LANGUAGES:
        hint = did_you_mean(key, kind.settings) or (
            f"it has {', '.join(kind.settings)}" if kind.settings else "it has none"
        )
        raise place.error(f"{definition.id} has no setting {key!r}", hint=hint)


def _setting(definition: Definition, key: str, node: Node, phrases: Mapping[str, object]) -> object:
    kind = definition.kind
    read = plain(kind.fields[key].read(node))
    if key == "also":
        patterns = node.value if isinstance(node.value, list) else list(node.keys.values())
        check_lemmas((key, pattern) for pattern in patterns)
        check_references(phrases_in(patterns), phrases)
    return read


def _given(key: str, value: object) -> Node:
    """A setting that a program gave, as a file would have given it."""
    if isinstance(value, timedelta):
        value = spell_duration(value)
    elif isinstance(value, tuple):
        value = [*value]
    elif not isinstance(value, str | int | float | list | dict | time):
        value = str(value)
    return load_toml(value, "configuration", key, ConfigError)
