"""``closing``: how a session that has reached its end must end."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, Watcher
from etiquette_lint.model import Fact, MessageKind, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.utterance import Utterance


class Closing(Check):
    """Judges sessions that are settled: ``resolved`` is found in the last two turns.

    ``need`` may stand anywhere in the last two staff turns, or in a bot's after them. ``open`` (a
    question, a promise) in the last turn, from the words that settled the matter on, means that
    the session goes on, so nothing is missing yet; so does ``running`` (a promise) in the last
    staff turn, whatever the client said to it. A client who says ``parted`` has ended it.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields = dict.fromkeys(("need", "resolved", "open", "running", "parted"), SOURCES)
    required = frozenset({"need", "resolved"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.need = self.set_of("need")
        self.resolved = self.set_of("resolved")
        self.open = self.set_of("open")
        self.running = self.set_of("running")
        self.parted = self.set_of("parted")

    def watch(self) -> Watcher:
        return _Closings(self)


class _Closings(Watcher):
    def __init__(self, check: Closing) -> None:
        self.check = check
        self.turns: deque[Turn] = deque(maxlen=4)  # the last of the session

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        self.turns.append(turn)
        return ()

    def session_end(self, scene: Scene, last: bool) -> Iterator[Hit]:
        turns = list(self.turns)
        self.turns.clear()
        staff = [turn for turn in turns if turn.role is Role.STAFF][-2:]
        if not staff or not any(turn.role is Role.CLIENT for turn in turns):
            return
        check = self.check
        if turns[-1].role is Role.CLIENT and _any(check.parted, turns[-1:]):
            return
        if any(u.message.kind is not MessageKind.TEXT for u in staff[-1].utterances):
            return  # a voice message or a call may have closed it
        after = [turn for turn in turns if turn.role is Role.BOT]
        if _any(check.need, [*staff, *after]) or _any(check.running, staff[-1:]):
            return
        written = [utterance for utterance in staff[-1].utterances if utterance.words]
        final = self._since_settled(turns)
        if written and final and not any(check.open.found_in(u) for u in final):
            yield Hit(written[-1].message, written[-1].language)

    def _since_settled(self, turns: list[Turn]) -> list[Utterance]:
        """The last turn, from the message that settled the matter on; empty if none did."""
        *earlier, final = (turn.utterances for turn in turns[-2:])
        resolved = self.check.resolved
        for number in reversed(range(len(final))):
            if resolved.found_in(final[number]):
                return final[number:]
        return final if any(resolved.found_in(u) for turn in earlier for u in turn) else []


def _any(patterns: PatternSet, turns: Iterable[Turn]) -> bool:
    return any(patterns.found_in(u) for turn in turns for u in turn.utterances)
