"""``consistent``: one form of address, or of anything, kept throughout a conversation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from etiquette_lint.checks.base import Check, Hit, Scene, Watcher, hit_of
from etiquette_lint.fields import Field, MapOf
from etiquette_lint.model import Message
from etiquette_lint.pattern.field import LANGUAGES, SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import PatternSet
from etiquette_lint.text.utterance import Utterance


class Consistent(Check):
    """Fires once per author, at the first message with another form than the author began with.

    A message that holds both forms at once fires at the second of them.
    """

    scope = "session"
    fields: ClassVar[Mapping[str, Field[Any]]] = {"forms": MapOf(SOURCES), "unless": SOURCES}
    required = frozenset({"forms"})
    values = frozenset({"form", "before"})

    def main_patterns(self) -> PatternSet:
        """The patterns of all forms; the value of each is the name of its form."""
        merged: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
        for form, sources in self.spec["forms"].items():
            for language, patterns in sources.items():
                merged[language].update(dict.fromkeys(patterns, form))
        return PatternSet(self.phrases, merged, self.spec.get("unless"))

    def watch(self) -> Watcher:
        return _Forms(self.patterns)


class _Forms(Watcher):
    def __init__(self, patterns: PatternSet) -> None:
        self.patterns = patterns
        self.first: dict[str, tuple[str, Message]] = {}
        self.told: set[str] = set()

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        """What comes after the last one is another conversation: a reply in a library of them."""
        if last:
            self.first.clear()
            self.told.clear()
        return ()

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        author = utterance.message.author.id
        began = self.first.get(author)
        usual = began is not None and all(p.value == began[0] for p in patterns)
        if usual or author in self.told:
            return
        for match in self.patterns.find(utterance, patterns):
            form = match.pattern.value
            before, message = self.first.setdefault(author, (form, utterance.message))
            if form != before:
                self.told.add(author)
                yield replace(
                    hit_of(match, utterance),
                    values={"form": form, "before": before},
                    evidence=() if message is utterance.message else (message,),
                )
                return
