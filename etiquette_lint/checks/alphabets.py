"""Latin and Cyrillic: letters that look alike, and words of one alphabet written in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

from etiquette_lint.model import Language

# Letters of the two alphabets that are drawn alike, lower case and upper case.
_LATIN = "aceiopxyABCEHIKMOPTXY"
_CYRILLIC = "асеіорхуАВСЕНІКМОРТХУ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_LATIN_LETTER = re.compile(r"[A-Za-z]")
_CYRILLIC_LETTER = re.compile(r"[\u0400-\u04ff]")


def unmixed(word: str) -> str | None:
    """The word in one alphabet, or None where its letters do not merely look alike.

    Parts around a hyphen may differ («Wi-Fi-роутер»); a part that mixes must be wholly made
    of letters of the one alphabet and look-alikes of the other.
    """
    parts = word.split("-")
    mended = [_unmixed_part(part) for part in parts]
    if None in mended or mended == parts:
        return None
    return "-".join(part for part in mended if part is not None)


def _unmixed_part(part: str) -> str | None:
    latin = "".join(_LATIN_LETTER.findall(part))
    cyrillic = "".join(_CYRILLIC_LETTER.findall(part))
    if not latin or not cyrillic:
        return part
    if any(character.isdigit() for character in part):
        return None  # an article number, not a word
    if all(letter in _LATIN for letter in latin):
        return part.translate(_TO_CYRILLIC)
    if all(letter in _CYRILLIC for letter in cyrillic):
        return part.translate(_TO_LATIN)
    return None


# What people type for each letter when they have no other keyboard; several readings for some.
_COMMON = {
    "a": "а", "b": "б", "v": "в", "d": "д", "e": "е", "z": "з", "k": "к", "l": "л", "m": "м",
    "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "f": "ф", "w": "в",
    "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш", "shch": "щ", "sch": "щ",
    "yu": "ю", "ju": "ю", "ya": "я", "ja": "я", "iu": "ю", "ia": "я", "x": "х", "c": "ц",
    "q": "к", "'": "ь",
}  # fmt: skip
_READINGS: dict[Language, dict[str, str]] = {
    Language.RU: _COMMON
    | {"g": "г", "h": "х", "i": "и", "y": "йы", "j": "й", "yo": "ё", "jo": "ё", "ye": "е"},
    Language.UK: _COMMON
    | {"g": "ґг", "h": "г", "i": "і", "y": "ий", "j": "й", "yi": "ї", "ji": "ї", "ye": "є",
       "ie": "є", "zgh": "зг", "e": "еє"},
}  # fmt: skip
_PIECES = {
    language: re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    for language, table in _READINGS.items()
}
_MOST_READINGS = 32


def cyrillic_readings(word: str) -> Iterator[tuple[Language, str]]:
    """Ways to read a folded Latin word as Russian or Ukrainian; none where a letter has none."""
    for language, table in _READINGS.items():
        pieces = _PIECES[language].findall(word)
        if "".join(pieces) != word:
            continue
        choices = [[table[piece]] if len(piece) > 1 else [*table[piece]] for piece in pieces]
        for reading in islice(product(*choices), _MOST_READINGS):
            joined = "".join(reading)
            # «sch», «zgh» and final soft signs aside, a Latin vowel pair may be two letters
            yield language, joined
            if language is Language.RU and joined.endswith("т"):
                yield language, joined + "ь"
