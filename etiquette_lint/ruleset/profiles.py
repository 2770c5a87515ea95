"""Profiles and the configuration's ``rules``: what they change in the rules' own settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from etiquette_lint.config import Config
from etiquette_lint.config.keys import OneRule
from etiquette_lint.document import Node, read_yaml
from etiquette_lint.errors import EtiquetteError, RuleError, did_you_mean
from etiquette_lint.fields import Localized, MapOf, Record
from etiquette_lint.model import Severity
from etiquette_lint.pattern.field import LANGUAGES
from etiquette_lint.ruleset.files import PROFILES, RuleFile
from etiquette_lint.ruleset.rulefile import UI_LANGUAGES, Definition, plain

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


def find_profile(files: list[RuleFile], name: str) -> Node | None:
    """The profile's ``rules``, of the nearest folder that has the profile."""
    found = [file for file in files if file.topic == PROFILES and file.name == name]
    if not found:
        return None
    node = read_profile(found[-1])
    assert isinstance(node.value, dict)
    return node.value.get("rules")


def apply(
    definition: Definition, profile: Node | None, config: Config, selected: bool | None
) -> Changed:
    """``selected``: True or False where select or ignore decide, None where they do not."""
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
                check[key] = _setting(definition, key, nodes.get(key), value)
    hours = config.working_hours
    if check["kind"] == "hours":
        if hours.start:
            check["from"] = plain(hours.start)
        if hours.until:
            check["until"] = plain(hours.until)
    if selected is not None:
        enabled = selected
    return Changed(severity, enabled, check, settings_of(definition, check))


def settings_of(definition: Definition, check: Mapping[str, Any]) -> dict[str, object]:
    """The settings of a rule's check with the values in force."""
    return {key: check.get(key, value) for key, value in definition.kind.settings.items()}


def _voices(
    definition: Definition, profile: Node | None, config: Config
) -> list[tuple[Mapping[str, Any], Mapping[str, Node]]]:
    voices: list[tuple[Mapping[str, Any], Mapping[str, Node]]] = []
    if profile is not None and isinstance(profile.value, dict) and definition.id in profile.value:
        node = profile.value[definition.id]
        inner = node.value if isinstance(node.value, dict) else {}
        voices.append((OneRule().read(node), inner))
    if definition.id in config.rules:
        prefix = f"rules.{definition.id}."
        nodes = {key[len(prefix) :]: n for key, n in config.nodes.items() if key.startswith(prefix)}
        voices.append((config.rules[definition.id], nodes))
    return voices


def _setting(definition: Definition, key: str, node: Node | None, value: object) -> object:
    kind = definition.kind
    if key not in kind.settings or key in LANGUAGES:
        hint = did_you_mean(key, kind.settings) or (
            f"it has {', '.join(kind.settings)}" if kind.settings else "it has none"
        )
        message = f"{definition.id} has no setting {key!r}"
        raise node.error(message, hint=hint) if node else EtiquetteError(message, hint=hint)
    return plain(kind.fields[key].read(node)) if node else plain(value)
