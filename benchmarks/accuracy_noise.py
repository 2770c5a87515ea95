"""What is said of text that somebody has already put in order, by severity.

Part of ``accuracy.py``, which runs it. Every finding has been read. Those that are right, because
the text is at fault after all, stand in ``accuracy_reviewed.tsv`` as set, rule, fingerprint and
reason (the texts themselves are not ours to keep) and are counted apart: what remains is noise.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from etiquette_lint.api import Linter
from etiquette_lint.model import Finding, Severity

REVIEWED = Path(__file__).parent / "accuracy_reviewed.tsv"
LEVELS: dict[str, tuple[int, Callable[[Severity], bool]]] = {  # name: most per thousand, which
    "warnings and errors": (2, lambda severity: severity.rank >= Severity.WARNING.rank),
    "info": (15, lambda severity: severity.rank < Severity.WARNING.rank),
}


class Setting(Protocol):
    """What the measure needs of ``accuracy.Measures``."""

    folder: Path
    listing: bool
    linter: Linter

    def edited(self, name: str) -> list[str]: ...


def fingerprint(finding: Finding) -> str:
    said = f"{finding.rule_id}\n{finding.matched}\n{finding.message.text}"
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def reviewed() -> dict[str, str]:
    """The reason for each fingerprint."""
    rows = (
        line.split("\t")
        for line in REVIEWED.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    )
    return {mark: reason for _, _, mark, reason in rows}


def noise(setting: Setting, name: str, aside: Sequence[str] = ()) -> None:
    """``aside``: rules that the texts break by being what they are."""
    texts = setting.edited(name)
    every = [finding for text in texts for finding in setting.linter.check_text(text)]
    findings = [finding for finding in every if finding.rule_id not in aside]
    right = reviewed()
    for level, (most, belongs) in LEVELS.items():
        here = [finding for finding in findings if belongs(finding.severity)]
        wrong = [finding for finding in here if fingerprint(finding) not in right]
        print(
            f"{level} on {name}: {_rate(wrong, texts)}, goal {most};"
            f" {len(here) - len(wrong)} more read and found right, together {_rate(here, texts)}"
        )
        for finding in wrong:
            print(
                f"    {finding.rule_id} {fingerprint(finding)}"
                f" «{finding.matched}» in: {finding.message.text}"
            )
        _show_right([f for f in here if fingerprint(f) in right], right, setting.listing)
    for rule in aside:
        print(f"    set aside: {sum(finding.rule_id == rule for finding in every)} of {rule}")


def _rate(findings: Sequence[Finding], texts: Sequence[str]) -> str:
    thousand = 1000 * len(findings) / len(texts) if texts else 0.0
    return f"{len(findings)} in {len(texts)} lines, {thousand:.1f} a thousand"


def _show_right(findings: Sequence[Finding], reasons: dict[str, str], listing: bool) -> None:
    counts = Counter((f.rule_id, reasons[fingerprint(f)]) for f in findings)
    for (rule, reason), count in counts.most_common():
        print(f"    right: {rule} {count}, {reason}")
        for finding in findings if listing else ():
            if (finding.rule_id, reasons[fingerprint(finding)]) == (rule, reason):
                print(f"        «{finding.matched}» in: {finding.message.text}")
