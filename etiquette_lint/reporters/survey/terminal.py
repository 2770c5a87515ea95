"""For people: a page where there is one conversation, a table where there are many."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from itertools import count
from typing import TextIO

from etiquette_lint.model import Failure
from etiquette_lint.model.surveys import Recognised, Survey, Surveyed
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.block import failure_block
from etiquette_lint.reporters.paint import BLANK, painter
from etiquette_lint.reporters.styled import Line, Segment, Style, paragraph
from etiquette_lint.reporters.survey.page import advice, heading, page, quoted
from etiquette_lint.reporters.survey.table import table
from etiquette_lint.reporters.survey.telling import passed_over, titles
from etiquette_lint.reporters.survey.totals import Totals
from etiquette_lint.reporters.survey.wording import counted, languages

BUSIEST = 25  # conversations in the table, unless all are asked for
PAGES = 2  # so many conversations get a page each
_NAMES = 5
_FORMATS = 4


class TerminalSurvey:
    """Holds the first few conversations and the busiest; of the others only sums."""

    def __init__(self, stream: TextIO, look: Look, command: str) -> None:
        self._look = look
        self._command = command
        self._painter = painter(stream, look.colour)
        self._totals = Totals()
        self._inputs: list[Recognised] = []
        self._failures: list[Failure] = []
        self._first: list[tuple[Recognised, Survey]] = []
        self._busiest: list[tuple[int, int, Survey]] = []
        self._number = count()

    def event(self, event: Surveyed) -> None:
        self._totals.take(event)
        if isinstance(event, Recognised):
            self._inputs = [*self._inputs[-PAGES:], event]
        elif isinstance(event, Failure):
            self._failures.append(event)
        elif isinstance(event, Survey):
            if len(self._first) <= PAGES:
                self._first.append((self._inputs[-1], event))
            heapq.heappush(self._busiest, (event.messages, -next(self._number), event))
            if not self._look.verbose and len(self._busiest) > BUSIEST:
                heapq.heappop(self._busiest)

    def finish(self) -> None:
        self._painter.paint(self._lines())

    def _lines(self) -> Iterator[Line]:
        look = self._look
        if self._totals.conversations <= PAGES:
            yield from self._pages()
        else:
            yield from self._overview()
        if passed := passed_over(self._totals.passed_over.values(), look):
            yield BLANK
            yield from paragraph([Segment(passed, Style.DIM)], look.width)
        for failure in self._failures:
            if self._totals.conversations:
                yield BLANK
            yield from list(failure_block(failure, look))[:-1]

    def _pages(self) -> Iterator[Line]:
        before: Recognised | None = None
        for recognised, survey in self._first:
            if before is not None:
                yield BLANK
            if recognised is not before:
                yield from heading(recognised, self._look)
            before = recognised
            yield from page(survey, self._look)
            yield from advice(survey, self._look, self._command)
        if not self._first and not self._failures:
            yield [Segment(self._look.ui.say("inspect.nothing"))]

    def _overview(self) -> Iterator[Line]:
        look, totals = self._look, self._totals
        if totals.formats.total() == 1:
            yield from heading(self._inputs[-1], look)
        else:
            yield from paragraph([Segment(self._formats(), Style.STRONG)], look.width)
        yield BLANK
        busiest = [survey for _, _, survey in sorted(self._busiest, key=_rank)]
        yield from table(busiest, look)
        if rest := totals.conversations - len(busiest):
            yield [Segment(counted(look.ui, "overview.rest", rest), Style.DIM)]
        yield BLANK
        yield from paragraph([Segment(self._sums(), Style.STRONG)], look.width)
        yield from self._conclusions()

    def _formats(self) -> str:
        ui, formats = self._look.ui, self._totals.formats
        told = ", ".join(
            ui.say("overview.format.count", name=name, n=n)
            for name, n in formats.most_common(_FORMATS)
        )
        return counted(ui, "overview.inputs", formats.total(), formats=told)

    def _sums(self) -> str:
        ui, totals = self._look.ui, self._totals
        told = []
        if chats := totals.conversations - totals.drafts - totals.libraries:
            told.append(counted(ui, "overview.chats", chats))
        if totals.drafts:
            told.append(counted(ui, "overview.drafts", totals.drafts))
        if totals.libraries:
            told.append(counted(ui, "overview.libraries", totals.libraries))
        told.append(counted(ui, "overview.total", totals.messages))
        if totals.first is not None and totals.last is not None:
            told.append(f"{totals.first:%Y-%m-%d} – {totals.last:%Y-%m-%d}")
        if totals.languages:
            told.append(languages(totals.languages, ui))
        return ", ".join(told)

    def _conclusions(self) -> Iterator[Line]:
        """What would be judged, what stands in the way, what to type."""
        ui, totals, width = self._look.ui, self._totals, self._look.width
        warning = [Segment("▲ ", Style.WARNING)]
        if totals.judged:
            text = counted(ui, "people.judged", totals.judged)
            yield from paragraph([Segment(text)], width, [Segment("✓ ", Style.GOOD)])
        if totals.undecided:
            seen = [
                ui.count("overview.seen", n, name=name)
                for name, n in totals.strangers.most_common(_NAMES)
            ]
            text = counted(ui, "overview.unsided", totals.undecided)
            who = ui.say("overview.unsided.who", names=", ".join(seen))
            yield from paragraph([Segment(f"{text} {who}")], width, warning)
            name = next(iter(totals.strangers.most_common(1)), ("", 0))[0]
            yield [Segment(f"    {self._command} --staff {quoted(name)}", Style.STRONG)]
        for fact, chats in totals.lacking.most_common():
            rules = totals.rules[fact]
            text = ui.count(
                "overview.lacking",
                len(rules),
                fact=ui.say(f"fact.{fact}"),
                chats=chats,
                all=totals.conversations,
                rules=titles(rules, self._look),
            )
            yield from paragraph([Segment(text, Style.DIM)], width, [Segment("– ", Style.DIM)])
        for note, n in totals.notes.most_common():
            yield from paragraph([Segment(f"{note}: {n}")], width, warning)


def _rank(item: tuple[int, int, Survey]) -> tuple[int, int]:
    return -item[0], -item[1]
