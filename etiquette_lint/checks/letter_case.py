"""``letter-case``: «Вы» and «вы», written one way throughout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from etiquette_lint.checks.base import Check, Hit, Scene, Trigger, Watcher
from etiquette_lint.fields import Choice, Field
from etiquette_lint.model import Edit, Fix, Language, Message, TokenKind
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.address.closed import PLURAL_YOU
from etiquette_lint.text.quotes import is_quoted
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import CAPITALISED, UPPER, Word

_EVERY = PLURAL_YOU[Language.RU] | PLURAL_YOU[Language.UK]


class LetterCase(Check):
    """``policy`` any: a hit at an author's first message that is not like those before. lower or
    upper: a hit for each message that breaks with it. Beginnings of sentences prove nothing.
    """

    scope = "session"
    fields: ClassVar[Mapping[str, Field[Any]]] = {
        "of": Choice(("vy",)),
        "policy": Choice(("any", "lower", "upper")),
        "unless": SOURCES,
    }
    required = frozenset({"of"})
    settings = {"policy": "any"}
    values = frozenset({"wanted"})

    def triggers(self) -> Iterator[Trigger]:
        for language in (Language.RU, Language.UK):
            yield Trigger(language, PLURAL_YOU[language])

    def watch(self) -> Watcher:
        return _Cases(self)


class _Cases(Watcher):
    hears = frozenset()

    def __init__(self, check: LetterCase) -> None:
        self.patterns = check.patterns
        self.policy: str = check.setting("policy")
        self.first: dict[str, tuple[bool, Message]] = {}  # by author: with a capital, and where
        self.told: set[str] = set()

    def session_end(self, scene: Scene, last: bool) -> Iterable[Hit]:
        """What comes after the last one is another conversation: a reply in a library of them."""
        if last:
            self.first.clear()
            self.told.clear()
        return ()

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        author = utterance.message.author.id
        if author in self.told:
            return
        telling = [
            place
            for place, word in enumerate(utterance.words)
            if word.folded in _EVERY and _tells(utterance.words, place)
        ]
        capital, before = self._wanted(author)
        if all(is_capital(utterance.words[place]) is capital for place in telling):
            return
        telling = self._own(utterance, telling)
        if not telling:
            return
        if capital is None:
            capital = is_capital(utterance.words[telling[0]])
            self.first[author] = capital, utterance.message
        odd = [place for place in telling if is_capital(utterance.words[place]) is not capital]
        if odd:
            yield self._hit(utterance, odd, capital, before, scene)

    def _wanted(self, author: str) -> tuple[bool | None, Message | None]:
        """Whether the author's «вы» should have a capital, and the message that says so."""
        if self.policy != "any":
            return self.policy == "upper", None
        return self.first.get(author, (None, None))

    def _own(self, utterance: Utterance, places: Sequence[int]) -> list[int]:
        """Those of the words that are the writer's own and said to one person."""
        cancelled = [(match.start, match.end) for match in self.patterns.cancelling(utterance)]
        return [
            place
            for place in places
            if not any(start <= place < end for start, end in cancelled)
            and not is_quoted(utterance.message, utterance.span(place, place + 1))
        ]

    def _hit(
        self,
        utterance: Utterance,
        odd: Sequence[int],
        capital: bool,
        before: Message | None,
        scene: Scene,
    ) -> Hit:
        if self.policy == "any":
            self.told.add(utterance.message.author.id)
        edits = []
        for place in odd:
            text = utterance.words[place].text
            first = text[0].upper() if capital else text[0].lower()
            edits.append(Edit(utterance.span(place, place + 1), first + text[1:]))
        # in a group, «вы» may be said to all of it
        safe = self.policy == "lower" or (
            self.policy == "upper" and scene.conversation.kind != "group"
        )
        return Hit(
            utterance.message,
            utterance.language,
            edits[0].span,
            values={"wanted": edits[0].text},
            fix=Fix(tuple(edits), safe=safe),
            evidence=() if before is None else (before,),
        )


def is_capital(word: Word) -> bool:
    return bool(word.flags & CAPITALISED)


def _tells(words: Sequence[Word], place: int) -> bool:
    """Whether the letter is the writer's choice: after a word or a comma, and no shouting.

    After a colon, a bracket, a picture or a number a new sentence may begin.
    """
    if words[place].flags & UPPER or not place:
        return False
    before = words[place - 1]
    if before.kind is TokenKind.WORD:
        return True
    return before.kind is TokenKind.PUNCTUATION and before.text == ","
