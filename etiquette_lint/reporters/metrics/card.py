"""A scorecard for people: what was kept and lost, and the conversations with the fewest points."""

from __future__ import annotations

from collections.abc import Iterator

from etiquette_lint.reporters import Look
from etiquette_lint.reporters.cells import clip
from etiquette_lint.reporters.metrics.figures import NONE, share
from etiquette_lint.reporters.metrics.grid import Column, grid
from etiquette_lint.reporters.metrics.scores import Loss, Scored, Scoring
from etiquette_lint.reporters.paint import BLANK
from etiquette_lint.reporters.styled import SIGNS, Line, Segment, Style, paragraph
from etiquette_lint.reporters.survey.wording import counted

_WORST = 5  # conversations, unless all are asked for


def card(scoring: Scoring, look: Look) -> Iterator[Line]:
    ui, average = look.ui, scoring.average()
    told = NONE if average is None else f"{average:.0f}"
    text = counted(ui, "stats.card", len(scoring.conversations), score=told)
    yield from paragraph(
        [Segment(f"{ui.pick(scoring.card.title)}: {text}", Style.STRONG)], look.width
    )
    yield from _criteria(scoring, look)
    scored = [each for each in scoring.conversations if each.score is not None and each.losses]
    worst = sorted(scored, key=lambda each: each.score or 0.0)
    for each in worst if look.verbose else worst[:_WORST]:
        yield BLANK
        yield from _conversation(each, scoring, look)


def _criteria(scoring: Scoring, look: Look) -> Iterator[Line]:
    ui = look.ui
    number = 0
    for section in scoring.card.sections:
        verdicts = scoring.verdicts[number : number + len(section.criteria)]
        number += len(section.criteria)
        names = [
            ui.pick(each.title) + (f" ({ui.say('stats.card.fatal')})" if each.fatal else "")
            for each in section.criteria
        ]
        judged = [each.get("kept", 0) + each.get("lost", 0) for each in verdicts]
        yield BLANK
        yield from grid(
            Column(ui.pick(section.title), names),
            [
                Column(ui.say("stats.card.weight"), [f"{c.weight:g}" for c in section.criteria], 2),
                Column(
                    ui.say("stats.card.kept"),
                    [share(v.get("kept", 0), n) for v, n in zip(verdicts, judged, strict=True)],
                ),
                Column(ui.say("stats.card.judged"), [str(n) if n else NONE for n in judged], 1),
            ],
            look.width,
        )


def _conversation(scored: Scored, scoring: Scoring, look: Look) -> Iterator[Line]:
    title = clip(scored.title or scored.path, max(8, look.width - 6))
    yield [Segment(f"{scored.score or 0:>3.0f}  ", Style.STRONG), Segment(title, Style.PATH)]
    for loss in scored.losses:
        yield from _loss(loss, scoring, look)


def _loss(loss: Loss, scoring: Scoring, look: Look) -> Iterator[Line]:
    criteria = [each for section in scoring.card.sections for each in section.criteria]
    finding = loss.finding
    weight = f"−{criteria[loss.criterion].weight:g} "
    more = f" ×{loss.findings}" if loss.findings > 1 else ""
    place = f" {finding.message.origin}" if finding.message.origin else ""
    text = [Segment(f"{weight}{finding.text}"), Segment(f" [{finding.rule_id}]{more}", Style.DIM)]
    if look.verbose:
        text.append(Segment(place, Style.DIM))
    yield from paragraph(
        text, look.width, [Segment("     "), SIGNS[finding.severity], Segment(" ")]
    )
