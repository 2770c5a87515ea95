"""One offence, one finding: of several that say the same, the most specific one stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter

from etiquette_lint.model import Finding, Message
from etiquette_lint.ruleset.runtime import ActiveRule

_MOST = 1000  # findings held back before a long session gives some of them up
_REMEMBERED = 5000  # messages whose order is kept, at the least; a check looks back a few turns


class Docket:
    """Findings of a session, in the order of their messages once it is closed."""

    def __init__(self, rules: Mapping[str, ActiveRule]) -> None:
        self._rules = rules
        self._by_message: dict[str, tuple[int, list[Finding]]] = {}
        self._by_pause: dict[str, list[Finding]] = {}
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
        self._by_message[message.id][1].append(finding)
        if finding.pause is not None:
            self._by_pause.setdefault(finding.pause.key, []).append(finding)
        self._count += 1

    def full(self) -> bool:
        return self._count >= _MOST

    def close(self) -> Iterator[Finding]:
        """Everything entered, arbitrated; the docket is empty afterwards."""
        entered, self._by_message, self._count = self._by_message, {}, 0
        pauses, self._by_pause = self._by_pause, {}
        for _, group in sorted(entered.values(), key=itemgetter(0)):
            kept = [
                finding
                for finding in group
                if not self._yields(finding, group) and not self._yields_in_pause(finding, pauses)
            ]
            yield from sorted(kept, key=lambda f: (f.span or (0, 0), f.rule_id))

    def _yields(self, finding: Finding, group: list[Finding]) -> bool:
        rule = self._rules[finding.rule_id]
        stronger = rule.yields_to
        return bool(stronger) and any(
            other.rule_id in stronger and (rule.yields_anywhere or _same_words(finding, other))
            for other in group
        )

    def _yields_in_pause(self, finding: Finding, pauses: Mapping[str, list[Finding]]) -> bool:
        """A silence may be spoken of at both its ends, and at what was promised before it."""
        stronger = self._rules[finding.rule_id].yields_to
        if finding.pause is None or not stronger:
            return False
        return any(other.rule_id in stronger for other in pauses[finding.pause.key])


def _same_words(one: Finding, other: Finding) -> bool:
    return one.span is None or other.span is None or one.span.overlaps(other.span)
