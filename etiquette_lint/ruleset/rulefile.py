"""A rule file: its keys, and a Definition read from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import Any

from etiquette_lint.checks import CHECKS
from etiquette_lint.checks.base import Check
from etiquette_lint.checks.template import template_problems
from etiquette_lint.document import Node, load_yaml, read_text
from etiquette_lint.errors import EtiquetteError, RuleError, did_you_mean
from etiquette_lint.fields import (
    AnyOf,
    Choice,
    Field,
    Flag,
    ListOf,
    Localized,
    Record,
    Schema,
    Text,
    refuse,
)
from etiquette_lint.model import Channel, Confidence, Example, Language, Role, Severity, Source
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.field import LANGUAGES, SOURCES, replacement_nodes
from etiquette_lint.pattern.parser import parse
from etiquette_lint.ruleset.files import RuleFile
from etiquette_lint.ruleset.lemmas import check_lemmas

UI_LANGUAGES = ("ru", "uk", "en")
VERDICTS = ("bad", "good", "near_miss")
FEWEST = {"bad": 3, "good": 3, "near_miss": 1}
_ALWAYS_KNOWN = frozenset({"match", "fix"})


class CheckField:
    """The ``check`` of a rule: the keys depend on its ``kind``."""

    wants = "a mapping with a kind"

    def fits(self, node: Node) -> bool:
        return isinstance(node.value, dict)

    def read(self, node: Node) -> dict[str, Any]:
        if not isinstance(node.value, dict):
            raise refuse(node, self.wants)
        kind = node.value.get("kind")
        if kind is None:
            raise node.error("a check needs a kind", hint=f"one of {', '.join(CHECKS)}")
        name = Choice(tuple(CHECKS)).read(kind)
        return self.record(name, CHECKS[name]).read(node)

    def record(self, kind: str, check: type[Check]) -> Record:
        return Record({"kind": Choice((kind,)), **check.fields}, required={"kind", *check.required})

    def schema(self) -> Schema:
        return {"anyOf": [self.record(kind, check).schema() for kind, check in CHECKS.items()]}


EXAMPLE = AnyOf(
    Text(),
    Record({"text": Text(), "fix": Text(empty=True), "match": Text()}, required={"text"}),
    Record({"chat": Text(), "match": Text()}, required={"chat"}),
    Record({"library": Text(), "match": Text(), "fix": Text()}, required={"library"}),
)
EXAMPLES = Record({name: ListOf(EXAMPLE) for name in VERDICTS}, required=set(VERDICTS))
FIELDS: Mapping[str, Field[Any]] = {
    "title": Localized(UI_LANGUAGES),
    "message": Localized(UI_LANGUAGES),
    "why": Localized(UI_LANGUAGES),
    "source": ListOf(
        AnyOf(
            Record({"article": Text(), "section": Text()}, required={"article"}),
            Record({"page": Text()}, required={"page"}),
        ),
        minimum=1,
    ),
    "severity": Choice(tuple(Severity)),
    "confidence": Choice(tuple(Confidence)),
    "applies_to": Choice(("staff", "client", "anyone")),
    "enabled": Flag(),
    "languages": ListOf(Choice(("ru", "uk")), minimum=1),
    "channels": ListOf(Choice(tuple(Channel)), minimum=1),
    "libraries": Choice(("only", "never")),
    "only_in_groups": Flag(),
    "among_colleagues": Flag(),
    "yields_to": ListOf(Text()),
    "yields_in": Choice(("words", "message")),
    "given": SOURCES,
    "unless_given": SOURCES,
    "given_within": Choice(("turn", "session")),
    "given_own": Flag(),
    "in_quotes": Flag(),
    "check": CheckField(),
    "fix": Choice(("none", "suggest", "safe")),
    "examples": Record({"ru": EXAMPLES, "uk": EXAMPLES}),
}
REQUIRED = frozenset(
    {"title", "message", "why", "source", "severity", "confidence", "check", "examples"}
)
RULE = Record(FIELDS, required=REQUIRED)


@dataclass(frozen=True)
class Definition:
    """A rule as its file has it. ``values`` are in plain form: durations are seconds."""

    id: str
    topic: str
    values: Mapping[str, Any]
    examples: tuple[Example, ...]
    node: Node
    references: tuple[tuple[str, Node], ...] = field(default=())  # phrase sets it names

    @property
    def check(self) -> Mapping[str, Any]:
        check: Mapping[str, Any] = self.values["check"]
        return check

    @property
    def kind(self) -> type[Check]:
        return CHECKS[self.check["kind"]]

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(Language(name) for name in self.values.get("languages", ("ru", "uk")))

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(Source(**source) for source in self.values["source"])

    @property
    def yields(self) -> Iterator[tuple[str, Node]]:
        """The rules it yields to, each with its place."""
        assert isinstance(self.node.value, dict)
        items = self.node.value["yields_to"].value if "yields_to" in self.node.value else []
        assert isinstance(items, list)
        return ((str(item.value), item) for item in items)

    @property
    def role(self) -> Role | None:
        """Whose messages are judged; None for anyone's."""
        said = self.values.get("applies_to", "staff")
        return None if said == "anyone" else Role(said)


