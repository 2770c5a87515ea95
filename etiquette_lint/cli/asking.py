"""Fixes that are not safe, offered one by one."""

from __future__ import annotations

import sys

import click

from etiquette_lint.cli.speech import spoken
from etiquette_lint.cli.streams import width
from etiquette_lint.fingerprints import fingerprint
from etiquette_lint.model import Edit, Finding, Fix, Span
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.block import finding_block, message_block
from etiquette_lint.reporters.paint import BLANK, painter, wants_colour
from etiquette_lint.reporters.styled import Segment, Style

YES, NO, EDIT, ALL, QUIT = "yneaq"


class Asking:
    """Chooses fixes as somebody at the keyboard says. What was turned down is not asked again."""

    def __init__(self) -> None:
        self._look = Look(
            ui=spoken(), rules={}, width=width(sys.stderr), colour=wants_colour(sys.stderr)
        )
        self._painter = painter(sys.stderr, self._look.colour)
        self._refused: set[tuple[str, str, str]] = set()
        self._all = self._over = False

    def __call__(self, finding: Finding) -> Fix | None:
        fix = finding.fix
        path = finding.message.origin.path if finding.message.origin else ""
        key = (path, finding.rule_id, fingerprint(finding))
        if fix is None or self._over or key in self._refused:
            return None
        if self._all:
            return fix
        self._show(finding, path)
        chosen = self._answered(finding, fix)
        if chosen is None:
            self._refused.add(key)
        return chosen

    def _show(self, finding: Finding, path: str) -> None:
        self._painter.paint([BLANK, [Segment(path, Style.PATH)]])
        self._painter.paint(message_block(finding.message, [finding], self._look))
        self._painter.paint(finding_block(finding, self._look))

    def _answered(self, finding: Finding, fix: Fix) -> Fix | None:
        others = {str(number): text for number, text in enumerate(fix.others, 2)}
        answers = (YES, *others, NO, EDIT, ALL, QUIT)
        ui = spoken()
        question = ui.say("fixing.ask")
        if others:
            question = ui.say("fixing.ask.several", numbers="/".join(others))
        while True:
            said = _line(question)
            answer = QUIT if said is None else said.strip().casefold()[:1]
            if answer in others:
                return Fix((Edit(fix.edits[0].span, others[answer]),))
            if answer == EDIT:
                return _edited(finding, fix)
            if answer in answers:
                self._all = answer == ALL
                self._over = answer == QUIT
                return fix if answer in (YES, ALL) else None
            click.echo(ui.say("fixing.answers", answers=", ".join(answers)), err=True)


def _edited(finding: Finding, fix: Fix) -> Fix | None:
    """What the person writes instead of all that the fix would change; nothing changes nothing."""
    start = min(edit.span.start for edit in fix.edits)
    end = max(edit.span.end for edit in fix.edits)
    span = Span(start, end) if start < end or finding.span is None else finding.span
    match = finding.message.text[span.start : span.end]
    said = _line(spoken().say("fixing.edit", match=match))
    return Fix((Edit(span, said),)) if said else None


def _line(question: str) -> str | None:
    """An answer without its line end; None at the end of all answers."""
    click.echo(f"{question}: ", nl=False, err=True)
    sys.stderr.flush()
    said = sys.stdin.readline()
    if not said:
        click.echo(err=True)
    return said.rstrip("\r\n") if said else None
