"""Do rules and phrase sets do what their examples say?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import NamedTuple

from etiquette_lint.config import Config, WorkingHours
from etiquette_lint.document import Node
from etiquette_lint.engine.archive import Archive
from etiquette_lint.engine.runner import Bench, run_conversation
from etiquette_lint.errors import EtiquetteError
from etiquette_lint.model import (
    Author,
    Conversation,
    Example,
    Fact,
    Finding,
    Fix,
    Message,
    Origin,
    Role,
)
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.readers import READERS, Source
from etiquette_lint.ruleset.compiled import compile_rules
from etiquette_lint.ruleset.files import shipped_rules
from etiquette_lint.ruleset.load import Rulebook, load_rulebook
from etiquette_lint.ruleset.phrasefile import PhraseFile
from etiquette_lint.ruleset.rulefile import Definition
from etiquette_lint.ruleset.runtime import Ruleset
from etiquette_lint.text.utterance import Analyser

_STAFF = Author("staff", "staff", Role.STAFF)
_CHATS = re.compile(r"^-{3,}\n", re.MULTILINE)  # a line of dashes between dialogues


class Problem(NamedTuple):
    """An example that does not hold: where it stands, and how it fails."""

    origin: Origin
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What running the examples of one rule or phrase set showed."""

    rule_id: str
    checked: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rules and phrase sets of some folders, and all that may be named in them."""

    book: Rulebook
    own: tuple[Path, ...]  # the folders that are not ours
    rules: tuple[Definition, ...]
    phrases: tuple[PhraseFile, ...]


def chosen(folders: Sequence[Path] = ()) -> Chosen:
    """Those of ours without any folder. Raises RuleError.

    Ours are loaded in any case, so that a team's rules may use our phrase sets.
    """
    shipped = shipped_rules()
    own = tuple(folder for folder in folders if not _inside(folder, shipped))
    book = load_rulebook([shipped, *own])
    wanted = [folder.resolve() for folder in folders] or [shipped]

    def asked_for(node: Node) -> bool:
        return any(_inside(Path(node.origin.path), folder) for folder in wanted)

    return Chosen(
        book,
        own,
        tuple(rule for rule in book.rules.values() if asked_for(rule.node)),
        tuple(file for file in book.phrase_files if asked_for(file.node)),
    )


def run(folders: Sequence[Path] = ()) -> Iterator[Outcome]:
    """Runs the examples of every rule and phrase set in the folders; of ours without any.

    All rules are switched on and settle among themselves who speaks, as they would for a user
    whose team works from nine to six.
    Raises RuleError.
    """
    found = chosen(folders)
    office = WorkingHours(time(9), time(18))
    config = Config(rule_folders=found.own, select=("all",), working_hours=office)
    bench = Bench(config, "en", Ruleset(compile_rules(config, found.book)))
    for definition in found.rules:
        yield _rule_outcome(definition, bench)
    phrases = Phrases(found.book.phrases)
    for file in found.phrases:
        yield _phrase_outcome(file, phrases, bench.analyser)


def conversations_of(example: Example) -> Iterator[Conversation]:
    """A draft, a library or dialogues, as readers give them. Raises ReadError."""
    if example.library:
        source = Source.of(example.text.encode(), "example")
        yield from READERS["canned-yaml"].read(source)
        return
    if not example.chat:
        yield draft(example.text)
        return
    for number, chat in enumerate(_CHATS.split(example.text), 1):
        source = Source.of(chat.encode(), f"example {number}")
        yield from READERS["transcript"].read(source)


def findings_of(example: Example, bench: Bench) -> list[Finding]:
    """What all rules say of an example."""
    steps = (
        step
        for conversation in conversations_of(example)
        for step in run_conversation(
            bench, conversation, "example", "example", language=example.language
        )
    )
    events = Archive(lambda path: bench).sift(steps)
    return [event for event in events if isinstance(event, Finding)]


def _rule_outcome(definition: Definition, bench: Bench) -> Outcome:
    problems = [
        Problem(example.origin or definition.node.origin, f"{problem}: {_short(example)}")
        for example in definition.examples
        for problem in _problems(definition.id, example, bench)
    ]
    return Outcome(definition.id, len(definition.examples), tuple(problems))


def _problems(rule_id: str, example: Example, bench: Bench) -> Iterator[str]:
    try:
        every = findings_of(example, bench)
    except EtiquetteError as error:
        yield f"the example cannot be read: {error.message}"
        return
    found = [finding for finding in every if finding.rule_id == rule_id]
    if example.verdict != "bad":
        for finding in found:
            verdict = example.verdict.replace("_", " ")
            yield f"a {verdict} example is reported at «{finding.matched}»"
        return
    if not found:
        others = ", ".join(sorted({finding.rule_id for finding in every})) or "nothing"
        yield f"a bad example is not reported (reported: {others})"
        return
    if example.match is not None and all(f.matched != example.match for f in found):
        yield f"expected at «{example.match}», reported at «{found[0].matched}»"
    if example.fix is not None:
        edits = {edit for finding in found if finding.fix for edit in finding.fix.edits}
        text = found[0].message.text if example.library else example.text
        mended = Fix(tuple(edits)).apply(text)
        if mended != example.fix:
            yield f"expected the fix «{example.fix}», got «{mended}»"


def _phrase_outcome(file: PhraseFile, phrases: Phrases, analyser: Analyser) -> Outcome:
    patterns, problems, checked = phrases.set(file.name), [], 0
    for language, verdict, example in file.examples():
        checked += 1
        (message,) = draft(str(example.plain())).messages
        utterance = analyser.utterance(message, Role.STAFF, language)
        if patterns.found_in(utterance) != (verdict == "match"):
            what = "is not matched" if verdict == "match" else "is matched"
            problems.append(Problem(example.origin, f"«{message.text}» {what}"))
    return Outcome(f"@{file.name}", checked, tuple(problems))


def draft(text: str) -> Conversation:
    """One message that staff are about to send."""
    message = Message("1", _STAFF, None, text)
    return Conversation("draft", "draft", [message], frozenset({Fact.ROLES}), kind="draft")


def _inside(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _short(example: Example) -> str:
    text = " ⏎ ".join(example.text.split("\n"))
    return text if len(text) <= 90 else text[:89] + "…"
