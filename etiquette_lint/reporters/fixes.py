"""Fixes of one message that can be made together, and where their words come to stand."""

from __future__ import annotations

from bisect import bisect_left, insort
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
    edits: set[Edit] = set()
    places: list[Span] = []  # of the edits, sorted
    for finding in findings:
        fix = finding.fix
        if fix is None:
            continue
        new = [edit for edit in fix.edits if edit not in edits]
        if any(_occupied(edit.span, places) for edit in new):
            continue
        taken.append(fix)
        edits.update(new)
        for edit in new:
            insort(places, edit.span)
    if len(edits) < 2 or len(set(taken)) < 2:
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


def _occupied(span: Span, places: Sequence[Span]) -> bool:
    at = bisect_left(places, span)
    return any(span.overlaps(p) or span.start == p.start for p in places[max(0, at - 1) : at + 1])
