"""How many of other people's lists of unwanted words the rules know.

Part of ``accuracy.py``, which runs it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from etiquette_lint.api import Linter

# Entries that no rule is to blame, and why.
REFUSED = {
    "ок": "in a chat a word like any other; as the whole answer to a client cold-ok has it",
    "окей": "as «ок»",
    "гг": "«2024–2026 гг.» is common in business; a player's «good game» is not",
    "лс": "also engine oil and horsepower; said of messages, «в лс», slang has it",
    "тг": "also tenge and trademarks; said of the messenger, «в тг», slang has it",
}
# A word alone may be taken for Ukrainian, and some mean what they mean only at the beginning.
FRAMES = ("{}", "Заказ {} привезём завтра.")


class Setting(Protocol):
    """What the measure needs of ``accuracy.Measures``."""

    folder: Path
    listing: bool
    linter: Linter

    def fired(self, text: str) -> set[str]: ...


def abbreviations(setting: Setting, name: str) -> None:
    path = setting.folder / name
    entries = [
        line.split("\t")
        for line in path.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    by_rules = {
        word: set().union(*(setting.fired(frame.format(word)) for frame in FRAMES))
        - setting.fired(FRAMES[1].format(""))
        for word, *_ in entries
    }
    caught = [word for word, rules in by_rules.items() if rules]
    refused = [word for word in by_rules if word in REFUSED and word not in caught]
    share = 100 * (len(caught) + len(refused)) / len(by_rules)
    print(
        f"abbreviations of {name}: {len(caught)} of {len(by_rules)} caught by some rule,"
        f" {len(refused)} refused for a reason ({share:.0f} % in all)"
    )
    for word in by_rules:
        if word in refused:
            print(f"    refused: {word}, {REFUSED[word]}")
        elif word not in caught:
            print(f"    missed: {word}")
        elif setting.listing:
            print(f"    {word}: {', '.join(sorted(by_rules[word]))}")
