"""Words with what the dictionaries make of them, for people who write patterns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etiquette_lint.model import Token, TokenKind
from etiquette_lint.reporters.cells import harmless
from etiquette_lint.reporters.styled import Line, Segment, Style, paragraph
from etiquette_lint.ui import Ui


def readings_block(tokens: Iterable[tuple[Token, ...]], ui: Ui, columns: int) -> Iterator[Line]:
    """A token and its kind, then a line for each reading: language, lemma, features.

    Each token comes once for every language it was analysed in.
    """
    for group in tokens:
        first = group[0]
        yield [Segment(harmless(first.text), Style.STRONG), Segment(f"  {first.kind}", Style.DIM)]
        if first.kind is TokenKind.WORD:
            for lexeme in (lexeme for token in group for lexeme in token.lexemes):
                known = "" if lexeme.known else ui.say("author.unknown") + " "
                name = Segment(f"  {lexeme.language}  ", Style.DIM)
                told = f"{known}~{lexeme.lemma}  "
                features = sorted(lexeme.features - {lexeme.part_of_speech})
                said = " ".join((lexeme.part_of_speech, *features))
                words = [Segment(told, Style.GOOD), Segment(f"[{said}]")]
                yield from paragraph(words, columns, [name], [Segment("      ")])
