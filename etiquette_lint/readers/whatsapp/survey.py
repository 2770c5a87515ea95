"""What has to be known of a whole export before its first message is given."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Fact, MessageKind, Note, Origin
from etiquette_lint.readers.day_order import DayOrder, Verdict
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.whatsapp import markers, marks, moment
from etiquette_lint.readers.whatsapp.blocks import Block, blocks, cleaned, is_clean, line_at
from etiquette_lint.readers.whatsapp.header import unusual
from etiquette_lint.readers.whatsapp.layout import Layout
from etiquette_lint.readers.whatsapp.people import People
from etiquette_lint.ui import Saying

_PAIR = 2
_FIRST = 16  # blocks that are gone through header by header whatever they hold
_FEW = 40  # names that a pattern passes by faster than they are looked up
_OWN = re.compile(rf": (?P<line>[<{marks.MARKS}][^\n]*)")  # how the app's own words begin


class Survey:
    """One pass over the file: the order of days, the people, what the app tells of media.

    ``clean`` and ``marked`` say which invisible characters the messages have to be rid of.
    """

    def __init__(self, source: Source, layout: Layout) -> None:
        self.layout = layout
        self.people = People(layout.ios)
        self.clean = True
        self.marked = False
        self._order = DayOrder(
            "." if layout.year_first else layout.separator,
            source.options.day_first,
            american=layout.american,
        )
        groups = layout.glance.groupindex
        self._places = [groups[name] - 1 for name in ("date", "time", "name", "beginning")]
        self._group = self._calls = self._untold = False
        self._blocks = 0
        self._unusual: re.Pattern[str] | None = None  # what to look for, once that is little
        self._parts: dict[str, tuple[int, int, int]] = {}
        self._strange: dict[str, bool] = {}
        self._strange_times = 0
        try:
            for block in blocks(source):
                self._survey(block)
        except ReadError:
            pass  # the messages before that place come first, then the error again
        self.people.finish()

    def _survey(self, block: Block) -> None:
        """The beginning header by header; then columns, gone through in C; then, once dates have
        told their order and everybody is known, only the messages that have news.
        """
        self.clean = self.clean and is_clean(block.text)
        text = block.text if self.clean else cleaned(block.text)
        self.marked = self.marked or any(mark in text for mark in marks.MARKS)
        if self._unusual is None:
            self._columns(text)
        else:
            self._news(text, self._unusual)
        if not (self._untold and self._calls) and (self.marked or b"<" in block.data):
            for found in _OWN.finditer(text):
                self._weigh(found["line"])

    def _columns(self, block: str) -> None:
        columns = tuple(zip(*self.layout.glance.findall(block), strict=True))
        if not columns:
            return
        dates, times, names, beginnings = (columns[place] for place in self._places)
        for written in dict.fromkeys(dates):
            self._order.add(*self._numbers(written))
        if self.layout.worded:
            self._count_strange(times)
        self._blocks += 1
        if (
            self._blocks <= _FIRST
            or not all(map(self.people.is_settled, {*names} - {""}))
            or (not self._calls and marks.may_be_call(beginnings))
        ):
            for found in self.layout.header.finditer(block):
                self._examine(block, found)
        self._untold = self._untold or markers.VIEWED_ONCE in beginnings
        if self._blocks >= _FIRST and self._order.is_told and not self.layout.worded:
            self._know()

    def _news(self, block: str, unusual: re.Pattern[str]) -> None:
        """Of the dates one a block is enough, to see that they still keep to the same order."""
        header = self.layout.header
        found = header.search(block)
        if found:
            self._order.add(*self._numbers(found["date"]))
        known = len(self.people.authors)
        for start in unusual.finditer(block):
            found = header.match(block, start.start())
            if found:
                self._examine(block, found)
                self._untold |= line_at(block, found.end()) == markers.VIEWED_ONCE
        if len(self.people.authors) > known:
            self._know()

    def _know(self) -> None:
        names = self.people.authors
        few = 0 < len(names) <= _FEW
        self._unusual = unusual(self.layout.moment, names) if few else None

    def _examine(self, block: str, found: re.Match[str]) -> None:
        name = found["name"]
        line = line_at(block, found.end())
        if name is not None and not self.people.is_settled(name):
            self.people.learn(name, line)
        if marks.suspect(line):
            self._weigh(line)
        if not self._group and (name is None or line[:1] in marks.MARKS):
            self._group = marks.is_group_notice(line.lstrip(marks.MARKS))

    def _weigh(self, line: str) -> None:
        """What a message that may be the app's own words tells of calls and media."""
        told = marks.told(line, self.layout.ios)
        self._calls |= told is not None and told.kind is MessageKind.CALL
        self._untold |= told.untold if told else marks.may_be_untold(line)

    def _numbers(self, written: str) -> tuple[int, int, int]:
        numbers = self._parts.get(written)
        if numbers is None:
            numbers = self._parts[written] = moment.parts(written, self.layout.year_first)
        return numbers

    def _count_strange(self, times: Iterable[str]) -> None:
        for written in times:
            strange = self._strange.get(written)
            if strange is None:
                strange = moment.is_strange(moment.part_of_day(written))
                self._strange[written] = strange
            self._strange_times += strange

    @property
    def order(self) -> Verdict:
        return self._order.verdict()

    @property
    def clock(self) -> moment.Clock:
        return moment.Clock(self.layout.year_first, self.order.day_first)

    @property
    def kind(self) -> str:
        return "group" if self._group or self.people.count > _PAIR else "personal"

    @property
    def facts(self) -> frozenset[Fact]:
        """A medium that may have been a voice message means that nothing is known of media."""
        facts = {Fact.TURNS, Fact.TIME}
        if self.layout.seconds:
            facts.add(Fact.SECONDS)
        if not self._untold:
            facts.add(Fact.MEDIA)
        if self._calls:
            facts.add(Fact.CALLS)
        return frozenset(facts)

    def notes(self, path: str) -> list[Note]:
        origin = Origin(path, 1)
        found = []
        if self.order.guessed:
            key = "whatsapp.day_first" if self.order.day_first else "whatsapp.month_first"
            found.append(Note(Saying(key), origin))
        if self._strange_times:
            found.append(Note(Saying("whatsapp.part_of_day"), origin, self._strange_times))
        return found
