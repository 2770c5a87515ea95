"""All rules and phrase sets of some folders, the nearest folder's word being the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etiquette_lint.errors import RuleError
from etiquette_lint.model import Origin
from etiquette_lint.pattern.builtin import BUILT_IN
from etiquette_lint.ruleset.files import PHRASES, PROFILES, SCORECARDS, RuleFile, rule_files
from etiquette_lint.ruleset.phrasefile import (
    PhraseFile,
    check_cycles,
    check_references,
    merged,
    read_phrases,
)
from etiquette_lint.ruleset.rulefile import Definition, read_rule, unknown_rule

Phrasebook = dict[str, dict[str, dict[str, list[str]]]]


@dataclass(frozen=True)
class Rulebook:
    """``rules`` by id; ``phrases`` as the pattern layer takes them; ``files`` of all folders."""

    rules: dict[str, Definition]
    phrases: Phrasebook
    phrase_files: tuple[PhraseFile, ...]
    files: tuple[RuleFile, ...]


def load_rulebook(folders: Sequence[Path]) -> Rulebook:
    """Raises RuleError for the first file that is wrong. A later folder's rule replaces an
    earlier one's of the same id; its phrase set adds to the earlier one's.
    """
    rules: dict[str, Definition] = {}
    phrase_files: list[PhraseFile] = []
    every: list[RuleFile] = []
    for folder in folders:
        files = rule_files(folder)
        every += files
        seen: dict[str, RuleFile] = {}
        for file in files:
            if file.topic == PHRASES:
                phrase_files.append(read_phrases(file))
            elif file.topic not in (PROFILES, SCORECARDS):
                _refuse_twins(file, seen)
                rules[file.name] = read_rule(file)
    phrases = merged(phrase_files)
    check_cycles(phrase_files)
    known = dict.fromkeys(BUILT_IN) | phrases
    for phrase_file in phrase_files:
        check_references(phrase_file.references, known)
    for definition in rules.values():
        check_references(definition.references, known)
    _refuse_circles(rules)
    return Rulebook(rules, phrases, tuple(phrase_files), tuple(every))


def _refuse_twins(file: RuleFile, seen: dict[str, RuleFile]) -> None:
    twin = seen.setdefault(file.name, file)
    if twin is not file:
        raise RuleError(
            f"a second rule with the id {file.name!r}",
            Origin(str(file.path)),
            hint=f"the first is {twin.path}: rename one of them",
        )


def _refuse_circles(rules: dict[str, Definition]) -> None:
    """Refuses rules that yield to an unknown one or, however indirectly, to themselves: neither
    of two would speak.
    """
    for definition in rules.values():
        for name, node in definition.yields:
            if name not in rules:
                raise unknown_rule(node, name, rules)
            waiting, met = [name], {name}
            while waiting:
                further = {other for other, _ in rules[waiting.pop()].yields if other in rules}
                waiting += further - met
                met |= further
            if definition.id in met:
                raise node.error(f"{definition.id} yields to itself by way of {name}")
