"""``languages``: Russian and Ukrainian in one message."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Check, Hit, Scene, Trigger
from etiquette_lint.fields import Choice
from etiquette_lint.model import Edit, Fix, Language, Span, TokenKind
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text import tongues
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.quotes import is_quoted
from etiquette_lint.text.tongues import OTHER, Part
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import CAPITALISED, UPPER, Word

_ENOUGH = 5  # that a message of two languages must tell of them, both together
_SHORTEST = 2  # words: a sentence of one may be anybody's
_EVEN = 0.5  # of the longer half of a text in two languages, the shorter has at least this

# Between the two halves of a bilingual template: a rule, a slash, a flag; or the language's name.
_PARTED = re.compile("[/|]|[-–—*=_~•]{2}|\U0001f1fa\U0001f1e6|\U0001f1f7\U0001f1fa")
_LABEL = re.compile(
    r"\W*(?:рус|укр|ua|uk|ru|rus|ukr|російською|українською|русский|українська)\W", re.IGNORECASE
)


class Languages(Check):
    """letters: words with letters that the message's language has not. mixed: sentences in both
    languages, unless it is the same said twice, one half below the other.

    Sentences that the patterns of ``unless`` overlap are not looked at.
    """

    fields = {"find": Choice(("letters", "mixed")), "unless": SOURCES}
    required = frozenset({"find"})

    def triggers(self) -> Iterator[Trigger]:
        for language in (Language.RU, Language.UK):
            yield Trigger(language, frozenset({"shape:foreign"}))

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        cancelled = self.patterns.cancelling(utterance)
        every = [
            part
            for part in tongues.parts(utterance.words)
            if not any(part.start < match.end and match.start < part.end for match in cancelled)
        ]
        return (_mixed if self.spec["find"] == "mixed" else _letters)(utterance, every)


def _letters(utterance: Utterance, every: Sequence[Part]) -> Iterator[Hit]:
    said = tongues.together(every)
    if said.russian == said.ukrainian:
        return
    # not the message's: one stray letter is enough to be taken for the other language
    language = Language.RU if said.russian > said.ukrainian else Language.UK
    strangers = [
        number
        for part in every
        if part.language is not OTHER[language]
        for number in range(part.start, part.end)
        if _is_stranger(utterance.words, number, part.start, language)
    ]
    if 2 * len(strangers) > sum(part.words for part in every):
        return
    for number in strangers:
        span = utterance.span(number, number + 1)
        right = tongues.mended(utterance.words[number], language)
        fix = Fix((Edit(span, right),)) if right else None
        yield Hit(utterance.message, language, span, fix=fix)


def _is_stranger(words: Sequence[Word], number: int, start: int, language: Language) -> bool:
    """A word with foreign letters that is no name: names are spelt as their owners spell them."""
    word = words[number]
    if not tongues.foreign(word, language) or word.flags & UPPER:
        return False
    if not word.flags & CAPITALISED:
        return True
    first = not any(w.kind is TokenKind.WORD for w in words[start:number])
    return first and LEXICON.native(word.folded, OTHER[language])


def _mixed(utterance: Utterance, every: Sequence[Part]) -> Iterator[Hit]:
    said = [
        part
        for part in every
        if part.language and part.words >= _SHORTEST and not _quoted(utterance, part)
    ]
    if len({part.language for part in said}) < 2:
        return
    if sum(max(part.russian, part.ukrainian) for part in said) < _ENOUGH:
        return
    if _is_bilingual(utterance, said):
        return
    words = Counter[Language | None]()
    for part in said:
        words[part.language] += part.words
    odd = next(part for part in said if part.language is not words.most_common(1)[0][0])
    assert odd.language
    yield Hit(utterance.message, odd.language, _bare(utterance, odd))


def _is_bilingual(utterance: Utterance, said: Sequence[Part]) -> bool:
    """Whether the languages change but once, at a sign that parts two halves of a template."""
    changes = [n for n in range(1, len(said)) if said[n - 1].language is not said[n].language]
    if len(changes) != 1:
        return False
    before, after = said[: changes[0]], said[changes[0] :]
    words, text = utterance.words, utterance.text
    last = max(n for n in range(before[-1].end) if words[n].kind is TokenKind.WORD)
    first = min(n for n in range(after[0].start, len(words)) if words[n].kind is TokenKind.WORD)
    between = text[utterance.span(last, last + 1).end : utterance.span(first, first + 1).start]
    if _PARTED.search(between) or _LABEL.match(text, utterance.span(first, first + 1).start):
        return True
    shorter, longer = sorted(sum(part.words for part in half) for half in (before, after))
    return "\n\n" in between and shorter >= _EVEN * longer


def _bare(utterance: Utterance, part: Part) -> Span:
    """The sentence without line breaks at its ends."""
    first, end = part.start, part.end
    while utterance.words[end - 1].kind is TokenKind.BREAK:
        end -= 1
    return utterance.span(first, end)


def _quoted(utterance: Utterance, part: Part) -> bool:
    span = utterance.span(part.start, part.end)
    inside = (Span(at, at + 1) for at in (span.start, (span.start + span.end) // 2))
    return any(is_quoted(utterance.message, place) for place in inside) or any(
        span.overlaps(quoted) for quoted in utterance.message.quoted
    )
