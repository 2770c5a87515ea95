"""``calling``: how the reader is called by name: in the vocative, and set off by commas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene
from etiquette_lint.checks.commas import bare, commas_around, within
from etiquette_lint.checks.find import READINGS
from etiquette_lint.fields import Choice
from etiquette_lint.model import Edit, Fix, Language, Span, TokenKind
from etiquette_lint.pattern.field import OWN_PATTERNS
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.text.names import is_vocative, vocative
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import CAPITALISED, Word


class Calling(Check):
    """The patterns say where somebody is called by name and capture the name as ``who``.

    case: Ukrainian names in the nominative. Captured as ``half``, they are judged only if one
    word of them is in the vocative already: «Олено Петрівна» is no subject of anything.
    comma: names that touch the other words of the match with no comma between.
    """

    fields = {**OWN_PATTERNS, "find": Choice(("case", "comma")), "readings": READINGS}
    required = frozenset({"find"})
    settings = {"also": ()}
    values = frozenset({"wanted"})

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        if self.spec["find"] == "comma":
            yield from self._commas(utterance, patterns)
        elif utterance.language is Language.UK:  # a Russian name may be spelt the same
            yield from self._cases(utterance, patterns)

    def _cases(self, utterance: Utterance, patterns: Sequence[Pattern]) -> Iterator[Hit]:
        told: set[int] = set()
        for match in self.patterns.find(utterance, patterns):
            first, end = match.captures.get("who") or match.captures["half"]
            words = utterance.words[first:end]
            if "half" in match.captures and not any(map(is_vocative, words)):
                continue
            changed = [
                (first + number, called)
                for number, word in enumerate(words)
                if (called := vocative(word)) and first + number not in told
            ]
            told.update(number for number, _ in changed)
            if changed:
                edits = [Edit(utterance.span(n, n + 1), called.text) for n, called in changed]
                sure = all(called.sure for _, called in changed)
                yield _hit(utterance, match, utterance.span(first, end), edits, sure)

    def _commas(self, utterance: Utterance, patterns: Sequence[Pattern]) -> Iterator[Hit]:
        for match in self.patterns.find(utterance, patterns):
            first, end = match.captures["who"]
            if not _is_someone(utterance.words[first:end]):
                continue
            edits = commas_around(utterance, match, (first, end))
            if edits:
                sure = utterance.language is not Language.UNKNOWN
                yield _hit(utterance, match, bare(utterance, match), edits, sure)


def _hit(utterance: Utterance, match: Match, span: Span, edits: list[Edit], sure: bool) -> Hit:
    return Hit(
        utterance.message,
        match.pattern.language,
        span,
        values={"wanted": within(utterance.text, span, edits)},
        fix=Fix(tuple(edits), safe=sure),
    )


def _is_someone(words: Sequence[Word]) -> bool:
    """Not a small-lettered namesake: «роман», «віра». A noun may be, «колеги», where the pattern
    names it, and so may a slot.
    """
    return bool(words) and any(
        word.flags & CAPITALISED or word.kind is TokenKind.PLACEHOLDER or not _name(word)
        for word in words
    )


def _name(word: Word) -> bool:
    return any(
        "name" in features
        for language in (Language.RU, Language.UK)
        for features in word.features(language)
    )
