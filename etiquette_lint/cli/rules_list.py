"""`etiquette-lint rules list`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import click

from etiquette_lint.cli.options import PATH, OneOf, configured, ui_option
from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import width
from etiquette_lint.errors import UsageError, nearest
from etiquette_lint.model import Rule, Severity
from etiquette_lint.reporters.cells import cells
from etiquette_lint.reporters.paint import BLANK, painter, wants_colour
from etiquette_lint.reporters.styled import SIGNS, Line, Segment, Style, paragraph
from etiquette_lint.ui import Saying, Ui

SCOPES = ("message", "turn", "session", "archive", "library")


@click.command("list", short_help="Every rule, by topic.")
@click.option("--topic", help="Only of this topic.")
@click.option("--scope", type=OneOf(SCOPES), help="Only of this scope.")
@click.option("--severity", type=OneOf(Severity), help="Only of this severity.")
@click.option("--enabled", is_flag=True, help="Only those that judge under this configuration.")
@click.option("--format", default="table", type=OneOf(["table", "json"]), help="Form of the list.")
@click.option("--config", metavar="FILE", type=PATH, help="Instead of ./etiquette.yml.")
@ui_option()
def list_rules(
    topic: str | None,
    scope: str | None,
    severity: str | None,
    enabled: bool,
    format: str,
    config: str | None,
    ui: str | None,
) -> None:
    """List the rules; those that do not judge under this configuration are dim."""
    from etiquette_lint.api import Linter

    linter = Linter(configured(ui, config))
    _know_topic(topic, {rule.topic for rule in linter.rules})
    chosen = [
        rule
        for rule in linter.rules
        if topic in (None, rule.topic)
        and scope in (None, rule.scope)
        and severity in (None, rule.severity)
        and (not enabled or rule.id in linter.selected)
    ]
    WRITERS[format](chosen, linter.selected)


def _know_topic(topic: str | None, topics: Iterable[str]) -> None:
    known = sorted(topics)
    if topic is None or topic in known:
        return
    close = nearest(topic, known)
    raise UsageError(
        Saying("usage.choice", name=topic, choices=tuple(known)),
        hint=Saying("usage.nearest", name=close) if close else None,
    )


def _table(rules: Sequence[Rule], selected: frozenset[str]) -> None:
    lines = _lines(rules, selected, spoken(), width(sys.stdout))
    painter(sys.stdout, wants_colour(sys.stdout)).paint(lines)


def _lines(rules: Sequence[Rule], selected: frozenset[str], ui: Ui, columns: int) -> Iterator[Line]:
    if not rules:
        yield [Segment(ui.say("rules.none"))]
        return
    id_width = max(len(rule.id) for rule in rules)
    beside = columns - id_width - 6 >= 24  # else the title goes below the id
    for topic, group in groupby(rules, key=lambda rule: rule.topic):
        yield [Segment(topic, Style.STRONG)]
        for rule in group:
            on = rule.id in selected
            style = Style.PLAIN if on else Style.DIM
            title = ui.pick(rule.title) + ("" if on else f" ({ui.say('rules.off')})")
            sign = SIGNS[rule.severity] if on else Segment("·", Style.DIM)
            name = [Segment("  "), sign, Segment(" "), Segment(rule.id, style)]
            if beside:
                gap = Segment(" " * (id_width - cells(rule.id) + 2))
                yield from paragraph([Segment(title, style)], columns, [*name, gap])
            else:
                yield name
                yield from paragraph([Segment(title, Style.DIM)], columns, [Segment("    ")])
        yield BLANK
    judging = sum(rule.id in selected for rule in rules)
    total = ui.count("rules.total", len(rules))
    yield [Segment(f"{total}, {ui.say('rules.enabled', n=judging)}")]


def _json(rules: Sequence[Rule], selected: frozenset[str]) -> None:
    import json

    ui = spoken()
    listed = [
        {
            "id": rule.id,
            "topic": rule.topic,
            "title": ui.pick(rule.title),
            "severity": rule.severity,
            "confidence": rule.confidence,
            "scope": rule.scope,
            "kind": rule.kind,
            "applies_to": rule.applies_to,
            "languages": rule.languages,
            "fix": rule.fix,
            "needs": sorted(rule.needs),
            "enabled": rule.id in selected,
        }
        for rule in rules
    ]
    click.echo(json.dumps(listed, ensure_ascii=False, indent=2))


WRITERS = {"table": _table, "json": _json}
