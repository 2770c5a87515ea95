"""``several``: more of one thing than a message should hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, hit_of
from etiquette_lint.checks.find import READINGS
from etiquette_lint.checks.length import begins_item
from etiquette_lint.fields import Whole
from etiquette_lint.pattern.field import OWN_PATTERNS
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.utterance import Utterance


class Several(Check):
    """More than ``limit`` places that the patterns match; those in a line of a list are no trouble
    to a reader and do not count. The hit is on the first that is too many.
    """

    fields = {**OWN_PATTERNS, "readings": READINGS, "limit": Whole(1)}
    required = frozenset({"limit"})
    settings = {"limit": None, "also": ()}
    values = frozenset({"count", "limit"})

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        matches = self.patterns.find(utterance, patterns)
        limit = self.setting("limit")
        if limit is None or len(matches) <= limit:
            return ()
        starts = [(match, utterance.span(match.start, match.end).start) for match in matches]
        counted = [match for match, start in starts if not begins_item(utterance.text, start)]
        if len(counted) <= limit:
            return ()
        hit = hit_of(counted[limit], utterance)
        values = {"count": len(counted), "limit": limit}
        return [Hit(hit.message, hit.language, hit.span, hit.captures, values)]
