"""Sets of patterns: a rule's own, or a named phrase set that many rules share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from etiquette_lint.errors import PatternError, did_you_mean
from etiquette_lint.model import Language
from etiquette_lint.pattern.anchors import Key, anchors_of, any_of
from etiquette_lint.pattern.builtin import BUILT_IN, Times
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.pattern.needs import few_keys, vocabulary
from etiquette_lint.pattern.parser import parse
from etiquette_lint.pattern.parts import Part, phrase
from etiquette_lint.pattern.regulars import Regulars
from etiquette_lint.pattern.shortlist import Shortlist

if TYPE_CHECKING:
    from etiquette_lint.pattern.automaton.fragments import Options
    from etiquette_lint.text.utterance import Utterance

# Patterns by language; ``common`` is for every one. A mapping gives each pattern its replacement.
Sources = Mapping[str, Sequence[str] | Mapping[str, Any]]

_TRIED: Mapping[Language, tuple[Language, ...]] = {
    Language.RU: (Language.RU,),
    Language.UK: (Language.UK,),
    Language.UNKNOWN: (Language.RU, Language.UK),
    Language.OTHER: (Language.OTHER,),  # has the common patterns only
}

_MOST_NEEDS = 3  # that are kept of a pattern not compiled yet: the shortest

_NOTHING_MORE: Mapping[str, Sources] = {"match": {}}  # than a built-in phrase set knows


def languages_of(language: Language) -> tuple[Language, ...]:
    """The languages whose patterns to try: both where a message's language is not known."""
    return _TRIED[language]


def sourced(sources: Sources, language: Language) -> Iterator[tuple[str, Any]]:
    """The patterns for a language, each with its replacement, if any."""
    for key in (language.value, "common"):
        group = sources.get(key) or ()
        for text in group:
            yield text, group[text] if isinstance(group, Mapping) else ""


class _Member(Pattern):
    """A pattern of a phrase set that stands for itself where a rule names nothing but the set:
    so each is tried only on messages that have what it asks for. ``sets``: the phrase set, and
    of one that is named by nothing more in another that other before it.
    """

    __slots__ = ("sets",)

    def __init__(self, sets: tuple[str, ...], of: Pattern, value: Any) -> None:
        super().__init__(of.source, of.language, of.phrases, of.readings, value)
        self.sets = sets

    @property
    def part(self) -> Part:
        """With what cancels the sets' matches. The longest one counts, as it does in a set."""
        if self._part is None:
            assert isinstance(self.phrases, Phrases)
            part = super().part
            for name in reversed(self.sets):
                part = phrase(name, [part], self.phrases.cancelling(name, self.language))
            self._part = part
            self._greedy = True
        return self._part


class Phrases:
    """All named phrase sets. Raises PatternError for an unknown name."""

    def __init__(self, sources: Mapping[str, Mapping[str, Sources]]) -> None:
        # name -> {"match": …, "unless": …}
        self._sources = {**dict.fromkeys(BUILT_IN, _NOTHING_MORE), **sources}
        self._patterns: dict[tuple[str, Language], list[Pattern]] = {}
        self._cancelling: dict[tuple[str, Language], list[Pattern]] = {}
        self._parts: dict[tuple[str, Language], Part] = {}
        self._times: dict[tuple[str, Language], Times] = {}
        self._sets: dict[str, PatternSet] = {}
        self._anchors: dict[tuple[str, Language], frozenset[Key] | None] = {}
        self._regulars: dict[Language, Regulars] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._sources

    def patterns(self, name: str, language: Language) -> list[Pattern]:
        key = name, language
        if key not in self._patterns:
            self._patterns[key] = [
                Pattern(text, language, self)
                for text, _ in sourced(self._source(name)["match"], language)
            ]
        return self._patterns[key]

    def cancelling(self, name: str, language: Language) -> list[Pattern]:
        """The patterns that cancel the set's matches wherever it is named."""
        key = name, language
        if key not in self._cancelling:
            self._cancelling[key] = [
                Pattern(text, language, self)
                for text, _ in sourced(self._source(name).get("unless", {}), language)
            ]
        return self._cancelling[key]

    def part(self, name: str, language: Language) -> Part:
        """The set as it is in every pattern that names it."""
        key = name, language
        if key not in self._parts:
            parts = [pattern.part for pattern in self.patterns(name, language)]
            if name in BUILT_IN:
                parts.append(self._timed(name, language).part)
            self._parts[key] = phrase(name, parts, self.cancelling(name, language))
        return self._parts[key]

    def set(self, name: str) -> PatternSet:
        """The phrase set as a pattern set, its own ``unless`` included."""
        if name not in self._sets:
            source = self._source(name)
            match = {"common": [f"@{name}"]} if name in BUILT_IN else source["match"]
            self._sets[name] = PatternSet(self, match, source.get("unless", {}))
        return self._sets[name]

    def anchors(self, name: str, language: Language) -> frozenset[Key] | None:
        key = name, language
        if key not in self._anchors:
            anchors = [
                anchors_of(parse(p.source), language, lambda n: self.anchors(n, language))
                for p in self.patterns(name, language)
            ]
            if name in BUILT_IN:
                anchors.append(self._timed(name, language).anchors)
            self._anchors[key] = any_of(anchors)
        return self._anchors[key]

    def options(self, name: str, language: Language) -> Options:
        from etiquette_lint.pattern.automaton.fragments import Options

        nodes = [parse(pattern.source) for pattern in self.patterns(name, language)]
        cores = self._timed(name, language).anchors if name in BUILT_IN else None
        return Options(nodes, cores)

    def regulars(self, language: Language) -> Regulars:
        """The patterns of the language that messages keep being tried for."""
        if language not in self._regulars:
            self._regulars[language] = Regulars(language, self)
        return self._regulars[language]

    def _timed(self, name: str, language: Language) -> Times:
        key = name, language
        if key not in self._times:
            self._times[key] = Times(name, language)
        return self._times[key]

    def _source(self, name: str) -> Mapping[str, Sources]:
        try:
            return self._sources[name]
        except KeyError:
            hint = did_you_mean(name, self._sources)
            raise PatternError(f"unknown phrase set @{name}", 0, len(name) + 1, hint) from None


