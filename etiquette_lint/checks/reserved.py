"""``reserved``: words that not everybody on the team may say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, hit_of
from etiquette_lint.fields import ListOf, Text
from etiquette_lint.model import Fact
from etiquette_lint.pattern.field import OWN_PATTERNS
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.folding import fold
from etiquette_lint.text.utterance import Utterance


class Reserved(Check):
    """``by`` are names or ids, or parts of them, of those who may say what the patterns match.
    While nobody is named, nobody is judged: the team knows, the tool does not.
    """

    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields = {**OWN_PATTERNS, "by": ListOf(Text(numbers=True))}
    settings = {"by": (), "also": ()}
    values = frozenset({"author"})

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        author = utterance.message.author
        allowed = {fold(name) for name in self.setting("by")}
        shown = f"{fold(author.name)}\n{fold(author.id)}"
        if not allowed or any(name in shown for name in allowed):
            return
        for match in self.patterns.find(utterance, patterns)[:1]:
            hit = hit_of(match, utterance)
            yield Hit(
                hit.message, hit.language, hit.span, hit.captures, values={"author": author.name}
            )
