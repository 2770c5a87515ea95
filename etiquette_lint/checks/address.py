"""``address``: «ты» to a client, and «ты» and «вы» to the same person."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from etiquette_lint.checks.base import Check, Hit, Scene, Trigger, Turn, Watcher
from etiquette_lint.checks.consent import Consent
from etiquette_lint.fields import Choice, Field, Flag
from etiquette_lint.model import Edit, Fix, Language, Message, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import PatternSet
from etiquette_lint.text.address.forms import Form, Mark
from etiquette_lint.text.quotes import is_quoted
from etiquette_lint.text.utterance import Utterance

_TURNS = 50  # of staff that may wait to be read


class Address(Check):
    """``find`` familiar: a hit for each message that says «ty». mixed: one for each author and
    client, at the first message with another form than the author began with.

    ``unless`` cancels words of address that its patterns overlap. ``invited``, ``accepted`` and
    ``declined`` are what the two sides say of their «ты»; ``follow_client`` lets staff answer
    a client's «ты» in kind.
    """

    scope = "session"
    fields: ClassVar[Mapping[str, Field[Any]]] = {
        "find": Choice(("familiar", "mixed")),
        "unless": SOURCES,
        "invited": SOURCES,
        "accepted": SOURCES,
        "declined": SOURCES,
        "follow_client": Flag(),
    }
    required = frozenset({"find"})
    settings = {"follow_client": False}
    values = frozenset({"before"})

    def triggers(self) -> Iterator[Trigger]:
        """What says «ты». Where nobody does, nothing is mixed either."""
        from etiquette_lint.text.address.marks import asked as asked_of

        for language in (Language.RU, Language.UK):
            asked = asked_of(language)
            keys = {*asked.words, f"all:{' '.join(sorted(asked.features))}"}
            keys |= {f"regex:{source}" for source in asked.expressions}
            yield Trigger(language, frozenset(keys))

    def consent(self) -> Consent:
        return Consent(
            self.set_of("invited"),
            self.set_of("accepted"),
            self.set_of("declined"),
            lambda utterance: bool(familiar(own_marks(utterance, self.patterns))),
            self.setting("follow_client"),
        )

    def watch(self) -> Watcher:
        return _Familiar(self) if self.spec["find"] == "familiar" else _Mixed(self)


def marks_of(utterance: Utterance) -> Sequence[Mark]:
    from etiquette_lint.text.address.marks import of  # 4 ms, and most texts say no «ты»

    return of(utterance)


def own_marks(utterance: Utterance, patterns: PatternSet) -> list[Mark]:
    """The words by which the writer addresses the reader: not quoted, not idioms, not generic."""
    from etiquette_lint.text.address.marks import of_anybody

    marks = marks_of(utterance)
    if not marks:
        return []
    message = utterance.message
    cancelled = [(match.start, match.end) for match in patterns.cancelling(utterance)]
    kept = [
        mark
        for mark in marks
        if not any(start <= mark.place < end for start, end in cancelled)
        and not is_quoted(message, span := utterance.span(mark.place, mark.place + 1))
        and not any(span.within(quoted) for quoted in message.quoted)
    ]
    anybody = of_anybody(utterance.words, kept)
    return [mark for mark in kept if mark.place not in anybody] if anybody else kept


def familiar(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.form is Form.TY]


def rewritten(utterance: Utterance, marks: Sequence[Mark]) -> Fix | None:
    """The message on polite terms, if it has these familiar words and can be said so."""
    from etiquette_lint.text.address.marks import politely

    said = politely(utterance, marks) if marks else None
    if said is None:
        return None
    edits = (Edit(utterance.span(place, place + 1), text) for place, text in said.items())
    return Fix(tuple(sorted(edits, key=lambda edit: edit.span)))


class _Familiar(Watcher):
    hears = frozenset({Role.CLIENT, Role.STAFF})

    def __init__(self, check: Address) -> None:
        self.patterns = check.patterns
        self.consent = check.consent()

    def turn(self, turn: Turn, scene: Scene) -> Sequence[Hit]:
        self.consent.hear(turn, scene)
        return ()

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Sequence[Hit]:
        if not familiar(marks_of(utterance)):
            return ()
        client = self.consent.client_of(utterance, scene)
        if client is None or client in self.consent.agreed:
            return ()
        said = familiar(own_marks(utterance, self.patterns))
        return [hit(utterance, said[0], rewritten(utterance, said))] if said else ()


class _Mixed(Watcher):
    """Keeps, for each author and client, the form that the author began with.

    Turns are only kept until their author says «ty»: most never do.
    """

    hears = frozenset({Role.CLIENT, Role.STAFF})

    def __init__(self, check: Address) -> None:
        self.patterns = check.patterns
        self.consent = check.consent()
        self.unread: deque[Turn] = deque(maxlen=_TURNS)
        self.noticed = False  # in the present turn
        self.familiar: set[str] = set()  # authors who have said «ты»
        self.first: dict[tuple[str, str], tuple[Form, str, Message]] = {}
        self.told: set[tuple[str, str]] = set()

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Sequence[Hit]:
        self.noticed = self.noticed or bool(familiar(marks_of(utterance)))
        return ()

    def turn(self, turn: Turn, scene: Scene) -> Sequence[Hit]:
        noticed, self.noticed = self.noticed, False
        author = turn.author.id
        if self.told and self._is_settled(author, scene):
            return ()
        self.consent.hear(turn, scene)
        if noticed:
            self.familiar.add(author)
            turns = [*(t for t in self.unread if t.author.id == author), turn]
            self.unread = deque((t for t in self.unread if t.author.id != author), _TURNS)
        elif author in self.familiar:
            turns = [turn]
        else:
            if turn.role is Role.STAFF:
                self.unread.append(turn)
            return ()
        utterances = (u for each in turns for u in each.utterances if u.message.own_words)
        return [found for u in utterances for found in self._judge(u, scene)]

    def _is_settled(self, author: str, scene: Scene) -> bool:
        """Whether all has been said of the two: there is one hit for each pair."""
        if scene.conversation.kind == "group" or scene.last_client is None:
            return False
        client = scene.last_client.author.id
        return author == client or (author, client) in self.told

    def _judge(self, utterance: Utterance, scene: Scene) -> Iterator[Hit]:
        client = self.consent.client_of(utterance, scene)
        marks = own_marks(utterance, self.patterns)
        if client is None or not marks:
            return
        pair = utterance.message.author.id, client
        one = marks[0]
        start = one.form, utterance.words[one.place].text, utterance.message
        form, before, message = self.first.setdefault(pair, start)
        other = next((mark for mark in marks if mark.form is not form), None)
        if other is None or pair in self.told:
            return
        if client in self.consent.agreed and form is Form.VY:
            self.first[pair] = Form.TY, utterance.words[other.place].text, utterance.message
            return
        self.told.add(pair)
        evidence = [message] if message is not utterance.message else []
        said = familiar(marks)
        if said and other.form is Form.VY:  # the word to mend is the one to point at
            before = utterance.words[other.place].text
            other = said[0]
        elif other.form is Form.TY and client in self.consent.began:
            evidence.append(self.consent.began[client])
        fix = rewritten(utterance, said)
        yield hit(utterance, other, fix, before=before, evidence=in_order(evidence))


def in_order(messages: Sequence[Message]) -> tuple[Message, ...]:
    """By their times, where all have one: who was the first to change?"""
    if any(message.sent_at is None for message in messages):
        return tuple(messages)
    return tuple(sorted(messages, key=lambda message: str(message.sent_at)))


def hit(
    utterance: Utterance,
    mark: Mark,
    fix: Fix | None,
    before: str = "",
    evidence: tuple[Message, ...] = (),
) -> Hit:
    return Hit(
        utterance.message,
        mark.language,
        utterance.span(mark.place, mark.place + 1),
        values={"before": before},
        fix=fix,
        evidence=evidence,
    )
