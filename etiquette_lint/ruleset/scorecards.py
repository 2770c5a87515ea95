"""Scorecards: which rules count for how much when conversations are scored.

One lies in ``<folder>/scorecards/<name>.yml``; a profile's own is called like the profile.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from etiquette_lint.document import Node, read_yaml
from etiquette_lint.errors import ConfigError, RuleError, did_you_mean
from etiquette_lint.fields import Flag, ListOf, Localized, Number, Record, Text
from etiquette_lint.model.rules import Texts
from etiquette_lint.records import record
from etiquette_lint.ruleset.files import SCORECARDS, SUFFIXES, of_topic, rule_files
from etiquette_lint.ruleset.rulefile import UI_LANGUAGES, unknown_rule
from etiquette_lint.ui import Saying

FALLBACK = "neutral"  # for a profile of a team's own that has no scorecard

_CRITERION = Record(
    {
        "title": Localized(UI_LANGUAGES),
        "weight": Number(minimum=0),
        "fatal": Flag(),
        "rules": ListOf(Text(), 1),
    },
    required={"title", "weight", "rules"},
    about={
        "weight": "the points that a conversation without findings of these rules gets",
        "fatal": "a finding of these rules takes all points from the conversation",
    },
)
_SECTION = Record(
    {"title": Localized(UI_LANGUAGES), "criteria": ListOf(_CRITERION, 1)},
    required={"title", "criteria"},
)
SCORECARD = Record(
    {"title": Localized(UI_LANGUAGES), "sections": ListOf(_SECTION, 1)},
    required={"title", "sections"},
)


@record
class Criterion:
    title: Texts
    weight: float
    fatal: bool
    rules: tuple[str, ...]


@record
class Section:
    title: Texts
    criteria: tuple[Criterion, ...]


@record
class Scorecard:
    name: str
    title: Texts
    sections: tuple[Section, ...]

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        return tuple(criterion for section in self.sections for criterion in section.criteria)


def find_scorecard(
    named: str | None, profile: str, folders: Iterable[Path], known: Mapping[str, object]
) -> Scorecard:
    """The scorecard of that name or file, or else the profile's.

    ``known`` are the ids of rules. Raises ConfigError for a name that none has, RuleError for a
    file that is wrong.
    """
    if named is not None and Path(named).suffix in SUFFIXES:
        return read_scorecard(Path(named), known)
    files = {
        file.name: file.path
        for folder in folders
        for file in of_topic(rule_files(folder), SCORECARDS)
    }
    if named is None:
        named = profile if profile in files else FALLBACK
    if named not in files:
        hint = did_you_mean(named, files) or Saying("stats.card.known", names=sorted(files))
        raise ConfigError(Saying("stats.card.unknown", name=named), hint=hint)
    return read_scorecard(files[named], known)


def read_scorecard(path: Path, known: Mapping[str, object]) -> Scorecard:
    """Raises RuleError, at its place, for an unknown rule and for one that counts twice."""
    node = read_yaml(path, RuleError)
    values = SCORECARD.read(node)
    _check_rules(node, known)
    sections = tuple(
        Section(each["title"], tuple(map(_criterion, each["criteria"])))
        for each in values["sections"]
    )
    return Scorecard(path.stem, values["title"], sections)


def _criterion(values: dict[str, Any]) -> Criterion:
    return Criterion(
        values["title"],
        float(values["weight"]),
        bool(values.get("fatal")),
        tuple(values["rules"]),
    )


def _check_rules(node: Node, known: Mapping[str, object]) -> None:
    met: dict[str, Node] = {}
    for section in _list(node, "sections"):
        for criterion in _list(section, "criteria"):
            for rule in _list(criterion, "rules"):
                id = str(rule.value)
                if id not in known:
                    raise unknown_rule(rule, id, known)
                if id in met:
                    raise rule.error(Saying("stats.card.twice", rule=id, line=met[id].line))
                met[id] = rule


def _list(node: Node, key: str) -> list[Node]:
    assert isinstance(node.value, dict)
    items = node.value[key].value
    assert isinstance(items, list)
    return items
