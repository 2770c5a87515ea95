"""Precision and recall of each rule on the conversations of the corpus.

    python benchmarks/conversations.py

A finding counts by its line and rule, as ``tests/corpus/talks.py`` tells.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from corpus import Score

sys.path.insert(0, str(Path(__file__).parent.parent))  # tests are no installed package

from tests.corpus.talks import talks  # noqa: E402


def main() -> None:
    every = talks()
    scores: dict[str, Score] = {}
    for talk in every:
        for kind, marks in (("right", talk.found), ("wrong", talk.wrong), ("silent", talk.missed)):
            for rule, n in Counter(rule for _, rule in marks).items():
                score = scores.setdefault(rule, Score())
                setattr(score, kind, getattr(score, kind) + n)
    total = Score()
    width = max(map(len, scores), default=0)
    for rule, score in sorted(scores.items()):
        print(f"{rule:{width}}  {score}")
        total.right += score.right
        total.wrong += score.wrong
        total.silent += score.silent
    print(f"{'all':{width}}  {total}")
    exemplary = [talk for talk in every if talk.exemplary]
    flagged = sum(bool(talk.wrong) for talk in exemplary)
    print(f"{len(every)} conversations; of {len(exemplary)} exemplary ones {flagged} flagged")


if __name__ == "__main__":
    main()
