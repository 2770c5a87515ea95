"""``burst``: one thought sent as several messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from etiquette_lint.checks.base import Check, Hit, Scene, Trigger, Turn
from etiquette_lint.fields import Duration, Whole
from etiquette_lint.model import Fact, MessageKind, silence
from etiquette_lint.text.utterance import Utterance


class Burst(Check):
    """At least ``messages`` in a row, each within ``within`` of the one before, of which at
    least ``fragments`` are no longer than ``max_words``. Media and replies to a certain message
    end a run: they are answers of their own.
    """

    scope = "turn"
    fields = {
        "messages": Whole(minimum=2),
        "within": Duration(),
        "max_words": Whole(minimum=1),
        "fragments": Whole(minimum=1),
    }
    settings = {"messages": 3, "within": 60.0, "max_words": 4, "fragments": 2}
    values = frozenset({"count"})

    def needed(self) -> frozenset[Fact]:
        """Times to the minute can prove a long gap, never a short one."""
        precise = self.setting("within") < 120
        return frozenset({Fact.TIME, Fact.SECONDS} if precise else {Fact.TIME})

    def triggers(self) -> Iterator[Trigger]:
        return iter(())

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        enough = len(turn.utterances) >= self.setting("messages")
        return self._bursts(turn) if enough else ()

    def _bursts(self, turn: Turn) -> Iterator[Hit]:
        for run in self._runs(turn.utterances):
            short = [u for u in run if 0 < u.word_count <= self.setting("max_words")]
            if len(run) >= self.setting("messages") and len(short) >= self.setting("fragments"):
                first, *others = (utterance.message for utterance in run)
                yield Hit(
                    first,
                    run[0].language,
                    values={"count": len(run)},
                    evidence=tuple(others[:5]),
                )

    def _runs(self, utterances: list[Utterance]) -> Iterator[list[Utterance]]:
        run: list[Utterance] = []
        within = timedelta(seconds=self.setting("within"))
        for utterance in utterances:
            message = utterance.message
            plain = message.kind is MessageKind.TEXT and message.own_words
            if run:
                waited = silence(run[-1].message, message)
                if not plain or message.reply_to or waited is None or waited > within:
                    yield run
                    run = []
            if plain:
                run.append(utterance)
        yield run
