"""`etiquette-lint explain RULE`: all a rule has to say for itself."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import click

from etiquette_lint.cli.options import all_rules, complete_rules, ui_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import width
from etiquette_lint.errors import UsageError, nearest
from etiquette_lint.model import Example, Fact, Language, Rule
from etiquette_lint.reporters.paint import BLANK, painter, wants_colour
from etiquette_lint.reporters.settings import spell
from etiquette_lint.reporters.styled import SIGNS, Line, Segment, Style, paragraph
from etiquette_lint.ui import Saying, Ui

SHOWN = 2  # examples of each sort


@click.command(short_help="What a rule wants, why, and how to switch it off.")
@click.argument("rule", shell_complete=complete_rules)
@ui_option()
def explain(rule: str, ui: str | None) -> None:
    """Explain RULE: what it reports and why, examples, source, settings."""
    from etiquette_lint.suppress.described import NOTICED

    found = with_examples(find_rule(rule, (*all_rules(ui), *NOTICED)))
    painter(sys.stdout, wants_colour(sys.stdout)).paint(page(found, spoken(), width(sys.stdout)))


def find_rule(name: str, rules: Iterable[Rule]) -> Rule:
    by_id = {rule.id: rule for rule in rules}
    if name in by_id:
        return by_id[name]
    close = nearest(name.casefold(), by_id)
    hint = Saying("usage.nearest", name=close) if close else Saying("usage.rules_hint")
    if name in {rule.topic for rule in by_id.values()}:
        hint = Saying("usage.topic", name=name)
    raise UsageError(Saying("usage.rule", name=name), hint=hint)


def with_examples(rule: Rule) -> Rule:
    """Compiled rules come without their examples, which only this command shows."""
    from etiquette_lint.ruleset.files import RuleFile
    from etiquette_lint.ruleset.rulefile import read_rule

    path = Path(rule.origin.path)
    if rule.examples or not path.is_file():
        return rule
    return replace(rule, examples=read_rule(RuleFile(path, rule.topic)).examples)


def page(rule: Rule, ui: Ui, columns: int) -> Iterator[Line]:
    name = Segment(f"  {rule.topic}/{rule.id}", Style.DIM)
    title = [Segment(ui.pick(rule.title), Style.STRONG), name]
    yield from paragraph(title, columns, [SIGNS[rule.severity], Segment(" ")])
    yield BLANK
    yield from paragraph([Segment(_standing(rule, ui))], columns)
    for heading, lines in _sections(rule, ui, columns):
        yield BLANK
        yield [Segment(heading, Style.STRONG)]
        yield from lines


def _sections(rule: Rule, ui: Ui, columns: int) -> Iterator[tuple[str, Iterable[Line]]]:
    def text(words: str) -> list[Line]:
        return paragraph([Segment(words)], columns, [Segment("  ")])

    yield ui.say("explain.why"), text(ui.pick(rule.why))
    for language in (Language.RU, Language.UK):
        told = [example for example in rule.examples if example.language is language]
        if told:
            yield ui.say(f"explain.language.{language}"), list(_examples(told, columns))
    sources = [line for source in rule.source for line in text(str(source))]
    yield ui.say("explain.source"), sources
    if rule.settings:
        settings = [f"{key}: {spell(value) or '—'}" for key, value in rule.settings.items()]
        yield ui.say("explain.settings"), [line for each in settings for line in text(each)]
    if rule.kind == "suppression":
        from etiquette_lint.suppress.described import SWITCHES

        if rule.id in SWITCHES:
            yield ui.say("explain.off"), text(f"etiquette.yml   {SWITCHES[rule.id]}")
        return
    run = f"--ignore {rule.id}  ({ui.say('explain.off.line')})"
    off = f"etiquette.yml   rules: {{{rule.id}: off}}"
    yield ui.say("explain.off"), [*text(off), *text(f"etiquette-lint check … {run}")]


def _standing(rule: Rule, ui: Ui) -> str:
    words = ui.say(
        "explain.facts",
        severity=ui.say(f"severity.{rule.severity}"),
        confidence=ui.say(f"confidence.{rule.confidence}"),
        enabled=ui.say("explain.enabled" if rule.enabled else "explain.disabled"),
    )
    if rule.needs:
        facts = ", ".join(ui.say(f"fact.{fact}") for fact in Fact if fact in rule.needs)
        words += f" {ui.say('explain.needs', facts=facts)}"
    if rule.channels:
        words += f" {ui.say('explain.channels', channels=', '.join(rule.channels))}"
    return words


def _examples(examples: list[Example], columns: int) -> Iterator[Line]:
    """Offences with what to write instead; a plain good text where no offence has an answer."""
    bad = [example for example in examples if example.verdict == "bad"]
    bad.sort(key=lambda example: (example.fix is None, example.chat))
    for example in bad[:SHOWN]:
        yield from _quoted(example.text, Segment("  ✗ ", Style.ERROR), columns)
        if example.fix is not None:
            yield from _quoted(example.fix, Segment("  → ", Style.GOOD), columns)
    if all(example.fix is None for example in bad[:SHOWN]):
        good = [example for example in examples if example.verdict == "good"]
        for example in good[:SHOWN]:
            yield from _quoted(example.text, Segment("  ✓ ", Style.GOOD), columns)


def _quoted(text: str, sign: Segment, columns: int) -> list[Line]:
    return paragraph([Segment(text.strip())], columns, [sign])
