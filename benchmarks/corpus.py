"""Precision and recall of each rule on messages of many trades, and every answer that differs.

    python benchmarks/corpus.py            # both languages together, then each difference
    python benchmarks/corpus.py uk         # one language
    python benchmarks/corpus.py --brief    # the figures alone

The messages are those of ``tests/corpus``: what good support people send, offences that are caught,
and offences judged otherwise than a careful person would. Each is a draft, in the neutral profile.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from etiquette_lint.api import Linter

sys.path.insert(0, str(Path(__file__).parent.parent))  # tests are no installed package

from tests.corpus.loading import LANGUAGES, Sample, clean, missed, offences  # noqa: E402


@dataclass(slots=True)
class Score:
    right: int = 0
    wrong: int = 0  # said where nothing should be
    silent: int = 0  # not said where it should be

    def __str__(self) -> str:
        return (
            f"precision {share(self.right, self.right + self.wrong)}"
            f"  recall {share(self.right, self.right + self.silent)}"
            f"  found {self.right}, wrong {self.wrong}, missed {self.silent}"
        )


def share(part: int, whole: int) -> str:
    return f"{part / whole:5.3f}" if whole else "    –"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("languages", nargs="*", metavar="ru|uk")
    parser.add_argument("--brief", action="store_true", help="do not list what differs")
    asked = parser.parse_args()
    if unknown := set(asked.languages) - set(LANGUAGES):
        parser.error(f"no messages in {', '.join(sorted(unknown))}")
    samples = [
        sample
        for language in asked.languages or LANGUAGES
        for sample in (*clean(language), *offences(language), *missed(language))
    ]
    linter = Linter(ui="en")
    said = {sample: found(linter, sample) for sample in samples}
    report(said, known={rule.id for rule in linter.rules})
    if not asked.brief:
        differences(said)


def found(linter: Linter, sample: Sample) -> frozenset[str]:
    return frozenset(finding.rule_id for finding in linter.check_text(sample.text))


def report(said: dict[Sample, frozenset[str]], known: Container[str]) -> None:
    """A line a rule, then all of them; an offence that no rule is there for yet is set apart."""
    scores: dict[str, Score] = {}
    for sample, rules in said.items():
        for rule in rules | sample.rules:
            score = scores.setdefault(rule, Score())
            score.right += rule in rules and rule in sample.rules
            score.wrong += rule not in sample.rules
            score.silent += rule not in rules
    width = max(map(len, scores), default=0)
    total = Score()
    for rule, score in sorted(scores.items()):
        if rule in known:
            print(f"{rule:{width}}  {score}")
            total.right += score.right
            total.wrong += score.wrong
            total.silent += score.silent
        else:
            print(f"{rule:{width}}  no such rule: {score.silent} messages wait for it")
    good = sum(not sample.rules for sample in said)
    flagged = sum(not sample.rules and bool(rules) for sample, rules in said.items())
    as_expected = sum(sample.rules == rules for sample, rules in said.items())
    print(f"{'all':{width}}  {total}")
    print(f"{len(said)} messages, {as_expected} as expected; of {good} good ones {flagged} flagged")


def differences(said: dict[Sample, frozenset[str]]) -> None:
    for sample, rules in said.items():
        if rules != sample.rules:
            unsaid = [f"-{rule}" for rule in sorted(sample.rules - rules)]
            added = [f"+{rule}" for rule in sorted(rules - sample.rules)]
            text = sample.text.replace("\n", "⏎")
            print(f"{sample.language} {' '.join(unsaid + added)}: {text}")


if __name__ == "__main__":
    main()
