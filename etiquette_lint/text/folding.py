"""One spelling for what people read as the same word. For matching only, never for spans."""

from __future__ import annotations

import re

APOSTROPHES = "'’ʼ‘`´′"
STRESS = "\u0300\u0301"
# Format characters that may sit inside a word without changing how it reads.
INVISIBLE = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"

_UNUSUAL = re.compile(f'[ёѐѝ{APOSTROPHES[1:]}"\u2010\u2011\u0300-\u036f{INVISIBLE}]')
_IGNORED = re.compile(f"[{STRESS}{INVISIBLE}]+")
_SAME = str.maketrans(
    {"ѐ": "е", "ѝ": "и", '"': "'", "\u2010": "-", "\u2011": "-"} | dict.fromkeys(APOSTROPHES, "'")
)


def spell(word: str) -> str:
    """Lower case as a dictionary writes it: plain apostrophe and hyphen, no stress; ё stays."""
    word = word.lower()
    return _spell(word) if _UNUSUAL.search(word) else word


def fold(word: str) -> str:
    """The key under which spellings of one word meet: :func:`spell`, with ё as е."""
    word = word.lower()
    return _spell(word).replace("ё", "е") if _UNUSUAL.search(word) else word


def _spell(lowered: str) -> str:
    from unicodedata import normalize

    # «й» and «ї» may come as a letter and a mark; stress must go first or it would compose too.
    return normalize("NFC", _IGNORED.sub("", lowered)).translate(_SAME)


# Latin letters and figures put for Cyrillic letters that they resemble, in shape or in sound.
_ALIKE = str.maketrans("abcdefghiklmnopstuvxyz", "абсдефгніклмпорстивхуз")
_FIGURES = str.maketrans("0134689", "оізчбвя")
_PART = re.compile(r"[^-]+")
_FIGURE = re.compile("(?<=[\u0400-\u04ff])[0134689](?=[\u0400-\u04ff])")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def undisguised(folded: str) -> str:
    """A word typed in letters of two alphabets, or with figures among them, in Cyrillic alone.

    A wrong layout and a wish to pass unnoticed look the same. Parts around a hyphen are judged
    apart: «wi-fi-роутер» is no disguise.
    """
    return _PART.sub(_part_undisguised, folded)


def _part_undisguised(found: re.Match[str]) -> str:
    part = found.group()
    if not _CYRILLIC.search(part):
        return part
    return _FIGURE.sub(lambda figure: figure.group().translate(_FIGURES), part.translate(_ALIKE))
