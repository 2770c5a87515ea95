"""What a message must have for a pattern to match it, and what a message has.

A pattern is tried place by place only on messages that have all it needs: most have not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

from etiquette_lint.model import Language
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.anchors import cost
from etiquette_lint.pattern.asks import Test, wanted_keys
from etiquette_lint.pattern.keys import keys_of, said_by
from etiquette_lint.text.words import Word

if TYPE_CHECKING:
    from etiquette_lint.text.utterance import Utterance

_MOST_ASKS = 4  # of a need; more of them cost what trying the pattern does
_ASK_COST = 100  # beside that of a key: it has to go through the words
_MOST_KEYS = 12  # of a need that is kept apart from its pattern


class Ask:
    """A question to a word that no key answers: features, an expression, being a name."""

    __slots__ = ("language", "test")

    _known: ClassVar[dict[tuple[object, bool, Language], Ask]] = {}

    def __init__(self, test: Test, language: Language) -> None:
        self.test = test
        self.language = language

    @classmethod
    def of(cls, node: syntax.Node, every: bool, language: Language, test: Test) -> Ask | None:
        """The same for every pattern that asks the same; None for what nearly any word passes."""
        match node:
            case syntax.Features(features):
                key: object = features
            case syntax.Regex(source):
                key = source
            case syntax.Kind("name"):
                key = "name"
            case _:
                return None
        return cls._known.setdefault((key, every, language), cls(test, language))

    def places(self, words: Sequence[Word]) -> list[int]:
        """Where the words are that pass."""
        test, language = self.test, self.language
        return [at for at, word in enumerate(words) if test(word, language, False)]


class Need:
    """One of ``keys`` among a message's, or a word that passes one of ``asks``."""

    __slots__ = ("_cost", "asks", "keys")

    def __init__(self, keys: frozenset[str], asks: tuple[Ask, ...] = ()) -> None:
        self.keys = keys
        self.asks = asks
        self._cost: int | None = None

    @property
    def cost(self) -> int:
        """Counted where there is something to choose from."""
        if self._cost is None:
            self._cost = cost(self.keys) + _ASK_COST * len(self.asks)
        return self._cost


def told(node: syntax.Node) -> bool:
    """Whether a message's vocabulary tells of the node's keys: of words it has the folded form
    alone, of other tokens all keys.
    """
    match node:
        case syntax.Exact(text):
            return not text[:1].isalnum()
        case syntax.Kind(kind):
            return kind != "word"
        case _:
            return True


def few_keys(node: syntax.Node, language: Language) -> list[frozenset[str]]:
    """Of what a pattern needs, that which few keys tell: enough to leave most patterns alone
    before they are compiled.
    """
    match node:
        case syntax.Sequence(items):
            return [need for item in items for need in few_keys(item, language)]
        case syntax.Choice(options):
            each = [min(few_keys(option, language), key=len, default=None) for option in options]
            known = [need for need in each if need is not None]
            keys = frozenset[str]().union(*known) if len(known) == len(each) else None
        case syntax.Repeat(item, 1, _) | syntax.Capture(_, item):
            return few_keys(item, language)
        case syntax.Repeat() | syntax.Phrase() | syntax.Gap() | syntax.Start() | syntax.End():
            return []
        case _:
            keys = wanted_keys(node, language) if told(node) else None
    return [keys] if keys is not None and len(keys) <= _MOST_KEYS else []


_COST, _SAID = attrgetter("cost"), attrgetter("said")
_NO_KEYS: frozenset[str] = frozenset()


def all_of(needs: Iterable[Need]) -> tuple[Need, ...]:
    """What is answered at once comes first."""
    return tuple(sorted(needs, key=lambda need: len(need.asks)))


def any_of(options: Iterable[Sequence[Need]]) -> tuple[Need, ...]:
    """What alternatives have in common: one thing that each of them needs, the rarest."""
    keys: set[str] = set()
    asks: dict[Ask, None] = {}
    for needs in options:
        if not needs:
            return ()
        rarest = min(needs, key=_COST) if len(needs) > 1 else needs[0]
        keys |= rarest.keys
        asks.update(dict.fromkeys(rarest.asks))
    return (Need(frozenset(keys), tuple(asks)),) if len(asks) <= _MOST_ASKS else ()


class Said:
    """What a message has: ``keys`` are its folded words, and all keys of its other tokens."""

    __slots__ = ("_places", "_words", "cancelled", "regular", "_keys")

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._keys: frozenset[str] | None = None
        self._places: dict[Ask, list[int]] = {}
        # By language and how often its regular patterns had become more.
        self.regular: dict[tuple[Language, int], set[Any]] = {}
        # By phrase set, language and whether that is not sure: where the set may not be found.
        self.cancelled: dict[tuple[str, Language, bool], list[tuple[int, int]]] = {}

    @property
    def keys(self) -> frozenset[str]:
        if self._keys is None:
            keys = list(map(_SAID, self._words))
            if None in keys:
                keys = list(map(said_by, self._words))
            self._keys = _NO_KEYS.union(*keys)
        return self._keys

    def has(self, needs: Iterable[Need]) -> bool:
        """Whether all needs are met."""
        for need in needs:
            if need.keys.isdisjoint(self.keys):
                for ask in need.asks:
                    if self.passing(ask):
                        break
                else:
                    return False
        return True

    def passing(self, ask: Ask) -> list[int]:
        """Where the words are that pass; each is asked once."""
        known = self._places.get(ask)
        if known is None:
            known = self._places[ask] = ask.places(self._words)
        return known

    def having(self, keys: frozenset[str]) -> set[int]:
        """Where the words are that have one of the keys."""
        none = keys.isdisjoint
        return {at for at, word in enumerate(self._words) if not none(word.keys or keys_of(word))}


def vocabulary(utterance: Utterance) -> Said:
    found: Said | None = utterance.vocabulary
    if found is None:
        found = utterance.vocabulary = Said(utterance.words)
    return found
