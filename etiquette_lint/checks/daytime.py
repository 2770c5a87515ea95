"""``daytime``: words for one time of day, sent at another: «Доброе утро» in the evening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from etiquette_lint.checks.base import Check, Hit, Scene, hit_of
from etiquette_lint.checks.replace import capitals, like
from etiquette_lint.fields import Clock, Localized, MapOf, Record
from etiquette_lint.model import Edit, Fact, Fix, Language
from etiquette_lint.pattern.field import LANGUAGES, PATTERN_LIST, SOURCES
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.pattern.patterns import PatternSet
from etiquette_lint.text.utterance import Utterance

_TIME_OF_DAY = Record(
    {"from": Clock(), "until": Clock(), **dict.fromkeys(LANGUAGES, PATTERN_LIST)},
    required=("from", "until"),
)


class Daytime(Check):
    """Each of ``times`` has its hours, which may go past midnight, and its words. ``to`` is what
    is right at any hour.
    """

    needs = frozenset({Fact.TIME})
    fields = {
        "times": MapOf(_TIME_OF_DAY, 1),
        "to": Localized(("ru", "uk")),
        "unless": SOURCES,
    }
    required = frozenset({"times", "to"})
    values = frozenset({"time"})

    def main_patterns(self) -> PatternSet:
        """Each pattern's value is the name of its time."""
        times = self.spec["times"].items()
        sources = {
            language: {p: name for name, each in times for p in each.get(language, ())}
            for language in LANGUAGES
        }
        return PatternSet(self.phrases, sources, self.spec.get("unless"))

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        local = scene.at_client(utterance.message)
        if local is None:
            return
        for match in self.patterns.find(utterance, patterns):
            if not self._timely(match, local):
                hit = hit_of(match, utterance, self._mended(match, utterance))
                yield replace(hit, values={"time": f"{local:%H:%M}"})

    def _timely(self, match: Match, local: datetime) -> bool:
        hours, clock = self.spec["times"][match.pattern.value], f"{local:%H:%M}"
        start, until = hours["from"], hours["until"]
        past_midnight = until < start
        return bool(clock >= start or clock < until if past_midnight else start <= clock < until)

    def _mended(self, match: Match, utterance: Utterance) -> Fix:
        language = match.pattern.language
        span, text = utterance.span(match.start, match.end), utterance.text
        was, better = text[span.start : span.end], self.spec["to"][language.value]
        large, letters = capitals(was)
        whole = capitals(text)
        shouted = 2 * (whole[0] - large) > whole[1] - letters
        sure = utterance.language is not Language.UNKNOWN
        return Fix((Edit(span, like(was, better, match.start == 0, shouted)),), sure)
