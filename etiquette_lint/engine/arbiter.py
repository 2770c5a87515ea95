"""One offence, one finding: of several that say the same, the most specific one stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from etiquette_lint.model import Finding
from etiquette_lint.ruleset.runtime import ActiveRule

_MOST = 1000  # findings held back before a long session gives some of them up


class Docket:
    """Findings of a session, in the order of their messages once it is closed."""

    def __init__(self, rules: Mapping[str, ActiveRule]) -> None:
        self._rules = rules
        self._by_message: dict[str, list[Finding]] = {}
        self._count = 0

    def enter(self, finding: Finding) -> None:
        self._by_message.setdefault(finding.message.id, []).append(finding)
        self._count += 1

    def full(self) -> bool:
        return self._count >= _MOST

    def close(self) -> Iterator[Finding]:
        """Everything entered, arbitrated; the docket is empty afterwards."""
        entered, self._by_message, self._count = self._by_message, {}, 0
        groups = sorted(entered.values(), key=lambda group: _moment(group[0]))
        for group in groups:
            kept = [finding for finding in group if not self._yields(finding, group)]
            yield from sorted(kept, key=lambda f: (f.span or (0, 0), f.rule_id))

    def _yields(self, finding: Finding, group: list[Finding]) -> bool:
        stronger = self._rules[finding.rule_id].yields_to
        return bool(stronger) and any(
            other.rule_id in stronger and _same_words(finding, other) for other in group
        )


def _same_words(one: Finding, other: Finding) -> bool:
    return one.span is None or other.span is None or one.span.overlaps(other.span)


def _moment(finding: Finding) -> float:
    sent = finding.message.sent_at
    try:
        return sent.timestamp() if sent else 0.0
    except (OverflowError, ValueError, OSError):
        return 0.0
