"""``find``: words that should not be there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, hit_of
from etiquette_lint.fields import Choice, Whole
from etiquette_lint.pattern.field import PATTERN_LIST, SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.utterance import Utterance

READINGS = Choice(("all", "any"))


class Find(Check):
    fields = {
        "ru": PATTERN_LIST,
        "uk": PATTERN_LIST,
        "common": PATTERN_LIST,
        "also": PATTERN_LIST,
        "unless": SOURCES,
        "readings": READINGS,
        "max_words": Whole(minimum=1),
    }
    settings = {"max_words": None, "also": ()}

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        limit = self.setting("max_words")
        if limit is not None and utterance.word_count > limit:
            return
        for match in self.patterns.find(utterance, patterns):
            yield hit_of(match, utterance)
