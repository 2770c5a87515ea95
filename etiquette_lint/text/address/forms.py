"""What is found out about a word of address."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from etiquette_lint.model import Language

if TYPE_CHECKING:
    from etiquette_lint.text.address.kinds import Kind


class Form(StrEnum):
    TY = "ty"
    VY = "vy"


class Mark(NamedTuple):
    """A word that shows how somebody is addressed. ``place`` is its number in the message."""

    place: int
    form: Form
    kind: Kind
    language: Language
