"""The numbers for programs; docs/metrics.md describes the document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from etiquette_lint import __version__
from etiquette_lint.model import PromiseState, Severity
from etiquette_lint.model.measures import Counts, Spread, Waited
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.metrics import Numbers
from etiquette_lint.reporters.metrics.scores import Scored, Scoring

VERSION = 1
Object = dict[str, Any]


def write(stream: TextIO, look: Look, numbers: Numbers) -> None:
    document: Object = {
        "version": VERSION,
        "tool": {"name": "etiquette-lint", "version": __version__},
        "profile": numbers.profile,
        "anchor": numbers.anchor,
        "total": _counts(numbers.total),
        "groups": {
            grouping: [{"name": name or None, **_counts(counts)} for name, counts in groups.items()]
            for grouping, groups in numbers.groups.items()
        },
        "lacking": {fact.value: n for fact, n in numbers.lacking.items()},
        "failures": [{"message": str(f), "hint": f.hint} for f in numbers.failures],
    }
    if numbers.scoring is not None:
        document["scorecard"] = _scorecard(numbers.scoring, look)
    stream.write(json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def _counts(counts: Counts) -> Object:
    return {
        "conversations": counts.conversations,
        "sessions": counts.sessions,
        "messages": {"staff": counts.staff_messages, "client": counts.client_messages},
        "unanswered": counts.unanswered,
        "first_answer": _waits(counts.first),
        "answer": _waits(counts.replies),
        "promises": {fate.value: counts.promises[fate] for fate in PromiseState},
        "findings": {
            "total": counts.found(),
            "per_100_staff_messages": _round(counts.per_hundred(counts.found())),
            **{severity.value: counts.found(severity) for severity in Severity},
            "rules": list(_rules(counts)),
        },
        "contacts": [
            {"weekday": day, "hour": hour, "messages": n}
            for (day, hour), n in sorted(counts.contacts.items())
        ],
    }


def _rules(counts: Counts) -> Iterator[Object]:
    for (rule, severity), n in sorted(counts.findings.items()):
        rate = _round(counts.per_hundred(n))
        yield {"rule": rule, "severity": severity, "count": n, "per_100_staff_messages": rate}


def _waits(waits: Sequence[Waited]) -> Object | None:
    """In seconds."""
    calendar = Spread.of(each.calendar for each in waits)
    working = Spread.of(each.working for each in waits)
    if calendar is None or working is None:
        return None
    told = (("calendar", calendar), ("working", working))
    return {"count": calendar.answers, **{name: _spread(each) for name, each in told}}


def _spread(told: Spread) -> Object:
    return {
        "mean": _round(told.mean.total_seconds()),
        "p50": told.median.total_seconds(),
        "p90": told.p90.total_seconds(),
    }


def _scorecard(scoring: Scoring, look: Look) -> Object:
    verdicts = iter(scoring.verdicts)
    sections = [
        {
            "title": look.ui.pick(section.title),
            "criteria": [
                {
                    "title": look.ui.pick(criterion.title),
                    "weight": criterion.weight,
                    "fatal": criterion.fatal,
                    "rules": list(criterion.rules),
                    **{name: n.get(name, 0) for name in ("kept", "lost", "not-applicable")},
                }
                for criterion, n in zip(section.criteria, verdicts, strict=False)
            ],
        }
        for section in scoring.card.sections
    ]
    return {
        "name": scoring.card.name,
        "score": _round(scoring.average()),
        "sections": sections,
        "conversations": [_scored(each) for each in scoring.conversations],
    }


def _scored(scored: Scored) -> Object:
    lost = []
    for loss in scored.losses:
        message, origin = loss.finding.message, loss.finding.message.origin
        lost.append(
            {
                "criterion": loss.criterion,
                "rule": loss.finding.rule_id,
                "reason": loss.finding.text,
                "findings": loss.findings,
                "message": message.id,
                "line": origin.line if origin else None,
                "pointer": origin.pointer if origin else None,
            }
        )
    score = _round(scored.score)
    told = {"path": scored.path, "id": scored.id, "title": scored.title, "score": score}
    return {**told, "lost": lost}


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
