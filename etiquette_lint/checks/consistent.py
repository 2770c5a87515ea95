"""``consistent``: one form of address, or of anything, kept throughout a conversation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from etiquette_lint.checks.base import (
    TRIGGER_LANGUAGES,
    Check,
    Hit,
    Scene,
    Spec,
    Trigger,
    Watcher,
    hit_of,
)
from etiquette_lint.fields import Field, MapOf
from etiquette_lint.model import Message
from etiquette_lint.pattern.field import LANGUAGES, SOURCES
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.utterance import Utterance


class Consistent(Check):
    """Fires once per author, at the first message with another form than the author began with.

    A message that holds both forms at once fires at the second of them.
    """

    scope = "session"
    fields: Mapping[str, Field[Any]] = {"forms": MapOf(SOURCES), "unless": SOURCES}
    required = frozenset({"forms"})
    values = frozenset({"form", "before"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.forms = {
            name: PatternSet(phrases, sources, spec.get("unless"))
            for name, sources in spec["forms"].items()
        }

    def main_patterns(self) -> PatternSet:
        merged = {
            language: [
                text
                for sources in self.spec["forms"].values()
                for text in sources.get(language) or ()
            ]
            for language in LANGUAGES
        }
        return PatternSet(self.phrases, merged)

    def triggers(self) -> Iterator[Trigger]:
        for language in TRIGGER_LANGUAGES:
            for pattern in self.patterns.patterns(language):
                yield Trigger(language, self.patterns.anchors(pattern))

    def watch(self) -> Watcher:
        return _Forms(self.forms)


class _Forms(Watcher):
    def __init__(self, forms: Mapping[str, PatternSet]) -> None:
        self.forms = forms
        self.first: dict[str, tuple[str, Message]] = {}
        self.told: set[str] = set()

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        author = utterance.message.author.id
        if author in self.told:
            return
        for name, match in self._found(utterance):
            form, message = self.first.setdefault(author, (name, utterance.message))
            if form != name:
                self.told.add(author)
                hit = hit_of(match, utterance)
                evidence = () if message is utterance.message else (message,)
                yield Hit(
                    hit.message,
                    hit.language,
                    hit.span,
                    hit.captures,
                    {"form": name, "before": form},
                    evidence=evidence,
                )
                return

    def _found(self, utterance: Utterance) -> list[tuple[str, Match]]:
        found = [(name, m) for name, forms in self.forms.items() for m in forms.find(utterance)]
        return sorted(found, key=lambda pair: pair[1].start)
