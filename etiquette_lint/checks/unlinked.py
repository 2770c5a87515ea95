"""``unlinked``: a short answer of which nobody can tell what it answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etiquette_lint.checks.base import Check, Hit, Scene, Spec, Turn, Watcher
from etiquette_lint.fields import Whole
from etiquette_lint.model import Fact, MessageKind, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Utterance

_TURNS = 200  # of clients, in which questions may wait


class Unlinked(Check):
    """A turn of staff that is nothing but ``ru``, ``uk`` or ``common`` in at most ``max_words``
    words, replies to no message in particular, and comes when at least ``questions`` messages of
    clients wait with a ``question``. A turn that says anything more tells what it is about.
    """

    scope = "session"
    needs = frozenset({Fact.TURNS, Fact.ROLES, Fact.REPLIES})
    fields = {
        "answers": SOURCES,
        "question": SOURCES,
        "questions": Whole(minimum=2),
        "max_words": Whole(minimum=1),
    }
    required = frozenset({"answers", "question"})
    settings = {"questions": 2, "max_words": 3}
    values = frozenset({"count"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.answers = self.set_of("answers")
        self.question = self.set_of("question")
        self.questions: int = self.setting("questions")

    def watch(self) -> Watcher:
        return _Waiting(self)


class _Waiting(Watcher):
    """Clients' turns are only kept: they are read once an answer says so little."""

    hears = frozenset({Role.CLIENT, Role.STAFF})

    def __init__(self, check: Unlinked) -> None:
        self.check = check
        self.unread: list[Turn] = []

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        if turn.role is Role.CLIENT:
            if len(self.unread) < _TURNS:
                self.unread.append(turn)
            return ()
        unread, self.unread = self.unread, []
        may_ask = [u for each in unread for u in each.utterances if "?" in u.text]
        if len(may_ask) < self.check.questions or not self._is_bare(turn):
            return ()
        return self._judge(turn, may_ask)

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        self.unread = []
        return ()

    def _judge(self, turn: Turn, may_ask: list[Utterance]) -> Iterator[Hit]:
        waiting = [u.message for u in may_ask if self.check.question.found_in(u)]
        if len(waiting) >= self.check.questions:
            yield Hit(
                turn.first.message,
                turn.first.language,
                values={"count": len(waiting)},
                evidence=tuple(waiting[-3:]),
            )

    def _is_bare(self, turn: Turn) -> bool:
        (first, *more) = turn.utterances
        return (
            not more
            and not turn.in_parts
            and first.message.kind is MessageKind.TEXT
            and first.message.reply_to is None
            and 0 < first.word_count <= self.check.setting("max_words")
            and self.check.answers.found_in(first)
        )
