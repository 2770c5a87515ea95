"""What every kind of check has in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from etiquette_lint.checks.scene import Scene as Scene
from etiquette_lint.checks.scene import Turn as Turn
from etiquette_lint.checks.scene import TurnSort as TurnSort
from etiquette_lint.fields import Field
from etiquette_lint.model import (
    Channel,
    Fact,
    Fix,
    Language,
    Message,
    Opened,
    Pause,
    Role,
    Span,
    Trace,
)
from etiquette_lint.pattern.anchors import Key
from etiquette_lint.pattern.field import LANGUAGES
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.records import record
from etiquette_lint.text.utterance import Utterance

if TYPE_CHECKING:
    from etiquette_lint.checks.exchanges import Exchange
    from etiquette_lint.document import Node

Spec = Mapping[str, Any]  # a check's keys in their plain form: durations are seconds


@record
class Hit:
    """What a check found; it knows nothing of rule ids or severities.

    ``captures`` and ``values`` fill the rule's message, where a length of time is put in words;
    ``span`` None means the whole message. ``pause`` is the silence it is about, if it is about
    one: of several findings about a silence, rules settle by ``yields_to`` which is given.
    """

    message: Message
    language: Language
    span: Span | None = None
    captures: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, object] = field(default_factory=dict)
    fix: Fix | None = None
    evidence: tuple[Message, ...] = ()
    pause: Pause | None = None


@record
class Trigger:
    """What sets a check off: any of ``keys`` (None: every message) in a language.

    ``number`` is the pattern's among those the check counts for the language, or -1 for what is no
    pattern. ``role`` is whose words they are, where that is not the side the rule judges.
    """

    language: Language
    keys: frozenset[Key] | None
    number: int = -1
    role: Role | None = None


TRIGGER_LANGUAGES = (Language.RU, Language.UK, Language.OTHER)


class OfTurns:
    """Which turns tell something. ``of_plain``: those of nothing but text of the author's own do;
    ``of_single``: those of a single message do.
    """

    of_plain: ClassVar[bool] = True
    of_single: ClassVar[bool] = True

    def regards(self, sort: TurnSort) -> bool:
        _, _, plain, single = sort
        return (self.of_plain or not plain) and (self.of_single or not single)


class Check(OfTurns):
    """A kind of check with a rule's own keys. Subclasses say which keys they take.

    ``settings`` are the keys a profile or a configuration may change, with their defaults.
    """

    scope: str = "message"
    needs: ClassVar[frozenset[Fact]] = frozenset()
    fields: ClassVar[Mapping[str, Field[Any]]] = {}
    required: ClassVar[frozenset[str]] = frozenset()
    settings: ClassVar[Mapping[str, object]] = {}
    # Of settings, those that the key ``canned`` of the configuration says as well, and under what.
    canned: ClassVar[Mapping[str, str]] = {}
    values: ClassVar[frozenset[str]] = frozenset()  # that its hits offer to the rule's message
    points_at: ClassVar[Role] = Role.STAFF  # whose messages a check of the archive finds
    more_than_patterns: ClassVar[bool] = False  # it judges messages none of its patterns matches
    sleeps: bool = False  # its watcher need not exist before a message has set it off

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        self.spec = spec
        self.phrases = phrases
        self.patterns = self.main_patterns()

    def main_patterns(self) -> PatternSet:
        """The patterns that set the check off. ``also`` adds to a rule's own from outside."""
        sources = {name: self.spec.get(name) or () for name in LANGUAGES}
        if self.spec.get("also"):
            sources["common"] = [*sources["common"], *self.spec["also"]]
        return PatternSet(
            self.phrases, sources, self.spec.get("unless"), self.spec.get("readings", "all")
        )

    def set_of(self, key: str) -> PatternSet:
        """The patterns under a key of the form {ru: […], uk: […], common: […]}."""
        return PatternSet(self.phrases, self.spec.get(key) or {})

    def setting(self, name: str) -> Any:
        return self.spec.get(name, self.settings[name])

    def needed(self) -> frozenset[Fact]:
        """The facts without which the check cannot be made, given its keys."""
        return self.needs

    @classmethod
    def examine(cls, node: Node) -> None:
        """Raises RuleError where keys that are right one by one do not go together."""

    def channels(self) -> Mapping[Channel, frozenset[Fact]] | None:
        """The channels it judges, each with the facts it needs there besides; None: all alike."""
        return None

    def triggers(self) -> Iterator[Trigger]:
        for language in TRIGGER_LANGUAGES:
            for number, pattern in enumerate(self.patterns.patterns(language)):
                yield Trigger(language, self.patterns.anchors(pattern), number)

    def counted(self, language: Language) -> Sequence[Pattern]:
        """The patterns that triggers number."""
        return self.patterns.patterns(language)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        """Judge one message; ``patterns`` are those that some word of it has set off."""
        return ()

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        """Judge a finished turn; for checks whose scope is the turn."""
        return ()

    def watch(self) -> Watcher:
        """A new observer of one conversation; for checks of the session and of the archive."""
        raise NotImplementedError

    def gather(self) -> Gathering:
        """What makes hits of the traces of many conversations; for checks of the archive."""
        raise NotImplementedError


