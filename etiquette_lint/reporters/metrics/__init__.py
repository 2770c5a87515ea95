"""The numbers of a run, to be shown to people, to programs, in spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from etiquette_lint.model import Fact, Failure
from etiquette_lint.model.measures import Counts
from etiquette_lint.records import record

if TYPE_CHECKING:
    from etiquette_lint.reporters.metrics.scores import Scoring


@record
class Numbers:
    """``groups`` are counts by grouping (channel, week, staff) and name; ``lacking`` is in how
    many conversations clocks do not tell so much; ``anchor`` what waits are counted from.
    """

    total: Counts
    groups: Mapping[str, Mapping[str, Counts]]
    lacking: Mapping[Fact, int]
    anchor: str
    profile: str
    failures: tuple[Failure, ...] = ()
    scoring: Scoring | None = None
