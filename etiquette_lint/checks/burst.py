"""``burst``: one thought sent as several messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn
from etiquette_lint.fields import Duration, Whole
from etiquette_lint.model import Fact, Message, MessageKind, silence
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Utterance

_SHOWN = 5  # messages beside the first that a finding points to


class Burst(Check):
    """At least ``messages`` in a row, each within ``within`` of the one before, of which at
    least ``fragments`` are no longer than ``max_words`` and none of ``unless``, such as a
    greeting, which is whole however short. Media and replies to a certain message
    end a run: they are answers of their own.
    """

    scope = "turn"
    fields = {
        "messages": Whole(minimum=2),
        "within": Duration(),
        "max_words": Whole(minimum=1),
        "fragments": Whole(minimum=1),
        "unless": SOURCES,
    }
    settings = {"messages": 3, "within": 60.0, "max_words": 4, "fragments": 2}
    values = frozenset({"count"})
    of_single = False

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.whole = self.set_of("unless")
        self.least: int = self.setting("messages")
        self.fragments: int = self.setting("fragments")
        self.longest: int = self.setting("max_words")
        self.within = timedelta(seconds=self.setting("within"))

    def needed(self) -> frozenset[Fact]:
        """Times to the minute can prove a long gap, never a short one."""
        precise = self.setting("within") < 120
        return frozenset({Fact.TIME, Fact.SECONDS} if precise else {Fact.TIME})

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        enough = turn.in_parts or len(turn.utterances) >= self.least
        return self._bursts(turn) if enough else ()

    def _bursts(self, turn: Turn) -> Iterator[Hit]:
        for run in self._runs(turn):
            if run.count >= self.least and run.fragments >= self.fragments:
                yield Hit(
                    run.first.message,
                    run.first.language,
                    values={"count": run.count},
                    evidence=tuple(run.others),
                )

    def _runs(self, turn: Turn) -> Iterator[_Run]:
        run: _Run | None = turn.so_far.pop(self, None)
        for utterance in turn.utterances:
            message = utterance.message
            plain = message.kind is MessageKind.TEXT and message.own_words
            if run:
                waited = silence(run.last, message)
                if not plain or message.reply_to or waited is None or waited > self.within:
                    yield run
                    run = None
            if plain:
                run = run or _Run(utterance)
                run.add(message, self._is_fragment(utterance))
        if run and turn.unfinished:
            turn.so_far[self] = run
        elif run:
            yield run

    def _is_fragment(self, utterance: Utterance) -> bool:
        short = 0 < utterance.word_count <= self.longest
        return short and not self.whole.found_in(utterance)


class _Run:
    """Messages in a row: how many, of which so many fragments, and the first few."""

    def __init__(self, first: Utterance) -> None:
        self.first = first
        self.others: list[Message] = []
        self.count = self.fragments = 0

    def add(self, message: Message, fragment: bool) -> None:
        if 0 < self.count <= _SHOWN:
            self.others.append(message)
        self.last = message
        self.count += 1
        self.fragments += fragment
