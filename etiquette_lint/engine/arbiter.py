"""One offence, one finding: of several that say the same, the most specific one stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter

from etiquette_lint.model import Finding, Message
from etiquette_lint.ruleset.runtime import ActiveRule

_MOST = 1000  # findings held back before a long session gives some of them up
_REMEMBERED = 5000  # messages whose order is kept, at the least; a check looks back a few turns


Entry = tuple[Finding, int]  # with the number of the silence in which it was found


class Docket:
    """Findings of a session, in the order of their messages once it is closed.

    Those that are about a silence of the team settle with all others about the same one, at
    whichever of its ends they stand: the silences are counted.
    """

    def __init__(self, rules: Mapping[str, ActiveRule]) -> None:
        self._rules = rules
        self._by_message: dict[str, tuple[int, list[Entry]]] = {}
        self._silence = 0  # the one that is going on
        self._spoken: dict[int, set[str]] = {}  # which rules speak of a silence
        self._count = 0
        self._seen = 0
        self._places: tuple[dict[str, int], dict[str, int]] = {}, {}  # the newest, those before

    def see(self, message: Message) -> None:
        """Messages are shown one by one, for findings to come in their order.

        Their times would not do: many share a minute, and a draft has none.
        """
        newest = self._places[0]
        if len(newest) >= _REMEMBERED:
            self._places = {}, newest
            newest = self._places[0]
        self._seen += 1
        newest[message.id] = self._seen

    def _place(self, message: Message) -> int:
        newest, before = self._places
        return newest.get(message.id) or before.get(message.id, 0)

    def enter(self, finding: Finding) -> None:
        message = finding.message
        if message.id not in self._by_message:
            self._by_message[message.id] = self._place(message), []
        self._by_message[message.id][1].append((finding, self._silence))
        if finding.pause is not None:
            self._spoken.setdefault(self._silence, set()).add(finding.rule_id)
        self._count += 1

    def break_silence(self) -> None:
        """The team has written: what is found from now on is about another silence."""
        self._silence += 1

    def holds(self, finding: Finding) -> bool:
        """Whether the same rule has found fault with some of the same words."""
        _, group = self._by_message.get(finding.message.id, (0, ()))
        return any(
            other.rule_id == finding.rule_id and _same_words(other, finding) for other, _ in group
        )

    def full(self) -> bool:
        return self._count >= _MOST

    def close(self) -> Iterator[Finding]:
        """Everything entered, arbitrated; the docket is empty afterwards."""
        entered, self._by_message, self._count = self._by_message, {}, 0
        spoken = self._spoken
        self._spoken = {n: rules for n, rules in spoken.items() if n == self._silence}
        for _, group in sorted(entered.values(), key=itemgetter(0)):
            findings = [finding for finding, _ in group]
            kept = [
                finding
                for finding, silence in group
                if not self._yields(finding, findings)
                and not (finding.pause and self._yields_to_any(finding, spoken[silence]))
            ]
            yield from sorted(kept, key=lambda f: (f.span or (0, 0), f.rule_id))

    def _yields(self, finding: Finding, group: list[Finding]) -> bool:
        rule = self._rules[finding.rule_id]
        stronger = rule.yields_to
        return bool(stronger) and any(
            other.rule_id in stronger and (rule.yields_anywhere or _same_words(finding, other))
            for other in group
        )

    def _yields_to_any(self, finding: Finding, rules: set[str]) -> bool:
        return not self._rules[finding.rule_id].yields_to.isdisjoint(rules)


def _same_words(one: Finding, other: Finding) -> bool:
    return one.span is None or other.span is None or one.span.overlaps(other.span)
