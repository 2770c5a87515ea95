"""``reply``: the client asked, and nobody answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, Watcher
from etiquette_lint.model import Fact, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases


class Reply(Check):
    """Fires where a conversation ends with a client's turn that matches ``to``.

    Words after the question that need no answer (``unless``: «спасибо, разобрался») withdraw it.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES})
    fields = {"to": SOURCES, "unless": SOURCES}
    required = frozenset({"to"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.to = self.set_of("to")
        self.withdrawn = self.set_of("unless")

    def watch(self) -> Watcher:
        return _Replies(self)


class _Replies(Watcher):
    def __init__(self, check: Reply) -> None:
        self.check = check
        self.pending: Turn | None = None

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if turn.role is not Role.BOT:
            self.pending = turn if turn.role is Role.CLIENT else None
        return ()

    def session_end(self, scene: Scene, last: bool) -> Iterator[Hit]:
        turn = self.pending
        if turn is None or not last:
            return
        for utterance in reversed(turn.utterances):
            if self.check.to.found_in(utterance):
                yield Hit(utterance.message, utterance.language)
                return
            if self.check.withdrawn.found_in(utterance):
                return
