"""``script``: letters that shout, letters of the wrong alphabet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from etiquette_lint.checks.alphabets import cyrillic_readings, unmixed
from etiquette_lint.checks.base import TRIGGER_LANGUAGES, Check, Hit, Scene, Trigger
from etiquette_lint.fields import Choice, Number, Whole
from etiquette_lint.model import Edit, Fix, Language, TokenKind
from etiquette_lint.pattern.keys import ends_sentence
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import languages_of
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.text.words import HAS_CYRILLIC, HAS_LATIN, UPPER, Word


class Script(Check):
    """``find`` is caps, translit or mixed; the other keys are its measures.

    caps: ``words`` shouted in a row (of three letters or more), or ``share`` of at least
    ``letters`` letters. translit: a run of Latin words, ``words`` of which or more read as
    ours, that is at least ``share`` of the message's words.
    """

    fields = {
        "find": Choice(("caps", "translit", "mixed")),
        "words": Whole(minimum=1),
        "letters": Whole(minimum=1),
        "share": Number(0, 1),
    }
    required = frozenset({"find"})
    settings = {"words": 2, "letters": 12, "share": 0.6}
    values = frozenset({"count"})

    def triggers(self) -> Iterator[Trigger]:
        shape = {"caps": "upper", "translit": "latin", "mixed": "mixed"}[self.spec["find"]]
        return (Trigger(language, frozenset({f"shape:{shape}"})) for language in TRIGGER_LANGUAGES)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        return _FINDERS[self.spec["find"]](self, utterance)


def _caps(check: Script, utterance: Utterance) -> Iterator[Hit]:
    words = utterance.words
    shouted = [shouts(word, utterance.language) for word in words]
    best: tuple[int, int] = 0, 0
    start, run = 0, 0
    for number, word in enumerate(words):
        if shouted[number]:
            start, run = (start if run else number), run + 1
            if run > best[1]:
                best = start, run
        elif word.kind is TokenKind.WORD and len(word.text) > 2:
            run = 0  # short words between do not lower the voice
    letters = [letter for w in words if w.kind is TokenKind.WORD for letter in w.text]
    capitals = sum(len(word.text) for word, loud in zip(words, shouted, strict=True) if loud)
    loud_enough = best[1] >= check.setting("words")
    mostly = len(letters) >= check.setting("letters") and capitals > check.setting("share") * len(
        letters
    )
    if best[1] and (loud_enough or mostly):
        last = [n for n in range(best[0], len(words)) if shouted[n]][best[1] - 1]
        fix = Fix(tuple(_lowered(utterance, shouted)))
        span = utterance.span(best[0], last + 1)
        yield Hit(utterance.message, utterance.language, span, fix=fix)


def _lowered(utterance: Utterance, shouted: Sequence[bool]) -> Iterator[Edit]:
    """Every shouted word in small letters, with the short words beside it; the first of a
    sentence keeps its capital.
    """
    beginning = True
    loud = [number for number, shout in enumerate(shouted) if shout]
    beside = {near for number in loud for near in (number - 1, number + 1)}
    for number, word in enumerate(utterance.words):
        if shouted[number] or (number in beside and _is_small(word, utterance.language)):
            text = word.text.capitalize() if beginning else word.text.lower()
            yield Edit(utterance.span(number, number + 1), text)
        if word.kind is TokenKind.WORD:
            beginning = False
        elif ends_sentence(word):
            beginning = True


def shouts(word: Word, language: Language) -> bool:
    """A dictionary word of three letters or more in capitals; not an acronym, not a brand."""
    if word.kind is not TokenKind.WORD or not word.flags & UPPER or word.flags & HAS_LATIN:
        return False
    if sum(letter.isalpha() for letter in word.text) < 3:
        return False
    for known_as in languages_of(language):
        readings = word.readings(known_as)
        if readings and not any("abbreviation" in lexeme.features for lexeme in readings):
            return True
    return False


def _is_small(word: Word, language: Language) -> bool:
    """A word of a letter or two in capitals, such as «НЕ» or «ДО»; not an acronym."""
    if word.kind is not TokenKind.WORD or len(word.text) > 2 or not word.text.isupper():
        return False
    readings = [lexeme for known_as in languages_of(language) for lexeme in word.readings(known_as)]
    acronym = any("abbreviation" in lexeme.features for lexeme in readings)
    return len(word.text) == 1 or bool(readings and not acronym)


def _translit(check: Script, utterance: Utterance) -> Iterator[Hit]:
    """The longest run of Latin words, if most of the message is such and reads as ours."""
    runs = list(_latin_runs(utterance.words))
    best = max(runs, key=len, default=[])
    ours = [number for number in best if is_translit(utterance.words[number])]
    enough = len(ours) >= check.setting("words") and 2 * len(ours) > len(best)
    if enough and len(best) >= check.setting("share") * utterance.word_count:
        span = utterance.span(best[0], best[-1] + 1)
        yield Hit(utterance.message, utterance.language, span, values={"count": len(best)})


def _latin_runs(words: Sequence[Word]) -> Iterator[list[int]]:
    """Numbers of words that stand together, all Latin; punctuation does not part them."""
    run: list[int] = []
    for number, word in enumerate(words):
        if word.kind is not TokenKind.WORD:
            continue
        if word.flags & HAS_LATIN and not word.flags & HAS_CYRILLIC:
            run.append(number)
        elif run:
            yield run
            run = []
    if run:
        yield run


def is_translit(word: Word) -> bool:
    """A Latin word of three letters or more that reads as a word of ours."""
    return len(word.text) > 2 and any(
        LEXICON.known(reading, language) for language, reading in cyrillic_readings(word.folded)
    )


def _mixed(check: Script, utterance: Utterance) -> Iterator[Hit]:
    for number, word in enumerate(utterance.words):
        if not (word.flags & HAS_LATIN and word.flags & HAS_CYRILLIC):
            continue
        mended = unmixed(word.text)
        if mended is None:
            continue
        span = utterance.span(number, number + 1)
        yield Hit(
            utterance.message, utterance.language, span, fix=Fix((Edit(span, mended),), safe=True)
        )


_FINDERS: Mapping[str, Callable[[Script, Utterance], Iterator[Hit]]] = {
    "caps": _caps,
    "translit": _translit,
    "mixed": _mixed,
}
