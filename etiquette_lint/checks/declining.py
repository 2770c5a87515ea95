"""Phrases of adjectives, a noun and what follows it, put in a case and number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from etiquette_lint.model import Language, Lexeme
from etiquette_lint.pattern.matcher import Match
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import Word

CASES = ("nominative", "accusative", "genitive", "dative", "instrumental", "locative")
NUMBERS = ("singular", "plural")
GENDERS = ("masculine", "feminine", "neuter")

Form = tuple[str, str]  # case and number

# The cases after prepositions, the likelier first.
_GOVERNING: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    Language.RU: {
        "в во на": ("locative", "accusative"),
        "из от до для без у около после вместо кроме": ("genitive",),
        "к ко по": ("dative",),
        "с со": ("instrumental", "genitive"),
        "за под перед над между": ("instrumental", "accusative"),
        "о об при": ("locative",),
        "через про": ("accusative",),
    },
    Language.UK: {
        "в у на": ("locative", "accusative"),
        "від до для без біля після замість крім щодо стосовно": ("genitive",),
        "з із зі": ("genitive", "instrumental"),
        "по": ("accusative", "locative"),
        "за під перед над між": ("instrumental", "accusative"),
        "про через": ("accusative",),
        "при": ("locative",),
    },
}
_GOVERNED = {
    language: {word: cases for words, cases in table.items() for word in words.split()}
    for language, table in _GOVERNING.items()
}


def heads(phrase: str, language: Language) -> list[tuple[str, bool]]:
    """The words of a phrase, the noun that rules it marked: the first in the nominative."""
    words = phrase.split()
    noun = next((n for n, word in enumerate(words) if _noun(word, language)), None)
    return [(word, number == noun) for number, word in enumerate(words)]


def _noun(word: str, language: Language) -> Lexeme | None:
    for reading in LEXICON.readings(word, language):
        if reading.part_of_speech == "noun" and "nominative" in reading.features:
            return reading
    return None


def declined(phrase: str, language: Language, case: str, number: str) -> str:
    """The phrase in a case and number; as it is, where nobody can tell its noun."""
    words = heads(phrase, language)
    ruling = next((word for word, head in words if head), None)
    noun = _noun(ruling, language) if ruling else None
    if ruling is None or noun is None:
        return phrase
    found = LEXICON.inflect(ruling, language, {case, number})
    if found is None:
        return phrase
    said, before = [], True
    for word, head in words:
        form = found if head else _agreeing(word, noun, language, case, number) if before else None
        said.append(form or word)
        before = before and not head
    return " ".join(said)


def _agreeing(word: str, noun: Lexeme, language: Language, case: str, number: str) -> str | None:
    """An adjective in the noun's case, number and gender."""
    gender = next((each for each in GENDERS if each in noun.features), None)
    as_nominative = number == "plural" or gender == "masculine"
    if case == "accusative" and as_nominative and "animate" not in noun.features:
        case = "nominative"
    if language is Language.UK and case == "locative" and number == "singular":
        case = "locative" if gender == "feminine" else "dative"  # «в особистому», not «особистім»
    wanted = {case, number} | ({gender} if gender and number == "singular" else set())
    return LEXICON.inflect(word, language, wanted)


def forms_said(words: Sequence[Word], match: Match, language: Language) -> list[Form]:
    """The cases and numbers in which the matched term may stand, the likeliest first."""
    before = words[match.start - 1] if match.start else None
    governed = _GOVERNED[language].get(before.folded, ()) if before else ()
    head = match.captures.get("head")
    if head:
        said = list(_forms_of(words[head[0]], language))
        fitting = [form for form in said if form[0] in governed] or said
        if fitting:
            return fitting
    if governed:
        return [(case, "singular") for case in governed]
    return [(case, "singular") for case in _expected(before, language)]


def _forms_of(word: Word, language: Language) -> Iterator[Form]:
    """None for a word that is the same in every case."""
    found = {
        (case, number)
        for reading in word.lexemes(language)
        if reading.part_of_speech == "noun"
        for case in CASES
        for number in NUMBERS
        if case in reading.features and number in reading.features
    }
    if len({case for case, number in found if number == "singular"}) < len(CASES) - 1:
        yield from sorted(found, key=lambda form: (CASES.index(form[0]), form[1] != "singular"))


def _expected(before: Word | None, language: Language) -> tuple[str, ...]:
    """The cases of a word that does not show its own: an object of a verb, a noun's attribute."""
    parts = {reading.part_of_speech for reading in before.readings(language)} if before else set()
    if parts and parts <= {"verb", "infinitive", "gerund"}:
        return ("accusative",)
    if parts == {"noun"}:
        return ("genitive",)
    return ("nominative", "accusative")