def read_rule(file: RuleFile) -> Definition:
    """Raises RuleError with the place of whatever is wrong."""
    text = read_text(file.path, RuleError)
    node = load_yaml(text, str(file.path), RuleError)
    values = plain(RULE.read(node))
    examples = tuple(_examples(node))
    definition = Definition(file.name, file.topic, values, examples, node, tuple(references(node)))
    assert isinstance(node.value, dict)
    definition.kind.examine(node.value["check"])
    check_lemmas(sources_of(node))
    _check_templates(definition)
    _check_examples(definition)
    return definition


def plain(value: Any) -> Any:
    """In forms that JSON has: seconds for a duration, HH:MM for a time of day."""
    match value:
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
        case timedelta():
            return value.total_seconds()
        case time():
            return f"{value:%H:%M}"
        case _:
            return value


def sources_in(node: Node) -> Iterator[tuple[str, Node]]:
    """The places of all patterns below a node that a check's or rule's field has read, each with
    the key it stands under.
    """
    if isinstance(node.value, dict):
        for key, child in node.value.items():
            if key in ("ru", "uk", "common", "also"):
                items = child.value if isinstance(child.value, list) else child.keys.values()
                yield from ((key, item) for item in items)
            else:
                yield from sources_in(child)
    elif isinstance(node.value, list):
        for child in node.value:
            yield from sources_in(child)


def patterns_in(node: Node) -> Iterator[tuple[syntax.Node, Node]]:
    """The same patterns, read."""
    return ((parse(str(place.written)), place) for _, place in sources_in(node))


def phrases_in(patterns: Iterable[Node]) -> Iterator[tuple[str, Node]]:
    """The phrase sets named in patterns, each with the pattern's place."""
    for node in patterns:
        for part in syntax.walk(parse(str(node.written))):
            if isinstance(part, syntax.Phrase):
                yield part.name, node


def sources_of(node: Node) -> Iterator[tuple[str, Node]]:
    """The places of all patterns of a rule."""
    if isinstance(node.value, dict):
        for key in ("check", "given", "unless_given"):
            if key in node.value:
                yield from sources_in(node.value[key])


def references(node: Node) -> Iterator[tuple[str, Node]]:
    """The phrase sets named in a rule's patterns."""
    return phrases_in(place for _, place in sources_of(node))


def _captures(tree: syntax.Node) -> frozenset[str]:
    return frozenset(p.name for p in syntax.walk(tree) if isinstance(p, syntax.Capture))


def _check_templates(definition: Definition) -> None:
    """A message may name what any pattern captures, a replacement only what its own does."""
    assert isinstance(definition.node.value, dict)
    check, messages = definition.node.value["check"], definition.node.value["message"].value
    captures = [_captures(tree) for tree, _ in patterns_in(check)]
    known = _ALWAYS_KNOWN.union(definition.kind.values, *captures)
    assert isinstance(messages, dict) and isinstance(check.value, dict)
    templates = [(node, known) for node in messages.values()]
    for key in (*LANGUAGES, "also"):
        group = check.value.get(key)
        if group and isinstance(group.value, dict):
            templates += [
                (node, _captures(parse(pattern)) | {"match"})
                for pattern, said in group.value.items()
                for node in replacement_nodes(said)
            ]
    for node, names in templates:
        for problem in template_problems(str(node.value), names):
            raise node.error(problem)


def _check_examples(definition: Definition) -> None:
    assert isinstance(definition.node.value, dict)
    examples = definition.node.value["examples"]
    for language in definition.languages:
        for verdict, fewest in FEWEST.items():
            found = sum(
                e.language is language and e.verdict == verdict for e in definition.examples
            )
            if found < fewest:
                raise examples.error(
                    f"{found} {language.value} examples under {verdict!r}: at least {fewest}"
                    " are needed"
                )


def _examples(node: Node) -> Iterator[Example]:
    assert isinstance(node.value, dict)
    by_language = node.value["examples"].value
    assert isinstance(by_language, dict)
    for language, verdicts in by_language.items():
        assert isinstance(verdicts.value, dict)
        for verdict, items in verdicts.value.items():
            assert isinstance(items.value, list)
            for item in items.value:
                yield _example(Language(language), verdict, item)


def _example(language: Language, verdict: str, node: Node) -> Example:
    data = node.plain()
    if isinstance(data, str):
        return Example(language, verdict, data, origin=node.origin)
    return Example(
        language,
        verdict,
        data.get("text") or data.get("chat") or data["library"],
        chat="chat" in data,
        library="library" in data,
        fix=data.get("fix"),
        match=data.get("match"),
        origin=node.origin,
    )


def unknown_rule(node: Node, name: str, known: Mapping[str, object]) -> EtiquetteError:
    return node.error(f"there is no rule {name!r}", hint=did_you_mean(name, known))
