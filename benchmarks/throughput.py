"""How long a big export takes, and how much memory.

The floor is one process that reads the same messages with ijson, splits each into words with one
regular expression and looks every word up in one dict: what cannot be saved. Time is compared on
one core; memory between an export and a third of it; ``--jobs 2`` must print the same.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from measure import LINT, export, in_turns, ratio, run, typical, verdict
from synthetic import STAFF

GOAL, MEMORY_GOAL = 3, 1.15


def floor(path: Path) -> None:
    import ijson

    words = re.compile(r"\w+|[^\w\s]+")
    seen: dict[str, int] = {}
    with path.open("rb") as source:
        for message in ijson.items(source, "messages.item"):
            text = message["text"]
            if not isinstance(text, str):
                text = "".join(piece if isinstance(piece, str) else piece["text"] for piece in text)
            for word in words.findall(text):
                if word not in seen:
                    seen[word] = len(seen)
    print(f"{len(seen):,} distinct words")


def check(path: Path, jobs: int = 1) -> tuple[str, ...]:
    return (*LINT, "check", "--staff", STAFF, "--jobs", str(jobs), str(path))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--messages", type=int, default=300_000)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--floor", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.floor:
        floor(given.floor)
        return
    whole, third = export(given.messages), export(given.messages // 3)
    commands = {
        "floor": (sys.executable, __file__, "--floor", str(whole)),
        "--jobs 1": check(whole),
        "--jobs 2": check(whole, jobs=2),
    }
    runs = in_turns(commands, given.times)
    for name, taken in runs.items():
        each = typical(taken) / given.messages * 1e6
        print(
            f"{name:10}{typical(taken):7.1f} s {typical(taken, 'cpu'):7.1f} s of processor"
            f"{each:7.1f} µs a message {typical(taken, 'peak'):6.0f} MB at most"
        )
    one, two = runs["--jobs 1"], runs["--jobs 2"]
    small = run(check(third))
    print(f"a third   {small.seconds:7.1f} s {small.peak:37.0f} MB at most")
    print(verdict("time against the floor", ratio(one, runs["floor"]), GOAL))
    print(verdict("processor against the floor", ratio(one, runs["floor"], "cpu"), GOAL))
    print(verdict("memory against a third", typical(one, "peak") / small.peak, MEMORY_GOAL))
    print(f"two jobs against one: {ratio(two, one):.2f}")
    same = len({r.output for r in (*one, *two)}) == 1
    print(f"output of one and of two jobs: {'the same' if same else 'DIFFERS'}")


if __name__ == "__main__":
    main()
