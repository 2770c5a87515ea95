"""What reporters know of a scorecard: the engine's scores satisfy it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from etiquette_lint.model import Finding
from etiquette_lint.model.rules import Texts


class Criterion(Protocol):
    @property
    def title(self) -> Texts: ...
    @property
    def weight(self) -> float: ...
    @property
    def fatal(self) -> bool: ...
    @property
    def rules(self) -> tuple[str, ...]: ...


class Section(Protocol):
    @property
    def title(self) -> Texts: ...
    @property
    def criteria(self) -> Sequence[Criterion]: ...


class Card(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def title(self) -> Texts: ...
    @property
    def sections(self) -> Sequence[Section]: ...


class Loss(Protocol):
    @property
    def criterion(self) -> int: ...
    @property
    def finding(self) -> Finding: ...
    @property
    def findings(self) -> int: ...


class Scored(Protocol):
    @property
    def path(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def score(self) -> float | None: ...
    @property
    def losses(self) -> Sequence[Loss]: ...


class Scoring(Protocol):
    """``verdicts``: by criterion, in the card's order, how many conversations kept it, lost it,
    or had nothing it applies to.
    """

    @property
    def card(self) -> Card: ...
    @property
    def verdicts(self) -> Sequence[Mapping[str, int]]: ...
    @property
    def conversations(self) -> Sequence[Scored]: ...

    def average(self) -> float | None: ...
