"""A name's spellings brought together: «Юлія», «Юлия», Yulia, Julia and Iuliia are one."""

from __future__ import annotations

import re
from functools import lru_cache

from etiquette_lint.text.folding import fold

# Both alphabets end in one: q for ч and щ, w for ж and ш, g for г, ґ and х.
_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгґдежзиійїклмнопрстуфхцчшщ", "abvggdewziiiiklmnoprstufgcqwq", strict=True)),
        **dict.fromkeys("эє", "e"),
        **dict.fromkeys("ьъ'-", ""),
        "ы": "i",
        "ю": "iu",
        "я": "ia",
    }
)
_LATIN = (  # in order: what stands for one sound comes before its letters
    ("w", "v"),
    ("shch", "q"),
    ("sch", "q"),
    ("tch", "q"),
    ("ch", "q"),
    ("zh", "w"),
    ("sh", "w"),
    ("kh", "g"),
    ("ts", "c"),
    ("tz", "c"),
    ("ph", "f"),
    ("c", "k"),
    ("x", "ks"),
    ("h", "g"),
    ("y", "i"),
    ("j", "i"),
    ("'", ""),
    ("-", ""),
)
_TS = "\0"  # keeps «ts» from the rule for a c
_ENDINGS = (
    (re.compile("i?e"), "e"),
    (re.compile("(?<=[^aeiou])io(?=.)"), "e"),  # «Semyon», but not «Mario»
    (re.compile("(?<=[^aeiou])iu"), "u"),  # «Ludmila»
    (re.compile("(?<=[^aeiou])e(?=r$)"), ""),  # «Aleksander»
    (re.compile(r"(.)\1+"), r"\1"),
)
_LATIN_LETTER = re.compile("[a-z]")


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """The same for spellings of one name by any common scheme; not meant to be read."""
    letters = fold(word)
    if _LATIN_LETTER.search(letters):
        for spelt, sound in _LATIN:
            letters = letters.replace(spelt, _TS if sound == "c" else sound)
        letters = letters.replace(_TS, "c")
    letters = letters.translate(_CYRILLIC)
    for pattern, sound in _ENDINGS:
        letters = pattern.sub(sound, letters)
    return letters
