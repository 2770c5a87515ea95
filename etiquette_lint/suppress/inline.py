"""The comments of one file at work: which findings they keep back, and which keep back none."""

from __future__ import annotations

from collections.abc import Iterator

from etiquette_lint.config import Config
from etiquette_lint.model import Finding, Severity, Suppressed
from etiquette_lint.model.suppressions import Remarks, Slip
from etiquette_lint.suppress.directives import TODO
from etiquette_lint.suppress.names import RuleNames
from etiquette_lint.suppress.notices import UNKNOWN, UNUSED, WITHOUT_REASON, notice, unknown
from etiquette_lint.ui import Saying, Ui


class Inline:
    def __init__(self, remarks: Remarks, names: RuleNames) -> None:
        self._remarks = remarks
        self._names = names
        self._used: set[tuple[int, str]] = set()

    def suppressed(self, finding: Finding) -> Suppressed | None:
        at, found = _lines(finding), None
        for number, directive in enumerate(self._remarks.directives):
            if not any(directive.first <= line <= directive.last for line in at):
                continue
            for name in directive.names:
                if self._names.covers(name, finding.rule_id):
                    self._used.add((number, name))
                    found = Suppressed(finding, "comment", directive.reason, directive.origin)
        return found

    def notices(self, skipped: frozenset[str], config: Config, ui: Ui) -> Iterator[Finding]:
        """What is wrong with the comments. Of the rules ``skipped`` nothing is known."""
        found = [notice(UNKNOWN, Severity.WARNING, slip, ui) for slip in self._remarks.slips]
        for number, each in enumerate(self._remarks.directives):
            for name in each.names:
                if not self._names.known(name):
                    found.append(unknown(name, each.comment, each.origin, self._names, ui))
                elif (number, name) in self._used or config.unused_suppressions == "off":
                    continue
                elif self._names.decided(name, skipped):
                    slip = Slip(Saying("suppress.unused", name=name), each.comment, each.origin)
                    found.append(notice(UNUSED, config.unused_suppressions, slip, ui))
            if config.require_reasons and each.reason in ("", TODO):
                slip = Slip(Saying("suppress.reason"), each.comment, each.origin)
                found.append(notice(WITHOUT_REASON, Severity.ERROR, slip, ui))
        yield from sorted(found, key=_line)


def _lines(finding: Finding) -> set[int]:
    """The lines on which the message begins and on which the words stand."""
    places = (finding.message.origin, finding.place)
    return {place.line for place in places if place is not None and place.line is not None}


def _line(finding: Finding) -> int:
    origin = finding.message.origin
    return (origin and origin.line) or 0
