"""Texts put before patterns, and what the patterns find there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from etiquette_lint.model import Author, Language, Message, Role
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.matcher import Match
from etiquette_lint.pattern.patterns import PatternSet, Phrases, Sources
from etiquette_lint.ruleset.files import shipped_rules
from etiquette_lint.ruleset.load import Rulebook, load_rulebook
from etiquette_lint.ruleset.rulefile import patterns_in
from etiquette_lint.text.utterance import Analyser, Utterance

ANALYSER = Analyser()
ANNA = Author("a", "Анна")
NO_PHRASES = Phrases({})

Found = tuple[str, dict[str, str]]


def utterance(text: str, language: str | None = None) -> Utterance:
    """``language`` is that of the message whatever it looks like; None lets the program guess."""
    said = ANALYSER.utterance(Message("1", ANNA, None, text), Role.STAFF)
    return said if language is None else taken_for(said, Language(language))


def taken_for(said: Utterance, language: Language) -> Utterance:
    """The utterance, in that language whatever it looks like."""
    if said.language is not language:
        said.language = language
    return said


def phrase_sets(sets: Mapping[str, Sources]) -> Phrases:
    return Phrases({name: {"match": sources} for name, sources in sets.items()})


def shown(match: Match, said: Utterance) -> Found:
    """The text of a match and of its captures."""
    start, end = said.span(match.start, match.end)
    spans = {name: said.span(*bounds) for name, bounds in match.captures.items()}
    return said.text[start:end], {name: said.text[s:e] for name, (s, e) in spans.items()}


def found(
    patterns: str | Sequence[str],
    text: str,
    language: str = "ru",
    *,
    phrases: Phrases = NO_PHRASES,
    readings: str = "all",
    unless: Sequence[str] = (),
) -> list[Found]:
    """What patterns of a language find in a message of that language."""
    own = [patterns] if isinstance(patterns, str) else patterns
    key = "common" if language in ("other", "unknown") else language
    rule = PatternSet(phrases, {key: own}, {key: unless}, readings)
    said = utterance(text, language)
    return [shown(match, said) for match in rule.find(said)]


def texts(patterns: str | Sequence[str], text: str, language: str = "ru") -> list[str]:
    return [matched for matched, _ in found(patterns, text, language)]


@cache
def shipped() -> Rulebook:
    return load_rulebook([shipped_rules()])


@cache
def shipped_trees() -> tuple[syntax.Node, ...]:
    """The patterns of every shipped rule and phrase set."""
    nodes = [file.node for file in shipped().phrase_files]
    for rule in shipped().rules.values():
        parts = rule.node.value
        assert isinstance(parts, dict)
        nodes += [parts[key] for key in ("check", "given", "unless_given") if key in parts]
    return tuple(tree for node in nodes for tree, _ in patterns_in(node))
