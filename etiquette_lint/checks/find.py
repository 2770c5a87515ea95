"""``find``: words that should not be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, hit_of
from etiquette_lint.fields import Choice, Flag, Whole
from etiquette_lint.model import Edit, Fix, Span
from etiquette_lint.pattern.field import OWN_PATTERNS
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.text.utterance import Utterance

READINGS = Choice(("all", "any"))
SPACES = " \u00a0"


class Find(Check):
    """With ``remove``, the mending is to leave the words out."""

    fields = {
        **OWN_PATTERNS,
        "readings": READINGS,
        "max_words": Whole(minimum=1),
        "remove": Flag(),
    }
    settings = {"max_words": None, "also": ()}

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        limit = self.setting("max_words")
        if limit is not None and utterance.word_count > limit:
            return ()
        matches = self.patterns.find(utterance, patterns)
        return self._hits(utterance, matches) if matches else ()

    def _hits(self, utterance: Utterance, matches: Iterable[Match]) -> Iterator[Hit]:
        for match in matches:
            span = utterance.span(match.start, match.end)
            removed = Edit(with_space(utterance.text, span), "")
            yield hit_of(match, utterance, Fix((removed,)) if self.spec.get("remove") else None)


def with_space(text: str, span: Span) -> Span:
    """A span and the spaces before it, or after it where a line begins with it, so that removing
    it leaves neither two spaces nor one that nothing stands before.
    """
    start = len(text[: span.start].rstrip(SPACES))
    if start == 0 or text[start - 1] == "\n":
        return Span(start, len(text) - len(text[span.end :].lstrip(SPACES)))
    return Span(start, span.end)
