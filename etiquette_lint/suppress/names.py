"""The names that suppressions are written with: ids of rules, topics, and ``all``."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.errors import did_you_mean
from etiquette_lint.records import record
from etiquette_lint.ui import Saying

ALL = "all"


@record
class RuleNames:
    """Every rule's topic by its id, and the ids of those that judge."""

    topics: Mapping[str, str]
    enabled: frozenset[str]

    def covers(self, name: str, rule_id: str) -> bool:
        return name in (rule_id, ALL, self.topics.get(rule_id))

    def known(self, name: str) -> bool:
        return name in self.topics or name == ALL or name in self.topics.values()

    def nearest(self, name: str) -> str:
        """What was perhaps meant, or where all names are to be found."""
        names = [*self.topics, *set(self.topics.values())]
        return did_you_mean(name, names) or Saying("usage.rules_hint")

    def decided(self, name: str, skipped: frozenset[str]) -> bool:
        """Whether all rules of that name have judged, so that their silence means something."""
        judging = {rule for rule in self.enabled if self.covers(name, rule)}
        return bool(judging) and not judging & skipped
