"""Fixes of one message that can be made together, and where their words come to stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from etiquette_lint.model import Edit, Finding, Fix, Span
from etiquette_lint.reporters.excerpt import Mark
from etiquette_lint.reporters.styled import Style


class Joined(NamedTuple):
    """Several fixes as one. ``fix`` is None where there are not several that go together."""

    fix: Fix | None
    of: Sequence[Fix]


def joined(findings: Sequence[Finding]) -> Joined:
    """The fixes of a message's findings, but for those that touch what an earlier one changes."""
    taken: list[Fix] = []
    edits: dict[Edit, None] = {}
    for finding in findings:
        fix = finding.fix
        if fix is not None and not any(_clash(new, old) for new in fix.edits for old in edits):
            taken.append(fix)
            edits.update(dict.fromkeys(fix.edits))
    if len(set(taken)) < 2:
        return Joined(None, ())
    return Joined(Fix(tuple(edits), all(fix.safe for fix in taken)), taken)


def changes(fix: Fix) -> list[Mark]:
    """Where the new words stand in the mended text."""
    shift = 0
    marks = []
    for edit in sorted(fix.edits, key=lambda e: e.span):
        start = edit.span.start + shift
        marks.append((Span(start, start + len(edit.text)), Style.GOOD))
        shift += len(edit.text) - (edit.span.end - edit.span.start)
    return marks


def _clash(one: Edit, other: Edit) -> bool:
    """Two edits of the same place; the same edit twice is made once."""
    here, there = one.span, other.span
    return one != other and (here.overlaps(there) or here.start == there.start)
