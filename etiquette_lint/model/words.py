"""What a message is made of: tokens and the readings of words."""

from __future__ import annotations

from typing import NamedTuple

from etiquette_lint.model.messages import Span
from etiquette_lint.model.names import Language, TokenKind
from etiquette_lint.records import record


@record
class Lexeme:
    """One reading of a word. ``features`` use this project's names, the same in ru and uk."""

    lemma: str
    part_of_speech: str
    features: frozenset[str]  # includes the part of speech
    language: Language
    known: bool  # in the dictionary, not guessed from the ending


class Token(NamedTuple):
    text: str
    span: Span
    kind: TokenKind
    lexemes: tuple[Lexeme, ...]