class Watcher(OfTurns):
    """Follows one conversation, keeping no more of it than it must.

    ``hears``: the roles whose turns it wants to be told of; the watcher of a check that sleeps
    hears every turn while it is ``awake``, and no other.
    """

    hears: frozenset[Role] = frozenset(Role)
    awake: bool = False

    @classmethod
    def overrides(cls, name: str) -> bool:
        """Whether it is of any use to call that method."""
        return getattr(cls, name) is not getattr(Watcher, name)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterable[Hit]:
        """A message that set off one of the check's triggers."""
        return ()

    def turn(self, turn: Turn, scene: Scene) -> Iterable[Hit]:
        """A turn once it is over."""
        return ()

    def exchange(self, exchange: Exchange, scene: Scene) -> Iterable[Hit]:
        """A client's words that were answered, or that were not when the conversation ended."""
        return ()

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        """``last``: the conversation ends with this session, so more may follow later."""
        return ()

    def traces(self, scene: Scene) -> Iterable[Trace]:
        """What is told of the conversation once it is over; for checks of the archive.

        Few: they travel between processes, and nobody wants a second copy of an archive.
        """
        return ()


class Place(NamedTuple):
    """A conversation among those that are judged together; ``number`` counts them in order."""

    number: int
    conversation: Opened


class Gathering:
    """Takes the traces of one conversation after another, and keeps no more than it must.

    They come in the order of the inputs, however many processes read them.
    """

    def take(self, trace: Trace, place: Place) -> None:
        raise NotImplementedError

    def hits(self) -> Iterable[tuple[Place, Hit]]:
        """Once there are no more; ``place`` is where the hit's message stands."""
        raise NotImplementedError


_SHORT = 200  # characters of a message that the second step may have to show


def short(message: Message) -> Message:
    """The message for a trace: what names it, and the beginning of its text."""
    text = message.text if len(message.text) <= _SHORT else message.text[: _SHORT - 1] + "…"
    return replace(message, text=text, attachments=(), quoted=())


def hit_of(match: Match, utterance: Utterance, fix: Fix | None = None) -> Hit:
    """A hit on the words of a match."""
    return Hit(
        utterance.message,
        match.pattern.language,
        span_of(match, utterance),
        captures_of(match, utterance),
        fix=fix,
    )


def span_of(match: Match, utterance: Utterance) -> Span:
    """The words that a match is about: all of them, or those captured as ``this``."""
    return utterance.span(*match.captures.get("this", (match.start, match.end)))


def captures_of(match: Match, utterance: Utterance) -> dict[str, str]:
    text = utterance.message.text
    spans = {name: utterance.span(*bounds) for name, bounds in match.captures.items()}
    return {name: text[span.start : span.end] for name, span in spans.items()}
