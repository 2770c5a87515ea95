"""The numbers for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from etiquette_lint.model import Fact, PromiseState, Severity
from etiquette_lint.model.measures import Counts, Spread, Waited
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.block import failure_block
from etiquette_lint.reporters.metrics import Numbers
from etiquette_lint.reporters.metrics.card import card
from etiquette_lint.reporters.metrics.figures import NONE, rate, some, spread, wait
from etiquette_lint.reporters.metrics.grid import Column, grid
from etiquette_lint.reporters.metrics.heat import heat_map
from etiquette_lint.reporters.paint import BLANK, painter
from etiquette_lint.reporters.styled import SIGNS, Line, Segment, Style, paragraph
from etiquette_lint.reporters.survey.wording import counted, number

_RULES = 12  # of the rules with most findings, unless all are asked for
_WEEKS = 12  # the latest, likewise


def write(stream: TextIO, look: Look, numbers: Numbers) -> None:
    painter(stream, look.colour).paint(_lines(look, numbers))


def _lines(look: Look, numbers: Numbers) -> Iterator[Line]:
    total, ui = numbers.total, look.ui
    if total.conversations:
        yield from paragraph([Segment(_headline(total, look), Style.STRONG)], look.width)
        if total.replies:
            yield BLANK
            yield from _waits(total, look)
        yield from _remarks(numbers, look)
        if total.findings:
            yield BLANK
            yield from _findings(total, look)
        for grouping, groups in numbers.groups.items():
            if len(groups) > 1 or grouping == "staff":
                yield BLANK
                yield from _groups(grouping, groups, look)
        if total.contacts:
            yield BLANK
            yield [Segment(ui.say("stats.contacts"), Style.STRONG)]
            yield from heat_map(total.contacts, ui)
        if numbers.scoring is not None:
            yield BLANK
            yield from card(numbers.scoring, look)
    elif not numbers.failures:  # which say themselves why there is nothing
        yield from paragraph([Segment(ui.say("stats.nothing"))], look.width)
    for place, failure in enumerate(numbers.failures):
        if place or total.conversations:
            yield BLANK
        yield from list(failure_block(failure, look))[:-1]


def _headline(total: Counts, look: Look) -> str:
    ui = look.ui
    told = [counted(ui, "stats.conversations", total.conversations)]
    if total.sessions:
        told.append(counted(ui, "stats.sessions", total.sessions))
    told.append(counted(ui, "stats.staff", total.staff_messages))
    told.append(counted(ui, "stats.client", total.client_messages))
    return ", ".join(told)


def _waits(total: Counts, look: Look) -> Iterator[Line]:
    ui = look.ui
    rows: list[tuple[str, Sequence[Waited], bool]] = [
        (ui.say(f"stats.{name}.{clock}"), waits, clock == "working")
        for name, waits in (("first", total.first), ("replies", total.replies))
        for clock in ("calendar", "working")
        if waits
    ]
    told = [spread(waits, working) for _, waits, working in rows]

    def column(head: str, pick: str, least: int = 0) -> Column:
        return Column(ui.say(f"stats.{head}"), [_figure(each, pick, look) for each in told], least)

    yield from grid(
        Column(ui.say("stats.waits"), [name for name, _, _ in rows]),
        [
            column("count", "answers", 1),
            column("mean", "mean", 2),
            column("p50", "median"),
            column("p90", "p90"),
        ],
        look.width,
    )


def _figure(told: Spread | None, pick: str, look: Look) -> str:
    if told is None:
        return NONE
    value = getattr(told, pick)
    return number(value) if isinstance(value, int) else wait(value, look.ui)


def _remarks(numbers: Numbers, look: Look) -> Iterator[Line]:
    """What was left without an answer, what became of promises, what clocks do not tell."""
    ui, total = look.ui, numbers.total
    if total.unanswered:
        text = counted(ui, "stats.unanswered", total.unanswered)
        yield from paragraph([Segment(text)], look.width, [Segment("▲ ", Style.WARNING)])
    if promises := total.promises:
        fates = {fate.value: promises[fate] for fate in PromiseState}
        good = not fates[PromiseState.BROKEN]
        sign = Segment("✓ ", Style.GOOD) if good else Segment("▲ ", Style.WARNING)
        yield from paragraph([Segment(ui.say("stats.promises", **fates))], look.width, [sign])
    for fact in (Fact.TIME, Fact.SECONDS):
        if n := numbers.lacking.get(fact):
            text = counted(ui, f"stats.lacking.{fact}", n)
            yield from paragraph([Segment(text, Style.DIM)], look.width, [Segment("– ", Style.DIM)])


def _findings(total: Counts, look: Look) -> Iterator[Line]:
    ui, found = look.ui, total.found()
    text = counted(ui, "stats.findings", found, rate=rate(total, found))
    yield from paragraph([Segment(text, Style.STRONG)], look.width)
    ranked = sorted(total.findings.items(), key=lambda each: (-each[1], each[0]))
    shown = ranked if look.verbose else ranked[:_RULES]
    for (rule, severity), n in shown:
        title = look.ui.pick(look.rules[rule].title) if rule in look.rules else ""
        figures = f"{number(n):>6}  {rate(total, n):>5}  "
        text = f"{title} [{rule}]" if title else rule
        yield from paragraph([Segment(text)], look.width, [SIGNS[severity], Segment(figures)])
    if rest := len(ranked) - len(shown):
        yield [Segment(counted(ui, "stats.rest", rest), Style.DIM)]


def _groups(grouping: str, groups: Mapping[str, Counts], look: Look) -> Iterator[Line]:
    ui = look.ui
    chosen = list(groups.items())
    if grouping == "week" and not look.verbose:
        chosen = chosen[-_WEEKS:]
    counts = [each for _, each in chosen]

    def column(head: str, values: Sequence[str], least: int = 0) -> Column:
        return Column(ui.say(f"stats.column.{head}"), values, least)

    def waits(which: str, pick: str) -> list[str]:
        return [_figure(spread(getattr(each, which), True), pick, look) for each in counts]

    names = [_name(grouping, name, look) for name, _ in chosen]
    columns = [
        column("messages", [some(each.staff_messages) for each in counts], 1),
        column("first50", waits("first", "median"), 4),
        column("p50", waits("replies", "median")),
        column("p90", waits("replies", "p90"), 3),
        column("unanswered", [some(each.unanswered) for each in counts], 5),
        column("errors", [some(each.found(Severity.ERROR)) for each in counts], 6),
        column("rate", [rate(each, each.found()) for each in counts]),
    ]
    if grouping == "staff":  # nobody in particular leaves clients without an answer
        columns = [each for each in columns if each.head != ui.say("stats.column.unanswered")]
    yield from grid(Column(ui.say(f"stats.by.{grouping}"), names), columns, look.width)


def _name(grouping: str, name: str, look: Look) -> str:
    if grouping == "channel":
        return look.ui.say(f"stats.channel.{name}")
    return name or look.ui.say(f"stats.no.{grouping}")
