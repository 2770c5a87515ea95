"""Which alternatives of a rule's patterns does no example exercise?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from etiquette_lint.document import Node
from etiquette_lint.engine.examples import chosen, conversations_of, draft
from etiquette_lint.model import Language, Origin, Role
from etiquette_lint.pattern.alternatives import alternatives
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.needs import vocabulary
from etiquette_lint.pattern.parser import parse
from etiquette_lint.pattern.patterns import Phrases, languages_of
from etiquette_lint.ruleset.rulefile import Definition, sources_of
from etiquette_lint.text.utterance import Analyser, Utterance


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of one rule or phrase set: how many alternatives there are, and which no example has.

    ``missed`` pairs the place of a pattern with those of its alternatives.
    """

    rule_id: str
    total: int
    missed: tuple[tuple[Origin, tuple[str, ...]], ...]


def coverage(folders: Sequence[Path] = ()) -> Iterator[Coverage]:
    """Of the rules and phrase sets in the folders; of ours without any. Raises RuleError.

    An alternative is exercised if any message of any example matches the pattern with nothing
    but this alternative in its place. A phrase set answers for itself, not for the rules that
    name it.
    """
    found = chosen(folders)
    phrases, analyser = Phrases(found.book.phrases), Analyser()
    for rule in found.rules:
        yield _covered(rule.id, sources_of(rule.node), phrases, _said(rule, analyser))
    for file in found.phrases:
        texts = [
            analyser.utterance(message, Role.STAFF, language)
            for language, _, text in file.examples()
            for message in draft(str(text.plain())).messages
        ]
        yield _covered(f"@{file.name}", file.patterns(), phrases, texts)


def _said(rule: Definition, analyser: Analyser) -> list[Utterance]:
    return [
        analyser.utterance(message, Role.STAFF, example.language)
        for example in rule.examples
        for conversation in conversations_of(example)
        for message in conversation.messages
    ]


def _covered(
    name: str, sources: Iterable[tuple[str, Node]], phrases: Phrases, texts: Sequence[Utterance]
) -> Coverage:
    total, missed = 0, []
    for _, node in sources:
        every, lacking = _tried(str(node.written), phrases, texts)
        total += every
        if lacking:
            missed.append((node.origin, lacking))
    return Coverage(name, total, tuple(missed))


def _tried(
    source: str, phrases: Phrases, texts: Sequence[Utterance]
) -> tuple[int, tuple[str, ...]]:
    """How many alternatives a pattern has, and those that match nowhere."""
    pairs = list(alternatives(parse(source)))
    lacking = []
    for option, narrowed in pairs:
        by_language = {
            language: Pattern(str(narrowed), language, phrases, readings="any")
            for language in (Language.RU, Language.UK)
        }
        if not any(
            _matches(by_language[language], utterance)
            for utterance in texts
            for language in languages_of(utterance.language)
            if language in by_language
        ):
            lacking.append(str(option))
    return len(pairs), tuple(lacking)


def _matches(pattern: Pattern, utterance: Utterance) -> bool:
    if not pattern.may_match(vocabulary(utterance)):
        return False
    return next(pattern.matches(utterance.words), None) is not None
