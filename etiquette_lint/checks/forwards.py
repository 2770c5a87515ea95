"""``forwards``: other people's messages passed on in bulk, or without a word of one's own."""

from __future__ import annotations

from collections.abc import Iterable

from etiquette_lint.checks.base import Check, Hit, Scene, Turn
from etiquette_lint.fields import Whole
from etiquette_lint.model import Fact


class Forwards(Check):
    """A turn with more than ``limit`` forwarded messages, or with so few own words beside them
    that they are at most ``max_words``.
    """

    scope = "turn"
    needs = frozenset({Fact.FORWARDS})
    fields = {"limit": Whole(), "max_words": Whole()}
    settings = {"limit": 3, "max_words": 0}
    values = frozenset({"count", "limit"})
    of_plain = False

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        forwarded = [u for u in turn.utterances if u.message.forwarded_from is not None]
        if not forwarded or turn.in_parts:
            return ()
        own = sum(u.word_count for u in turn.utterances if u.message.own_words)
        limit = self.setting("limit")
        if len(forwarded) <= limit and own > self.setting("max_words"):
            return ()
        last = forwarded[-1]
        values = {"count": len(forwarded), "limit": limit}
        return [Hit(last.message, last.language, values=values)]
