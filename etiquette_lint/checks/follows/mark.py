"""Marks: which messages a rule over time speaks of, by whom and with what in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from etiquette_lint.checks.base import Spec, Trigger, Turn
from etiquette_lint.fields import AnyOf, Choice, Duration, Field, Flag, ListOf, Record, Whole
from etiquette_lint.model import Language, MessageKind, Role
from etiquette_lint.pattern.field import LANGUAGES, PATTERN_LIST, SOURCES
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.utterance import Utterance

# Whose messages. ``same`` and ``another`` are of the staff, beside the one who set the check off.
BY: Mapping[str, frozenset[Role]] = {
    "staff": frozenset({Role.STAFF}),
    "client": frozenset({Role.CLIENT}),
    "bot": frozenset({Role.BOT}),
    "anyone": frozenset({Role.STAFF, Role.CLIENT, Role.BOT}),
    "same": frozenset({Role.STAFF}),
    "another": frozenset({Role.STAFF}),
}
# What no single message shows: staff begin a conversation, write in it for the first time, or
# somebody else of them goes on.
EVENTS = ("opens", "first-turn", "takes-over")

IN_ONE_GO = timedelta(minutes=3)
# Nobody knows what is said in these.
UNHEARD = frozenset(
    {MessageKind.VOICE, MessageKind.VIDEO_NOTE, MessageKind.AUDIO, MessageKind.CALL}
)

_MARK: dict[str, Field[Any]] = {
    "by": Choice(tuple(BY)),
    **dict.fromkeys(LANGUAGES, PATTERN_LIST),
    "kinds": ListOf(Choice(tuple(kind.value for kind in MessageKind)), 1),
    "min_words": Whole(minimum=1),
    "max_words": Whole(minimum=1),
    "unasked": Flag(),
    "unless": SOURCES,
    "without": SOURCES,
}
_ONE = Record(_MARK, required={"by"})
MARKS = AnyOf(_ONE, ListOf(_ONE, 1))
_RUNNING: dict[str, Field[Any]] = {"running": Duration(), "after": SOURCES, "not_after": SOURCES}
WHEN = Record({**_MARK, "event": Choice(EVENTS), **_RUNNING}, required={"by"})


class Mark:
    """Messages by one of ``roles`` that match, or are of one of ``kinds``; without either, any.

    ``running``: only where the other side has written so shortly before; ``after``: and if those
    words were such, ``not_after``: but not if they were. ``unasked``: not where it has just
    written.
    """

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        self.by: str = spec["by"]
        self.roles = BY[self.by]
        self.kinds = frozenset(MessageKind(kind) for kind in spec.get("kinds", ()))
        self.event: str | None = spec.get("event")
        self.running: float | None = spec.get("running")
        self.after = PatternSet(phrases, spec["after"]) if "after" in spec else None
        self.not_after = PatternSet(phrases, spec["not_after"]) if "not_after" in spec else None
        self.unasked: bool = spec.get("unasked", False)
        self._least: int = spec.get("min_words", 0)
        self._most: int | None = spec.get("max_words")
        sources = {name: spec[name] for name in LANGUAGES if spec.get(name)}
        self.patterns = PatternSet(phrases, sources, spec.get("unless")) if sources else None
        self._without = PatternSet(phrases, spec["without"]) if "without" in spec else None

    @property
    def any_message(self) -> bool:
        return self.patterns is None and not self.kinds

    def counted(self, language: Language) -> Sequence[Pattern]:
        """The patterns that set it off."""
        return self.patterns.patterns(language) if self.patterns and not self.event else ()

    def triggers(self, language: Language, numbered: int, heard: bool = True) -> Iterator[Trigger]:
        """Its patterns are numbered from ``numbered`` on. ``heard`` False: what nobody can hear
        sets it off, too, for it may be such a message.
        """
        if self.event:
            return
        kinds = frozenset(f"media:{kind.value}" for kind in self.kinds)
        kinds |= frozenset() if heard else frozenset(f"media:{kind.value}" for kind in UNHEARD)
        for role in sorted(self.roles):
            if kinds:
                yield Trigger(language, kinds, role=role)
            for number, pattern in enumerate(self.counted(language), numbered):
                assert self.patterns
                yield Trigger(language, self.patterns.anchors(pattern), number, role)

    def is_by(self, utterance: Utterance, cause: Utterance | None) -> bool:
        if utterance.role not in self.roles:
            return False
        if cause is None or self.by not in ("same", "another"):
            return True
        same = utterance.message.author.id == cause.message.author.id
        return same is (self.by == "same")

    def met(
        self,
        utterance: Utterance,
        cause: Utterance | None = None,
        tried: Iterable[Pattern] | None = None,
    ) -> bool:
        """Whether this is such a message; ``cause`` is the one that set the check off. ``tried``
        are the patterns that the index has found to be worth trying; None: it was not asked.
        """
        if not self.is_by(utterance, cause) or not utterance.message.own_words:
            return False
        if utterance.message.kind in self.kinds:
            return True
        if self.patterns and tried is not None and not tried:
            return False
        if self._least and utterance.word_count < self._least:
            return False
        if self._most is not None and utterance.word_count > self._most:
            return False
        if self.patterns is None:
            return not self.kinds
        return self.patterns.found_in(utterance, tried)

    def may_be(self, utterance: Utterance, cause: Utterance | None = None) -> bool:
        """Whether what was said in it cannot be known."""
        unheard = self.patterns is not None and utterance.message.kind in UNHEARD
        return unheard and self.is_by(utterance, cause)

    def match(self, utterance: Utterance) -> Match | None:
        found = self.patterns.find(utterance) if self.patterns else []
        return found[0] if found else None

    def denied_by(self, turn: Turn, utterance: Utterance) -> bool:
        """Whether anything that was written in one go with it says otherwise."""
        without = self._without
        return without is not None and any(map(without.found_in, turn.around(utterance, IN_ONE_GO)))


def marks_of(written: Any, phrases: Phrases) -> Iterator[Mark]:
    """One mark, or a list of them, any of which will do."""
    if written is not None:
        for spec in written if isinstance(written, list) else [written]:
            yield Mark(spec, phrases)


# What set the check off, in the order of the messages: in each the patterns worth trying, by mark.
Noted = Mapping[Utterance, Mapping[Mark, Sequence[Pattern]]]


def any_met(
    marks: Iterable[Mark],
    utterance: Utterance,
    cause: Utterance | None = None,
    noted: Noted | None = None,
) -> Mark | None:
    """The first mark that the message meets. ``noted`` is for marks the index looks out for."""
    told = noted.get(utterance) if noted is not None else None
    for mark in marks:
        if mark.met(utterance, cause, None if told is None else told.get(mark, ())):
            return mark
    return None
