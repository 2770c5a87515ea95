"""The end of a report for people: counts by rule, what was not judged, the bottom line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from etiquette_lint.model import Fact, Severity
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.cells import cells
from etiquette_lint.reporters.paint import BLANK
from etiquette_lint.reporters.styled import SIGNS, Line, Segment, Style, paragraph
from etiquette_lint.reporters.tally import TOLD, Summary

_STYLES = {
    Severity.ERROR: Style.ERROR,
    Severity.WARNING: Style.WARNING,
    Severity.INFO: Style.INFO,
}

_SORTS = 3  # of notes that are named in the end


def closing(summary: Summary, look: Look, untold: Mapping[str, int]) -> Iterator[Line]:
    """``untold`` counts the notes that have not been shown above, by what they say."""
    if summary.findings > 1:
        yield from _by_rule(summary, look)
        yield BLANK
    yield from _unjudged(summary, look)
    yield from _skipped(summary, look)
    yield from _passed_over(summary, look)
    yield from _suppressed(summary, look)
    yield from _fixed(summary, look)
    yield from _notes(untold, look)
    yield from paragraph(_bottom_line(summary, look), look.width)


def _by_rule(summary: Summary, look: Look) -> Iterator[Line]:
    rows = [
        (n, severity, look.ui.pick(look.rules[rule].title) if rule in look.rules else "", rule)
        for rule, severity, n in summary.by_weight()
    ]
    digits = max(len(str(n)) for n, *_ in rows)
    title_width = max(cells(title) for _, _, title, _ in rows)
    id_width = max(len(rule) for *_, rule in rows) + 2
    in_columns = digits + 3 + title_width + 1 + id_width <= look.width
    for n, severity, title, rule in rows:
        first = [Segment(f"{n:>{digits}} "), SIGNS[severity], Segment(" ")]
        gap = " " * (title_width - cells(title) if in_columns else 0)
        words = [Segment(title), Segment(gap), Segment(f" [{rule}]", Style.DIM)]
        if in_columns:
            yield [*first, *words]
        else:
            yield from paragraph(words, look.width, first)


def _unjudged(summary: Summary, look: Look) -> Iterator[Line]:
    if summary.unjudged <= TOLD:
        return
    ui = look.ui
    words = [Segment(ui.count("unjudged", summary.unjudged), Style.WARNING)]
    words.append(Segment(f" {ui.say('unjudged.hint')}"))
    if summary.strangers:
        words.append(Segment(f" {ui.say('unjudged.who', names=', '.join(summary.strangers))}"))
    yield from paragraph(words, look.width)
    yield BLANK


def _skipped(summary: Summary, look: Look) -> Iterator[Line]:
    """Rules for other channels miss nothing here: only the list has them."""
    ui, all_of_them = look.ui, summary.statistics.conversations
    missing = [fact for fact in summary.skipped.values() if fact is not Fact.CHANNEL]
    if missing:
        facts = ui.either(ui.say(f"fact.{fact}") for fact in dict.fromkeys(missing))
        where = ui.say("skipped.here")
        if summary.partial < all_of_them:
            where = ui.say("skipped.in", n=summary.partial, all=all_of_them)
        note = ui.count("skipped", len(missing), facts=facts, where=where)
        more = "" if look.verbose else " " + ui.say("skipped.more")
        yield from paragraph([Segment(note + more, Style.DIM)], look.width)
    if look.verbose:
        for rule, fact in summary.skipped.items():
            n = summary.skipped_in.get(rule, 0)
            share = f" ({n}/{all_of_them})" if n < all_of_them else ""
            yield [Segment(f"  {rule}: {ui.say(f'fact.{fact}')}{share}", Style.DIM)]


def _passed_over(summary: Summary, look: Look) -> Iterator[Line]:
    """How many files held no conversation, the most frequent kinds first."""
    counts = sorted(summary.passed_over.items(), key=lambda each: (each[0] == "other", -each[1]))
    if counts:
        kinds = ", ".join(look.ui.count(f"passed.{kind}", n) for kind, n in counts)
        total = sum(summary.passed_over.values())
        told = look.ui.count("passed.total", total, kinds=kinds)
        yield from paragraph([Segment(told, Style.DIM)], look.width)


def _suppressed(summary: Summary, look: Look) -> Iterator[Line]:
    """How many findings are not shown, and whose word that is."""
    if summary.suppressed:
        ui, counts = look.ui, sorted(summary.suppressed.items())
        by = ", ".join(ui.count(f"suppressed.{by}", n) for by, n in counts)
        total = sum(summary.suppressed.values())
        told = ui.count("suppressed.total", total, by=by)
        yield from paragraph([Segment(told, Style.DIM)], look.width)


def _fixed(summary: Summary, look: Look) -> Iterator[Line]:
    """How many findings there are no more, and what is never edited."""
    ui = look.ui
    if summary.left:
        yield from paragraph([Segment(ui.count("fixing.left", summary.left))], look.width)
    if summary.fixed:
        fixed = ui.count("fixing.fixed", sum(summary.fixed.values()))
        told = ui.count("fixing.files", summary.mended, fixed=fixed)
        yield from paragraph([Segment(told, Style.GOOD)], look.width)


def _notes(untold: Mapping[str, int], look: Look) -> Iterator[Line]:
    if untold:
        often = sorted(untold, key=lambda message: -untold[message])
        told = "; ".join(f"{message}: {untold[message]}" for message in often[:_SORTS])
        more = "; …" if len(often) > _SORTS else ""
        words = look.ui.count("note.more", sum(untold.values()), told=told + more)
        yield from paragraph([Segment(words, Style.DIM)], look.width)


def _bottom_line(summary: Summary, look: Look) -> list[Segment]:
    ui, judged = look.ui, summary.statistics.judged
    if summary.findings:
        words = _counts(summary, look)
    elif judged:
        words = [Segment("✓ ", Style.GOOD), Segment(ui.count("clean", judged))]
    else:
        words = [Segment(ui.say("nothing_judged"))]
    others = summary.failures - (summary.unjudged if summary.unjudged > TOLD else 0)
    if others:
        words += [Segment(". "), Segment(ui.count("failures", others), Style.ERROR)]
    return words


def _counts(summary: Summary, look: Look) -> list[Segment]:
    ui = look.ui
    severities = ", ".join(ui.count(f"count.{s}", n) for s in Severity if (n := summary.of(s)))
    line = ui.say(
        "closing",
        findings=ui.count("findings", summary.findings),
        severities=severities,
        messages=ui.count("in_messages", summary.messages),
        all=summary.statistics.messages,
    )
    worst = next(s for s in Severity if summary.of(s))
    return [Segment(line, _STYLES[worst])]