class PatternSet:
    """Patterns of both languages with those that cancel their matches."""

    def __init__(
        self,
        phrases: Phrases,
        sources: Sources,
        unless: Sources | None = None,
        readings: str = "all",
    ) -> None:
        self._phrases = phrases
        self._sources = sources
        self._unless_sources = unless or {}
        self._readings = readings
        self._unless: PatternSet | None = None
        self._patterns: dict[Language, list[Pattern]] = {}
        self._shortlists: dict[Language, Shortlist] = {}

    def __bool__(self) -> bool:
        return any(self._sources.values())

    def patterns(self, language: Language) -> list[Pattern]:
        if language not in self._patterns:
            self._patterns[language] = [
                pattern
                for text, value in sourced(self._sources, language)
                for pattern in self._spelt_out(text, language, value)
            ]
        return self._patterns[language]

    def _spelt_out(
        self,
        text: str,
        language: Language,
        value: Any,
        sets: tuple[str, ...] = (),
        member: Pattern | None = None,
    ) -> Iterator[Pattern]:
        """``member``: the pattern of the last of ``sets`` that the text is."""
        name = text.strip().removeprefix("@")
        if name in self._phrases and text.strip() != name and name not in BUILT_IN:
            for each in self._phrases.patterns(name, language):
                yield from self._spelt_out(each.source, language, value, (*sets, name), each)
        elif member is not None:
            yield _Member(sets, member, value)
        else:
            yield Pattern(text, language, self._phrases, self._readings, value)

    def anchors(self, pattern: Pattern) -> frozenset[Key] | None:
        return anchors_of(
            parse(pattern.source),
            pattern.language,
            lambda name: self._phrases.anchors(name, pattern.language),
            pattern.readings,
        )

    def needs(self, pattern: Pattern) -> list[list[str]]:
        """Keys of which a message must have one of each group; not all that the pattern needs."""
        groups = set(few_keys(pattern.node, pattern.language))
        return sorted((sorted(group) for group in groups), key=len)[:_MOST_NEEDS]

    def candidates(self, utterance: Utterance) -> Iterator[Pattern]:
        """The patterns for which the utterance has all that they need."""
        for language in languages_of(utterance.language):
            if language not in self._shortlists:
                regulars = self._phrases.regulars(language)
                self._shortlists[language] = Shortlist(self.patterns(language), regulars)
            yield from self._shortlists[language].of(utterance)

    def find(
        self, utterance: Utterance, candidates: Iterable[Pattern] | None = None
    ) -> list[Match]:
        """Matches from left to right; of overlapping ones the longest; cancelled ones left out."""
        unsure, said = utterance.language is Language.UNKNOWN, vocabulary(utterance)
        matches: list[Match] = []
        for pattern in self.candidates(utterance) if candidates is None else candidates:
            matches += pattern.matches(utterance.words, unsure, said)
        if not matches:
            return []
        cancelled = self.cancelling(utterance)
        taken = {place for match in cancelled for place in range(match.start, match.end)}
        kept: list[Match] = []
        for match in sorted(matches, key=lambda m: (m.start - m.end, m.start)):
            places = range(match.start, match.end)
            if taken.isdisjoint(places):
                taken.update(places)
                kept.append(match)
        return sorted(kept, key=lambda m: m.start)

    def cancelling(self, utterance: Utterance) -> list[Match]:
        if not any(self._unless_sources.values()):
            return []
        if self._unless is None:
            self._unless = PatternSet(self._phrases, self._unless_sources, readings=self._readings)
        return self._unless.find(utterance)

    def found_in(self, utterance: Utterance, candidates: Iterable[Pattern] | None = None) -> bool:
        """Whether anything is found; the first match will do where nothing can cancel it."""
        if any(self._unless_sources.values()):
            return bool(self.find(utterance, candidates))
        unsure, said = utterance.language is Language.UNKNOWN, vocabulary(utterance)
        for pattern in self.candidates(utterance) if candidates is None else candidates:
            for _ in pattern.matches(utterance.words, unsure, said):
                return True
        return False
