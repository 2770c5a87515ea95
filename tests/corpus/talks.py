"""Whole conversations, each as a careful person would judge it.

``conversations/*.yml`` hold chats in the transcript notation. ``found`` are the rules that report
each line, by its number; ``missed`` what ought to be reported there and is not, ``wrong`` what is
and ought not to be. A conversation with none of the three is exemplary: nothing is said of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import yaml

from etiquette_lint.api import Linter
from etiquette_lint.readers import READERS, Source

FOLDER = Path(__file__).with_name("conversations")

Mark = tuple[int, str]  # a line of the chat, and a rule


class Talk(NamedTuple):
    file: str
    name: str
    chat: str
    found: frozenset[Mark]
    missed: frozenset[Mark]
    wrong: frozenset[Mark]

    @property
    def exemplary(self) -> bool:
        return not (self.found or self.missed)


def talks() -> list[Talk]:
    return [
        Talk(path.stem, each["name"], each["chat"], *(_marks(each.get(key)) for key in _JUDGED))
        for path in sorted(FOLDER.glob("*.yml"))
        for each in yaml.safe_load(path.read_text("utf-8"))
    ]


def reported(linter: Linter, chat: str) -> frozenset[Mark]:
    """What the linter says of a chat."""
    (conversation,) = READERS["transcript"].read(Source.of(chat.encode(), "chat.txt"))
    found = set()
    for finding in linter.check_conversation(conversation):
        origin = finding.message.origin
        assert origin is not None and origin.line is not None
        found.add((origin.line, finding.rule_id))
    return frozenset(found)


_JUDGED = ("found", "missed", "wrong")


def _marks(told: dict[int, list[str]] | None) -> frozenset[Mark]:
    return frozenset((line, rule) for line, rules in (told or {}).items() for rule in rules)
