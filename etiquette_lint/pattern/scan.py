"""The words that a pattern is tried on, and what is remembered while it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from etiquette_lint.model import Language
from etiquette_lint.pattern.keys import content_bounds
from etiquette_lint.pattern.needs import Said
from etiquette_lint.text.words import Word

if TYPE_CHECKING:
    from etiquette_lint.pattern.parts import Part

Bounds = tuple[int, int]

_EFFORT = 100  # places tried for each word; patterns that people write try one to ten


class Matches(Protocol):
    """What the compiler needs of a pattern of a phrase set."""

    @property
    def part(self) -> Part: ...

    def matches(
        self, words: Sequence[Word], unsure: bool = False, said: Said | None = None
    ) -> Iterator[Place]: ...


class Place(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Scan:
    """The words under a pattern and what has been captured on the way.

    ``unsure``: the language of the words is not known, the pattern's is only one that they
    may be of. ``effort`` is how much may still be tried: repeats within repeats could keep a
    long message for ever, so a pattern is given up when there is none left.
    """

    __slots__ = (
        "_cancelled",
        "_ends",
        "_said",
        "captures",
        "effort",
        "language",
        "unsure",
        "words",
    )

    def __init__(
        self,
        words: Sequence[Word],
        language: Language,
        unsure: bool = False,
        said: Said | None = None,
    ) -> None:
        """``said`` is what all words of the message have, where that is known already."""
        self.words = words
        self._said = said
        self.language = language
        self.unsure = unsure
        self.captures: dict[str, Bounds] = {}
        self.effort = _EFFORT * (len(words) + _EFFORT)
        self._ends: Bounds | None = None

    @property
    def said(self) -> Said:
        if self._said is None:
            self._said = Said(self.words)
        return self._said

    def ends(self) -> Bounds:
        """Where ``^`` and ``$`` stand."""
        if self._ends is None:
            self._ends = content_bounds(self.words)
        return self._ends

    def cancelled(self, name: str, patterns: Sequence[Matches]) -> list[Bounds]:
        """Where patterns of a phrase set's ``unless`` match, for all who name the set."""
        cancelled, key = self.said.cancelled, (name, self.language, self.unsure)
        if key not in cancelled:
            cancelled[key] = [
                (match.start, match.end)
                for pattern in patterns
                for match in pattern.matches(self.words, self.unsure, self.said)
            ]
        return cancelled[key]
