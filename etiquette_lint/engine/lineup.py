"""Which rules judge a conversation, and whose words each of them judges."""

from __future__ import annotations

from collections.abc import Sequence

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
        self.of_turns, self.set_off = (
            {
                role: [r for r in judging.values() if r.scope == "turn" and r.triggered is words]
                for role, judging in self.judging.items()
            }
            for words in (False, True)
        )
        roles = {rule.role for rule in self.rules}
        self.judged = frozenset(Role) if None in roles else frozenset(filter(None, roles))
        self.heard = self.judged.union(*(rule.hears for rule in self.rules))
