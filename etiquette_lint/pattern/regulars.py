"""The patterns that a long chat keeps trying, found in one pass over a message.

The index tells which few patterns the words of a draft could set off, and each is then tried.
Over thousands of messages those are the same ones, and most of them match nothing. Once that is
worth the while they are made one automaton.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from etiquette_lint.model import Language
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.needs import vocabulary

if TYPE_CHECKING:
    from etiquette_lint.pattern.automaton import Automaton, PhraseSets
    from etiquette_lint.text.utterance import Utterance

# Messages: to make it takes the time of some two thousand. What is first tried later is rare.
GROWS_AFTER = (2_000, 10_000)


class Regulars:
    """Those of one language. ``known`` are the patterns that :meth:`found` finds; there are more
    of them each time it has ``grown``.
    """

    def __init__(self, language: Language, phrases: PhraseSets) -> None:
        self.language = language
        self.known: set[Pattern] = set()
        self.grown = 0
        self._phrases = phrases
        self._waiting: dict[Pattern, None] = {}
        self._heard = 0
        self._automaton: Automaton | None = None

    def enlist(self, patterns: Iterable[Pattern]) -> None:
        """Patterns that are being tried."""
        self._waiting.update(dict.fromkeys(patterns))

    def found(self, utterance: Utterance) -> set[Pattern]:
        """Of the patterns known those that the utterance may match: it matches no others."""
        told = vocabulary(utterance).regular
        found: set[Pattern] | None = told.get((self.language, self.grown))
        if found is None:
            self._heard += 1
            if self._heard in GROWS_AFTER:
                self._grow()
            found = self._automaton.found(utterance.words) if self._automaton else set()
            told[self.language, self.grown] = found
        return found

    def _grow(self) -> None:
        from etiquette_lint.pattern.automaton import Automaton  # which few runs need

        waiting = [pattern for pattern in self._waiting if pattern not in self.known]
        self._waiting = {}
        if self._automaton is None:
            self._automaton = Automaton(self.language, self._phrases)
        self.known.update(self._automaton.learn(waiting))
        self.grown += 1
