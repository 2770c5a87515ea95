"""Phrase-set files: named patterns that many rules share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from etiquette_lint.document import Node, read_yaml
from etiquette_lint.errors import RuleError, did_you_mean
from etiquette_lint.fields import ListOf, Localized, Record, Text
from etiquette_lint.model import Language
from etiquette_lint.pattern.field import LANGUAGES, PATTERN_LIST, SOURCES
from etiquette_lint.ruleset.files import RuleFile
from etiquette_lint.ruleset.lemmas import check_lemmas
from etiquette_lint.ruleset.rulefile import UI_LANGUAGES, phrases_in, sources_in

PHRASE_EXAMPLES = Record(
    {"match": ListOf(Text(), minimum=3), "miss": ListOf(Text(), minimum=3)},
    required={"match", "miss"},
)
PHRASES = Record(
    {
        "about": Localized(UI_LANGUAGES),
        **dict.fromkeys(LANGUAGES, PATTERN_LIST),
        "unless": SOURCES,
        "examples": Record({"ru": PHRASE_EXAMPLES, "uk": PHRASE_EXAMPLES}),
    },
    required={"about", "examples"},
)


@dataclass(frozen=True)
class PhraseFile:
    name: str
    values: Mapping[str, Any]
    node: Node
    references: tuple[tuple[str, Node], ...] = ()

    def sources(self) -> dict[str, dict[str, list[str]]]:
        """As :class:`etiquette_lint.pattern.patterns.Phrases` takes them."""
        match = {name: list(self.values.get(name, ())) for name in LANGUAGES}
        return {"match": match, "unless": dict(self.values.get("unless", {}))}

    def patterns(self) -> Iterator[tuple[str, Node]]:
        """The places of all its patterns, each with the key it stands under."""
        for key, child in _items(self.node).items():
            if key in LANGUAGES:
                assert isinstance(child.value, list)
                yield from ((key, item) for item in child.value)
            elif key == "unless":
                yield from sources_in(child)

    def examples(self) -> Iterator[tuple[Language, str, Node]]:
        """Language, ``match`` or ``miss``, and the text where it stands."""
        for language, verdicts in _items(_items(self.node)["examples"]).items():
            for verdict, texts in _items(verdicts).items():
                assert isinstance(texts.value, list)
                for text in texts.value:
                    yield Language(language), verdict, text


def _items(node: Node) -> Mapping[str, Node]:
    assert isinstance(node.value, dict)
    return node.value


def read_phrases(file: RuleFile) -> PhraseFile:
    node = read_yaml(file.path, RuleError)
    values = PHRASES.read(node)
    read = PhraseFile(file.name, values, node)
    check_lemmas(read.patterns())
    return replace(read, references=tuple(phrases_in(place for _, place in read.patterns())))


def merged(files: Iterable[PhraseFile]) -> dict[str, dict[str, dict[str, list[str]]]]:
    """A set of the same name in a nearer folder adds to the farther one."""
    sets: dict[str, dict[str, dict[str, list[str]]]] = {}
    for file in files:
        into = sets.setdefault(file.name, {"match": {}, "unless": {}})
        for part, sources in file.sources().items():
            for language, patterns in sources.items():
                into[part][language] = [*into[part].get(language, ()), *patterns]
    return sets


def check_references(named: Iterable[tuple[str, Node]], phrases: Mapping[str, object]) -> None:
    """Refuses the name of a phrase set that does not exist, where it stands."""
    for name, node in named:
        if name not in phrases:
            offset = str(node.written).find("@" + name)
            raise node.error(
                f"there is no phrase set @{name}",
                hint=did_you_mean(name, phrases),
                offset=offset,
                width=len(name) + 1,
            )


def check_cycles(files: Iterable[PhraseFile]) -> None:
    """Refuses a phrase set that names itself, however indirectly."""
    graph: dict[str, list[tuple[str, Node]]] = {}
    for file in files:
        graph.setdefault(file.name, []).extend(file.references)
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        for other, node in graph.get(name, ()):
            if other in (*path, name):
                circle = [*path, name, other][([*path, name]).index(other) :]
                shown = " → ".join(f"@{step}" for step in circle)
                raise node.error(f"this phrase set names itself: {shown}")
            if other not in done:
                visit(other, (*path, name))
        done.add(name)

    for name in graph:
        visit(name, ())
