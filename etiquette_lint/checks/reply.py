"""``reply``: the client asked, and nobody answered."""

from __future__ import annotations

from collections.abc import Iterable

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Watcher
from etiquette_lint.checks.exchanges import Exchange, asked_for
from etiquette_lint.model import Fact, Pause, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases


class Reply(Check):
    """Fires where a conversation ends with a client's words that match ``to``, unanswered by any
    person.

    Words after the question that need no answer (``unless``: «спасибо, разобрался») withdraw it,
    and so does whatever the client says once a machine has answered, or in a later session.
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
    hears = frozenset[Role]()

    def __init__(self, check: Reply) -> None:
        self.check = check

    def exchange(self, exchange: Exchange, scene: Scene) -> Iterable[Hit]:
        if exchange.answer is not None:
            return ()
        asked = asked_for(exchange.latest(), self.check.to, self.check.withdrawn)
        if asked is None:
            return ()
        return (Hit(asked.message, asked.language, pause=Pause(asked.message)),)
