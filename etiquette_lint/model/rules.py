"""What people may know of a rule."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.model.messages import Origin
from etiquette_lint.model.names import Channel, Confidence, Fact, Language, Severity
from etiquette_lint.records import record


@record
class Source:
    """An article and its section, or a page for the few rules of another origin."""

    article: str | None = None
    section: str | None = None
    page: str | None = None

    def __str__(self) -> str:
        if self.page:
            return self.page
        return f"{self.article}: {self.section}" if self.section else str(self.article)


Texts = Mapping[str, str]  # ui language ("ru", "uk", "en") to text


@record
class Example:
    """A piece of text or a small chat with what a rule must make of it."""

    language: Language
    verdict: str  # bad | good | near_miss
    text: str
    chat: bool = False  # ``text`` is in the transcript notation
    library: bool = False  # ``text`` is a library of canned replies in YAML
    fix: str | None = None
    match: str | None = None
    origin: Origin | None = None


@record
class Rule:
    """What people may know of a rule; the engine keeps its compiled check beside it."""

    id: str
    topic: str  # the folder it lives in
    title: Texts
    message: Texts
    why: Texts
    source: tuple[Source, ...]
    severity: Severity
    confidence: Confidence
    enabled: bool
    kind: str
    scope: str  # message | turn | session | archive | library
    applies_to: str
    languages: tuple[Language, ...]
    settings: Mapping[str, object]
    fix: str  # none | suggest | safe
    needs: frozenset[Fact]
    origin: Origin
    examples: tuple[Example, ...] = ()
    channels: tuple[Channel, ...] = ()  # those it is about; none: all of them
