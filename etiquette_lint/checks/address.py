"""``address``: «ты» to a client, and «ты» and «вы» to the same person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from etiquette_lint.checks.base import Check, Hit, Scene, Trigger, Turn, Watcher
from etiquette_lint.checks.consent import Consent
from etiquette_lint.fields import Choice, Field, Flag
from etiquette_lint.model import Edit, Fix, Language, Message, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import PatternSet
from etiquette_lint.text import address
from etiquette_lint.text.address import Form, Mark
from etiquette_lint.text.quotes import is_quoted
from etiquette_lint.text.utterance import Utterance


class Address(Check):
    """``find`` familiar: a hit for each message that says «ty». mixed: one for each author and
    client, at the first message with another form than the author began with.

    ``unless`` cancels words of address that its patterns overlap. ``invited``, ``accepted`` and
    ``declined`` are what the two sides say of their «ты»; ``follow_client`` lets staff answer
    a client's «ты» in kind.
    """

    scope = "session"
    fields: Mapping[str, Field[Any]] = {
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
        forms = [Form.TY] if self.spec["find"] == "familiar" else [Form.TY, Form.VY]
        for language in (Language.RU, Language.UK):
            keys: set[str] = set()
            for form in forms:
                asked = address.asked(language, form)
                keys |= asked.words
                keys.add(f"all:{' '.join(sorted(asked.features))}")
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


def own_marks(utterance: Utterance, patterns: PatternSet) -> list[Mark]:
    """The words by which the writer addresses the reader: not quoted, not idioms, not generic."""
    marks = address.of(utterance)
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
    anybody = address.of_anybody(utterance.words, kept)
    return [mark for mark in kept if mark.place not in anybody] if anybody else kept


def familiar(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.form is Form.TY]


def rewritten(utterance: Utterance, marks: Sequence[Mark]) -> Fix | None:
    """The message on polite terms, if it has these familiar words and can be said so."""
    said = address.politely(utterance, marks) if marks else None
    if said is None:
        return None
    edits = (Edit(utterance.span(place, place + 1), text) for place, text in said.items())
    return Fix(tuple(sorted(edits, key=lambda edit: edit.span)))


class _Terms(Watcher):
    """What both sorts of finding share: the marks of a message, and leave to say «ты»."""

    hears = frozenset({Role.CLIENT, Role.STAFF})

    def __init__(self, check: Address) -> None:
        self.patterns = check.patterns
        self.consent = check.consent()

    def turn(self, turn: Turn, scene: Scene) -> Sequence[Hit]:
        self.consent.hear(turn, scene)
        return ()

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        said = bool(familiar(address.of(utterance)))
        client = self.consent.addressee(utterance.message, scene)
        if client is None or not (said or self.wants(utterance, client)):
            return
        if said:
            self.consent.catch_up()
            self.consent.propose(utterance, client)
        marks = own_marks(utterance, self.patterns)
        if marks:
            yield from self.judge(utterance, marks, client, client in self.consent.agreed)

    def wants(self, utterance: Utterance, client: str) -> bool:
        """Whether a message matters that nowhere says «ты»."""
        return False

    def judge(
        self, utterance: Utterance, marks: Sequence[Mark], client: str, agreed: bool
    ) -> Iterator[Hit]:
        raise NotImplementedError


class _Familiar(_Terms):
    def judge(
        self, utterance: Utterance, marks: Sequence[Mark], client: str, agreed: bool
    ) -> Iterator[Hit]:
        said = familiar(marks)
        if said and not agreed:
            yield hit(utterance, said[0], rewritten(utterance, said))


class _Mixed(_Terms):
    """Keeps, for each author and client, the form that the author began with."""

    def __init__(self, check: Address) -> None:
        super().__init__(check)
        self.first: dict[tuple[str, str], tuple[Form, str, Message]] = {}
        self.told: set[tuple[str, str]] = set()

    def wants(self, utterance: Utterance, client: str) -> bool:
        began = self.first.get((utterance.message.author.id, client))
        return began is None or began[0] is Form.TY

    def judge(
        self, utterance: Utterance, marks: Sequence[Mark], client: str, agreed: bool
    ) -> Iterator[Hit]:
        pair = utterance.message.author.id, client
        one = marks[0]
        start = one.form, utterance.words[one.place].text, utterance.message
        form, before, message = self.first.setdefault(pair, start)
        other = next((mark for mark in marks if mark.form is not form), None)
        if other is None:
            return
        if agreed and form is Form.VY:
            self.first[pair] = Form.TY, utterance.words[other.place].text, utterance.message
            return
        if pair in self.told:
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
        yield hit(utterance, other, fix, before=before, evidence=tuple(evidence))


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
