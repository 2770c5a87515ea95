"""Which rules judge a conversation, and whose words each of them judges."""

from __future__ import annotations

from collections.abc import Sequence

from etiquette_lint.checks.base import Turn, TurnSort
from etiquette_lint.model import Channel, Fact, Role
from etiquette_lint.ruleset.runtime import ActiveRule


class Lineup:
    """The enabled rules that are meant for such a conversation, and for which it has the facts;
    those that lack one are ``skipped``, each with the fact.
    """

    def __init__(
        self, rules: Sequence[ActiveRule], kind: str, facts: frozenset[Fact], channel: Channel
    ) -> None:
        meant = [rule for rule in rules if rule.enabled and rule.meant_for(kind)]
        lacking = {rule.id: rule.lacks(facts, channel) for rule in meant}
        self.skipped = {id: fact for id, fact in lacking.items() if fact is not None}
        self.rules = [rule for rule in meant if rule.id not in self.skipped]
        numbers = {rule.id: number for number, rule in enumerate(rules)}
        # By the role whose words they judge, or only hear; numbers are those of the ruleset.
        self.judging = {
            role: {
                numbers[rule.id]: rule
                for rule in self.rules
                if rule.role in (role, None) or role in rule.hears
            }
            for role in Role
        }
        staff = self.judging[Role.STAFF].items()
        self.among_colleagues = {number: rule for number, rule in staff if rule.among_colleagues}
        self._of_turns: dict[TurnSort, list[ActiveRule]] = {}
        roles = {rule.role for rule in self.rules}
        self.judged = frozenset(Role) if None in roles else frozenset(filter(None, roles))
        self.heard = self.judged.union(*(rule.hears for rule in self.rules))

    def set_off(self, turn: Turn) -> list[ActiveRule]:
        """The rules that judge such turns if their words are such: of very long ones, all."""
        return [
            rule
            for rule in self.judging[turn.role].values()
            if rule.scope == "turn" and rule.triggered
            if rule.among_colleagues or not turn.inside
        ]

    def of_turns(self, sort: TurnSort) -> list[ActiveRule]:
        """The rules that judge such turns whatever their words are."""
        found = self._of_turns.get(sort)
        if found is None:
            role, inside, *_ = sort
            found = self._of_turns[sort] = [
                rule
                for rule in self.judging[role].values()
                if rule.scope == "turn" and not rule.triggered
                if rule.among_colleagues or not inside
                if rule.check.regards(sort)
            ]
        return found
