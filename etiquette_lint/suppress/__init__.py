"""What keeps a finding out of the report: a comment, the list of exceptions, the baseline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from etiquette_lint.config import Config
from etiquette_lint.model import Event, Opened
from etiquette_lint.model.suppressions import Remarks

if TYPE_CHECKING:
    from etiquette_lint.readers import Source
    from etiquette_lint.suppress.names import RuleNames

# Formats that have comments.
COMMENTED = frozenset(
    {"canned-yaml", "canned-markdown", "canned-po", "canned-fluent", "transcript"}
)


ADDRESSED = "etiquette:"  # what a comment to this tool begins with


def may_address(source: Source) -> bool:
    """Whether a comment may speak to this tool, in whatever encoding: most files have none."""
    return not source.whole or ADDRESSED.encode() in source.head.replace(b"\0", b"")


def heeding(
    steps: Iterator[Event | Remarks], config: Config, names: Callable[[str], RuleNames], ui: str
) -> Iterator[Event]:
    """The events of a run with what is suppressed set apart, and what there is to say of that.

    ``names`` are those of the rules an input is judged by. Most runs know of no suppression at
    all: nothing is imported for them.
    """
    before: list[Event | Remarks] = []
    if config.suppressions is None and config.baseline is None:
        for step in steps:
            if isinstance(step, Remarks):
                before.append(step)
                break
            before = [step] if isinstance(step, Opened) else []
            yield step
        else:
            return
    from etiquette_lint.suppress.run import Suppressing

    opened = next((step for step in before if isinstance(step, Opened)), None)
    comments = (step for step in before if isinstance(step, Remarks))
    yield from Suppressing(config, names, ui, opened).of(chain(comments, steps))
