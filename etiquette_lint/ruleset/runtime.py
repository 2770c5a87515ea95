"""Compiled rules brought to life: what a message sets off, and each rule's check when needed."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from etiquette_lint.checks import CHECKS
from etiquette_lint.checks.base import Check
from etiquette_lint.config import Config
from etiquette_lint.model import (
    Channel,
    Confidence,
    Fact,
    Language,
    Origin,
    Role,
    Rule,
    Severity,
    Source,
)
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.needs import Said, vocabulary
from etiquette_lint.pattern.patterns import PatternSet, Phrases, languages_of
from etiquette_lint.ruleset.cache import from_cache
from etiquette_lint.ruleset.panel import Panel
from etiquette_lint.text.utterance import Utterance

if TYPE_CHECKING:
    from etiquette_lint.ruleset.compiled import Compiled, Owner
    from etiquette_lint.suppress.names import RuleNames


class ActiveRule:
    """A rule at work. Its check is built, and its patterns parsed, on first need."""

    def __init__(self, record: Mapping[str, Any], phrases: Phrases) -> None:
        self._record = record
        self.details: Mapping[str, Any] = record["details"]
        self.id: str = record["id"]
        self.topic: str = record["topic"]
        self.scope: str = record["scope"]
        self.enabled: bool = record["enabled"]
        self.severity = Severity(record["severity"])
        self.confidence = Confidence(record["confidence"])
        said = record["applies_to"]
        self.role = None if said == "anyone" else Role(said)
        self.languages = frozenset(Language(name) for name in record["languages"])
        self.channels = frozenset(Channel(name) for name in record["channels"])
        self.libraries: str | None = record["libraries"]  # only | never | None: like all else
        self.needs = frozenset(Fact(name) for name in record["needs"])
        self.yields_to = frozenset(record["yields_to"])
        self.yields_anywhere: bool = record["yields_in"] == "message"
        self.in_quotes: bool = record["in_quotes"]
        self.given_within: str = record["given_within"]
        self.given_own: bool = record["given_own"]
        self.settings: Mapping[str, object] = record["settings"]
        self.fix: str = record["fix"]
        told = record["channel_needs"]
        self.channel_needs: Mapping[Channel, frozenset[Fact]] | None = (
            None
            if told is None
            else {Channel(name): frozenset(map(Fact, needs)) for name, needs in told.items()}
        )
        self.triggered: bool = record["triggered"]  # by words; otherwise by every turn
        self.sleeps: bool = record["sleeps"]
        self.more_than_patterns: bool = record["more_than_patterns"]
        self.only_in_groups: bool = record["only_in_groups"]
        self.among_colleagues: bool = record["among_colleagues"]
        self.hears = frozenset(Role(name) for name in record["hears"])  # besides the judged
        self._phrases = phrases

    @cached_property
    def check(self) -> Check:
        return CHECKS[self._record["kind"]](self.details["check"], self._phrases)

    @cached_property
    def given(self) -> PatternSet:
        return PatternSet(self._phrases, self.details["given"] or {})

    @cached_property
    def unless_given(self) -> PatternSet:
        return PatternSet(self._phrases, self.details["unless_given"] or {})

    def meant_for(self, kind: str) -> bool:
        """Whether it has to do with conversations of a kind: some rules are for templates alone,
        some for groups.
        """
        if self.only_in_groups and kind != "group":
            return False
        library = kind == "library"
        if self.scope == "library" or self.libraries == "only":
            return library
        return not (library and self.libraries == "never")

    def lacks(self, facts: frozenset[Fact], channel: Channel) -> Fact | None:
        """The first fact that the rule needs and an input does not carry."""
        if self.channels and channel not in self.channels:
            return Fact.CHANNEL
        on_client = self._record["given"] and not self.given_own
        needs = self.needs | {Fact.TURNS} if on_client else self.needs
        if self.channel_needs is not None:
            if channel not in self.channel_needs:
                return Fact.CHANNEL
            needs = needs.union(self.channel_needs[channel])
        return next((fact for fact in Fact if fact in needs and fact not in facts), None)

    def describe(self) -> Rule:
        """What people may know of the rule; examples are read from its file when asked for."""
        record, details = self._record, self.details
        path, line = details["origin"]
        return Rule(
            id=self.id,
            topic=self.topic,
            title=details["title"],
            message=details["message"],
            why=details["why"],
            source=tuple(Source(**source) for source in details["source"]),
            severity=self.severity,
            confidence=self.confidence,
            enabled=self.enabled,
            kind=record["kind"],
            scope=self.scope,
            applies_to=record["applies_to"],
            languages=tuple(Language(name) for name in record["languages"]),
            settings=self.settings,
            fix=self.fix,
            needs=self.needs,
            channels=tuple(Channel(name) for name in record["channels"]),
            origin=Origin(path, line),
        )


class Described(Mapping[str, Rule]):
    """Rules by id, each described when asked for: most runs tell of few."""

    def __init__(self, rules: Mapping[str, ActiveRule]) -> None:
        self._rules = rules

    def __getitem__(self, id: str) -> Rule:
        return self._rules[id].describe()

    def __contains__(self, id: object) -> bool:
        return id in self._rules

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)


class Ruleset:
    """All rules of a configuration, and the index of what sets the enabled ones off."""

    def __init__(self, compiled: Compiled) -> None:
        self.phrases = phrases = Phrases(compiled["phrases"])
        self.rules = [ActiveRule(record, phrases) for record in compiled["rules"]]
        self.by_id = {rule.id: rule for rule in self.rules}
        self._owners: list[Owner] = compiled["owners"]
        self._patterns: dict[int, Pattern] = {}  # by what sets them off
        self._tried: dict[int, Pattern] = {}  # of these, those that alone make a rule's case
        self._panels = {
            (Role(role), Language(language)): Panel(
                Language(language), always, tables, phrases.regulars(Language(language))
            )
            for role, language, always, tables in compiled["index"]
        }

    @classmethod
    def load(cls, config: Config) -> Ruleset:
        return from_cache(config, cls)

    @cached_property
    def names(self) -> RuleNames:
        """What suppressions may call the rules."""
        from etiquette_lint.suppress.names import RuleNames

        topics = {rule.id: rule.topic for rule in self.rules}
        return RuleNames(topics, frozenset(rule.id for rule in self.rules if rule.enabled))

    def triggered(
        self, utterance: Utterance, among: Container[int] | None = None
    ) -> dict[int, list[Pattern]]:
        """Rules by number that the message sets off, each with its patterns to try: those for
        which the message has all that they need. ``among``: the rules that count.

        This runs for every message.
        """
        regular: dict[int, Pattern] = {}
        others: set[int] = set()
        for language in languages_of(utterance.language):
            panel = self._panels.get((utterance.role, language))
            if panel is not None:
                regular.update(panel.regular(utterance, self._tried))
                others |= panel.others(utterance)
        found: dict[int, list[Pattern]] = {}
        said: Said | None = None
        for number in sorted(others.union(regular)):
            owner, _, place, needs = self._owners[number]
            if among is not None and owner not in among:
                continue
            if place < 0:
                found.setdefault(owner, [])
                continue
            if number in regular:
                found.setdefault(owner, []).append(regular[number])
                continue
            said = said or vocabulary(utterance)
            pattern = self._patterns.get(number)
            if pattern is None and not any(map(said.keys.isdisjoint, needs)):
                pattern = self._pattern(number)
            if pattern is not None and pattern.may_match(said):
                found.setdefault(owner, []).append(pattern)
            elif self.rules[owner].more_than_patterns:
                found.setdefault(owner, [])
        return found

    def _pattern(self, number: int) -> Pattern:
        owner, language, place, _ = self._owners[number]
        patterns = self.rules[owner].check.counted(Language(language))
        pattern = self._patterns[number] = patterns[place]
        if not self.rules[owner].more_than_patterns:
            self._tried[number] = pattern
            self.phrases.regulars(pattern.language).enlist([pattern])
        return pattern
