"""``media``: voice messages, stickers and the like, beyond what is allowed in a session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from etiquette_lint.checks.base import (
    TRIGGER_LANGUAGES,
    Check,
    Hit,
    Scene,
    Spec,
    Trigger,
    Turn,
    Watcher,
)
from etiquette_lint.fields import Choice, Flag, ListOf, Whole
from etiquette_lint.model import Fact, MessageKind, Role
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Utterance


class Media(Check):
    """Messages of ``kinds`` beyond ``allowed`` in a session.

    With ``unless_client``, none is too many once the client has sent one; with
    ``only_with_client``, even an allowed one is too many while the client has sent none.
    """

    scope = "session"
    needs = frozenset({Fact.MEDIA})
    fields = {
        "kinds": ListOf(Choice(tuple(kind.value for kind in MessageKind))),
        "allowed": Whole(),
        "unless_client": Flag(),
        "only_with_client": Flag(),
    }
    required = frozenset({"kinds"})
    settings = {"allowed": 0, "unless_client": False, "only_with_client": False}
    values = frozenset({"count", "limit"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.kinds = frozenset(MessageKind(kind) for kind in spec["kinds"])

    def triggers(self) -> Iterator[Trigger]:
        keys = frozenset(f"media:{kind.value}" for kind in self.kinds)
        return (Trigger(language, keys) for language in TRIGGER_LANGUAGES)

    def watch(self) -> Watcher:
        return _Media(self)


class _Media(Watcher):
    hears = frozenset({Role.CLIENT})
    of_plain = False

    def __init__(self, check: Media) -> None:
        self.check = check
        self.sent = 0
        self.client_sent = False

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        self.sent += 1
        check = self.check
        if self.client_sent and check.setting("unless_client"):
            return
        allowed = check.setting("allowed")
        if check.setting("only_with_client") and not self.client_sent:
            allowed = 0
        if self.sent > allowed:
            yield Hit(
                utterance.message,
                utterance.language,
                values={"count": self.sent, "limit": allowed},
            )

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if not self.client_sent:
            self.client_sent = any(u.message.kind in self.check.kinds for u in turn.utterances)
        return ()

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        self.sent, self.client_sent = 0, False
        return ()
